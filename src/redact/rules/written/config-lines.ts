import { lineBefore } from "../../characters.ts";
import type { Rule } from "../../rule.ts";
import { isPlaceholder } from "../../validate/randomness.ts";
import { isPasswordValue } from "../../validate/secrecy.ts";
import { isDrawn } from "../../validate/spelling.ts";
import { findNamed } from "./named-value.ts";

const base = {
  kind: "secret",
  family: "secret",
  level: "secrets-only",
  rank: 40,
  spreads: true,
} as const;

const CWE = "https://cwe.mitre.org/data/definitions/260.html";

/** Longest beginning of a line before the word that says password. */
const LINE_REACH = 110;

/** Settings without an operator: name, space, value. */
export const configLineRules: readonly Rule[] = [
  {
    ...base,
    id: "defined-secret",
    anchor: "word",
    words: "define ENV ARG set setx setenv SetEnv option".split(" "),
    find: findDefined,
    match: ["ENV MYSQL_ROOT_PASSWORD T4ngr1nn", '#define AP_PSK "T4ngr1nn"', 'set password "T4ngr1nn"'],
    miss: [
      "ENV NODE_ENV production",
      "define MAX_LENGTH 4096",
      "set password for the user",
      "#define KEY_A 65",
    ],
    reference: "https://docs.docker.com/reference/dockerfile/#env",
  },
  {
    ...base,
    id: "configured-password",
    kind: "password",
    anchor: "word",
    words:
      "password Password PASSWORD passwd passphrase pass secret community rocommunity rwcommunity bindpw rootpw psk PSK key".split(
        " ",
      ),
    find: findConfigured,
    match: [
      "hibernate.connection.password T4ngr1nn7",
      'username "app"\npassword "T4ngr1nn7"',
      "crypto isakmp key T4ngr1nn7 address 10.0.0.1",
      "rocommunity T4ngr1nn7",
      ': PSK "T4ngr1nn7x"',
      " pre-shared-key T4ngr1nn7",
    ],
    miss: [
      "password required",
      "the password section2 is about rules",
      "Choose a key value2 for it",
      'the password "required"',
      "key derivation2",
    ],
    reference: CWE,
  },
  {
    ...base,
    id: "pgpass-line",
    kind: "password",
    rank: 60,
    anchor: "sign",
    signs: ":",
    after: ["digit", "other"],
    before: /[\w*]/,
    find: findPgpass,
    match: ["db01.contoso.com:5432:orders:app:T4ngr1nn7", "*:*:*:postgres:T4ngr1nn7"],
    miss: ["12:30:00:000:ab", "localhost:5432:orders", "db:5432:orders:app:password"],
    reference: "https://www.postgresql.org/docs/current/libpq-pgpass.html",
  },
];

const DEFINED = /[ \t]{1,8}["']?([\w.-]{2,64})["']?[ \t]{1,16}(?=["']?[^\s=:])/y;

function findDefined(text: string, _start: number, end: number): readonly [number, number] | undefined {
  DEFINED.lastIndex = end;
  const match = DEFINED.exec(text);
  if (match === null) return undefined;
  const name = text.indexOf(match[1] as string, end) + (match[1] as string).length;
  const span = findNamed(text, name, DEFINED.lastIndex);
  if (span === undefined) return undefined;
  if (/["']/.test(text[span[0] - 1] as string)) return span;
  // Without quotes the value of a macro is code.
  return text[end - 1] !== "e" && /\d/.test(text.slice(...span)) && /[A-Za-z]/.test(text.slice(...span))
    ? span
    : undefined;
}

const VALUE = /[ \t]{1,8}(?:(["'])([^"'\s\\]{4,100})\1|([^\s"'`<>{}()|\\]{6,100}))(?=([^\n]{0,60}))/y;
/** The beginning of a line that is a name or a command of a router, and no sentence. */
const NAME = /^[\s\w.:*$/#-]{0,60}$/;
const COMMAND =
  /^\s+key\b|^\s*(?:crypto|d-i|tacacs(?:-server)?|radius(?:-server)?|tunnel-group|ikev\d|pre-shared-key|local|server-private|server|snmp(?:-server)?|ip|enable|username|user|neighbor|wpa-psk|ntp|aaa|set|rocommunity|rwcommunity|com2sec|line|login|nmcli|iwconfig|vpn|ppp|authentication|option|bindpw|rootpw)\b/;

function findConfigured(text: string, start: number, end: number): readonly [number, number] | undefined {
  const next = text.charCodeAt(end);
  if (next !== 0x20 && next !== 0x09) return undefined;
  VALUE.lastIndex = end;
  const match = VALUE.exec(text);
  if (match === null) return undefined;
  const value = (match[2] ?? match[3]) as string;
  const isMixed = /\d/.test(value) && /[A-Za-z]/.test(value);
  if ((!isMixed && !isDrawn(value)) || isPlaceholder(value)) return undefined;
  if (
    !isPasswordValue(value, "password", match[2] !== undefined) ||
    /^v?\d+(?:[.:-]\d+)*[a-z]{0,2}$|[.:,;]$/.test(value)
  )
    return undefined;
  const line = lineBefore(text, start, LINE_REACH);
  if (line.length === LINE_REACH) return undefined;
  const word = text.slice(start, end);
  const isCommand = COMMAND.test(`${line}${word}`);
  if (match[2] === undefined) {
    const isLast = /^[ \t}]*$/.test(match[4] as string);
    if (
      !NAME.test(line) ||
      !(
        isCommand ||
        (isLast && (/^\s*(?:[\w$-]+[._-])*$/.test(line) || /\b(?:user|login|account)\b/.test(line)))
      )
    )
      return undefined;
  } else if (/^(?:key|community)$/.test(word) && !isCommand) return undefined;
  if (word === "key" && !isCommand) return undefined;
  const from = VALUE.lastIndex - value.length - (match[2] === undefined ? 0 : 1);
  return [from, from + value.length];
}

const PGPASS = /:(?:\*|[\w.-]{1,63}):[\w.@-]{1,63}:((?:[^\s:\\"'`]|\\[:\\]){4,100})(?=\s|$)/y;

/** `host:port:database:user:password`, at the second colon. */
function findPgpass(text: string, at: number): readonly [number, number] | undefined {
  const before = text.charCodeAt(at - 1);
  if (before !== 0x2a && (before < 0x30 || before > 0x39)) return undefined;
  PGPASS.lastIndex = at;
  const value = PGPASS.exec(text)?.[1];
  if (value === undefined) return undefined;
  if (!/(?:^|\n)(?:\*|[\w.-]{1,100}):(?:\*|\d{2,5})$/.test(text.slice(Math.max(0, at - 110), at)))
    return undefined;
  return isPasswordValue(value, "password", true) && !/^[\d.]+$/.test(value)
    ? [PGPASS.lastIndex - value.length, PGPASS.lastIndex]
    : undefined;
}
