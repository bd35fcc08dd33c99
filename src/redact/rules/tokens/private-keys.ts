import type { Rule } from "../../rule.ts";
import { VENDOR_RANK } from "./vendor-token.ts";

const secret = { family: "secret", level: "secrets-only", rank: VENDOR_RANK } as const;
const sample = "q7Wz3Kv9Mt1Xh5Pb2Rg8Dn4Fq7Wz3Kv9Mt1Xh5Pb2Rg8Dn4F";

/** Private keys in the forms they are kept in. */
export const privateKeyRules: readonly Rule[] = [
  {
    ...secret,
    id: "private-key",
    kind: "private-key",
    rank: 100,
    anchor: "word",
    words: ["BEGIN"],
    find: findPem,
    check: (value) => /[A-Za-z0-9+/]{24}/.test(value.slice(20)),
    match: [`-----BEGIN ${"RSA "}PRIVATE KEY-----\n${sample}\n${sample}\n-----END RSA PRIVATE KEY-----`],
    miss: ["-----BEGIN PRIVATE KEY-----\n***\n-----END PRIVATE KEY-----", "-----BEGIN PUBLIC KEY-----\nMFkw"],
    reference: "https://www.rfc-editor.org/rfc/rfc7468",
  },
  {
    ...secret,
    id: "putty-private-key",
    kind: "private-key",
    rank: 100,
    anchor: "literal",
    literals: ["PuTTY-User-Key-File-"],
    shape:
      '[23]: (?:(?!Private-Lines)[^\\0"]){10,600}Private-Lines: \\d{1,3}\\s(?:[A-Za-z0-9+/=]{10,80}\\s?){1,200}',
    match: [`PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nPrivate-Lines: 1\n${sample}`],
    miss: ["PuTTY-User-Key-File-2: ssh-rsa"],
    reference: "https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html",
  },
  {
    ...secret,
    id: "jwk-private",
    kind: "private-key",
    anchor: "sign",
    signs: ":",
    after: ["quote", "other"],
    before: /[\s"']/,
    find: findJwkMember,
    match: [`{"kty":"EC","crv":"P-256","d":"${sample}"}`],
    miss: [`{"kty":"EC","x":"${sample}"}`, `{"d":"${sample}"}`],
    reference: "https://www.rfc-editor.org/rfc/rfc7518#section-6",
  },
];

/**
 * With its end: whatever a key file holds, and lines of it as neighbouring strings of code or JSON, but no other
 * quotes, so that a key cut off in one JSON string never reaches into the next. Without: lines of base64.
 */
const PEM = new RegExp(
  "-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----" +
    "(?:(?:[A-Za-z0-9+/=\\s:,.()\\\\]|-(?!----)|[\"'`]\\s{0,4}[+.,]?\\s{0,12}[\"'`]){24,12000}-----END [A-Z0-9 ]{0,40}-----" +
    "|(?:\\s|\\\\[nr]){0,6}(?:[A-Za-z0-9+/=]{16,400}(?:\\s|\\\\[nr]){0,6}){1,200}" +
    // The last line, cut off: no word has a digit in it.
    "(?:(?=[A-Za-z+/]{0,14}\\d)[A-Za-z0-9+/=]{4,15}(?![\\w+/=]))?)",
  "y",
);

function findPem(text: string, start: number): readonly [number, number] | undefined {
  PEM.lastIndex = Math.max(0, start - 5);
  return PEM.test(text) ? [start - 5, PEM.lastIndex] : undefined;
}

const JWK_VALUE = /["']?\s{0,2}:\s{0,2}["']([\w-]{40,700})["']/y;

function findJwkMember(text: string, at: number): readonly [number, number] | undefined {
  const name = /["'](?:d|k|p|q|dp|dq|qi)["']\s?$/.exec(text.slice(Math.max(0, at - 6), at));
  if (name === null) return undefined;
  JWK_VALUE.lastIndex = at;
  const match = JWK_VALUE.exec(text);
  if (match === null || !/["']kty["']/.test(text.slice(Math.max(0, at - 2000), at + 2000))) return undefined;
  const end = JWK_VALUE.lastIndex - 1;
  return [end - (match[1] as string).length, end];
}
