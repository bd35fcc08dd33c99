import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type VerifiedReview, verifyDownload } from "../consent/verify-download.ts";
import { neutralise } from "../document/hostile-text.ts";
import { downloadReview } from "../github/download-review.ts";
import { statusOf } from "../github/repository.ts";
import { PREPARE_WORKFLOW } from "../github/review-artifacts.ts";
import { REVIEW_FILE_NAMES } from "../review/review.ts";
import { type ReviewSummary, summarise } from "../review/summary.ts";
import { counted, dateTime, list } from "../review/wording.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { explainNoConnection } from "./explain-connection.ts";
import { connectGithub, type GithubConnection } from "./github-connection.ts";
import { canonicalHost } from "./github-host.ts";
import { openFile } from "./open-file.ts";
import { paintFor } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Conversations, redacted or not, are for whoever asked and nobody else on this machine. */
const ONLY_ME = 0o600;

/** `copilot-feedback review PR [--repository owner/name] [--out DIR] [--no-open] [--json]` */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { number, page, repository, out, open, json } = readOptions(context.args);
  const connection = await connectGithub(context, repository, {
    purpose: "Downloading a review",
    permission: "read contents, pull requests and actions of the repository",
    page,
  });
  const verdict = verifyDownload(await download(connection, number, context.env), PREPARE_WORKFLOW);
  if (!verdict.verified) {
    if (json) context.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`);
    else context.stderr.write(`${neutralise(verdict.message)}\nNext: ${neutralise(verdict.next)}\n`);
    return 1;
  }
  const folder = await keep(verdict.review, out === undefined ? undefined : resolve(context.cwd, out));
  const opened = open && !json && (await openFile(join(folder, REVIEW_FILE_NAMES.page), context.env));
  context.stdout.write(
    json
      ? asJson(verdict.review, number, folder)
      : asText(context, { review: verdict.review, name: connection.name, number, folder, opened }),
  );
  return 0;
}

function readOptions(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      repository: { type: "string" },
      out: { type: "string" },
      "no-open": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  const [named = "", ...others] = positionals;
  // People copy the number as GitHub shows it, or the address of the page.
  const [, host, name, digits] =
    /^(?:#|https:\/\/([^/:\s]+)(?::\d+)?\/([\w.-]+\/[\w.-]+)\/pull\/)?([1-9]\d{0,9})(?:\/\S*)?$/.exec(
      named,
    ) ?? [];
  if (digits === undefined || others.length > 0) {
    throw new UsageError("Name one pull request by its number.", "For example `copilot-feedback review 7`.");
  }
  const { repository, out, json } = values;
  const page = host !== undefined && name !== undefined ? { host: canonicalHost(host), name } : undefined;
  return { number: Number(digits), page, repository, out, open: !values["no-open"], json };
}

async function download({ repository, name }: GithubConnection, number: number, env: CommandContext["env"]) {
  try {
    return await downloadReview(repository, number);
  } catch (error) {
    const unconnected = await explainNoConnection(error, env);
    if (unconnected) throw unconnected;
    const status = statusOf(error);
    if (status === undefined) throw error;
    throw new UsageError(
      `GitHub answered ${status} for pull request ${number} of ${name}.`,
      status === 401 || status === 403 || status === 404
        ? "Check the number, the repository's name, and that the token may read its contents, pull requests and actions."
        : "Try again later.",
      { cause: error },
    );
  }
}

/** Writes the four files into a folder; without one given, into a new one only this user can read. */
async function keep({ files }: VerifiedReview, given: string | undefined): Promise<string> {
  const folder = given ?? (await mkdtemp(join(tmpdir(), "copilot-feedback-review-")));
  await mkdir(folder, { recursive: true });
  for (const kind of ["log", "report", "page", "manifest"] as const) {
    await writeFile(join(folder, REVIEW_FILE_NAMES[kind]), files[kind].bytes, { mode: ONLY_ME });
  }
  return folder;
}

interface Shown {
  readonly review: VerifiedReview;
  readonly name: string;
  readonly number: number;
  readonly folder: string;
  readonly opened: boolean;
}

function asText({ stdout, env }: CommandContext, { review, name, number, folder, opened }: Shown): string {
  const paint = paintFor(stdout, env);
  const { manifest, digest } = review;
  const page = neutralise(join(folder, REVIEW_FILE_NAMES.page));
  return `${[
    `${paint("strong", `Pull request ${number} of ${name}`)}: request ${neutralise(manifest.request.id)}, commit ${manifest.head?.slice(0, 12)}`,
    ...describe(summaryOf(review)),
    `${paint("good", "✓")} bytes, artifact service, manifest and comment agree on the digest`,
    `Log digest ${digest}`,
    "",
    `${opened ? "Opened" : "Open"} ${paint("place", page)}`,
    paint("hint", `The folder holds conversations: delete ${neutralise(folder)} when you are done.`),
  ].join("\n")}\n`;
}

function asJson(review: VerifiedReview, pullRequest: number, folder: string): string {
  const { manifest, digest } = review;
  const shown = {
    verified: true,
    pullRequest,
    request: manifest.request.id,
    head: manifest.head,
    digest,
    folder,
  };
  return `${JSON.stringify({ ...shown, summary: summaryOf(review) }, null, 2)}\n`;
}

/** Read from files that were just proven to be our own workflow's. */
function summaryOf({ files: { log, report } }: VerifiedReview): ReviewSummary {
  const parse = ({ bytes }: { readonly bytes: Uint8Array }) => JSON.parse(new TextDecoder().decode(bytes));
  return summarise(parse(log), parse(report), log.bytes.length);
}

function describe({
  rounds,
  requested,
  excluded,
  apps,
  oldest,
  newest,
  values,
  kinds,
}: ReviewSummary): string[] {
  const named = apps.map(({ app, rounds: number }) => `${neutralise(app)} ${number}`);
  const period = oldest !== null && newest !== null ? `, ${dateTime(oldest)} to ${dateTime(newest)}` : "";
  const removed = kinds.map(({ kind, values: number }) => `${neutralise(kind)} ${number}`);
  return [
    `${rounds} of ${counted(requested, "round")} requested${excluded > 0 ? `, ${excluded} excluded` : ""}: ${list(named)}${period}`,
    `${counted(values, "value")} removed${removed.length > 0 ? `: ${list(removed)}` : ""}`,
  ];
}
