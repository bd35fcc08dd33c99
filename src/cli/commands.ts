import type { Command } from "./command.ts";

export interface CommandOption {
  /** As written, for example `--user <address>`. */
  readonly flag: string;
  readonly description: string;
}

/** What help, completion and the reference say about a command. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  /** Arguments after the name. */
  readonly usage: string;
  readonly options: readonly CommandOption[];
  readonly examples: readonly { readonly command: string; readonly explanation: string }[];
  /** Loaded when the command runs and not before. */
  load(): Promise<{ readonly run: Command }>;
}

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "validate",
    summary: "Check requests and the configuration",
    usage: "[files…] [--json]",
    options: [{ flag: "--json", description: "Print the result as JSON" }],
    examples: [
      {
        command: "copilot-feedback validate",
        explanation: "every request and the configuration in this folder",
      },
      { command: "copilot-feedback validate requests/adele-teams-summary.yaml", explanation: "one request" },
    ],
    load: () => import("./validate.ts"),
  },
];
