import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { DEFAULT_REDACTION_POLICY } from "../config/default-redaction-policy.ts";
import type { RedactionPolicy } from "../config/redaction-policy.ts";
import { neutralise } from "../document/hostile-text.ts";
import { findLeaks } from "../redact/leak-check.ts";
import { createRedactor, type Finding, type Redactor } from "../redact/redactor.ts";
import type { Command, CommandContext, ExitCode } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** Output is handed to the stream in pieces of this size. */
const CHUNK = 1 << 16;

/**
 * `copilot-feedback redact [FILE…]`: text or JSON in, the same without secrets and personal data out. Files are
 * never overwritten. With `--spans --jsonl`, lines `{"id"?, "text"}` in, lines `{"id"?, "spans"}` out, in order.
 */
export const run: Command = async (context) => {
  const { values, positionals } = parseArgs({
    args: [...context.args],
    allowPositionals: true,
    options: {
      config: { type: "string" },
      profile: { type: "string" },
      report: { type: "boolean", default: false },
      rules: { type: "boolean", default: false },
      spans: { type: "boolean", default: false },
      jsonl: { type: "boolean", default: false },
    },
  });
  if (values.rules) return await listRules(context);
  const redactor = createRedactor(await readPolicy(context, values.config, values.profile));
  if (values.spans !== values.jsonl) {
    throw new UsageError(
      "--spans and --jsonl go together.",
      "Write `copilot-feedback redact --spans --jsonl < lines.jsonl`.",
    );
  }
  if (values.spans) return await writeSpans(context, redactor, positionals);
  const inputs = positionals.length === 0 ? ["-"] : positionals;
  let answer: ExitCode = 0;
  for (const input of inputs) {
    const outcome = await redactInput(context, redactor, input, values.report);
    if (outcome !== 0) answer = outcome;
  }
  return answer;
};

async function redactInput(
  context: CommandContext,
  redactor: Redactor,
  input: string,
  report: boolean,
): Promise<ExitCode> {
  const source = await readInput(context, input);
  const json = parseJson(source);
  const { document, findings, removed } = redactor.redactJson(json === undefined ? source : json.value);
  const output =
    json === undefined
      ? String(document)
      : `${JSON.stringify(document, null, json.indent)}${source.endsWith("\n") ? "\n" : ""}`;
  const leaks = findLeaks(output, removed());
  if (leaks.length > 0) {
    context.stderr.write(
      `Nothing was written: ${leaks.length} removed values would still be readable in ${neutralise(input)}.\nThis is a bug in a redaction rule; please report it, without the text.\n`,
    );
    return 1;
  }
  context.stdout.write(
    report ? `${JSON.stringify(summarise(input, redactor, findings), null, 2)}\n` : output,
  );
  return 0;
}

/** What was removed, by rule and kind, with places and lengths; never a value. */
function summarise(input: string, redactor: Redactor, findings: readonly Finding[]): object {
  const rules: Record<string, number> = {};
  const kinds: Record<string, number> = {};
  for (const { rule, kind } of findings) {
    rules[rule] = (rules[rule] ?? 0) + 1;
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return { input, policy: redactor.policyDigest, removals: findings.length, kinds, rules, findings };
}

async function writeSpans(
  context: CommandContext,
  redactor: Redactor,
  files: readonly string[],
): Promise<ExitCode> {
  let buffered = "";
  let number = 0;
  const inputs = files.length === 0 ? ["-"] : files;
  for (const input of inputs) {
    const lines =
      input === "-"
        ? createInterface({ input: context.stdin, crlfDelay: Number.POSITIVE_INFINITY })
        : (await readInput(context, input)).split(/\r?\n/);
    for await (const line of lines) {
      number++;
      if (line.trim() === "") continue;
      const { id, text } = parseLine(line, number);
      const spans = redactor.spans(text).map(({ start, end, kind }) => ({ start, end, type: kind }));
      buffered += `${JSON.stringify(id === undefined ? { spans } : { id, spans })}\n`;
      if (buffered.length > CHUNK) {
        await write(context, buffered);
        buffered = "";
      }
    }
  }
  await write(context, buffered);
  return 0;
}

function write({ stdout }: CommandContext, text: string): Promise<void> {
  return new Promise((done, failed) => {
    stdout.write(text, (error) => (error ? failed(error) : done()));
  });
}

function parseLine(line: string, number: number): { readonly id: unknown; readonly text: string } {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    row = undefined;
  }
  const { id, text } = (row ?? {}) as { readonly id?: unknown; readonly text?: unknown };
  if (typeof text === "string") return { id, text };
  throw new UsageError(
    `Line ${number} is not a JSON object with a "text".`,
    'Write one object per line, such as {"id": "1", "text": "…"}.',
  );
}

async function readInput({ cwd, stdin }: CommandContext, input: string): Promise<string> {
  if (input === "-") {
    const chunks: Buffer[] = [];
    for await (const chunk of stdin) chunks.push(Buffer.from(chunk as Uint8Array));
    return Buffer.concat(chunks).toString("utf8");
  }
  try {
    return await readFile(resolve(cwd, input), "utf8");
  } catch (cause) {
    throw new UsageError(
      `${neutralise(input)} cannot be read.`,
      "Give the path of a text or JSON file, or `-` for standard input.",
      { cause },
    );
  }
}

/** The JSON value of a text and how it was indented; undefined for a text that is no JSON object or array. */
function parseJson(source: string): { readonly value: unknown; readonly indent: number } | undefined {
  if (!/^\s*[[{]/.test(source)) return undefined;
  try {
    return { value: JSON.parse(source), indent: /^\s*[[{]\r?\n( *)\S/.exec(source)?.[1]?.length ?? 0 };
  } catch {
    return undefined;
  }
}

async function readPolicy(
  { cwd }: CommandContext,
  config: string | undefined,
  profile: string | undefined,
): Promise<RedactionPolicy> {
  let policy = DEFAULT_REDACTION_POLICY;
  if (config !== undefined) {
    const { readConfig } = await import("../config/read-config.ts");
    const content = await readInput({ cwd } as CommandContext, config);
    const reading = readConfig(content, config);
    if (!reading.ok) {
      const [problem] = reading.problems;
      throw new UsageError(
        `${neutralise(config)}:${problem.line}: ${neutralise(problem.message)}`,
        "Run `copilot-feedback validate` for all of it.",
      );
    }
    policy = reading.value.redaction;
  }
  if (profile === undefined) return policy;
  if (profile !== "secrets-only" && profile !== "standard" && profile !== "strict") {
    throw new UsageError(
      `There is no profile ${neutralise(profile)}.`,
      "Profiles are secrets-only, standard and strict.",
    );
  }
  return { ...policy, profile };
}

async function listRules({ stdout }: CommandContext): Promise<ExitCode> {
  const { allRules } = await import("../redact/rules/catalogue.ts");
  for (const { id, kind, level, match } of allRules()) {
    const example = JSON.stringify(match[0] ?? "").slice(1, -1);
    stdout.write(
      `${id.padEnd(30)} ${kind.padEnd(16)} ${level.padEnd(12)} ${example.length > 90 ? `${example.slice(0, 89)}…` : example}\n`,
    );
  }
  return 0;
}
