import { CLASS } from "../../characters.ts";
import { codes } from "../../code-table.ts";
import { type NameStrength, nameStrength } from "../../validate/secret-names.ts";

/** Longest name looked at. */
const NAME_LIMIT = 64;

/** Between a name and its operator. */
export const NAME_END = codes(" \t\r\n\u00a0\"'`[])");
/** Between a name and its type or `value=`. */
export const TYPED_END = codes(" \t\r\n\u00a0\"'`]),:*");
const SPACE = codes(" \t\r\n\u00a0");

/** What is known about a name: of a variable, field, parameter or element. */
export interface Name {
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

export function nameAt(text: string, start: number, end: number): Name {
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
  /commit|sha|hash|digest|sum|integrity|revision|etag|md5|print|build|id$|image|ref|version|data|src|href|url|uri|path|file|body|text|html|content|value|expected|actual|input|output|result|encoded|base|blob|buffer|bytes|hex|alphabet|chars|charset|name|class|type|nonce|public|message|title|xml|json|icon|font|svg|map|sample|example|proof|cert|tx|addr|account|secure|encrypted|sealed|cursor|before|after|^seq$|cid|x5|boundary|challenge|verifier|^[nexyd]$|^kid$|thumb|modul/;

/** Names that say nothing by themselves: `key` may be that of a map or that of an account. */
const BARE_NAMES: ReadonlySet<string> = new Set("key id code hash api pat app".split(" "));
/** Words between a name and its operator: `password: str = …`, `const char* token value=`. */
const TYPE_NAMES: ReadonlySet<string> = new Set(
  "str string text char const value content data default defaultvalue initialvalue fallback with val param-value".split(
    " ",
  ),
);

/** `shodan key`, `api key`: the name with up to two words before it. */
export function withWordsBefore(text: string, start: number, name: Name): Name {
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

/** The name of a Terraform variable: `variable "db_password" {` before its default. */
export function blockName(text: string, before: number): Name | undefined {
  const name = BLOCK.exec(text.slice(Math.max(0, before - 240), before))?.[1];
  return name === undefined ? undefined : describe(name);
}

const BLOCK = /\bvariable\s{1,4}"([\w-]{2,52})"\s{0,4}\{[^{}]{0,200}$/;

export function skipBack(text: string, before: number, between: Uint8Array): number {
  let end = before;
  while (end > 0 && before - end < 6 && between[text.charCodeAt(end - 1)] === 1) end--;
  return end;
}

export function nameStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < NAME_LIMIT && isNameAt(text, start - 1)) start--;
  return start;
}

/** Letters, digits, `_`, `.`, `$` and `-`. */
export function isNameAt(text: string, at: number): boolean {
  if (at < 0) return false;
  const code = text.charCodeAt(at);
  return CLASS[code] !== 0 || code === 0x5f || code === 0x2e || code === 0x24 || code === 0x2d;
}

export function skipSpace(text: string, from: number, limit = 8): number {
  let at = from;
  while (at < text.length && at - from < limit && SPACE[text.charCodeAt(at)] === 1) at++;
  return at;
}
