import type { Report, Written } from "../document/document-kind.ts";
import { quoted } from "../document/yaml-text.ts";
import { MILLISECONDS_PER_DAY } from "./day.ts";
import { KNOWN_APPS, meantApp } from "./known-apps.ts";
import type { RequestDocument } from "./request-schema.ts";
import { isRealInstant, isSupportTicket } from "./request-values.ts";

/** What the repository's configuration asks of a request beyond what every request has to hold. */
export interface RepositoryRules {
  readonly lookBack: LookBack;
  /** Whether packages go to the Azure support ticket that the request names. */
  readonly supportTicket: boolean;
}

/** How far back rounds are looked for, and from when. */
export interface LookBack {
  readonly days: number;
  readonly now: Date;
}

/**
 * Reports what must hold beyond the shape of a request. Keys and entries whose shape is wrong are absent.
 * @param rules where they are known, window and ticket are checked against them.
 * @param written keys that are there, whatever their shape, and what follows ` #` on the lines of unquoted texts.
 */
export function checkRequest(
  request: Partial<RequestDocument>,
  rules: RepositoryRules | undefined,
  written: Written,
  report: Report,
): void {
  checkApps(request, report);
  checkWindow(checkInstants(request, report), rules?.lookBack, report);
  if (rules?.supportTicket) checkSupportTicket(request, written, report);
  checkComments(request, report);
  checkCutText(request, written.remarks, report);
}

/** The list of apps is open, but one that is almost a known app would silently match nothing. */
function checkApps({ apps = [] }: Partial<RequestDocument>, report: Report): void {
  // Unlike a loop, this passes over the holes that entries of a wrong shape leave.
  apps.forEach((app, index) => {
    const known = meantApp(app);
    if (known === undefined) return;
    report(`/apps/${index}`, {
      code: "not-in-list",
      message: `There is no Copilot app \`${app}\``,
      expected: `an app's name as log or review page show it, such as ${KNOWN_APPS.join(", ")}; of a new app with nearly such a name all of it, \`IPM.SkypeTeams.Message.Copilot.${app}\``,
      fix: `Write \`${known}\``,
    });
  });
}

/** Dates have a shape and may still not exist. Returns those that do. */
function checkInstants(
  { before, after }: Partial<RequestDocument>,
  report: Report,
): Pick<RequestDocument, "before" | "after"> {
  const real: Pick<RequestDocument, "before" | "after"> = {};
  for (const [key, written] of Object.entries({ before, after })) {
    if (written === undefined) continue;
    if (isRealInstant(written)) {
      real[key as "before" | "after"] = written;
      continue;
    }
    report(`/${key}`, {
      code: "no-such-date",
      message: `\`${key}\` cannot be \`${written}\`, there is no such date or time`,
      expected: "a date and time that exist",
      fix: `Correct the date, for example \`${key}: 2026-11-20T12:00:00Z\``,
    });
  }
  return real;
}

function checkWindow(
  { before, after }: Pick<RequestDocument, "before" | "after">,
  lookBack: LookBack | undefined,
  report: Report,
): void {
  const now = lookBack?.now.getTime() ?? Number.POSITIVE_INFINITY;
  const end = before === undefined ? now : Math.min(Date.parse(before), now);
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
  if (!lookBack) return;
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

/** Without the number of a ticket there is nowhere to send it to, which after the merge nobody could mend. */
function checkSupportTicket({ ticket }: Partial<RequestDocument>, { keys }: Written, report: Report): void {
  const expected =
    "the number of an open Azure support ticket, because this repository sends packages there (intake in copilot-feedback.yaml)";
  if (ticket === undefined) {
    if (keys.has("/ticket")) return;
    report("", {
      at: "key",
      code: "missing-key",
      message: "`ticket` is missing",
      expected,
      fix: 'Open a ticket in the Azure portal and add a line `ticket: "2411080050001234"` with its number',
    });
  } else if (!isSupportTicket(ticket)) {
    report("/ticket", {
      code: "no-support-ticket",
      message: `\`${ticket}\` cannot be the number of an Azure support ticket`,
      expected,
      fix: 'Write its 10 to 20 digits, for example `ticket: "2411080050001234"`',
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

/** ` #` starts a remark in YAML, so a ticket number in a sentence would silently cut the sentence off. */
function checkCutText(
  { comment, comments = {} }: Partial<RequestDocument>,
  remarks: ReadonlyMap<string, string>,
  report: Report,
): void {
  const texts = new Map(Object.entries(comments).map(([id, text]) => [`/comments/${id}`, text]));
  if (comment !== undefined) texts.set("/comment", comment);
  for (const [pointer, text] of texts) {
    const remark = remarks.get(pointer);
    if (remark === undefined) continue;
    const key = pointer.slice(pointer.lastIndexOf("/") + 1);
    report(pointer, {
      code: "text-cut-off",
      message: `The text of \`${key}\` ends before \`#${remark}\`, which YAML takes for a remark`,
      expected: "quotes around text that contains ` #`",
      fix: `Write \`${key}: ${quoted(`${text} #${remark}`)}\``,
    });
  }
}

/** ISO 8601 in UTC without fractions. */
function isoSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
