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
    name: "init",
    summary: "Install workflows, action and configuration in an admin repository",
    usage: "[folder] [--admin <login=address>]… [--tenant <tenant>] [--intake <place>] [options]",
    options: [
      {
        flag: "--admin <login=address>",
        description: "An admin: GitHub login and Entra user principal name",
      },
      { flag: "--tenant <tenant>", description: "Entra tenant, id or domain; without one, files only" },
      { flag: "--source <source>", description: "graph, or file:<folder>" },
      {
        flag: "--intake <place>",
        description: "azure-blob:<account>/<container>, azure-support:<subscription> or directory:<folder>",
      },
      { flag: "--mailbox <address>", description: "Shared mailbox that tells users" },
      { flag: "--second-admin", description: "Somebody other than the author has to approve" },
      { flag: "--yes", description: "Ask nothing; take the default of whatever is not given" },
      { flag: "--dry-run", description: "Show what would change and write nothing" },
      { flag: "--upgrade", description: "Replace files of an older version that nobody edited" },
      { flag: "--force", description: "Replace edited files too" },
    ],
    examples: [
      { command: "copilot-feedback init", explanation: "asks for what it needs" },
      {
        command:
          "copilot-feedback init requests-repository --admin megan-contoso=megan.bowen@contoso.com --tenant contoso.onmicrosoft.com --intake azure-blob:contosofeedback/feedback --mailbox copilot-feedback@contoso.com",
        explanation: "asks nothing",
      },
    ],
    load: () => import("./init.ts"),
  },
  {
    name: "new",
    summary: "Write a request, or open its pull request",
    usage: "[--user <address>]… [--interactions <number>] [--comment <text>] [options]",
    options: [
      { flag: "--user <address>", description: "Who had the problem; several give one request each" },
      { flag: "--interactions <number>", description: "How many of the latest rounds to share, 1 to 30" },
      { flag: "--comment <text>", description: "What went wrong" },
      { flag: "--apps <names>", description: "Only these Copilot apps, separated by commas" },
      { flag: "--category <name>", description: "Kind of problem, for example wrong-answer" },
      { flag: "--ticket <number>", description: "The ticket it belongs to" },
      { flag: "--after <time>", description: "Only rounds after this time, such as 2026-11-01T00:00:00Z" },
      { flag: "--before <time>", description: "Only rounds before this time" },
      { flag: "--id <id>", description: "The request's name; by default made of the day" },
      {
        flag: "--pull-request",
        description: "Open the pull request instead, with the token in GITHUB_TOKEN",
      },
      { flag: "--repository <name>", description: "owner/name; by default the repository cloned here" },
    ],
    examples: [
      { command: "copilot-feedback new", explanation: "asks for what it needs" },
      {
        command:
          'copilot-feedback new --user adele.vance@contoso.com --interactions 10 --comment "Wrong meeting." --apps Teams',
        explanation: "asks nothing",
      },
    ],
    load: () => import("./new.ts"),
  },
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
  {
    name: "generate",
    summary: "Make log, report and review page of exported conversations, without GitHub",
    usage: "--request <file> --interactions <export> --out <folder> [--config <file>]",
    options: [
      { flag: "--request <file>", description: "The request, requests/<id>.yaml" },
      { flag: "--interactions <export>", description: "Interactions as Microsoft Graph exports them, JSON" },
      { flag: "--out <folder>", description: "Where to write; created where missing" },
      { flag: "--config <file>", description: "The configuration, for its redaction policy and look-back" },
    ],
    examples: [
      {
        command:
          "copilot-feedback generate --request requests/adele-teams-summary.yaml --interactions export.json --out review",
        explanation: "everything a reviewer would get",
      },
    ],
    load: () => import("./generate.ts"),
  },
  {
    name: "doctor",
    summary: "Check the live repository's settings, and set what can be set",
    usage: "[--repository <name>] [--fix] [--json]",
    options: [
      { flag: "--repository <name>", description: "owner/name; by default the repository cloned here" },
      { flag: "--fix", description: "Set what is wrong and needs no decision" },
      { flag: "--json", description: "Print the findings as JSON" },
    ],
    examples: [
      {
        command: "copilot-feedback doctor",
        explanation: "in a clone of the admin repository, signed in with gh",
      },
      {
        command: "copilot-feedback doctor --repository contoso/copilot-feedback-requests --fix",
        explanation: "from anywhere, as an administrator of the repository",
      },
    ],
    load: () => import("./doctor.ts"),
  },
  {
    name: "completion",
    summary: "Print completion for bash, zsh, fish or PowerShell",
    usage: "bash|zsh|fish|powershell",
    options: [],
    examples: [{ command: 'eval "$(copilot-feedback completion bash)"', explanation: "in ~/.bashrc" }],
    load: () => import("./completion.ts"),
  },
];
