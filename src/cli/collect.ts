import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { collectRounds } from "../collect/collect-rounds.ts";
import { attachFeedback, readFeedbackExport, type UserFeedback } from "../collect/feedback-export.ts";
import type { RoundCollection } from "../collect/select-rounds.ts";
import { SourceError } from "../collect/source-error.ts";
import type { Config } from "../config/config-schema.ts";
import { CONFIG_PATH, readConfig } from "../config/read-config.ts";
import { formatProblem } from "../document/format-problem.ts";
import { neutralise } from "../document/hostile-text.ts";
import type { Problem } from "../document/problem.ts";
import { createRedactor } from "../redact/redactor.ts";
import { readRequest } from "../request/read-request.ts";
import type { FeedbackRequest } from "../request/request.ts";
import { repositoryPath } from "../request/request-path.ts";
import { sha256 } from "../review/digest.ts";
import { LeakError } from "../review/leak-guard.ts";
import { buildReview, type Review, type ReviewInput } from "../review/review.ts";
import { list } from "../review/wording.ts";
import { VERSION } from "../version.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { toJson } from "./generate.ts";
import { connectLocally } from "./local-connection.ts";
import { createProgressLine } from "./progress-line.ts";
import { UsageError } from "./usage-error.ts";
import { describeReview, gitBlobHash, writeReview } from "./write-review.ts";

const DAY_MS = 24 * 60 * 60_000;

/** Collects what a request asks for from Microsoft Graph, as whoever is signed in here, and writes the review. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const options = readOptions(context);
  const path = repositoryPath(options.request);
  const requestBytes = await input(context, options.request, "request");
  const configBytes = await input(context, options.config, "configuration");
  const request = readRequest(requestBytes, path);
  if (!request.ok) return invalid(context, request.problems, requestBytes);
  const config = readConfig(configBytes, options.config);
  if (!config.ok) return invalid(context, config.problems, configBytes);
  if (config.value.source.type !== "graph") {
    throw new UsageError(
      `${neutralise(options.config)} names the source ${config.value.source.type}.`,
      "Conversations in files are read by `copilot-feedback generate`.",
    );
  }

  const given = await feedbackOf(context, options, request.value, config.value);
  const window = windowOf(request.value, config.value, new Date());
  const collection = await collect(context, options, request.value, config.value, window);
  const refusal = refusalOf(collection, window);
  if (refusal !== undefined) {
    context.stderr.write(`${refusal}\n`);
    return 1;
  }
  return finish(context, options, {
    request: request.value,
    requestId: request.value.id,
    requestDigest: sha256(requestBytes),
    requestFile: { path, blob: gitBlobHash(requestBytes) },
    window,
    rounds: collection.rounds,
    counts: collection.counts,
    feedback: attachFeedback(collection.rounds, given),
    redactor: createRedactor(config.value.redaction),
    profile: config.value.redaction.profile,
    origin: null,
    toolVersion: VERSION,
    createdAt: new Date().toISOString(),
  });
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

async function input({ cwd }: CommandContext, file: string, noun: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(cwd, file));
  } catch (cause) {
    throw new UsageError(`The ${noun} ${neutralise(file)} cannot be read.`, "Check the path.", { cause });
  }
}

async function feedbackOf(
  context: CommandContext,
  { feedback }: Options,
  { user }: FeedbackRequest,
  config: Config,
): Promise<readonly UserFeedback[]> {
  if (feedback === undefined) return [];
  const bytes = await input(context, feedback, "feedback export");
  try {
    return readFeedbackExport(bytes, user, feedback, config.collect.feedback);
  } catch (error) {
    throw explained(error);
  }
}

/** What an operator can mend is a usage error with the next step; anything else is a bug. */
function explained(error: unknown): unknown {
  return error instanceof SourceError
    ? new UsageError(`${error.message}.`, error.fix, { cause: error })
    : error;
}

/** Without `before` in the request the window ends now: here, no pull request was opened at some time. */
function windowOf(
  request: FeedbackRequest,
  config: Config,
  now: Date,
): { readonly after: string; readonly before: string } {
  const before = new Date(request.before ?? now);
  const after = new Date(request.after ?? before.getTime() - config.collect.lookBackDays * DAY_MS);
  return { after: after.toISOString(), before: before.toISOString() };
}

async function collect(
  context: CommandContext,
  { verbose }: Options,
  request: FeedbackRequest,
  config: Config,
  window: { readonly after: string; readonly before: string },
): Promise<RoundCollection> {
  const microsoft = await connectLocally(context, config, verbose);
  const progress = createProgressLine(context.stderr);
  try {
    return await collectRounds(
      microsoft.source({
        onProgress: ({ pages, interactions, readBackTo }) =>
          progress.show(`${interactions} interactions on ${pages} pages, back to ${readBackTo.slice(0, 16)}`),
      }),
      {
        ...window,
        user: request.user,
        apps: request.apps ?? [],
        interactions: request.interactions,
        exclude: request.exclude ?? [],
      },
    );
  } catch (error) {
    throw explained(error);
  } finally {
    progress.clear();
  }
}

function refusalOf(
  { rounds, unknownExclusions }: RoundCollection,
  { after, before }: { readonly after: string; readonly before: string },
): string | undefined {
  if (unknownExclusions.length > 0) {
    return `\`exclude\` names ${list(unknownExclusions)}, which no round of this log has.\nTake the ids from the review page of the same window.`;
  }
  if (rounds.length > 0) return undefined;
  return `There are no rounds between ${after} and ${before}.\nWiden \`after\`, \`before\` or \`apps\` in the request. What was said a moment ago may not have arrived yet.`;
}

async function finish(
  context: CommandContext,
  { out, json }: Options,
  input: ReviewInput,
): Promise<ExitCode> {
  let review: Review;
  try {
    review = buildReview(input);
  } catch (error) {
    if (!(error instanceof LeakError)) throw error;
    context.stderr.write(
      `Nothing was written: ${error.message}.\nThis is a bug in a redaction rule; please report it, without the conversations.\n`,
    );
    return 1;
  }
  const { unknownComments } = review.log;
  if (unknownComments.length > 0) {
    context.stderr.write(`\`comments\` names ${list(unknownComments)}, which no round of this log has.\n`);
    return 1;
  }
  await writeReview(resolve(context.cwd, out), review);
  context.stdout.write((json ? toJson : describeReview)(review, out));
  return 0;
}

function invalid(context: CommandContext, problems: readonly Problem[], bytes: Uint8Array): ExitCode {
  const text = new TextDecoder().decode(bytes);
  context.stderr.write(`${problems.map((problem) => formatProblem(problem, text)).join("\n\n")}\n`);
  return 1;
}
