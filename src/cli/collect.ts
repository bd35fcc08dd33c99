import { parseArgs } from "node:util";
import { collectRounds } from "../collect/collect-rounds.ts";
import { type RequestWindow, requestWindow } from "../collect/request-window.ts";
import type { RoundCollection } from "../collect/select-rounds.ts";
import type { Config } from "../config/config-schema.ts";
import { CONFIG_PATH, readConfig } from "../config/read-config.ts";
import { neutralise } from "../document/hostile-text.ts";
import { readRequest } from "../request/read-request.ts";
import type { FeedbackRequest } from "../request/request.ts";
import { repositoryPath } from "../request/request-path.ts";
import { list } from "../review/wording.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { connectLocally } from "./local-connection.ts";
import { invalid, makeReview, type Outcome } from "./make-review.ts";
import { createProgressLine } from "./progress-line.ts";
import { readOperand } from "./read-operand.ts";
import { explained, readFeedback } from "./source-answers.ts";
import { UsageError } from "./usage-error.ts";
import { writeOutcome } from "./write-review.ts";

/** Collects what a request asks for from Microsoft Graph, as whoever is signed in here, and writes the review. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const options = readOptions(context);
  return writeOutcome(context, await collect(context, options), options);
}

interface Options {
  readonly json: boolean;
  readonly request: string;
  readonly out: string;
  readonly config: string;
  /** Product feedback as the admin centre exports it. */
  readonly feedback: string | undefined;
  readonly verbose: boolean;
}

function readOptions({ args }: CommandContext): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      request: { type: "string" },
      out: { type: "string" },
      config: { type: "string" },
      feedback: { type: "string" },
      verbose: { type: "boolean" },
      json: { type: "boolean" },
    },
  });
  const { request, out, config = CONFIG_PATH, feedback, verbose = false, json = false } = values;
  if (request === undefined || out === undefined) {
    const missing = ["request", "out"].filter((name) => !(name in values));
    throw new UsageError(
      `Missing ${list(missing.map((name) => `--${name}`))}.`,
      "See `copilot-feedback collect --help`.",
    );
  }
  return { request, out, config, feedback, verbose, json };
}

async function collect(context: CommandContext, options: Options): Promise<Outcome> {
  const { cwd } = context;
  const path = repositoryPath(options.request);
  const bytes = await readOperand(cwd, options.request, "a request, requests/<id>.yaml");
  const configBytes = await readOperand(cwd, options.config, "a configuration such as copilot-feedback.yaml");
  const request = readRequest(bytes, path);
  if (!request.ok) return invalid(request.problems, bytes);
  const config = readConfig(configBytes, options.config);
  if (!config.ok) return invalid(config.problems, configBytes);
  const { source, redaction, collect: settings } = config.value;
  if (source.type !== "graph") {
    throw new UsageError(
      `${neutralise(options.config)} names the source ${source.type}.`,
      "Conversations in files are read by `copilot-feedback generate`.",
    );
  }
  const feedback = await readFeedback(cwd, options.feedback, request.value.user, settings.feedback);
  // No pull request was opened at some time: what there is now counts.
  const window = requestWindow(request.value, new Date().toISOString(), settings.lookBackDays);
  return makeReview({
    request: request.value,
    requestFile: { path, bytes },
    source: "Microsoft Graph",
    window,
    collection: await read(context, options, request.value, config.value, window),
    feedback,
    redaction,
  });
}

async function read(
  context: CommandContext,
  { verbose }: Options,
  { user, apps = [], interactions, exclude = [] }: FeedbackRequest,
  config: Config,
  window: RequestWindow,
): Promise<RoundCollection> {
  const microsoft = await connectLocally(context, config, verbose);
  const progress = createProgressLine(context.stderr);
  const source = microsoft.source({
    onProgress: ({ pages, interactions: found, readBackTo }) =>
      progress.show(`${found} interactions on ${pages} pages, back to ${readBackTo.slice(0, 16)}`),
  });
  try {
    return await explained(collectRounds(source, { ...window, user, apps, interactions, exclude }));
  } finally {
    progress.clear();
  }
}
