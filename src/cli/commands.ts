import type { Command } from "./command.ts";

export interface CommandOption {
  /** As written, for example `--user <address>`. */
  readonly flag: string;
  readonly description: string;
  /** Whether it may be given several times; of any other a second value would silently win. */
  readonly repeats?: true;
  /** The values there are, where they are few; completed, not checked. */
  readonly values?: readonly string[];
}

/** What help, completion and the reference say about a command. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  /** Arguments after the name. */
  readonly usage: string;
  readonly options: readonly CommandOption[];
  /** What may follow the name, where that is a word of a few. */
  readonly values?: readonly string[];
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
        repeats: true,
      },
      { flag: "--tenant <tenant>", description: "Entra tenant, id or domain; without one, files only" },
      { flag: "--source <source>", description: "graph, or file:<folder>" },
      {
        flag: "--intake <place>",
        description: "azure-blob:<account>/<container>, azure-support:<subscription> or directory:<folder>",
      },
      { flag: "--mailbox <address>", description: "Shared mailbox that tells users" },
      { flag: "--second-admin", description: "An admin other than the one who asked must merge or approve" },
      { flag: "--yes", description: "Ask nothing; take the default of whatever is not given" },
      { flag: "--dry-run", description: "Show what would change and write nothing" },
      { flag: "--upgrade", description: "Replace files of an older version that nobody edited" },
      { flag: "--force", description: "Replace edited files too" },
      { flag: "--json", description: "Print the result as JSON" },
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
      {
        flag: "--user <address>",
        description: "Who had the problem; several give one request each",
        repeats: true,
      },
      { flag: "--interactions <number>", description: "How many of the latest rounds to share, 1 to 30" },
      { flag: "--comment <text>", description: "What went wrong" },
      { flag: "--apps <names>", description: "Only these Copilot apps, separated by commas", repeats: true },
      { flag: "--category <name>", description: "Kind of problem, for example wrong-answer" },
      { flag: "--ticket <number>", description: "The ticket it belongs to" },
      { flag: "--after <time>", description: "Only rounds after this time, such as 2026-11-01T00:00:00Z" },
      { flag: "--before <time>", description: "Only rounds before this time" },
      { flag: "--id <id>", description: "The request's name; by default made of the day" },
      {
        flag: "--pull-request",
        description: "Open the pull request instead, signed in with gh or GITHUB_TOKEN",
      },
      { flag: "--repository <name>", description: "owner/name; by default the repository cloned here" },
      { flag: "--json", description: "Print the result as JSON" },
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
      { command: "copilot-feedback validate requests/inc0012311.yaml", explanation: "one request" },
    ],
    load: () => import("./validate.ts"),
  },
  {
    name: "generate",
    summary: "Make log, report and review page of exported conversations, without GitHub",
    usage: "--request <file> --interactions <export> --out <folder> [options]",
    options: [
      { flag: "--request <file>", description: "The request, requests/<id>.yaml" },
      { flag: "--interactions <export>", description: "Interactions as Microsoft Graph exports them, JSON" },
      { flag: "--out <folder>", description: "Where to write; created where missing" },
      { flag: "--config <file>", description: "The configuration, for its redaction policy and look-back" },
      {
        flag: "--feedback <file>",
        description: "The user's own feedback, as the admin centre exports it, CSV",
      },
      { flag: "--json", description: "Print the summary as JSON" },
    ],
    examples: [
      {
        command:
          "copilot-feedback generate --request requests/inc0012311.yaml --interactions export.json --out review",
        explanation: "everything a reviewer would get",
      },
    ],
    load: () => import("./generate.ts"),
  },
  {
    name: "redact",
    summary: "Redact text or JSON, without changing the file",
    usage: "[files…] [options]",
    options: [
      { flag: "--config <file>", description: "The configuration whose redaction policy applies" },
      {
        flag: "--profile <name>",
        description: "Use this profile, not the configuration's: strict, standard or secrets-only",
        values: ["strict", "standard", "secrets-only"],
      },
      { flag: "--report", description: "Print what would be removed, by rule and place, without values" },
      { flag: "--rules", description: "List every rule" },
      { flag: "--spans", description: "With --jsonl: print for each line where something was found" },
      { flag: "--jsonl", description: 'With --spans: read one {"id", "text"} on each line' },
    ],
    examples: [
      { command: "copilot-feedback redact notes.txt", explanation: "prints the text with placeholders" },
      { command: "copilot-feedback redact --report < notes.txt", explanation: "prints what it removed" },
    ],
    load: () => import("./redact.ts"),
  },
  {
    name: "collect",
    summary: "Make log, report and review page from Microsoft Graph, as whoever is signed in here",
    usage: "--request <file> --out <folder> [options]",
    options: [
      { flag: "--request <file>", description: "The request, requests/<id>.yaml" },
      { flag: "--out <folder>", description: "Where to write; created where missing" },
      { flag: "--config <file>", description: "The configuration, copilot-feedback.yaml by default" },
      {
        flag: "--feedback <file>",
        description: "The user's own feedback, as the admin centre exports it, CSV",
      },
      { flag: "--verbose", description: "Log each request to Microsoft Graph, never its content" },
      { flag: "--json", description: "Print the result as JSON" },
    ],
    examples: [
      {
        command: "copilot-feedback collect --request requests/inc0012311.yaml --out review",
        explanation: "signed in with `az login`",
      },
    ],
    load: () => import("./collect.ts"),
  },
  {
    name: "review",
    summary: "Download a pull request's log and review page, verify them and open the page",
    usage: "<number> [--repository <name>] [--out <folder>] [--no-open] [--json]",
    options: [
      { flag: "--repository <name>", description: "owner/name; by default the repository cloned here" },
      {
        flag: "--out <folder>",
        description: "Where to write; by default a folder of its own among the temporary ones",
      },
      { flag: "--no-open", description: "Do not open the page in the browser" },
      { flag: "--json", description: "Print the result as JSON, and open nothing" },
    ],
    examples: [
      { command: "copilot-feedback review 7", explanation: "in a clone, signed in with gh or GITHUB_TOKEN" },
      {
        command:
          "copilot-feedback review 7 --repository contoso/copilot-feedback-requests --out review --no-open",
        explanation: "from anywhere, files only",
      },
    ],
    load: () => import("./review.ts"),
  },
  {
    name: "status",
    summary: "Tell where a request stands, or all of them, from a clone",
    usage: "[id] [--json]",
    options: [{ flag: "--json", description: "Print the result as JSON" }],
    examples: [
      { command: "copilot-feedback status", explanation: "every request of this clone" },
      { command: "copilot-feedback status inc0012311", explanation: "one request, event by event" },
    ],
    load: () => import("./status.ts"),
  },
  {
    name: "audit",
    summary: "Report every request from a clone, and re-check every promise",
    usage: "[folder] [--verify] [--format <format>] [--since <time>] [--known <commit>] [--key <file>]",
    options: [
      {
        flag: "--verify",
        description: "Check consents, digests and history; exit code 1 where something is wrong",
      },
      {
        flag: "--format <format>",
        description: "table, json, csv or html",
        values: ["table", "json", "csv", "html"],
      },
      { flag: "--since <time>", description: "Only requests with an event since then, such as 2026-11-01" },
      { flag: "--known <commit>", description: "With --verify: the ledger's head at an earlier audit" },
      {
        flag: "--key <file>",
        description: "With --verify: GitHub's public keys, to check signatures with gpg",
      },
      { flag: "--json", description: "Print the result as JSON" },
    ],
    examples: [
      {
        command: "copilot-feedback audit --verify",
        explanation: "in a clone of the admin repository, offline",
      },
      {
        command: "copilot-feedback audit --format html --since 2026-11-01 > audit.html",
        explanation: "a report for people",
      },
    ],
    load: () => import("./audit.ts"),
  },
  {
    name: "resolve",
    summary: "Record what was found at the intake when an outcome is unknown",
    usage: "<id> --not-delivered | --delivered <package> --location <place> --at <time>",
    options: [
      { flag: "--not-delivered", description: "The intake has no package of this request" },
      { flag: "--delivered <package>", description: "The package, downloaded from the intake" },
      { flag: "--location <place>", description: "With --delivered: the place, as the intake calls it" },
      { flag: "--at <time>", description: "With --delivered: since when it has been there" },
      { flag: "--repository <name>", description: "owner/name; by default the repository cloned here" },
      { flag: "--json", description: "Print the result as JSON" },
    ],
    examples: [
      {
        command: "copilot-feedback resolve inc0012311 --not-delivered",
        explanation: "in a clone, signed in with gh or GITHUB_TOKEN; the next reconcile run sends it",
      },
    ],
    load: () => import("./resolve.ts"),
  },
  {
    name: "check-access",
    summary: "Tell what the identity signed in here may do at Microsoft 365",
    usage: "--user <address> [--config <file>] [--verbose] [--json]",
    options: [
      { flag: "--user <address>", description: "The user whose conversations would be read" },
      { flag: "--config <file>", description: "The configuration, copilot-feedback.yaml by default" },
      { flag: "--verbose", description: "Log each request to Microsoft, never its content" },
      { flag: "--json", description: "Print the findings as JSON" },
    ],
    examples: [
      {
        command: "copilot-feedback check-access --user adele.vance@contoso.com",
        explanation: "signed in with `az login`",
      },
    ],
    load: () => import("./check-access.ts"),
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
    values: ["bash", "zsh", "fish", "powershell"],
    examples: [{ command: 'eval "$(copilot-feedback completion bash)"', explanation: "in ~/.bashrc" }],
    load: () => import("./completion.ts"),
  },
];
