/**
 * What a person meant by a value that has the wrong shape, told from the value alone. Each function returns
 * the value to write, or undefined where guessing would be wrong more often than right.
 */

const ADDRESS_INSIDE = /[A-Za-z0-9._'!#^~&+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g;
const NUMBER_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** The one address in a text such as `Adele <adele@contoso.com>` or `adele vance@contoso.com`. */
export function meantAddress(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > 300) return undefined;
  const text = value.replace(/\s*(?:\(at\)|\[at\]|\bat\b(?=\s+\S+\.\S))\s*/i, "@");
  const named = /<\s*([^<>\s]+)\s*>/.exec(text)?.[1];
  const candidate = named ?? text.replace(/^mailto:/i, "").replace(/[\s"“”‘’„<>]|[.,;]+$/g, "");
  const found = candidate.match(ADDRESS_INSIDE);
  return found?.length === 1 && found[0] === candidate ? candidate : undefined;
}

/** Whether a text names several people. */
export function isSeveralAddresses(value: unknown): boolean {
  const text = Array.isArray(value) ? value.join(" ") : String(value);
  return (text.slice(0, 2000).match(ADDRESS_INSIDE)?.length ?? 0) > 1;
}

/** A number of rounds from `ten`, `10 rounds`, 10.5 or a number out of range. */
export function meantRounds(value: unknown, minimum: number, maximum: number): number | undefined {
  const number = typeof value === "number" ? value : roundsInText(value);
  if (number === undefined || Number.isNaN(number)) return undefined;
  return Math.min(Math.max(Math.round(number), minimum), maximum);
}

function roundsInText(value: unknown): number | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.trim().toLowerCase();
  if (text === "all" || text === "max") return Number.POSITIVE_INFINITY;
  const word = NUMBER_WORDS.indexOf(text);
  if (word !== -1) return word + 1;
  const digits = /^\D{0,20}?(\d{1,6})\D{0,20}$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Whether a well-formed instant names a date, time and offset that exist (no 30 February, no 25 o'clock). */
export function isRealInstant(instant: string): boolean {
  const [, year = "", month = "", day = "", clock = "", zone = ""] =
    /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/.exec(instant) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
  return (
    exists &&
    /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(clock) &&
    /^(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/.test(zone)
  );
}

/** A round's id from one written without its prefix, in capitals, or with a stray character around it. */
export function meantRoundId(value: unknown): string | undefined {
  const digits = /^\s*(?:#|r?[-_ ]?)([0-9a-f]{8})\s*$/i.exec(String(value))?.[1];
  return digits === undefined ? undefined : `r-${digits.toLowerCase()}`;
}

/** Whether a ticket's number can be that of an Azure support ticket. */
export function isSupportTicket(ticket: string): boolean {
  return /^\d{10,20}$/.test(ticket);
}
