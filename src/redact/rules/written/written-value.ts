/** Where a value stands, and whether it was quoted. */
export type WrittenValue = readonly [start: number, end: number, quoted: boolean];

/** Longest value without quotes. */
const VALUE_LIMIT = 320;

const QUOTED = /(?:[brufNL@]{0,2})(["'`])((?:(?!\1)[^\\\r\n]|\\.){1,320}?)\1/y;
const BARE = /[^\s"'`<>,;(){}[\]|\\]{4,321}/y;

/** Calls around a text, the innermost last. */
const CALLS = /(?:(?:new\s)?[A-Za-z_[\]][\w.:\]]{0,60}\(\s?){1,3}(?=[bruf@]{0,2}["'])/y;
/** Calls and constructors that hold a text as it is or in another form, and look nothing up by it. */
const HOLDER =
  /(?:String|Secure\w{0,12}|Secret\w{0,12}|[Bb]ytes?|from|of|Some|Just|fromString|from_str|valueOf|[Dd]ecode\w{0,8}|[Ee]ncode\w{0,8}|bcrypt|[Hh]ash\w{0,12}|make|[Cc]reate\w{0,12}|sha1|sha256|md5|str|quote|Password|PASSWORD|into|to_string|unhexlify|fromhex|b64decode|atob|btoa|password_hash|\w{1,30}Key)\(\s?$/;

/** The value at `from`: quoted, wrapped in a call of which it is the only argument, or bare. */
export function readValue(text: string, from: number): WrittenValue | undefined {
  const quoted = readQuoted(text, from);
  if (quoted !== undefined) return quoted;
  BARE.lastIndex = from;
  const bare = BARE.exec(text);
  const after = bare === null ? text[from] : text[BARE.lastIndex];
  if (after === "(" || bare === null) {
    CALLS.lastIndex = from;
    const calls = CALLS.exec(text)?.[0];
    return calls !== undefined && HOLDER.test(calls) ? readQuoted(text, CALLS.lastIndex) : undefined;
  }
  if (bare === null || bare[0].length > VALUE_LIMIT || after === "[" || after === "{") return undefined;
  const written = bare[0].replace(/[.?:]+$/, "");
  const cut = /&(?:amp;)?\w{1,40}=/.exec(written);
  return [from, from + (cut === null ? written.length : cut.index), false];
}

function readQuoted(text: string, from: number): WrittenValue | undefined {
  QUOTED.lastIndex = from;
  const quoted = QUOTED.exec(text);
  if (quoted === null) return undefined;
  const end = QUOTED.lastIndex - 1;
  return [end - (quoted[2] as string).length, end, true];
}

/** What Python and shell-like languages take if nothing was set: `os.getenv("X") or "…"`. */
const FALLBACK = /[\w.$:]{1,60}[([]["']?[\w.-]{0,60}["']?[)\]]\s(?:or|\|\||\?\?|\?:)\s{1,2}(?=[bru]?["'])/y;

export function readFallback(text: string, from: number): WrittenValue | undefined {
  FALLBACK.lastIndex = from;
  return FALLBACK.test(text) ? readQuoted(text, FALLBACK.lastIndex) : undefined;
}
