/** Names people use for an application whose `appClass` says something else. Keys are folded. */
const FAMILIAR: ReadonlyMap<string, string> = new Map([
  ["copilotchat", "bizchat"],
  ["microsoft365copilotchat", "bizchat"],
  ["microsoft365chat", "bizchat"],
  ["microsoft365copilot", "bizchat"],
  ["m365chat", "bizchat"],
  ["m365copilot", "bizchat"],
  ["businesschat", "bizchat"],
  ["web", "webchat"],
  ["microsoft365app", "m365app"],
  ["microsoft365admincenter", "m365admincenter"],
  ["cowork", "coworkchat"],
  ["copilotcowork", "coworkchat"],
]);

const DISPLAY: ReadonlyMap<string, string> = new Map([
  ["bizchat", "Copilot Chat"],
  ["webchat", "Web Chat"],
  ["coworkchat", "Cowork"],
  ["powerpoint", "PowerPoint"],
  ["m365app", "Microsoft 365 app"],
  ["m365admincenter", "Microsoft 365 admin center"],
]);

/** The short name of an application: the last segment of `appClass`, as Graph spells it. */
export function appName(appClass: string): string {
  return appClass.slice(appClass.lastIndexOf(".") + 1) || appClass;
}

/** What an application is called that has no name of letters and digits. */
const NAMELESS = "Other";
const NAME = /^[\p{L}\p{N}_-]{1,40}$/u;

/**
 * The short name as logs, comments and checks say it. It is shown unredacted, so whatever could be conversation text
 * is none.
 */
export function plainAppName(appClass: string): string {
  const name = appName(appClass);
  return NAME.test(name) ? name : NAMELESS;
}

/** The name people know an application by, for showing; unknown ones keep their short name. */
export function displayAppName(app: string): string {
  return DISPLAY.get(fold(app)) ?? app;
}

/**
 * Whether an interaction belongs to one of the wanted applications, named by short name, full `appClass` or the
 * name people use (`Copilot Chat`), in any case. No names mean every application, and the word that stands in logs
 * for a name that is none means those.
 */
export function matchesApp(appClass: string, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const short = canonical(appName(appClass));
  const full = fold(appClass);
  const shown = fold(plainAppName(appClass));
  return wanted.some((name) => canonical(name) === short || [full, shown].includes(fold(name)));
}

function canonical(name: string): string {
  const folded = fold(name);
  return FAMILIAR.get(folded) ?? folded;
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
