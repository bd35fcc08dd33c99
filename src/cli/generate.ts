import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { collectRounds } from "../collect/collect-rounds.ts";
import {
  attachFeedback,
  type FeedbackOptions,
  readFeedbackExport,
  type UserFeedback,
} from "../collect/feedback-export.ts";
import { createFileSource, readExportFile } from "../collect/file-source.ts";
import { SourceError } from "../collect/source-error.ts";
import type { Config } from "../config/config-schema.ts";
import { readConfig } from "../config/read-config.ts";
import { DEFAULT_REDACTION_POLICY } from "../config/redaction-policy.ts";
import { formatProblem } from "../document/format-problem.ts";
import { neutralise } from "../document/hostile-text.ts";
import type { Problem } from "../document/problem.ts";
import { createRedactor } from "../redact/redactor.ts";
import { readRequest } from "../request/read-request.ts";
import { repositoryPath } from "../request/request-path.ts";
import { canonicalJson } from "../review/canonical-json.ts";
import { sha256 } from "../review/digest.ts";
import { LeakError } from "../review/leak-guard.ts";
import { buildReview, REVIEW_FILE_NAMES, type Review } from "../review/review.ts";
import { counted, list } from "../review/wording.ts";
import { VERSION } from "../version.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { UsageError } from "./usage-error.ts";

const DEFAULT_LOOK_BACK_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Makes log, report, manifest and review page of exported conversations, without GitHub. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const options = readOptions(context);
  const outcome = await generate(options);
  if (!outcome.ok) {
    context.stderr.write(`${outcome.message}\n`);
    return 1;
  }
  await write(options, outcome.review);
  context.stdout.write((options.json ? toJson : describe)(outcome.review, options.out));
  return 0;
}

/** A review, or why this request and this export give none. */
type Outcome =
  | { readonly ok: true; readonly review: Review }
  | { readonly ok: false; readonly message: string };

interface Options {
  readonly request: string;
  readonly interactions: string;
  readonly out: string;
  readonly config: string | null;
  /** The user's own feedback, as the admin centre exports it. */
  readonly feedback: string | null;
  readonly json: boolean;
  readonly cwd: string;
}

function readOptions({ args, cwd }: CommandContext): Options {
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
    config: config ?? null,
    feedback: values.feedback ?? null,
    json: values.json === true,
    cwd,
  };
}

async function generate(options: Options): Promise<Outcome> {
  const { cwd } = options;
  const requestBytes = await readInput(cwd, options.request, "request");
  const path = repositoryPath(options.request);
  const reading = readRequest(requestBytes, path);
  if (!reading.ok) return invalid(reading.problems, requestBytes);
  const request = reading.value;
  let config: Config | null = null;
  if (options.config !== null) {
    const bytes = await readInput(cwd, options.config, "configuration");
    const configuration = readConfig(bytes, options.config);
    if (!configuration.ok) return invalid(configuration.problems, bytes);
    config = configuration.value;
  }
  const policy = config?.redaction ?? DEFAULT_REDACTION_POLICY;
  const location = { file: resolve(cwd, options.interactions) };
  const before =
    request.before ?? (await asking(newestInstant(location, options.interactions, request.user)));
  const lookBack = (config?.collect.lookBackDays ?? DEFAULT_LOOK_BACK_DAYS) * DAY_MS;
  const after = request.after ?? new Date(Date.parse(before) - lookBack).toISOString();
  const collection = await asking(
    collectRounds(createFileSource(location), {
      user: request.user,
      after,
      before,
      apps: request.apps ?? [],
      interactions: request.interactions,
      exclude: request.exclude ?? [],
    }),
  );
  if (collection.unknownExclusions.length > 0)
    return unknownRounds(path, "exclude", collection.unknownExclusions);
  if (collection.rounds.length === 0) {
    const apps = request.apps === undefined ? "" : ` in ${list(request.apps)}`;
    const kept = collection.counts.excluded > 0 ? " that are not excluded" : "";
    return {
      ok: false,
      message: `${neutralise(options.interactions)} has no rounds between ${after} and ${before}${apps}${kept}.\nWiden \`after\`, \`before\` or \`apps\` in ${neutralise(path)}.`,
    };
  }
  const given =
    options.feedback === null
      ? []
      : await readFeedback(cwd, options.feedback, request.user, config?.collect.feedback);
  try {
    const review = buildReview({
      request,
      requestId: request.id,
      requestDigest: sha256(requestBytes),
      requestFile: { path, blob: gitBlobHash(requestBytes) },
      window: { after, before },
      rounds: collection.rounds,
      feedback: attachFeedback(collection.rounds, given),
      counts: collection.counts,
      redactor: createRedactor(policy),
      profile: policy.profile,
      origin: null,
      toolVersion: VERSION,
      createdAt: new Date().toISOString(),
    });
    const { unknownComments } = review.log;
    return unknownComments.length > 0
      ? unknownRounds(path, "comments", unknownComments)
      : { ok: true, review };
  } catch (error) {
    if (!(error instanceof LeakError)) throw error;
    return {
      ok: false,
      message: `Nothing was written: ${error.message}.\nThis is a bug in a redaction rule; please report it, without the export.`,
    };
  }
}

