import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Rehearsal } from "./rehearsal.ts";

/** Where the digest of one log stands. */
export interface DigestAt {
  readonly where: string;
  readonly digest: string;
}

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/**
 * The log's digest in each place it has to be the same, read from what was really written.
 * @param stage folder with `intake/` and `log/`.
 */
export async function digestTrail(
  rehearsal: Rehearsal,
  stage: string,
  pullRequest: number,
  requestId: string,
): Promise<DigestAt[]> {
  const folder = join(stage, "intake", requestId);
  const names = await readdir(folder);
  const read = async (ending: string): Promise<Buffer> =>
    readFile(join(folder, names.find((name) => name.endsWith(ending)) ?? ending));
  const entries = unzipSync(await read(".zip"));
  const statement = JSON.parse(decode(entries["consent.json"]));
  const report = JSON.parse(decode(entries["redaction.json"]));
  const receipt = JSON.parse(decode(await read(".receipt.json")));
  const artifact = rehearsal.state.artifacts.findLast(({ name }) => name.startsWith(`log.pr${pullRequest}.`));
  const comment = rehearsal.comments(pullRequest)[0]?.body ?? "";
  const ledger = Object.entries(await rehearsal.ledger());
  const submitted = ledger.find(
    ([path]) => path.startsWith(`ledger/${requestId}/`) && path.endsWith("-submitted.json"),
  );
  return [
    { where: "of the log artifact, as GitHub shows it", digest: artifact?.digest ?? "none" },
    {
      where: "of the file that reviewers downloaded",
      digest: sha256(await readFile(join(stage, "log", `${requestId}.json`))),
    },
    {
      where: "named in the comment on the pull request",
      digest: /sha256:[0-9a-f]{64}/.exec(comment)?.[0] ?? "none",
    },
    {
      where: "of log.json in the package that was sent",
      digest: sha256(entries["log.json"] ?? new Uint8Array()),
    },
    { where: "named in the consent statement", digest: `sha256:${statement.subject[0].digest.sha256}` },
    { where: "named in the redaction report", digest: report.log.digest },
    { where: "named in the receipt of the intake", digest: receipt.log.digest },
    { where: "named in the ledger", digest: JSON.parse(submitted?.[1] ?? "{}").data?.log.digest ?? "none" },
  ];
}

/** Keeps what reviewers download: `log/<id>.json` and `review/<id>.html`. */
export async function keepReview(rehearsal: Rehearsal, stage: string, requestId: string): Promise<void> {
  for (const { name, bytes } of rehearsal.artifacts()) {
    if (name.startsWith("log.")) await writeFile(join(stage, "log", `${requestId}.json`), bytes);
    if (name.startsWith("review.")) await writeFile(join(stage, "review", `${requestId}.html`), bytes);
  }
}

/** Redacted lines of a log, one for each kind of placeholder they show first. */
export function removalExamples(log: Uint8Array): string[] {
  const { rounds } = JSON.parse(decode(log)) as {
    rounds: { prompt: { text: string }; responses: { text: string }[] }[];
  };
  const kinds = new Set<string>();
  const lines = rounds
    .flatMap(({ prompt, responses }) => [prompt.text, ...responses.map(({ text }) => text)])
    .flatMap((text) => text.split("\n"));
  return lines.flatMap((line) => {
    const shown = [...line.matchAll(/\[([a-z-]+)-\d+\]/g)];
    const fresh = shown.filter(([, kind = ""]) => !kinds.has(kind));
    for (const [, kind = ""] of fresh) kinds.add(kind);
    return fresh.slice(0, 1).map(({ index }) => excerpt(line.trim(), index));
  });
}

/** About a terminal line of a longer one. */
function excerpt(line: string, around: number): string {
  const width = 100;
  const from = Math.max(0, Math.min(around - width / 2, line.length - width));
  return `${from > 0 ? "…" : ""}${line.slice(from, from + width)}${from + width < line.length ? "…" : ""}`;
}

/** Every mail that was written, newest last, headers and plain text as a mail reader would show them. */
export async function sentMails(stage: string): Promise<{ file: string; raw: string; text: string }[]> {
  const folder = join(stage, "mail");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".eml"));
  return Promise.all(
    files.map(async (file) => {
      const raw = await readFile(join(folder, file), "utf8");
      const headers = raw.split(/\r?\n\r?\n/)[0] ?? "";
      const shown = headers.split(/\r?\n/).filter((line) => /^(From|To|Subject|Date):/.test(line));
      const plain = /Content-Type: text\/plain.*?\r?\n\r?\n(.*?)\r?\n--/s.exec(raw)?.[1] ?? "";
      const text = plain
        .replace(/=\r?\n/g, "")
        .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
      return { file, raw, text: `${shown.join("\n")}\n\n${text}` };
    }),
  );
}

/** What a request left in artifacts, intake and mail folder; empty where it left nothing. */
export async function left(rehearsal: Rehearsal, stage: string, requestId: string): Promise<string[]> {
  const files = await readdir(stage, { recursive: true });
  return [
    ...files.filter((file) => /^(intake|mail)\b/.test(file) && file.includes(requestId)),
    ...rehearsal.artifacts().map(({ name }) => name),
  ];
}

function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
