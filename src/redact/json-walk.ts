import { pointerPattern } from "../document/pointer.ts";

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
  return walk(
    value,
    "",
    (text, pointer) => (skips.some((skipped) => skipped.test(pointer)) ? text : map(text, pointer)),
    undefined,
  ) as T;
}

/**
 * Copies a JSON value with every string and every key passed through `map`; a key under the pointer of its object.
 * `name` is the key of the member that a string belongs to, as it was; null for keys, empty where there is none.
 */
export function mapJson<T>(value: T, map: (text: string, pointer: string, name: string | null) => string): T {
  return walk(value, "", map, (key, pointer) => map(key, pointer, null)) as T;
}

type Mapping = (text: string, pointer: string, name: string) => string;

function walk(node: unknown, pointer: string, map: Mapping, mapKey: Mapping | undefined, name = ""): unknown {
  if (typeof node === "string") return map(node, pointer, name);
  if (Array.isArray(node))
    return node.map((item, index) => walk(item, `${pointer}/${index}`, map, mapKey, name));
  if (node === null || typeof node !== "object") return node;
  const copy = new Map<string, unknown>();
  for (const [key, item] of Object.entries(node)) {
    const written = free(mapKey === undefined ? key : mapKey(key, pointer, key), copy);
    copy.set(written, walk(item, `${pointer}/${escapeSegment(written)}`, map, mapKey, key));
  }
  // Unlike an assignment, this makes a member of `__proto__` as well.
  return Object.fromEntries(copy);
}

/** Two keys that become the same placeholder are still two members. */
function free(key: string, taken: ReadonlyMap<string, unknown>): string {
  let name = key;
  for (let number = 2; taken.has(name); number++) name = `${key} (${number})`;
  return name;
}

/** `~` and `/` inside a segment, as RFC 6901 writes them. */
function escapeSegment(segment: string): string {
  return segment.replaceAll("~", "~0").replaceAll("/", "~1");
}
