/** One segment of a JSON pointer (RFC 6901). */
export function escapePointer(segment: string): string {
  return segment.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The keys and indexes a JSON pointer passes, root first. */
export function pointerSegments(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/**
 * How a sentence names what a pointer points to: the request, `comments.r-77ab01de`, entry 2 of `apps`,
 * `id` in entry 1 of `redaction.custom`.
 */
export function nameOf(pointer: string, noun: string): string {
  return nameSegments(pointerSegments(pointer)) ?? `the ${noun}`;
}

function nameSegments(segments: readonly string[]): string | undefined {
  if (segments.length === 0) return undefined;
  const index = segments.findLastIndex(isIndex);
  if (index < 1) return `\`${segments.join(".")}\``;
  const entry = `entry ${Number(segments[index]) + 1} of ${nameSegments(segments.slice(0, index))}`;
  const inside = nameSegments(segments.slice(index + 1));
  return inside === undefined ? entry : `${inside} in ${entry}`;
}

export function isIndex(segment: string): boolean {
  return /^\d{1,6}$/.test(segment);
}

/** A JSON pointer with `*` for one segment and `**` for any number, as an expression over whole pointers. */
export function pointerPattern(pattern: string): RegExp {
  const source = pattern
    .split("/")
    .slice(1)
    .map((segment) => {
      if (segment === "**") return "(?:/[^/]*)*";
      if (segment === "*") return "/[^/]*";
      return `/${segment.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&")}`;
    })
    .join("");
  return new RegExp(`^${source}$`);
}
