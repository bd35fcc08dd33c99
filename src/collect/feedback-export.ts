import { decodeText } from "../document/text-encoding.ts";
import { type CsvRecord, readCsv } from "./csv.ts";
import type { Round } from "./round.ts";
import { SourceError } from "./source-error.ts";

/** Largest export accepted, in bytes; far above what a tenant's users say in a month. */
export const MAX_EXPORT_BYTES = 32 * 1024 * 1024;
/** Longest text kept of one entry, in UTF-16 code units. */
const MAX_TEXT_LENGTH = 16 * 1024;
/** A thumb is given while the answer is read: later than this after a round it is about something else. */
const MAX_DELAY_MS = 60 * 60_000;
/** Clocks of the service that stores rounds and of the one that stores feedback may differ by this much. */
const CLOCK_TOLERANCE_MS = 2 * 60_000;

/**
 * Which column holds what. The admin centre's "Product feedback" page documents these fields but not the exact
 * header row of its export, so names are matched without regard to case and spaces, and can be mapped.
 */
export interface FeedbackColumns {
  readonly user: string;
  readonly time: string;
  readonly comment: string;
  readonly kind: string;
  readonly app: string;
}

export const DEFAULT_COLUMNS: FeedbackColumns = {
  user: "User Email",
  time: "Date Submitted",
  comment: "Comments",
  kind: "Feedback Type",
  app: "App",
};

export interface FeedbackOptions {
  /** Over the defaults. */
  readonly columns?: { readonly [C in keyof FeedbackColumns]?: string | undefined } | undefined;
  /** How dates with slashes are written; by default as the file's own dates show. */
  readonly dates?: DateOrder | undefined;
}

function columnsOf({ columns = {} }: FeedbackOptions): FeedbackColumns {
  return {
    user: columns.user ?? DEFAULT_COLUMNS.user,
    time: columns.time ?? DEFAULT_COLUMNS.time,
    comment: columns.comment ?? DEFAULT_COLUMNS.comment,
    kind: columns.kind ?? DEFAULT_COLUMNS.kind,
    app: columns.app ?? DEFAULT_COLUMNS.app,
  };
}

/** Which number of 03/04/2026 is the month. */
export type DateOrder = "month-first" | "day-first";

/** What a user told Microsoft about an answer. Every text may be hostile. */
export interface UserFeedback {
  /** Lower-case e-mail address. */
  readonly user: string;
  /** ISO 8601 UTC. */
  readonly time: string;
  readonly kind: string | null;
  readonly comment: string | null;
  readonly app: string | null;
}

/**
 * Reads a Product feedback export. Further columns are ignored, and so are rows about other users.
 *
 * @param at Name of the file, for messages; they name lines and columns and never quote fields.
 * @throws SourceError
 */
export function readFeedbackExport(
  bytes: Uint8Array,
  user: string,
  at: string,
  options: FeedbackOptions = {},
): readonly UserFeedback[] {
  if (bytes.byteLength > MAX_EXPORT_BYTES) {
    throw new SourceError(
      "export-too-large",
      `${at} has ${bytes.byteLength} bytes; ${MAX_EXPORT_BYTES} are accepted`,
      "Export a shorter period from the Product feedback page.",
    );
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    throw new SourceError(
      "export-malformed",
      `${at}:${decoded.line} has ${decoded.found}; expected UTF-8`,
      'Use the file exactly as the Product feedback page exported it; Excel calls its encoding "CSV UTF-8".',
    );
  }
  const { text } = decoded;
  const reading = readCsv(text, separatorOf(text));
  if (!reading.ok) throw malformed(`${at}:${reading.line}: ${reading.message}`);
  const [header, ...rows] = reading.records;
  if (header === undefined) throw malformed(`${at} is empty; expected a header row`);
  const columns = locate(header, columnsOf(options), at);
  const dates = options.dates ?? orderOf(rows.map(({ fields }) => fields[columns.time] ?? ""));
  return rows
    .filter(({ fields }) => fields[columns.user]?.trim().toLowerCase() === user.toLowerCase())
    .map((row) => entry(row, columns, at, dates));
}

/** Which rounds the feedback belongs to, by round id; what fits none is left out. */
export function attachFeedback(
  rounds: readonly Round[],
  feedback: readonly UserFeedback[],
): ReadonlyMap<string, readonly UserFeedback[]> {
  const newestFirst = rounds.toSorted((one, other) => Date.parse(other.time) - Date.parse(one.time));
  const byRound = new Map<string, UserFeedback[]>();
  for (const given of feedback.toSorted(byTime)) {
    const round = newestFirst.find((candidate) => isAbout(given, candidate));
    if (round !== undefined) byRound.set(round.id, [...(byRound.get(round.id) ?? []), given]);
  }
  return byRound;
}

