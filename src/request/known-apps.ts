import { closest } from "../document/suggestion.ts";

/** Apps Microsoft names today; others are accepted, since the list grows. */
export const KNOWN_APPS: readonly string[] = [
  "Teams",
  "Word",
  "Excel",
  "PowerPoint",
  "Outlook",
  "OneNote",
  "Loop",
  "BizChat",
  "WebChat",
];
/** Names of several words that people know apps by. Any other is more likely two apps without a comma. */
export const APP_TITLES: readonly string[] = [
  "Copilot Chat",
  "Web Chat",
  "Microsoft 365 Copilot Chat",
  "Microsoft 365 Copilot",
  "Microsoft 365 app",
  "Microsoft 365 admin center",
];
const APP_ALIASES: ReadonlyMap<string, string> = new Map([
  ["copilot", "BizChat"],
  ["copilot chat", "BizChat"],
  ["business chat", "BizChat"],
  ["microsoft 365 copilot chat", "BizChat"],
]);

/** The known app a name most likely stands for; undefined for a known app itself and for new ones. */
export function meantApp(value: unknown): string | undefined {
  if ([...KNOWN_APPS, ...APP_TITLES].includes(String(value))) return undefined;
  const name = String(value)
    .trim()
    .toLowerCase()
    .replace(/^(?:microsoft|ms|copilot in|m365)\s+/, "");
  return APP_ALIASES.get(name) ?? closest(name, KNOWN_APPS);
}