function invalid(problems: readonly Problem[], bytes: Uint8Array): Outcome {
  const text = new TextDecoder().decode(bytes);
  return { ok: false, message: problems.map((problem) => formatProblem(problem, text)).join("\n\n") };
}

function unknownRounds(path: string, key: "exclude" | "comments", ids: readonly string[]): Outcome {
  return {
    ok: false,
    message: `${neutralise(path)}: \`${key}\` names ${list(ids)}, which no round of this log has.\nTake the ids from the review page of the same export.`,
  };
}

async function readFeedback(
  cwd: string,
  file: string,
  user: string,
  options: FeedbackOptions | undefined,
): Promise<readonly UserFeedback[]> {
  const bytes = await readInput(cwd, file, "feedback export");
  return asking((async () => readFeedbackExport(bytes, user, file, options))());
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

async function readInput(cwd: string, file: string, noun: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(cwd, file));
  } catch (error) {
    throw new UsageError(
      `The ${noun} ${neutralise(file)} cannot be read (${errorCode(error)}).`,
      "Check the path.",
      { cause: error },
    );
  }
}

async function asking<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new UsageError(`${error.message}.`, error.fix, { cause: error });
  }
}

async function write({ cwd, out }: Options, review: Review): Promise<void> {
  try {
    await mkdir(resolve(cwd, out), { recursive: true });
    for (const part of ["log", "report", "manifest", "page"] as const) {
      await writeFile(resolve(cwd, out, REVIEW_FILE_NAMES[part]), review.files[part].bytes);
    }
  } catch (error) {
    throw new UsageError(
      `${neutralise(out)} cannot be written (${errorCode(error)}).`,
      "Choose another folder with --out.",
      { cause: error },
    );
  }
}

function describe({ summary, log, files }: Review, directory: string): string {
  const kinds = summary.kinds.map(({ kind, values }) => `${kind} ${values}`).join(", ");
  return [
    `${counted(summary.rounds, "round")} of ${summary.requested} requested, ${counted(summary.values, "value")} removed${kinds === "" ? "" : ` (${kinds})`}`,
    "",
    ...(
      [
        ["page", "what to review, in a browser"],
        ["log", "what would be sent"],
        ["report", "what was removed, without values"],
        ["manifest", "digests of all of it"],
      ] as const
    ).map(
      ([part, meaning]) =>
        `  ${neutralise(join(directory, REVIEW_FILE_NAMES[part])).padEnd(40)} ${meaning}, ${files[part].bytes.length} bytes`,
    ),
    "",
    `Log digest ${log.digest}`,
    "",
  ].join("\n");
}

export function toJson({ summary, files }: Review, directory: string): string {
  const written = (["log", "report", "manifest", "page"] as const).map((part) => {
    const { bytes, digest } = files[part];
    return [part, { file: join(directory, REVIEW_FILE_NAMES[part]), digest, bytes: bytes.length }] as const;
  });
  return canonicalJson({ summary, files: Object.fromEntries(written) });
}

/** Git's name for the file: SHA-1 over a header and the bytes. */
function gitBlobHash(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}
