/**
 * Copies a JSON value with every string below it passed through `map`, except where a pattern of `skip`
 * matches its JSON pointer. Keys are kept.
 */
export function mapStrings<T>(
  value: T,
  skip: readonly string[],
  map: (text: string, pointer: string) => string,
): T {
  const skips = skip.map(pointerPattern);
  return walk(value, "") as T;

  function walk(node: unknown, pointer: string): unknown {
    if (typeof node === "string")
      return skips.some((pattern) => pattern.test(pointer)) ? node : map(node, pointer);
    if (Array.isArray(node)) return node.map((item, index) => walk(item, `${pointer}/${index}`));
    if (node === null || typeof node !== "object") return node;
    const copy: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(node))
      copy[key] = walk(item, `${pointer}/${escapeSegment(key)}`);
    return copy;
  }
}

/** `~` and `/` inside a segment, as RFC 6901 writes them. */
export function escapeSegment(segment: string): string {
  return segment.replaceAll("~", "~0").replaceAll("/", "~1");
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
