import { describeBug } from "../describe-bug.ts";
import { neutralise } from "../document/hostile-text.ts";
import { closest } from "../document/suggestion.ts";
import { type CommandContext, type ExitCode, withArguments } from "./command.ts";
import { COMMANDS, type CommandEntry } from "./commands.ts";
import { repeatedOption } from "./repeated-option.ts";

const HELP: readonly string[] = ["help", "--help", "-h"];

/** Runs the command that the first argument names. Mistakes in the command line end with exit code 2. */
export async function dispatch(context: CommandContext): Promise<ExitCode> {
  const [name, ...args] = context.args;
  if (name === undefined || HELP.includes(name)) {
    const { explainCommand, overview } = await import("./help.ts");
    const [topic] = name === undefined ? [] : args;
    const entry = find(topic);
    if (topic !== undefined && entry === undefined && !HELP.includes(topic))
      return refuseName(context, topic);
    context.stdout.write(entry ? explainCommand(entry) : overview());
    return 0;
  }
  if (name === "--version" || name === "-v") {
    const { VERSION } = await import("../version.ts");
    context.stdout.write(`${VERSION}\n`);
    return 0;
  }
  const entry = find(name);
  if (!entry) return refuseName(context, name);
  const options = args.includes("--") ? args.slice(0, args.indexOf("--")) : args;
  if (options.includes("--help") || options.includes("-h")) {
    const { explainCommand } = await import("./help.ts");
    context.stdout.write(explainCommand(entry));
    return 0;
  }
  const repeated = repeatedOption(entry, args);
  if (repeated !== undefined) return refuse(context, `--${repeated} is given more than once. Give it once.`);
  const { run } = await entry.load();
  try {
    return await run(withArguments(context, args));
  } catch (error) {
    return explainFailure(context, entry, error);
  }
}

/** Says that a word in the place of a command is none, and which one was meant. */
function refuseName(context: CommandContext, name: string): ExitCode {
  const isOption = name.startsWith("-");
  const names = isOption ? ["--help", "--version"] : COMMANDS.map((command) => command.name);
  const kind = isOption ? "option" : "command";
  const meant = closest(name, names);
  const next = meant
    ? `Did you mean \`copilot-feedback ${meant}\`?`
    : `${isOption ? "Without a command, options" : "Commands"} are ${names.join(", ")}.`;
  return refuse(context, `There is no ${kind} \`${neutralise(name)}\`. ${next}`);
}

function find(name: string | undefined): CommandEntry | undefined {
  return COMMANDS.find((command) => command.name === name);
}

/** Mistakes in arguments, files that cannot be used and refusals with a next step; the rest is a bug. */
function explainFailure(context: CommandContext, entry: CommandEntry, error: unknown): ExitCode {
  if (!(error instanceof Error)) return explainBug(context, error);
  const { code, syscall, next } = error as NodeJS.ErrnoException & { readonly next?: unknown };
  if (code?.startsWith("ERR_PARSE_ARGS_")) {
    return refuse(
      context,
      `${explainArguments(error.message, entry)}\nSee \`copilot-feedback ${entry.name} --help\`.`,
    );
  }
  if (typeof next === "string") return refuse(context, `${neutralise(error.message)}\n${neutralise(next)}`);
  if (code !== undefined && syscall !== undefined) return refuse(context, neutralise(error.message));
  return explainBug(context, error);
}

/** Node would end with exit code 1, which is an answer, and show messages, which may quote a conversation. */
function explainBug(context: CommandContext, error: unknown): ExitCode {
  return refuse(
    context,
    `This is a mistake of copilot-feedback, not yours. Report these lines; they hold no text of a file:\n${describeBug(error)}`,
  );
}

function explainArguments(message: string, { options }: CommandEntry): string {
  const unknown = /^Unknown option '(-[^']*)'/.exec(message)?.[1];
  if (unknown === undefined) return neutralise(message.split(". ")[0] ?? message);
  const flags = options.map(({ flag }) => flag.split(/[ ,=]/)[0] ?? flag);
  const meant = closest(
    unknown.replace(/^-+/, ""),
    flags.map((flag) => flag.replace(/^-+/, "")),
  );
  return `There is no option \`${neutralise(unknown)}\`.${meant ? ` Did you mean \`--${meant}\`?` : ""}`;
}

function refuse(context: CommandContext, message: string): ExitCode {
  context.stderr.write(`${message}\n`);
  return 2;
}
