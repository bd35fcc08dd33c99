import { closeSync, lstatSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { basename, join, posix, resolve } from "node:path";
import { parseArgs } from "node:util";
import { formatProblem } from "../document/format-problem.ts";
import { neutralise } from "../document/hostile-text.ts";
import type { Problem, Reading } from "../document/problem.ts";
import { ADMISSION_REFUSALS } from "../request/admission.ts";
import { readRequest } from "../request/read-request.ts";
import { repositoryPath } from "../request/request-path.ts";
import { counted } from "../review/wording.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { paintFor } from "./terminal.ts";

const CONFIG_NAME = "copilot-feedback.yaml";
/** Nothing valid is larger; what is gets refused without being read to its end. */
const READ_LIMIT_BYTES = 1024 * 1024 + 1;

interface Checked {
  readonly file: string;
  readonly kind: "request" | "configuration";
  readonly problems: readonly Problem[];
  /** What a valid document asks for, in a few words. */
  readonly summary: string;
  readonly text: string;
  readonly unreadable: boolean;
}

/** `copilot-feedback validate [files…] [--json]` */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...context.args],
    options: { json: { type: "boolean" } },
    allowPositionals: true,
  });
  const files =
    positionals.length > 0
      ? positionals.flatMap((file) => documentsAt(file, context.cwd))
      : findDocuments(context.cwd);
  if (files.length === 0) {
    context.stderr.write(
      `There is no requests/*.yaml and no ${CONFIG_NAME} in ${neutralise(context.cwd)}.\nGo to the repository's folder, or name the files to check.\n`,
    );
    return 2;
  }
  const checked: Checked[] = [];
  for (const file of files) checked.push(await check(file, context.cwd));
  context.stdout.write(values.json ? asJson(checked) : asText(checked, context));
  if (checked.some(({ unreadable }) => unreadable)) return 2;
  return checked.every(({ problems }) => problems.length === 0) ? 0 : 1;
}

function findDocuments(cwd: string): string[] {
  const config = list(cwd).filter((name) => name === CONFIG_NAME);
  return [...config, ...requestsIn(join(cwd, "requests")).map((name) => `requests/${name}`)];
}

/** A file as it is named; of a folder, what there is to check in it, or the folder itself where there is nothing. */
function documentsAt(file: string, cwd: string): readonly string[] {
  const path = resolve(cwd, file);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [file];
  const found = basename(path) === "requests" ? requestsIn(path) : findDocuments(path);
  return found.length === 0 ? [file] : found.map((name) => posix.join(file, name));
}

function requestsIn(folder: string): string[] {
  return list(folder)
    .filter((name) => /\.ya?ml$/i.test(name))
    .sort();
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

async function check(file: string, cwd: string): Promise<Checked> {
  const kind = basename(file) === CONFIG_NAME ? "configuration" : "request";
  const path = resolve(cwd, file);
  const content = readStart(path);
  if (!(content instanceof Uint8Array)) {
    return { file, kind, problems: [unreadable(file, content)], summary: "", text: "", unreadable: true };
  }
  const { reading, summary } =
    kind === "configuration" ? await checkConfig(content, file) : checkRequest(content, file, path);
  const refused = kind === "request" ? notRegular(file, path) : [];
  const problems = reading.ok ? refused : [...refused, ...reading.problems.map((one) => ({ ...one, file }))];
  return { file, kind, problems, summary, text: Buffer.from(content).toString(), unreadable: false };
}

async function checkConfig(
  content: Uint8Array,
  file: string,
): Promise<{ reading: Reading<unknown>; summary: string }> {
  const { readConfig } = await import("../config/read-config.ts");
  const reading = readConfig(content, file);
  const summary = reading.ok
    ? `${counted(Object.keys(reading.value.admins).length, "admin")}, source ${reading.value.source.type}, intake ${reading.value.intake.type}`
    : "";
  return { reading, summary };
}

function checkRequest(
  content: Uint8Array,
  file: string,
  path: string,
): { reading: Reading<unknown>; summary: string } {
  const inRepository = repositoryPath(path);
  const reading = readRequest(content, inRepository === path ? file : inRepository);
  const summary = reading.ok ? `${reading.value.user}, ${counted(reading.value.interactions, "round")}` : "";
  return { reading, summary };
}

/** What a pull request would refuse of a file in `requests/` before it is read; any other file is only looked at. */
function notRegular(file: string, path: string): readonly Problem[] {
  if (repositoryPath(path) === path) return [];
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (entry === undefined || (!entry.isSymbolicLink() && (entry.mode & 0o111) === 0)) return [];
  const { title, next } = ADMISSION_REFUSALS["request-not-regular"];
  return [
    {
      ...atStart(file),
      code: "request-not-regular",
      message: title,
      expected: `a plain text file; this is ${entry.isSymbolicLink() ? "a symbolic link" : "an executable"}`,
      fix: entry.isSymbolicLink() ? next.replace(/\.$/, "") : `Run \`chmod -x ${neutralise(file)}\``,
    },
  ];
}

/** The first bytes of a file, one more than any document may have; or why it cannot be read. */
function readStart(path: string): Uint8Array | NodeJS.ErrnoException {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, "r");
    const buffer = Buffer.allocUnsafe(READ_LIMIT_BYTES);
    let length = 0;
    for (let read = -1; read !== 0 && length < buffer.length; length += read) {
      read = readSync(descriptor, buffer, length, buffer.length - length, null);
    }
    return buffer.subarray(0, length);
  } catch (error) {
    return error as NodeJS.ErrnoException;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function unreadable(file: string, { code }: NodeJS.ErrnoException): Problem {
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: "There is no such file",
    EISDIR: `This is a folder without requests/*.yaml and ${CONFIG_NAME}`,
    EACCES: "The file may not be read",
  };
  return {
    ...atStart(file),
    code: "unreadable",
    message: reasons[code ?? ""] ?? `The file cannot be read (${code})`,
    fix: "Name the request files to check, for example requests/inc0012311.yaml",
  };
}

function atStart(
  file: string,
): Pick<Problem, "file" | "line" | "column" | "endLine" | "endColumn" | "pointer"> {
  return { file: neutralise(file), line: 1, column: 1, endLine: 1, endColumn: 2, pointer: "" };
}

function asJson(checked: readonly Checked[]): string {
  const files = checked.map(({ file, kind, problems }) => ({
    file,
    kind,
    ok: problems.length === 0,
    problems,
  }));
  return `${JSON.stringify({ ok: files.every(({ ok }) => ok), files }, null, 2)}\n`;
}

function asText(checked: readonly Checked[], { stdout, env }: CommandContext): string {
  const paint = paintFor(stdout, env);
  const blocks = checked.map(({ file, problems, summary, text }) =>
    problems.length === 0
      ? `${paint("good", "ok")} ${neutralise(file)}  ${paint("hint", neutralise(summary))}\n`
      : problems.map((problem) => `${formatProblem(problem, text, paint)}\n`).join("\n"),
  );
  const total = checked.reduce((sum, { problems }) => sum + problems.length, 0);
  const verdict =
    total === 0
      ? paint("good", `${counted(checked.length, "file")} valid.`)
      : paint(
          "error",
          `${counted(total, "problem")} in ${counted(checked.filter(({ problems }) => problems.length > 0).length, "file")}.`,
        );
  return `${blocks.join(total === 0 ? "" : "\n")}${total === 0 ? "" : "\n"}${verdict}\n`;
}
