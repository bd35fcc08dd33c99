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
  "Copilot Cowork",
  "Microsoft 365 Copilot Chat",
  "Microsoft 365 Copilot",
  "Microsoft 365 app",
  "Microsoft 365 admin center",
];
/** Names for a known app that are none of its own, some only for misspellings to be close to. */
const APP_ALIASES: ReadonlyMap<string, string> = new Map([
  ["copilot", "Copilot Chat"],
  ["business chat", "Copilot Chat"],
  ["team", "Teams"],
  ["admin center", "Microsoft 365 admin center"],
]);

/** The name to write that a name most likely stands for; undefined where it can be written as it is. */
export function meantApp(value: unknown): string | undefined {
  const written = String(value);
  const known = [...KNOWN_APPS, ...APP_TITLES];
  if (known.includes(written)) return undefined;
  const name = written
    .trim()
    .toLowerCase()
    .replace(/^(?:microsoft|ms|copilot in|m365)\s+/, "");
  const meant = closest(name, [...known, ...APP_ALIASES.keys()]);
  return meant === undefined ? undefined : (APP_ALIASES.get(meant) ?? meant);
}
