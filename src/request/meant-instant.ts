import { isRealInstant } from "./request-values.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const TIME =
  /^(?:\s*T|,?\s+(?:at\s+)?)(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?(?:\s*([ap])\.?m\b\.?)?/i;
const OFFSET = /^(?:UTC|GMT)?\s*([+\u2212-])(\d{1,2})(?::?(\d{2}))?(?:\s*\([^()]*\))?$/i;
const ZONE_NAME = /^\(?[A-Za-z][\w/+() -]*$/;

/** What somebody meant by a time, as far as it says. */
export type MeantInstant =
  | { readonly zone: "given"; readonly instant: string }
  /** The instant in UTC, which nobody said it was. */
  | { readonly zone: "missing"; readonly instant: string }
  /** Names of zones mean one offset in winter, another in summer, and some mean several: none is certain. */
  | { readonly zone: "named"; readonly name: string; readonly local: string };

/** A time from the ways people write dates. Ambiguous ones, such as 03/04/2026, stay open. */
export function meantInstant(value: unknown): MeantInstant | undefined {
  if (typeof value !== "string" || value.length > 60) return undefined;
  const date = meantDate(value);
  if (!date) return undefined;
  const rest = value.slice(date.length).trimEnd();
  const time = TIME.exec(rest);
  const [whole = "", hour = "0", minutes, seconds = "00", half] = time ?? [];
  // A number alone may be anything: `20 Nov 2026 10`.
  if (time !== null && minutes === undefined && half === undefined) return undefined;
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const local = `${date.year}-${two(date.month)}-${two(date.day)}T${two(hours)}:${minutes ?? "00"}:${seconds}`;
  if (!isRealInstant(`${local}Z`)) return undefined;
  const zone = rest.slice(whole.length).trim();
  if (zone === "") return { zone: "missing", instant: `${local}Z` };
  if (time === null) return undefined;
  const offset = offsetOf(zone);
  if (offset !== undefined) {
    const instant = local + offset;
    return isRealInstant(instant) ? { zone: "given", instant } : undefined;
  }
  return ZONE_NAME.test(zone) ? { zone: "named", name: zone, local } : undefined;
}

function offsetOf(zone: string): string | undefined {
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return "Z";
  const [, sign, hours, minutes = "00"] = OFFSET.exec(zone) ?? [];
  return sign === undefined || hours === undefined
    ? undefined
    : `${sign === "+" ? "+" : "-"}${two(hours)}:${minutes}`;
}

function two(number: number | string): string {
  return String(number).padStart(2, "0");
}

function meantDate(text: string): { year: string; month: string; day: string; length: number } | undefined {
  const compact = /^\s*(20\d{2})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (compact) {
    return {
      year: compact[1] ?? "",
      month: compact[2] ?? "",
      day: compact[3] ?? "",
      length: compact[0].length,
    };
  }
  const iso = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text);
  if (iso) return { year: iso[1] ?? "", month: iso[2] ?? "", day: iso[3] ?? "", length: iso[0].length };
  const dotted = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text);
  if (dotted)
    return { year: dotted[3] ?? "", month: dotted[2] ?? "", day: dotted[1] ?? "", length: dotted[0].length };
  const slashed = /^\s*(\d{1,2})[/-](\d{1,2})[/-](\d{4})/.exec(text);
  if (slashed) {
    const [whole, first = "", second = "", year = ""] = slashed;
    if (Number(first) > 12) return { year, month: second, day: first, length: whole.length };
    if (Number(second) > 12 || first === second)
      return { year, month: first, day: second, length: whole.length };
    return undefined;
  }
  const named = /^\s*(?:(\d{1,2})\.?\s+([A-Za-z]{3})[a-z]*|([A-Za-z]{3})[a-z]*\s+(\d{1,2}),?)\s+(\d{4})/.exec(
    text,
  );
  const month = MONTHS.indexOf((named?.[2] ?? named?.[3] ?? "").toLowerCase()) + 1;
  if (!named || month === 0) return undefined;
  return {
    year: named[5] ?? "",
    month: String(month),
    day: named[1] ?? named[4] ?? "",
    length: named[0].length,
  };
}