/** Given soon after the round, and about the same app where the export names one that rounds know. */
function isAbout(given: UserFeedback, round: Round): boolean {
  const time = Date.parse(given.time);
  const end = Date.parse(round.responses.at(-1)?.time ?? round.time);
  return (
    time >= Date.parse(round.time) - CLOCK_TOLERANCE_MS &&
    time <= end + MAX_DELAY_MS &&
    (given.app === null || !KNOWN_APPS.has(plain(given.app)) || plain(given.app) === plain(round.app))
  );
}

/** Names both services use; "Microsoft 365 Copilot" and the like say nothing about the app of a round. */
const KNOWN_APPS: ReadonlySet<string> = new Set([
  "teams",
  "word",
  "excel",
  "powerpoint",
  "outlook",
  "onenote",
  "loop",
]);

function byTime(one: UserFeedback, other: UserFeedback): number {
  return one.time < other.time ? -1 : one.time > other.time ? 1 : 0;
}

/** Excel writes the list separator of the reader's country; the header row shows which. */
function separatorOf(text: string): "," | ";" | "\t" {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const candidates = [",", ";", "\t"] as const;
  const count = (separator: string) => header.split(separator).length;
  return candidates.reduce((best, next) => (count(next) > count(best) ? next : best));
}

type Located = { readonly [Name in keyof FeedbackColumns]: number };

function locate(header: CsvRecord, columns: FeedbackColumns, at: string): Located {
  const names = header.fields.map(plain);
  const find = (name: keyof FeedbackColumns) => names.indexOf(plain(columns[name]));
  const located = {
    user: find("user"),
    time: find("time"),
    comment: find("comment"),
    kind: find("kind"),
    app: find("app"),
  };
  for (const name of ["user", "time"] as const) {
    if (located[name] !== -1) continue;
    throw new SourceError(
      "export-malformed",
      `${at}:${header.line} has no column for the ${name === "user" ? "user's address" : "time"}; expected "${columns[name]}"`,
      "Give the column this name in the first line of the file.",
    );
  }
  return located;
}

function entry(
  { fields, line }: CsvRecord,
  columns: Located,
  at: string,
  dates: DateOrder | undefined,
): UserFeedback {
  const cell = (index: number): string | null => {
    const text = index === -1 ? "" : (fields[index] ?? "").trim();
    return text === "" ? null : text.slice(0, MAX_TEXT_LENGTH).toWellFormed();
  };
  const time = instant(cell(columns.time) ?? "", dates);
  if (time === undefined) {
    throw new SourceError(
      "export-malformed",
      `${at}:${line} has no readable time; expected ISO 8601 such as 2026-11-20T09:30:00Z${dates === undefined ? ", or dates with slashes of which one shows which number is the month" : ""}`,
      "Export a longer period, so that a day after the 12th is in it, or write the times as ISO 8601.",
    );
  }
  return {
    user: (cell(columns.user) ?? "").toLowerCase(),
    time,
    kind: cell(columns.kind),
    comment: cell(columns.comment),
    app: cell(columns.app),
  };
}

/** A number above 12 is no month. Undefined where no date of the file shows it, or where they contradict. */
function orderOf(times: readonly string[]): DateOrder | undefined {
  const pairs = times.map((time) => /^\s*(\d{1,2})\/(\d{1,2})\//.exec(time));
  const dayFirst = pairs.some((pair) => Number(pair?.[1]) > 12);
  const monthFirst = pairs.some((pair) => Number(pair?.[2]) > 12);
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? "day-first" : "month-first";
}

/** ISO 8601, or numbers with slashes in a known order; without an offset it is UTC. */
function instant(text: string, dates: DateOrder | undefined): string | undefined {
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?)(Z|[+-]\d\d:\d\d)?)?$/.exec(text);
  if (iso !== null) return utc(`${iso[1]}T${iso[2] ?? "00:00:00"}${iso[3] ?? "Z"}`);
  const local =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,? (\d{1,2}):(\d\d)(?::(\d\d))?(?: ?([AaPp])\.?[Mm]\.?)?)?$/.exec(text);
  if (local === null || dates === undefined) return undefined;
  const [first = "", second = "", year = "", hour = "0", minute = "00", seconds = "00", half] =
    local.slice(1);
  const [month, day] = dates === "month-first" ? [first, second] : [second, first];
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const pad = (number: string | number) => String(number).padStart(2, "0");
  return utc(`${year}-${pad(month)}-${pad(day)}T${pad(hours)}:${minute}:${seconds}Z`);
}

function utc(text: string): string | undefined {
  const time = Date.parse(text);
  // Date.parse moves the 31st of a short month into the next one.
  const day = text.slice(0, 10);
  if (Number.isNaN(time) || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day) return undefined;
  return new Date(time).toISOString();
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function malformed(message: string): SourceError {
  return new SourceError(
    "export-malformed",
    message,
    "Use the file exactly as the Product feedback page exported it.",
  );
}
