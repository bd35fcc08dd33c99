import { parseArgs } from "node:util";
import { DEFAULT_REDACTION_POLICY } from "../config/default-redaction-policy.ts";
import type { RedactionPolicy } from "../config/redaction-policy.ts";
import { neutralise } from "../document/hostile-text.ts";
import { findLeaks } from "../redact/leak-check.ts";
import { createRedactor, type Finding, type Redactor, type RemovedValues } from "../redact/redactor.ts";
import type { Command, CommandContext, ExitCode } from "./command.ts";
import { readOperand } from "./read-operand.ts";
import { nameOfInput, readInput } from "./redact-input.ts";
import { parseJsonDocument, redactJsonText } from "./redact-json.ts";
import { writeSpans } from "./redact-spans.ts";
import { UsageError } from "./usage-error.ts";

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
  if (values.spans !== values.jsonl) {
    const [given, missing] = values.spans ? ["--spans", "--jsonl"] : ["--jsonl", "--spans"];
    throw new UsageError(
      `\`${given}\` needs \`${missing}\` beside it: together they read one {"id", "text"} on each line and print where something was found.`,
      `Write \`copilot-feedback redact --spans --jsonl < lines.jsonl\`, or leave \`${given}\` out to get the text redacted.`,
    );
  }
  if (values.spans && values.report)
    throw new UsageError(
      "`--report` says nothing about lines: with `--spans` every line says what was found in it.",
      "Leave `--report` out, or leave `--spans --jsonl` out to get a report about a text or a JSON document.",
    );
  const redactor = createRedactor(await readPolicy(context, values.config, values.profile));
  const inputs = positionals.length === 0 ? ["-"] : positionals;
  if (values.spans) return await writeSpans(context, redactor, inputs);
  let answer: ExitCode = 0;
  const reports: object[] = [];
  for (const input of inputs) {
    const redacted = await redactInput(context, redactor, input);
    if (redacted === null) answer = 1;
    else if (values.report) reports.push(summarise(input, redactor, redacted.findings));
    else context.stdout.write(redacted.output);
  }
  const report = inputs.length === 1 ? reports[0] : reports;
  if (values.report && report !== undefined) context.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  return answer;
};

interface Redacted {
  readonly output: string;
  /** Forms of the output that the leak check reads. */
  readonly checked: readonly string[];
  readonly findings: readonly Finding[];
  readonly removed: RemovedValues;
}

/** What is to be printed for an input; null, with the reason on stderr, where a removed value would show in it. */
async function redactInput(
  context: CommandContext,
  redactor: Redactor,
  input: string,
): Promise<Redacted | null> {
  const redacted = redactSource(redactor, await readInput(context, input), nameOfInput(input));
  const leaks = new Set(
    redacted.checked.flatMap((text) => findLeaks(text, redacted.removed()).map(({ value }) => value)),
  );
  if (leaks.size === 0) return redacted;
  context.stderr.write(
    `Nothing was written: ${leaks.size} removed values would still be readable in ${neutralise(input)}.\nThis is a bug in a redaction rule; please report it, without the text.\n`,
  );
  return null;
}

function redactSource(redactor: Redactor, source: string, name: string): Redacted {
  const document = parseJsonDocument(source);
  if (document === undefined) {
    const { text, findings, removed } = redactor.redactText(source);
    return { output: text, checked: [text], findings, removed };
  }
  const { output, plain, findings, removed } = redactJsonText(redactor, source, document, name);
  return { output, checked: [output, plain], findings, removed };
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

async function readPolicy(
  { cwd }: CommandContext,
  config: string | undefined,
  profile: string | undefined,
): Promise<RedactionPolicy> {
  let policy = DEFAULT_REDACTION_POLICY;
  if (config !== undefined) {
    const { readConfig } = await import("../config/read-config.ts");
    const content = await readOperand(cwd, config, "a configuration such as copilot-feedback.yaml");
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
