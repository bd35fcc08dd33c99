import { parseArgs } from "node:util";
import { CONFIG_PATH, readConfig } from "../config/read-config.ts";
import { formatProblem } from "../document/format-problem.ts";
import { neutralise } from "../document/hostile-text.ts";
import type { AccessItem } from "../microsoft/access-check.ts";
import { ADDRESS } from "../request/address.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { connectLocally } from "./local-connection.ts";
import { readOperand } from "./read-operand.ts";
import { paintFor } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

const SIGNS = { yes: ["✓", "good"], no: ["✗", "error"], open: ["?", "hint"] } as const;

/**
 * Tells item by item what the identity that is signed in here can do; exit code 1 where something is missing, 2 where
 * nobody is signed in, because then nothing could be asked.
 */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { user, config: path, verbose, json } = readOptions(context);
  const bytes = await readOperand(context.cwd, path, "a configuration such as copilot-feedback.yaml");
  const config = readConfig(bytes, path);
  if (!config.ok) {
    const text = new TextDecoder().decode(bytes);
    context.stderr.write(`${config.problems.map((problem) => formatProblem(problem, text)).join("\n\n")}\n`);
    return 1;
  }
  const microsoft = await connectLocally(context, config.value, verbose);
  const { checkAccess, SIGN_IN } = await import("../microsoft/access-check.ts");
  const question = { user, config: config.value, scope: microsoft.scope, now: Date.now() };
  const items: AccessItem[] = [];
  for await (const item of checkAccess(microsoft, question)) {
    items.push(item);
    if (!json) context.stdout.write(lineFor(context, item));
  }
  if (json) context.stdout.write(`${JSON.stringify(items, null, 2)}\n`);
  if (items.some(({ item, verdict }) => item === SIGN_IN && verdict === "no")) return 2;
  return items.some(({ verdict }) => verdict === "no") ? 1 : 0;
}

function readOptions({ args }: CommandContext) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      user: { type: "string" },
      config: { type: "string", default: CONFIG_PATH },
      verbose: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const { user } = values;
  if (user === undefined)
    throw new UsageError("Missing --user.", "See `copilot-feedback check-access --help`.");
  if (!ADDRESS.test(user)) {
    throw new UsageError(
      `--user ${neutralise(user)} is not an address; expected one e-mail address or user principal name.`,
      "Write it such as --user adele.vance@contoso.com.",
    );
  }
  return { ...values, user };
}

function lineFor({ stdout, env }: CommandContext, { item, verdict, detail, next }: AccessItem): string {
  const paint = paintFor(stdout, env);
  const [sign, style] = SIGNS[verdict];
  const lines = next?.split("\n").map((line) => `    ${paint("hint", neutralise(line))}\n`) ?? [];
  return `${paint(style, sign)} ${neutralise(item)}: ${neutralise(detail)}\n${lines.join("")}`;
}
