import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { collectRounds } from "../collect/collect-rounds.ts";
import { createFileSource, readExportFile } from "../collect/file-source.ts";
import { requestWindow } from "../collect/request-window.ts";
import type { Config } from "../config/config-schema.ts";
import { DEFAULT_LOOK_BACK_DAYS } from "../config/default-days.ts";
import { DEFAULT_REDACTION_POLICY } from "../config/default-redaction-policy.ts";
import { readConfig } from "../config/read-config.ts";
import { neutralise } from "../document/hostile-text.ts";
import { readRequest } from "../request/read-request.ts";
import { repositoryPath } from "../request/request-path.ts";
import { list } from "../review/wording.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { invalid, makeReview, type Outcome } from "./make-review.ts";
import { readOperand } from "./read-operand.ts";
import { explained, readFeedback } from "./source-answers.ts";
import { UsageError } from "./usage-error.ts";
import { writeOutcome } from "./write-review.ts";

/** Makes log, report, manifest and review page of exported conversations, without GitHub. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const options = readOptions(context);
  return writeOutcome(context, await generate(context.cwd, options), options);
}

interface Options {
  readonly request: string;
  readonly interactions: string;
  readonly out: string;
  readonly config: string | undefined;
  /** The user's own feedback, as the admin centre exports it. */
  readonly feedback: string | undefined;
  readonly json: boolean;
}

function readOptions({ args }: CommandContext): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      request: { type: "string" },
      interactions: { type: "string" },
      out: { type: "string" },
      config: { type: "string" },
      feedback: { type: "string" },
      json: { type: "boolean" },
    },
  });
  const { request, interactions, out, config } = values;
  if (request === undefined || interactions === undefined || out === undefined) {
    const missing = ["request", "interactions", "out"].filter((name) => !(name in values));
    throw new UsageError(
      `Missing ${list(missing.map((name) => `--${name}`))}.`,
      "See `copilot-feedback generate --help`.",
    );
  }
  return {
    request,
    interactions,
    out,
    config,
    feedback: values.feedback,
    json: values.json === true,
  };
}

async function generate(cwd: string, options: Options): Promise<Outcome> {
  const path = repositoryPath(options.request);
  const bytes = await readOperand(cwd, options.request, "a request, requests/<id>.yaml");
  const request = readRequest(bytes, path);
  if (!request.ok) return invalid(request.problems, bytes);
  let config: Config | undefined;
  if (options.config !== undefined) {
    const configBytes = await readOperand(
      cwd,
      options.config,
      "a configuration such as copilot-feedback.yaml",
    );
    const reading = readConfig(configBytes, options.config);
    if (!reading.ok) return invalid(reading.problems, configBytes);
    config = reading.value;
  }
  const { user, apps = [], interactions, exclude = [], before } = request.value;
  const location = { file: resolve(cwd, options.interactions) };
  const window = requestWindow(
    request.value,
    before ?? (await explained(newestInstant(location, options.interactions, user))),
    config?.collect.lookBackDays ?? DEFAULT_LOOK_BACK_DAYS,
  );
  const query = { ...window, user, apps, interactions, exclude };
  return makeReview({
    request: request.value,
    requestFile: { path, bytes },
    source: options.interactions,
    window,
    collection: await explained(collectRounds(createFileSource(location), query)),
    feedback: await readFeedback(cwd, options.feedback, user, config?.collect.feedback),
    redaction: config?.redaction ?? DEFAULT_REDACTION_POLICY,
  });
}

/** Just after the newest interaction: the export's own end, so that the same export gives the same log. */
async function newestInstant(
  location: { readonly file: string },
  file: string,
  user: string,
): Promise<string> {
  const interactions = await readExportFile(location, user);
  if (interactions.length === 0) {
    throw new UsageError(
      `The interaction export ${neutralise(file)} is empty.`,
      "Export again; the file holds what Graph's getAllEnterpriseInteractions returned for a user with conversations.",
    );
  }
  let newest = 0;
  for (const { createdDateTime } of interactions) newest = Math.max(newest, Date.parse(createdDateTime));
  return new Date(newest + 1).toISOString();
}
