import { CLASS } from "../characters.ts";
import type { Rule, Sight } from "../rule.ts";
import { countDigits } from "../validate/digits.ts";
import { isNoSecret } from "../validate/no-secret.ts";
import { distinct, entropy } from "../validate/randomness.ts";
import {
  isPasswordValue,
  isRandomEnough,
  isTokenValue,
  type NameStrength,
  nameStrength,
} from "../validate/secrecy.ts";
import { namesService, writtenServices } from "../validate/services.ts";
import { isDrawn } from "../validate/spelling.ts";
import { isNoAssignment } from "./assigned-place.ts";

/** Longest name and value looked at. */
const NAME_LIMIT = 64;
const VALUE_LIMIT = 320;

const OPERATOR = codes(":=?.+|~!<>");
const NAME_END = codes(" \t\r\n\u00a0\"'`])");
/** Between a name and its type or `value=`. */
const TYPED_END = codes(" \t\r\n\u00a0\"'`]),:*");
const SPACE = codes(" \t\r\n\u00a0");

/** 1 for the code units of some characters. */
function codes(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/**
 * The value assigned to a telling name at the operator `at`, if it is worth removing. `==`, `::`, `=~` and `:/` are
 * kept out by what may stand behind the sign.
 */
function findAssigned(text: string, at: number): readonly [number, number] | undefined {
  let end = at;
  while (end > 0 && at - end < 4 && OPERATOR[text.charCodeAt(end - 1)] === 1) end--;
  return findNamed(text, end, skipOperator(text, at + 1));
}

/** `setProperty("DB_PASSWORD", "…")`, `setPassword("…")`: the value is the next argument. */
function findArgument(text: string, at: number): readonly [number, number] | undefined {
  const value = skipSpace(text, at + 1);
  const quote = text.charCodeAt(value);
  if (quote !== QUOTE && quote !== APOSTROPHE) return undefined;
  const span = findNamed(text, at, value);
  if (span === undefined) return undefined;
  if (text[at] === "(") return READER.test(text.slice(Math.max(0, at - 24), at)) ? undefined : span;
  // Words one after the other are a list; a name and its value come first in a call or a pair.
  const before = text.slice(Math.max(0, at - 90), at);
  if (!/[([{]\s*(?:b?["']|:)?[\w.$#-]{2,64}["']?$/.test(before.slice(-84))) return undefined;
  const written = text.slice(span[0], span[1]);
  if (!/^[A-Za-z_-]+$/.test(written) || isDrawn(written)) return span;
  return /\b(?:set\w*|put|define|add\w*|fill\w*|type|append)\(\s*["'][\w.-]*["']$/i.test(before)
    ? span
    : undefined;
}

const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/** Functions that read, show or check what they are named for. */
const READER =
  /\b(?:get|find|read|check|has|is|load|fetch|require|import|print|log|error|env|validate|verify|label|field|by|generate|reset|forgot|show|toggle|hide|match|compare|valid|translate|gettext|trans|add|remove|expect|describe|it|test)_?\w*$/i;

/** `<password>…</password>` and `<add key="Password" value="…">`. */
function findElement(text: string, at: number): readonly [number, number] | undefined {
  const before = text.charCodeAt(at - 1);
  // `<string name="password">`: the name is an attribute's value.
  if (before !== 0x22 && before !== 0x27 && !isNameAt(text, at - 1)) return undefined;
  const value = skipSpace(text, at + 1, 16);
  const span = findNamed(text, at, value);
  if (span === undefined || !/^\s{0,16}<\//.test(text.slice(span[1], span[1] + 20))) return undefined;
  // `<a href="#deriveKey">deriveKey</a>` says its name twice.
  const written = text.slice(span[0], span[1]);
  return text.slice(Math.max(0, at - 400), at).includes(written) ? undefined : span;
}

/** `process.env.DB_PASSWORD || "…"`: what a name stands for if nobody set it. */
function findFallback(text: string, at: number): readonly [number, number] | undefined {
  if (text[at - 1] !== text[at]) return undefined;
  const value = skipSpace(text, at + 1);
  const quote = text[value];
  return quote === '"' || quote === "'" ? findNamed(text, at - 1, value) : undefined;
}

function findNamed(text: string, nameEnd: number, valueStart: number): readonly [number, number] | undefined {
  let end = skipBack(text, nameEnd, NAME_END);
  let start = nameStart(text, end);
  let name = nameAt(text, start, end);
  if (name.isType) {
    end = skipBack(text, start, TYPED_END);
    start = nameStart(text, end);
    name = nameAt(text, start, end);
  }
  if (name.isBare) name = withWordsBefore(text, start, name);
  const { strength } = name;
  const quote = text.charCodeAt(valueStart);
  // A name that says nothing is worth a look at a quoted value alone.
  if (strength === undefined) {
    if (!name.isLone || (quote !== QUOTE && quote !== APOSTROPHE) || !beginsKey(text, valueStart + 1))
      return undefined;
  }
  const value = readValue(text, valueStart);
  if (value === undefined) return undefined;
  const [from, to, quoted] = value;
  if (!isGood(text, name, from, to, quoted)) return undefined;
  return isNoAssignment(text, start, from, to, quoted) ? undefined : [from, to];
}

/** Whether a value is one that its name promises. */
function isGood(text: string, name: Name, from: number, to: number, quoted: boolean): boolean {
  const { lower, strength } = name;
  const written = text.slice(from, to);
  if (strength === undefined) return isRandomKey(written);
  // Bare words and numbers of code: `password = pwd;`, `login(token = tk2, …)`.
  if (!quoted && /^[);,]/.test(text.slice(to, to + 1)) && /^[\w$]+$/.test(written)) {
    if (text[from - 1] === " " || (/^[A-Za-z_$]+$/.test(written) && !isDrawn(written))) return false;
  }
  return strength === "password"
    ? isPasswordValue(written, lower, quoted) || isTokenValue(written, "token")
    : isTokenValue(written, strength);
}

/** What is known about a name: of a variable, field, parameter or element. */
interface Name {
  /** As written, with words before it where it says nothing by itself. */
  readonly text: string;
  /** Small letters, words joined by `_`. */
  readonly lower: string;
  readonly strength: NameStrength;
  readonly isType: boolean;
  readonly isBare: boolean;
  readonly isLone: boolean;
}

/** Shorter and longer names say nothing. */
const SHORTEST_NAME = 2;
const LONGEST_NAME = 52;

function describe(text: string): Name {
  const lower = text.toLowerCase().replaceAll(" ", "_");
  const fits = lower.length >= SHORTEST_NAME && lower.length <= LONGEST_NAME;
  return {
    text,
    lower,
    strength: fits ? nameStrength(lower) : undefined,
    isType: TYPE_NAMES.has(lower),
    isBare: BARE_NAMES.has(lower),
    isLone: fits && isLoneName(lower),
  };
}

/** Names repeat: the last one of each hash is kept, in strings of their own that keep no text alive. */
const NAME_SLOTS_BITS = 14;
const names: (Name | undefined)[] = new Array<Name | undefined>(1 << NAME_SLOTS_BITS).fill(undefined);

function nameAt(text: string, start: number, end: number): Name {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const slot = Math.imul(hash, 0x9e3779b1) >>> (32 - NAME_SLOTS_BITS);
  const known = names[slot];
  if (known !== undefined && known.text.length === end - start && text.startsWith(known.text, start))
    return known;
  const codes: number[] = [];
  for (let at = start; at < end; at++) codes.push(text.charCodeAt(at));
  const name = describe(String.fromCharCode(...codes));
  names[slot] = name;
  return name;
}

/** Names that could be that of a service, and no name of a digest, a build or data. */
function isLoneName(name: string): boolean {
  return name.length >= 3 && name.length <= 24 && /^[a-z_]+$/.test(name) && !NO_SERVICE.test(name);
}

const NO_SERVICE =
  /commit|sha|hash|digest|sum|integrity|revision|etag|md5|print|build|id$|image|ref|version|data|src|href|url|uri|path|file|body|text|html|content|value|expected|actual|input|output|result|encoded|base|blob|buffer|bytes|hex|alphabet|chars|charset|name|class|type|nonce|public|message|title|xml|json|icon|font|svg|map|sample|example|proof|cert|tx|addr|cursor|cid|x5|boundary|challenge|verifier|^[nexyd]$|^kid$|thumb|modul/;

/** Whether as many characters follow as the shortest key has. */
function beginsKey(text: string, start: number): boolean {
  for (let at = start; at < start + SHORTEST_KEY; at++) {
    const code = text.charCodeAt(at);
    if (PART_OF_KEY[code] !== 1) return false;
  }
  return true;
}

const SHORTEST_KEY = 20;
const PART_OF_KEY = codes("_-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

/** A value that nothing but a key is like: letters of the whole alphabet and digits, all mixed. */
function isRandomKey(value: string): boolean {
  return (
    value.length >= SHORTEST_KEY &&
    value.length <= 64 &&
    /^[A-Za-z\d_-]+$/.test(value) &&
    !/^[\da-fA-F-]+$/.test(value) &&
    countDigits(value) >= 3 &&
    entropy(value) >= 3.4 &&
    isTokenValue(value, "key") &&
    isDrawn(value)
  );
}

/** Names that say nothing by themselves: `key` may be that of a map or that of an account. */
const BARE_NAMES: ReadonlySet<string> = new Set("key id code hash api pat app".split(" "));
/** Words between a name and its operator: `password: str = …`, `const char* token value=`. */
const TYPE_NAMES: ReadonlySet<string> = new Set(
  "str string text char const value content data default defaultvalue initialvalue".split(" "),
);

/** `shodan key`, `api key`: the name with up to two words before it. */
function withWordsBefore(text: string, start: number, name: Name): Name {
  let from = start;
  for (let word = 0; word < 2 && text[from - 1] === " "; word++) {
    let begin = from - 1;
    while (begin > 0 && from - begin <= LONGEST_WORD && PART_OF_NAME[text.charCodeAt(begin - 1)] === 1)
      begin--;
    if (from - 1 - begin < SHORTEST_NAME) break;
    from = begin;
  }
  return from === start ? name : nameAt(text, from, start + name.text.length);
}

/** Longest word before a name that is looked at. */
const LONGEST_WORD = 24;
const PART_OF_NAME = codes("_.-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

function skipBack(text: string, before: number, between: Uint8Array): number {
  let end = before;
  while (end > 0 && before - end < 6 && between[text.charCodeAt(end - 1)] === 1) end--;
  return end;
}

function nameStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < NAME_LIMIT && isNameAt(text, start - 1)) start--;
  return start;
}

/** Letters, digits, `_`, `.`, `$` and `-`. */
function isNameAt(text: string, at: number): boolean {
  if (at < 0) return false;
  const code = text.charCodeAt(at);
  return CLASS[code] !== 0 || code === 0x5f || code === 0x2e || code === 0x24 || code === 0x2d;
}

function skipOperator(text: string, from: number): number {
  let at = from;
  if (text[at] === ">") at++;
  return skipSpace(text, at);
}

function skipSpace(text: string, from: number, limit = 8): number {
  let at = from;
  while (at < text.length && at - from < limit && SPACE[text.charCodeAt(at)] === 1) at++;
  return at;
}

const QUOTED = /(?:[bruf@]{0,2})(["'`])((?:(?!\1)[^\\\r\n]|\\.){1,320}?)\1/y;
const BARE = /[^\s"'`<>,;(){}[\]|\\]{4,321}/y;

/** Start, end and whether it was quoted. */
function readValue(text: string, from: number): readonly [number, number, boolean] | undefined {
  QUOTED.lastIndex = from;
  const quoted = QUOTED.exec(text);
  if (quoted !== null) {
    const end = QUOTED.lastIndex - 1;
    return [end - (quoted[2] as string).length, end, true];
  }
  BARE.lastIndex = from;
  const bare = BARE.exec(text);
  if (bare === null || bare[0].length > VALUE_LIMIT) return undefined;
  const after = text[BARE.lastIndex];
  if (after === "(" || after === "[" || after === "{") return undefined;
  const written = bare[0].replace(/[.?:]+$/, "");
  const cut = /&(?:amp;)?\w{1,40}=/.exec(written);
  return [from, from + (cut === null ? written.length : cut.index), false];
}

const base = {
  kind: "secret",
  family: "secret",
  level: "secrets-only",
  rank: 40,
  anchor: "sign",
  spreads: true,
  reference: "https://cwe.mitre.org/data/definitions/798.html",
} as const;

/** Values given to names that say password, token, secret or key. */
export const assignmentRules: readonly Rule[] = [
  {
    ...base,
    id: "assigned-secret",
    signs: "=:",
    before: /[^=:~/]/,
    find: findAssigned,
    match: [
      'db_password = "T4ngr1nn!7"',
      "API_TOKEN=q7Wz3Kv9Mt1Xh5Pb2Rg8",
      '{"clientSecret": "q7Wz3Kv9~Mt1Xh5Pb2"}',
    ],
    miss: [
      "password = getPassword()",
      "token: <your-token>",
      'password: "Password"',
      "apiKey: process.env.API_KEY",
    ],
  },
  {
    ...base,
    id: "argument-secret",
    signs: ",(",
    after: ["quote", "letter"],
    before: /[\s"']/,
    find: findArgument,
    match: ['System.setProperty("DB_PASSWORD", "T4ngr1nn!7")', 'user.setPassword("T4ngr1nn!7")'],
    miss: ['label("password", "Your password")'],
  },
  {
    ...base,
    id: "element-secret",
    signs: ">",
    after: ["digit", "letter", "quote"],
    before: /[^<>,;(){}[\]|\\]/,
    find: findElement,
    match: ['<string name="password">T4ngr1nn</string>', "<apiToken>\n  q7Wz3Kv9Mt1Xh5Pb2Rg8\n</apiToken>"],
    miss: ["<password>required</password>"],
  },
  {
    ...base,
    id: "fallback-secret",
    signs: "|?",
    after: ["other"],
    find: findFallback,
    match: ["process.env.DB_PASSWORD || 'T4ngr1nn7'", 'process.env.API_KEY ?? "q7Wz3Kv9Mt1Xh5Pb2Rg8"'],
    miss: ["password || 'required'", "a || 'b'"],
  },
  {
    ...base,
    id: "keyed-run",
    rank: 38,
    anchor: "run",
    least: 20,
    most: 128,
    pattern: /^(?=[^\d]*\d)(?=[^A-Za-z]*[A-Za-z])[A-Za-z0-9]+$/,
    check: isKeyedRun,
    except: isNoSecret,
    match: ["the airbrake key is q7Wz3Kv9Mt1Xh5Pb2Rg8Dn4F", "api token q7Wz3Kv9Mt1Xh5Pb2Rg8"],
    miss: [
      "commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
      "signing key 9FCEB02D0AE598E95DC970B74767F19372D61AF8",
      "the key file is at version2024release",
    ],
  },
  {
    ...base,
    id: "service-key",
    except: isNoSecret,
    rank: 37,
    anchor: "word",
    get words() {
      return [
        ...writtenServices(),
        ..."key Key KEY token Token TOKEN secret Secret SECRET apikey APIKEY".split(" "),
      ];
    },
    find: findServiceKey,
    match: ["You can find a shodan secret q7Wz3Kv9_Mt1Xh5-Pb2Rg8 here", "airbrake q7wz3kv9mt1xh5pb"],
    miss: [
      "airbrake 2.4.11-beta.3",
      "the key is in key-vault-2024",
      "shodan commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
      "the token took 4 ms, trace=9fceb02d0ae598e95dc970b74767f193",
    ],
  },
] satisfies readonly Rule[];

/** How far behind a service's name its key stands. */
const SERVICE_REACH = 48;
const PIECE = /[\w+/=.~-]{12,200}/y;
const SHORTEST_PIECE = 12;
const PIECE_CODES = codes("+/=.~-_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
const LINE_FEED = 0x0a;

/** The first random value on the line after the name of a service, or after `key` and the like. */
function findServiceKey(text: string, start: number, end: number): readonly [number, number] | undefined {
  const at = pieceAfter(text, end);
  if (at === undefined) return undefined;
  PIECE.lastIndex = at;
  const piece = PIECE.exec(text)?.[0] ?? "";
  const value = piece.replace(/^[/=.+-]+|[.]+$/g, "");
  const lead = text.slice(Math.max(0, start - 24), at);
  if (!isServiceKey(value, lead)) return undefined;
  const from = at + piece.indexOf(value);
  return /[\w/@-]/.test(text[from - 1] ?? "") && !/\/$/.test(lead) ? undefined : [from, from + value.length];
}

/** Where the first piece of the line that is long enough begins. */
function pieceAfter(text: string, end: number): number | undefined {
  const limit = Math.min(text.length, end + SERVICE_REACH + SHORTEST_PIECE);
  let start = end;
  for (let at = end; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) return undefined;
    if (PIECE_CODES[code] !== 1) start = at + 1;
    else if (at + 1 - start === SHORTEST_PIECE) return start;
  }
  return undefined;
}

/** A name of its own, which says something else. */
const OTHER_FIELD = /^(?!\w*(?:key|token|secret|auth|sig|pw|pass))[a-z]\w{1,12}=/i;
const UUID_LENGTH = 36;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function isServiceKey(value: string, lead: string): boolean {
  if (
    !isKeyLike(value, lead) ||
    OPENPGP.test(value) ||
    OTHER_FIELD.test(value) ||
    /[/.]{2}|\w\/\w+\/|^[a-z]+\//.test(value)
  )
    return false;
  if (
    /^[\w-]+(?:\.[a-z]{2,6})+(?:\/|$)|^\d+(?:[.-]\d+)+|^[a-z]+(?:[-_.][a-z\d]+)+$/i.test(value) &&
    !isDrawn(value)
  )
    return false;
  return !NO_KEY.test(lead);
}

function isKeyLike(value: string, lead: string): boolean {
  if (value.length === UUID_LENGTH && UUID.test(value)) return /secret|token|key|client|auth|api/i.test(lead);
  return countDigits(value) >= 2
    ? isRandomEnough(value, "vendor") &&
        entropy(value) >= 3 &&
        (isDrawn(value) || /\d[a-zA-Z]+\d/.test(value))
    : value.length >= 20 && /^[A-Za-z\d]+$/.test(value) && isDrawn(value) && distinct(value) > 7;
}

/** Fingerprints and ids of public keys (RFC 4880 section 12.2), as tools print them. */
const OPENPGP = /^(?:0x)?(?:[\dA-F]{40}|[\dA-F]{16})$/;
const KEY_WORD =
  /(?:\b|[_a-z])(?:api|access|secret|auth|app|client)?[-_ ]?(?:key|token|secret|apikey|credential|password|passwd|pat|auth)s?\b/i;
const NO_KEY =
  /\b(?:gpg|pgp)\b|commit|\bsha|hash|digest|checksum|integrity|revision|etag|md5|fingerprint|thumbprint|build|\b(?:request|correlation|session|trace|order|message|object|user|tenant|conversation|thread|event|run|job|image|layer|blob|tree|parent|device|node|block|tx)[-_ ]?id|docker|image|\bref\b|version|lock|base64,|public[-_ ]?key|cache[-_ ]?key|=\s?0x$|\btracking\b|\btrace\b|\.(?:svg|png|jpe?g|gif|webp)\?/i;

const GOES_ON = codes("/+.=-_");
const GOES_BEFORE = codes("/+.@\\-");

/** A random run after a word that says key or token, or the name of a service that has such keys. */
function isKeyedRun(value: string, { text, start, end }: Sight): boolean {
  if (GOES_ON[text.charCodeAt(end)] === 1 && /[\w/+=]/.test(text[end + 1] ?? "")) return false;
  if (GOES_BEFORE[text.charCodeAt(start - 1)] === 1 && /[\w=]/.test(text[start - 2] ?? "")) return false;
  if (entropy(value) < 3.1 || OPENPGP.test(value)) return false;
  const window = text.slice(Math.max(0, start - 48), start);
  const line = window.slice(window.lastIndexOf("\n") + 1);
  // The list of services is the dearest test: last.
  return (
    isRandomEnough(value, "key") && !NO_KEY.test(line) && (KEY_WORD.test(line) || namesService(line, false))
  );
}
