import type { Rule } from "../../rule.ts";
import { nameStrength } from "../../validate/secret-names.ts";
import { isNameAt, skipSpace } from "./assigned-name.ts";
import { findNamed, isSecretOf, NAMED_VALUE } from "./named-value.ts";

/** Values of XML elements. */
export const elementRules: readonly Rule[] = [
  {
    ...NAMED_VALUE,
    id: "element-secret",
    signs: ">",
    after: ["digit", "letter", "quote"],
    before: /[^<>,;(){}[\]|\\]/,
    find: findElement,
    match: [
      '<string name="password">T4ngr1nn</string>',
      "<apiToken>\n  q7Wz3Kv9Mt1Xh5Pb2Rg8\n</apiToken>",
      "<key>apiSecret</key>\n<string>q7Wz3Kv9Mt1Xh5Pb2Rg8</string>",
      '<wsse:Password Type="PasswordText">T4ngr1nn7</wsse:Password>',
      "<name>db.password</name>\n<value>T4ngr1nn7</value>",
    ],
    miss: ["<password>required</password>", "<key>Title</key>\n<string>T4ngr1nn7</string>"],
  },
];

/** `<password>…</password>` and `<add key="Password" value="…">`. */
function findElement(text: string, at: number): readonly [number, number] | undefined {
  const before = text.charCodeAt(at - 1);
  // `<string name="password">`: the name is an attribute's value.
  if (before !== 0x22 && before !== 0x27 && (isShortTag(text, at) || !isNameAt(text, at - 1)))
    return undefined;
  const value = skipSpace(text, at + 1, 16);
  const span = findNamed(text, elementBefore(text, at) ?? at, value);
  if (span === undefined && before === 0x22) return findClosed(text, at);
  if (span === undefined || !/^\s{0,16}<\//.test(text.slice(span[1], span[1] + 20))) return undefined;
  // `<a href="#deriveKey">deriveKey</a>` says its name twice.
  const written = text.slice(span[0], span[1]);
  return text.slice(Math.max(0, at - 400), at).includes(written) ? undefined : span;
}

/** `<p>` and `</b>`: most tags of what people write have one letter and name nothing. */
function isShortTag(text: string, at: number): boolean {
  const second = text.charCodeAt(at - 2);
  return second === 0x3c || (second === 0x2f && text.charCodeAt(at - 3) === 0x3c);
}

/** `<wsse:Password Type="…">…</wsse:Password>`: behind attributes, the name stands in the end tag. */
function findClosed(text: string, at: number): readonly [number, number] | undefined {
  CLOSED.lastIndex = at + 1;
  const match = CLOSED.exec(text);
  if (match === null) return undefined;
  const [, value = "", name = ""] = match;
  const lower = name.toLowerCase();
  const strength = nameStrength(lower);
  if (strength === undefined || !isSecretOf(strength, lower, value, true)) return undefined;
  const start = at + 1 + match[0].indexOf(value);
  return [start, start + value.length];
}

const CLOSED = /\s{0,16}([^\s<>]{4,200})\s{0,16}<\/(?:\w{1,20}:)?([\w.-]{2,52})>/y;

/** Elements for values whose name stands in the element before or around them. */
const VALUE_ELEMENT =
  /(?:[>"']([\w.-]{2,60})(?:["']\s?>|<\/[\w:-]{1,40}>)|<([\w.-]{2,60})>)\s{0,40}<(?:string|value|param-value|val)$/i;

/** Where the name of `<key>apiSecret</key><string>` ends. */
function elementBefore(text: string, at: number): number | undefined {
  const last = text.charCodeAt(at - 1) | 0x20;
  if (last !== 0x67 && last !== 0x65 && last !== 0x6c) return undefined;
  const from = Math.max(0, at - 180);
  const match = VALUE_ELEMENT.exec(text.slice(from, at));
  const name = match?.[1] ?? match?.[2];
  return match === null || name === undefined
    ? undefined
    : from + match.index + match[0].indexOf(name) + name.length;
}
