import type { DocumentKind, Report } from "../document/document-kind.ts";
import { closest } from "../document/suggestion.ts";
import { inlineYaml } from "../document/yaml-text.ts";
import { REQUEST_LIMIT_BYTES } from "./admission.ts";
import validate from "./request.validator.generated.js";
import type { RequestDocument } from "./request-schema.ts";
import {
  isRealInstant,
  isSeveralAddresses,
  meantAddress,
  meantInstant,
  meantRoundId,
  meantRounds,
} from "./request-values.ts";

/** How far back rounds are looked for, and from when. */
export interface LookBack {
  readonly days: number;
  readonly now: Date;
}

const MILLISECONDS_PER_DAY = 86_400_000;
/** Apps Microsoft names today; others are accepted, since the list grows. */
const KNOWN_APPS = [
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
const APP_ALIASES: Readonly<Record<string, string>> = {
  copilot: "BizChat",
  "copilot chat": "BizChat",
  "business chat": "BizChat",
  "microsoft 365 copilot chat": "BizChat",
};
const MIN_ROUNDS = 1;
const MAX_ROUNDS = 30;

export const REQUEST_EXAMPLE = `user: adele.vance@contoso.com
interactions: 10
comment: Copilot in Teams summarised the wrong meeting.`;

/** How requests are checked and explained. @param lookBack where it is known, the window is checked too. */
export function requestKind(lookBack?: LookBack): DocumentKind<RequestDocument> {
  return {
    noun: "request",
    maxBytes: REQUEST_LIMIT_BYTES,
    validate,
    keys: KEYS,
    example: REQUEST_EXAMPLE,
    keyAliases: KEY_ALIASES,
    suggestValue,
    check(request, report) {
      checkApps(request, report);
      checkInstants(request, report);
      checkWindow(request, lookBack, report);
      checkComments(request, report);
    },
  };
}

const KEYS: readonly (keyof RequestDocument)[] = [
  "user",
  "interactions",
  "comment",
  "apps",
  "before",
  "after",
  "category",
  "ticket",
  "exclude",
  "comments",
];

const KEY_ALIASES: Readonly<Record<string, keyof RequestDocument>> = {
  email: "user",
  mail: "user",
  upn: "user",
  address: "user",
  person: "user",
  employee: "user",
  rounds: "interactions",
  count: "interactions",
  number: "interactions",
  conversations: "interactions",
  reason: "comment",
  description: "comment",
  message: "comment",
  text: "comment",
  application: "apps",
  applications: "apps",
  until: "before",
  to: "before",
  end: "before",
  since: "after",
  from: "after",
  start: "after",
  type: "category",
  kind: "category",
  incident: "ticket",
  case: "ticket",
  skip: "exclude",
  omit: "exclude",
};

function suggestValue(pointer: string, value: unknown, written: string): string | undefined {
  const [, key = "", entry] = pointer.split("/");
  const line = (meant: unknown): string | undefined =>
    meant === undefined ? undefined : `Write \`${key}: ${inlineYaml(meant)}\``;
  const item = (meant: unknown): string | undefined =>
    meant === undefined ? undefined : `Write \`${inlineYaml(meant)}\``;
  switch (key) {
    case "user":
      if (isSeveralAddresses(value)) return "Write one file per user; a request is about one person";
      return line(meantAddress(value));
    case "interactions":
      return line(meantRounds(value, MIN_ROUNDS, MAX_ROUNDS));
    case "before":
    case "after":
      return line(meantInstant(typeof value === "number" ? written : value));
    case "apps":
      return entry === undefined ? undefined : item(meantApp(value));
    case "exclude":
      return entry === undefined ? undefined : item(meantRoundId(value));
    case "comments":
      if (entry === undefined)
        return "Write for example:\ncomments:\n  r-77ab01de: The cited file does not exist.";
      return entry === "*key" ? item(meantRoundId(value)) : undefined;
    default:
      return undefined;
  }
}

function meantApp(value: unknown): string | undefined {
  const name = String(value)
    .trim()
    .toLowerCase()
    .replace(/^(?:microsoft|ms|copilot in|m365)\s+/, "");
  return APP_ALIASES[name] ?? closest(name, KNOWN_APPS);
}

/** The list of apps is open, but one that is almost a known app would silently match nothing. */
function checkApps({ apps = [] }: Partial<RequestDocument>, report: Report): void {
  for (const [index, app] of apps.entries()) {
    const known = KNOWN_APPS.includes(app)
      ? undefined
      : (APP_ALIASES[app.toLowerCase()] ?? closest(app, KNOWN_APPS));
    if (known === undefined) continue;
    report(`/apps/${index}`, {
      code: "not-in-list",
      message: `There is no Copilot app \`${app}\``,
      expected: `an app's name as the log shows it, such as ${KNOWN_APPS.join(", ")}`,
      fix: `Write \`${known}\``,
    });
  }
}

function checkInstants(request: Partial<RequestDocument>, report: Report): void {
  for (const key of ["before", "after"] as const) {
    const written = request[key];
    if (written === undefined || isRealInstant(written)) continue;
    delete request[key];
    report(`/${key}`, {
      code: "no-such-date",
      message: `\`${key}\` cannot be \`${written}\`, there is no such date or time`,
      expected: "a date and time that exist",
      fix: `Correct the date, for example \`${key}: 2026-11-20T12:00:00Z\``,
    });
  }
}

function checkWindow(
  { before, after }: Partial<RequestDocument>,
  lookBack: LookBack | undefined,
  report: Report,
): void {
  const end = before === undefined ? lookBack?.now.getTime() : Date.parse(before);
  const start = after === undefined ? undefined : Date.parse(after);
  if (before !== undefined && start !== undefined && Date.parse(before) <= start) {
    report("/after", {
      code: "window-empty",
      message: "`after` is not earlier than `before`, so no round can lie between them",
      expected: `a time before ${before}`,
      fix: Date.parse(before) === start ? "Write an earlier `after`" : "Exchange the two times",
    });
    return;
  }
  if (!lookBack || end === undefined) return;
  const oldest = lookBack.now.getTime() - lookBack.days * MILLISECONDS_PER_DAY;
  const limit = `at most ${lookBack.days} days back (collect.lookBackDays in copilot-feedback.yaml)`;
  if (start !== undefined && start < oldest) {
    report("/after", {
      code: "beyond-look-back",
      message: "`after` lies further back than this repository looks",
      expected: limit,
      fix: `Write \`after: ${isoSeconds(new Date(oldest + MILLISECONDS_PER_DAY))}\` or later, or delete the line`,
    });
  } else if (start !== undefined && start >= end) {
    report("/after", {
      code: "window-empty",
      message: "`after` lies in the future",
      expected: "a time in the past",
      fix: "Correct the year, month or day, or delete the line",
    });
  }
  if (before !== undefined && end <= oldest) {
    report("/before", {
      code: "beyond-look-back",
      message: "`before` lies further back than this repository looks, so no round can be found",
      expected: limit,
      fix: "Write a later time or delete the line",
    });
  }
}

function checkComments({ exclude = [], comments = {} }: Partial<RequestDocument>, report: Report): void {
  for (const id of Object.keys(comments)) {
    if (!exclude.includes(id)) continue;
    report(`/comments/${id}`, {
      at: "key",
      code: "comment-on-excluded",
      message: `\`${id}\` has a comment but is excluded, so nobody would read it`,
      expected: "comments on rounds that are sent",
      fix: `Delete this comment, or take \`${id}\` out of \`exclude\``,
    });
  }
}

/** ISO 8601 in UTC without fractions. */
function isoSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
