import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { collectRounds } from "../collect/collect-rounds.ts";
import { createFileSource, readExportFile } from "../collect/file-source.ts";
import { SourceError } from "../collect/source-error.ts";
import { readConfig } from "../config/read-config.ts";
import { DEFAULT_REDACTION_POLICY } from "../config/redaction-policy.ts";
import { formatProblem } from "../document/format-problem.ts";
import { neutralise } from "../document/hostile-text.ts";
import type { Reading } from "../document/problem.ts";
import { createRedactor } from "../redact/redactor.ts";
import { readRequest } from "../request/read-request.ts";
import { repositoryPath } from "../request/request-path.ts";
import { LeakError } from "../review/leak-guard.ts";
import { buildReview, REVIEW_FILE_NAMES, type Review } from "../review/review.ts";
import { counted } from "../review/wording.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { VERSION } from "./version.ts";

const USAGE =
  "copilot-feedback generate --request FILE --interactions EXPORT.json --out DIRECTORY [--config FILE]";
const DEFAULT_LOOK_BACK_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The question could not be asked, or its answer is no; said in words, with what to do. */
class Stop extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Makes log, report, manifest and review page of exported conversations, without GitHub. */
export async function run(context: CommandContext): Promise<ExitCode> {
  try {
    const options = readOptions(context);
    const { review, directory } = await generate(options);
    context.stdout.write(describe(review, directory));
    return 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    context.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
}

interface Options {
  readonly request: string;
  readonly interactions: string;
  readonly out: string;
  readonly config: string | null;
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
    },
  });
  const { request, interactions, out, config } = values;
  if (request === undefined || interactions === undefined || out === undefined) {
    const missing = ["request", "interactions", "out"].filter((name) => !(name in values));
    throw new Stop(2, `Missing ${missing.map((name) => `--${name}`).join(" and ")}.\nUsage: ${USAGE}`);
  }
  return { request, interactions, out, config: config ?? null, cwd };
}

async function generate(options: Options): Promise<{ review: Review; directory: string }> {
  const { cwd } = options;
  const requestBytes = await readInput(cwd, options.request, "request");
  const path = repositoryPath(options.request);
  const request = accepted(readRequest(requestBytes, path), requestBytes);
  const config = options.config === null ? null : await readConfigFile(cwd, options.config);
  const policy = config?.redaction ?? DEFAULT_REDACTION_POLICY;
  const location = { file: resolve(cwd, options.interactions) };
  const before = request.before ?? (await asking(newestInstant(location, request.user)));
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
  const named = [...collection.unknownExclusions];
  if (named.length > 0) {
    throw new Stop(
      1,
      `${path}: \`exclude\` names ${named.join(", ")}, which ${named.length === 1 ? "is" : "are"} not among the rounds of this log. Take the ids from the review page of the same export.`,
    );
  }
  if (collection.rounds.length === 0) {
    throw new Stop(
      1,
      `${neutralise(options.interactions)}: no rounds between ${after} and ${before}${request.apps ? ` in ${request.apps.join(", ")}` : ""}${collection.counts.excluded > 0 ? " that are not excluded" : ""}. Widen \`after\`, \`before\` or \`apps\` in the request.`,
    );
  }
  const review = build(collection);
  if (review.log.unknownComments.length > 0) {
    throw new Stop(
      1,
      `${path}: \`comments\` names ${review.log.unknownComments.join(", ")}, which no round of this log has. Take the ids from the review page of the same export.`,
    );
  }
  const directory = resolve(cwd, options.out);
  await writing(directory, review);
  return { review, directory: options.out };

  function build({ counts, rounds }: typeof collection): Review {
    try {
      return buildReview({
        request,
        requestId: request.id,
        requestDigest: `sha256:${createHash("sha256").update(requestBytes).digest("hex")}`,
        requestFile: { path, blob: gitBlobHash(requestBytes) },
        window: { after, before },
        rounds,
        counts,
        redactor: createRedactor(policy),
        profile: policy.profile,
        origin: null,
        toolVersion: VERSION,
        createdAt: new Date().toISOString(),
      });
    } catch (error) {
      if (!(error instanceof LeakError)) throw error;
      throw new Stop(
        1,
        `Nothing was written: ${error.message}. This is a bug in a redaction rule; please report it.`,
      );
    }
  }
}

/** Just after the newest interaction: the export's own end, so that the same export gives the same log. */
async function newestInstant(location: { readonly file: string }, user: string): Promise<string> {
  const interactions = await readExportFile(location, user);
  let newest = 0;
  for (const { createdDateTime } of interactions) newest = Math.max(newest, Date.parse(createdDateTime));
  return new Date(newest + 1).toISOString();
}

async function readConfigFile(cwd: string, file: string) {
  const bytes = await readInput(cwd, file, "configuration");
  return accepted(readConfig(bytes, file), bytes);
}

function accepted<T>(reading: Reading<T>, bytes: Uint8Array): T {
  if (reading.ok) return reading.value;
  const text = new TextDecoder().decode(bytes);
  throw new Stop(1, reading.problems.map((problem) => formatProblem(problem, text)).join("\n\n"));
}

async function readInput(cwd: string, file: string, noun: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(cwd, file));
  } catch (error) {
    throw new Stop(
      2,
      `The ${noun} ${neutralise(file)} cannot be read (${errorCode(error)}). Check the path.`,
    );
  }
}

async function asking<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new Stop(2, `${neutralise(error.message)}\n  to do     ${neutralise(error.fix)}`);
  }
}

async function writing(directory: string, review: Review): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
    for (const part of ["log", "report", "manifest", "page"] as const) {
      await writeFile(join(directory, REVIEW_FILE_NAMES[part]), review.files[part].bytes);
    }
  } catch (error) {
    throw new Stop(
      2,
      `${neutralise(directory)} cannot be written (${errorCode(error)}). Choose another --out.`,
    );
  }
}

function describe({ summary, log, files }: Review, directory: string): string {
  const kinds = summary.kinds.map(({ kind, removals }) => `${kind} ${removals}`).join(", ");
  return [
    `${counted(summary.rounds, "round")} of ${summary.requested} requested, ${counted(summary.removals, "value")} removed${kinds === "" ? "" : ` (${kinds})`}`,
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
        `  ${join(directory, REVIEW_FILE_NAMES[part]).padEnd(40)} ${meaning}, ${files[part].bytes.length} bytes`,
    ),
    "",
    `Log digest ${log.digest}`,
    "",
  ].join("\n");
}

/** Git's name for the file: SHA-1 over a header and the bytes. */
function gitBlobHash(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}
