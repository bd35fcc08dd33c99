/** Where a text stops being JSON; 1-based, columns in UTF-16 code units. */
export interface JsonError {
  readonly line: number;
  readonly column: number;
  /** What JSON would have allowed there. */
  readonly expected: string;
}

type Expectation =
  | "a value"
  | "a value or ]"
  | "a key or }"
  | "a key"
  | "a colon"
  | "a comma or ]"
  | "a comma or }"
  | "nothing more";

/**
 * Finds where a text that `JSON.parse` refused goes wrong. The engine's own messages quote the text, which may be
 * a conversation, and name no position where it ends early. One pass without recursion, so nesting does not matter.
 */
export function findJsonError(text: string): JsonError {
  const open: ("{" | "[")[] = [];
  let at = 0;
  let expected: Expectation = "a value";
  for (;;) {
    const start = skipSpace(text, at);
    const end = endOfToken(text, start);
    const next: Expectation | null = end === null ? null : follow(text[start] ?? "", expected, open);
    if (end === null || next === null) return errorAt(text, start, expected);
    expected = next;
    at = end;
  }
}

const ATOM = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const PLAIN_CHARACTERS = /[^"\\\0-\x1f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function endOfToken(text: string, start: number): number | null {
  const first = text[start];
  if (first === undefined) return null;
  if ("{}[],:".includes(first)) return start + 1;
  if (first !== '"') return matchEnd(ATOM, text, start);
  // Not one expression: a repeated group over megabytes would exhaust the engine's stack.
  for (let at = start + 1; ; ) {
    at = matchEnd(PLAIN_CHARACTERS, text, at) ?? at;
    if (text[at] === '"') return at + 1;
    const escaped = matchEnd(ESCAPE, text, at);
    if (escaped === null) return null;
    at = escaped;
  }
}

function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** What may come after a token, or null where the token itself is the error. Keeps `open` up to date. */
function follow(token: string, expected: Expectation, open: ("{" | "[")[]): Expectation | null {
  const takesValue = expected === "a value" || expected === "a value or ]";
  switch (token) {
    case "{":
    case "[":
      if (!takesValue) return null;
      open.push(token);
      return token === "{" ? "a key or }" : "a value or ]";
    case "}":
      if (expected !== "a key or }" && expected !== "a comma or }") return null;
      open.pop();
      return afterValue(open);
    case "]":
      if (expected !== "a value or ]" && expected !== "a comma or ]") return null;
      open.pop();
      return afterValue(open);
    case ",":
      if (expected === "a comma or ]") return "a value";
      return expected === "a comma or }" ? "a key" : null;
    case ":":
      return expected === "a colon" ? "a value" : null;
    case '"':
      if (expected === "a key" || expected === "a key or }") return "a colon";
      return takesValue ? afterValue(open) : null;
    default:
      return takesValue ? afterValue(open) : null;
  }
}

function afterValue(open: readonly ("{" | "[")[]): Expectation {
  const inside = open.at(-1);
  return inside === undefined ? "nothing more" : inside === "{" ? "a comma or }" : "a comma or ]";
}

function skipSpace(text: string, at: number): number {
  let position = at;
  while (" \t\r\n".includes(text[position] ?? "x")) position += 1;
  return position;
}

function errorAt(text: string, offset: number, expected: Expectation): JsonError {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n"), expected };
}
