import { COMMANDS, type CommandEntry } from "./commands.ts";

/** The overview `copilot-feedback --help` prints. */
export function overview(): string {
  const names = COMMANDS.map(({ name }) => name.length);
  const rows = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(Math.max(...names))}  ${summary}`);
  return `Give Microsoft 365 Copilot feedback on behalf of a user, by pull request.

Usage: copilot-feedback <command> [options]

Commands:
${rows.join("\n")}

Options:
  --help     Explain a command: copilot-feedback validate --help
  --version  Print the version

Exit codes: 0 all is well, 1 the answer is no, 2 the question could not be asked.
`;
}

/** What `copilot-feedback <command> --help` prints. */
export function explainCommand({ name, summary, usage, options, examples }: CommandEntry): string {
  const width = Math.max(0, ...options.map(({ flag }) => flag.length));
  const rows = options.map(({ flag, description }) => `  ${flag.padEnd(width)}  ${description}`);
  const shown = examples.map(({ command, explanation }) => `  # ${explanation}\n  ${command}`);
  return `${[
    `${summary}.`,
    `Usage: copilot-feedback ${`${name} ${usage}`.trim()}`,
    ...(rows.length > 0 ? [`Options:\n${rows.join("\n")}`] : []),
    ...(shown.length > 0 ? [`Examples:\n${shown.join("\n")}`] : []),
  ].join("\n\n")}\n`;
}
