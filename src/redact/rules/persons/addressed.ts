import { CLASS, UNCLASSED } from "../../characters.ts";
import { codes, codeTable, DIGITS, LETTERS } from "../../code-table.ts";
import { givenNames } from "../../names/given-names.ts";
import type { Rule } from "../../rule.ts";
import type { TextMemory } from "../../text-memory.ts";
import { isCredited } from "./attribution.ts";
import { FAMILY, NO_SURNAME, PART, SPACE } from "./person-shape.ts";

const base = {
  kind: "person",
  family: "personal",
  level: "standard",
  rank: 57,
  spreads: true,
} as const;

/** People who are mentioned or addressed: by a tag, a sign, or an address behind their name. */
export const addressedPersonRules: readonly Rule[] = [
  {
    ...base,
    id: "person-mentioned",
    anchor: "word",
    words: ["at", "mention", "person", "Person"],
    find: findMention,
    match: ['<at id="0">Lynne Robbins</at> please check'],
    miss: ["at id Lynne", "<at></at>"],
    reference: "https://learn.microsoft.com/en-us/graph/api/resources/chatmessagemention",
  },
  {
    ...base,
    id: "person-addressed",
    anchor: "sign",
    signs: "@",
    find: findNamedAddress,
    match: ["Isaiah Langer <isaiah@contoso.com>", "Lidia Holloway (lidia@contoso.com)"],
    miss: ["write to <isaiah@contoso.com>"],
    reference: "https://www.rfc-editor.org/rfc/rfc5322#section-3.4",
  },
  {
    ...base,
    id: "person-with-honorific",
    anchor: "word",
    words: ["san", "sama", "sensei", "kun", "chan"],
    find: (text, start) => {
      if (text[start - 1] !== "-") return undefined;
      const name = /(?:^|[^\p{L}\d@/.-])(\p{Lu}\p{Ll}{1,20})-$/u.exec(
        text.slice(Math.max(0, start - 24), start),
      )?.[1];
      return name === undefined ? undefined : [start - 1 - name.length, start - 1];
    },
    match: ["Hayashida-san, yoroshiku onegai shimasu"],
    miss: ["the kun-yomi", "X-san"],
    reference: "https://www.unicode.org/reports/tr38/",
  },
  {
    ...base,
    id: "person-at",
    anchor: "sign",
    signs: "@",
    after: ["other", "quote"],
    before: /[A-Z]/,
    find: findAt,
    match: ["@Megan Bowen please check", "cc @Priya"],
    miss: ["@Override", "a@Megan", "@all"],
    reference: "https://learn.microsoft.com/en-us/graph/api/resources/aiinteractionmention",
  },
];

/** A tag and a name at their longest, and what closes them. */
const MENTION_LIMIT = 210;

/** `<at id="0">Name</at>` and the tags other clients write. */
function findMention(text: string, start: number, end: number): readonly [number, number] | undefined {
  if (text[start - 1] !== "<") return undefined;
  const rest = text.slice(end, end + MENTION_LIMIT);
  const tagEnd = rest.indexOf(">");
  const nameEnd = rest.indexOf("<", tagEnd);
  if (
    tagEnd === -1 ||
    tagEnd > 120 ||
    nameEnd - tagEnd < 3 ||
    nameEnd - tagEnd > 80 ||
    rest[nameEnd + 1] !== "/"
  )
    return undefined;
  const [open, close] = [end + tagEnd, end + nameEnd];
  const from = open + 1 + (text[open + 1] === "@" ? 1 : 0);
  return /\p{L}{2}/u.test(text.slice(from, close)) ? [from, close] : undefined;
}

const AT_NAME = new RegExp(`${PART}(?:${SPACE}${FAMILY})?`, "yu");

/** `@Megan Bowen`: a given name after the sign. */
function findAt(text: string, at: number): readonly [number, number] | undefined {
  AT_NAME.lastIndex = at + 1;
  const match = AT_NAME.exec(text);
  if (match === null) return undefined;
  const words = match[0].split(" ");
  if (!givenNames().has(words[0] ?? "") || /[\w@/]/.test(text[AT_NAME.lastIndex] ?? "")) return undefined;
  const last = words.slice(1).some((word) => NO_SURNAME.has(word))
    ? (words[0] ?? "").length
    : match[0].length;
  return [at + 1, at + 1 + last];
}

const NAMED_ADDRESS = new RegExp(
  `(?:^|\\\\[nrt]|[^\\p{L}])(?<name>${PART}(?:${SPACE}${FAMILY}){1,3})["']? ?[<(\\[]{1,2}(?:mailto:)?[\\w.+-]{1,64}$`,
  "u",
);

/** Longest local part with `mailto:` before it. */
const ADDRESS_LIMIT = 71;

/** 1 for what a local part and `mailto:` are made of, 2 for brackets. */
const BEFORE_AT = codeTable([
  [`${LETTERS}${DIGITS}_.+:-`, 1],
  ["<([", 2],
]);

/** Whether what stands before an `@` begins with a bracket. */
function followsBracket(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < ADDRESS_LIMIT && BEFORE_AT[text.charCodeAt(start - 1)] === 1) start--;
  return start < at && BEFORE_AT[text.charCodeAt(start - 1)] === 2;
}

/** The display name before an address in brackets. */
function findNamedAddress(
  text: string,
  at: number,
  _again: number,
  memory: TextMemory,
): readonly [number, number] | undefined {
  if (!followsBracket(text, at)) return undefined;
  const window = text.slice(Math.max(0, at - NAMED_LIMIT, nameBefore(text, at) - 1), at);
  const match = NAMED_ADDRESS.exec(window);
  const name = match?.groups?.["name"];
  if (match === null || name === undefined) return undefined;
  const words = name.split(" ");
  // `Copyright Miriam Graham <miriam@contoso.com>`
  const first = words.length > 2 && NO_PERSON.test(words[0] ?? "") ? (words[0] ?? "").length + 1 : 0;
  if (words.slice(first === 0 ? 0 : 1).some((word) => NO_SURNAME.has(word))) return undefined;
  const from = at - window.length + match.index + match[0].indexOf(name) + first;
  const to = from + name.length - first;
  return isCredited({ text, start: from, end: to, memory }, true) ? undefined : [from, to];
}

/** A name and an address behind it, up to the `@`. */
const NAMED_LIMIT = 130;

/** Where the letters and what joins them begin that stand before the bracket around an address. */
function nameBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < NAMED_LIMIT && OF_ADDRESS[text.charCodeAt(start - 1)] === 1) start--;
  while (start > 0 && at - start < NAMED_LIMIT && isOfName(text.charCodeAt(start - 1))) start--;
  return start;
}

const OF_ADDRESS = codes(`${LETTERS}${DIGITS}_.+:-<([`);
const JOINTS = codes(" \u00a0.-'’‑\"");

function isOfName(code: number): boolean {
  return CLASS[code] !== 0 || JOINTS[code] === 1 || code >= UNCLASSED;
}

const NO_PERSON = /^(?:Copyright|Contact|Author|From|By|Maintainer|Written|Please|Email|Mail|Ask|Thanks)$/;
