/** `1 round`, `2,000 rounds`. Groups digits itself: loading a locale takes longer than validating a request. */
export function counted(count: number, noun: string): string {
  const digits = String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${digits} ${noun}${count === 1 ? "" : "s"}`;
}

/** `a, b and c`. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** The first few of a list, and how many more there are. */
export function firstOf(items: readonly string[], count: number): string {
  const rest = items.length - count;
  return list(rest > 0 ? [...items.slice(0, count), `${rest} more`] : items);
}

/** `2026-11-20 09:30 UTC`, from ISO 8601; the same everywhere, whatever the machine's locale. */
export function dateTime(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return "unknown time";
  return `${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** `12.3 kB`. */
export function bytes(count: number): string {
  if (count < 1_000) return `${count} bytes`;
  return count < 1_000_000 ? `${(count / 1_000).toFixed(1)} kB` : `${(count / 1_000_000).toFixed(1)} MB`;
}

/** A category of the request's closed list as people write it: `wrong answer`. */
export function categoryInWords(category: string): string {
  return category.replaceAll("-", " ");
}
