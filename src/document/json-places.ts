/** A value in the text of a JSON document; a string with its quotes, as UTF-16 offsets, end exclusive. */
export type JsonPlace =
  | { readonly type: "string"; readonly start: number; readonly end: number }
  | { readonly type: "array"; readonly items: readonly JsonPlace[] }
  | { readonly type: "object"; readonly members: ReadonlyMap<string, JsonMember> }
  | { readonly type: "other" };

/** Where name and value of a member stand. */
export interface JsonMember {
  readonly name: { readonly start: number; readonly end: number };
  readonly value: JsonPlace;
}

/** JSON that is valid and still cannot be mapped to places: where, and why. */
export class JsonPlaceError extends Error {
  readonly reason: "repeated-name" | "too-deep";
  /** UTF-16 offset. */
  readonly at: number;

  constructor(reason: JsonPlaceError["reason"], at: number) {
    super(reason);
    this.name = "JsonPlaceError";
    this.reason = reason;
    this.at = at;
  }
}

/** Deepest nesting that is followed; what people and programs write stays far below. */
export const DEEPEST_JSON = 500;

const ATOM = /[-+.\w]+/y;

/**
 * Finds where every name and string stands in a text that `JSON.parse` accepted.
 * @throws JsonPlaceError for a name that an object has twice, and for what is nested too deeply.
 */
export function findJsonPlaces(source: string): JsonPlace {
  let at = 0;

  function skipSpace(): string {
    while (" \t\r\n".includes(source[at] ?? "x")) at++;
    return source[at] ?? "";
  }

  function readString(): { readonly start: number; readonly end: number } {
    const start = at;
    do at = source.indexOf('"', at + 1);
    while (isEscaped(source, at));
    at++;
    return { start, end: at };
  }

  function readValue(depth: number): JsonPlace {
    const mark = skipSpace();
    if (mark === '"') return { type: "string", ...readString() };
    if (mark !== "{" && mark !== "[") {
      ATOM.lastIndex = at;
      ATOM.test(source);
      at = ATOM.lastIndex;
      return { type: "other" };
    }
    if (depth === DEEPEST_JSON) throw new JsonPlaceError("too-deep", at);
    return mark === "{" ? readObject(depth + 1) : readArray(depth + 1);
  }

  function readArray(depth: number): JsonPlace {
    const items: JsonPlace[] = [];
    at++;
    while (skipSpace() !== "]") {
      if (source[at] === ",") at++;
      items.push(readValue(depth));
    }
    at++;
    return { type: "array", items };
  }

  function readObject(depth: number): JsonPlace {
    const members = new Map<string, JsonMember>();
    at++;
    while (skipSpace() !== "}") {
      if (source[at] === ",") at++;
      skipSpace();
      const name = readString();
      const key = JSON.parse(source.slice(name.start, name.end)) as string;
      if (members.has(key)) throw new JsonPlaceError("repeated-name", name.start);
      skipSpace();
      at++;
      members.set(key, { name, value: readValue(depth) });
    }
    at++;
    return { type: "object", members };
  }

  return readValue(0);
}

function isEscaped(source: string, quote: number): boolean {
  let before = quote - 1;
  while (source[before] === "\\") before--;
  return (quote - before) % 2 === 0;
}
