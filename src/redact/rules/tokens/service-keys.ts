import { lineBefore } from "../../characters.ts";
import { codes, DIGITS, LETTERS, WORD_CHARACTERS } from "../../code-table.ts";
import { withoutKinds } from "../../placeholders.ts";
import type { Rule } from "../../rule.ts";
import { countDigits } from "../../validate/digits.ts";
import { isNoSecret } from "../../validate/no-secret.ts";
import { distinct, entropy, isPlaceholder } from "../../validate/randomness.ts";
import { isRandomEnough, isUuid } from "../../validate/secrecy.ts";
import { namesService } from "../../validate/services.ts";
import { isDrawn } from "../../validate/spelling.ts";
import { isWordy } from "../../validate/wordiness.ts";

/** Keys without a form of their own, near a word that says what they are or the name of a service. */
export const serviceKeyRules: readonly Rule[] = [
  {
    id: "service-key",
    kind: "secret",
    family: "secret",
    level: "secrets-only",
    rank: 38,
    spreads: true,
    anchor: "run",
    least: 12,
    most: 128,
    find: findServiceKey,
    except: isNoSecret,
    match: [
      "the airbrake key is q7Wz3Kv9Mt1Xh5Pb2Rg8Dn4F",
      "api token q7Wz3Kv9Mt1Xh5Pb2Rg8",
      "The VPN shared secret is 88Dna2nkwK9iIC0uMG2g; the gateway",
      "You can find a shodan secret q7Wz3Kv9Mt1Xh5_Pb2Rg8-Dn4F here",
      "airbrake q7wz3kv9mt1xh5pb",
      'shodan:\n  value: "q7Wz3Kv9Mt1Xh5Pb2Rg8"',
      "client secret 8d1c2f4e-77ab-4c0d-9e21-5a3b7c9d1e0f",
    ],
    miss: [
      "commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
      "signing key 9FCEB02D0AE598E95DC970B74767F19372D61AF8",
      "the token took 4 ms, trace=9fceb02d0ae598e95dc970b74767f193",
      "the key file is at version2024release",
      "airbrake 2.4.11-beta.3",
      "sentry event 9ebd229d4959ef725df64e01781369a1 in project 4418",
      "okta group 00goXid80zehV8RjQJ2H assigned to app 0oauQAqfTafktsJNGt9W",
      'idempotencyKey: "63f84c6c-2200-4c99-846c-2670a1311fbf"',
      "snyk scan start --target-id=92b10f07ec07c7b1b73305181398ccf5",
      "https://www.youtube.com/watch?list=PLn2e1F9Rfr6k9PnR_figWOcSHgc_erDr5",
      'token: "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9..."',
      "const verify = new mbWebhookSignatureJwt.Express(secret)",
      "the key is in key-vault-2024",
      "shodan commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
      "shodan: see https://contoso.com/a/q7Wz3Kv9Mt1Xh5Pb2Rg8",
    ],
    reference: "https://cwe.mitre.org/data/definitions/798.html",
  },
];

/** How far before a key its service is named, on the same line and on the one before. */
const REACH = 56;
/** Longest value, and how far it may go on around the run that gives it away. */
const LONGEST = 128;
const SHORTEST = 14;

const PART = codes(`${WORD_CHARACTERS}-`);
/** What else is in base64, in paths, hosts and addresses. */
const WIDER = codes("+/.~@\\");

/** The value around a run of letters and digits, if it is random and the words before it call for a key. */
function findServiceKey(text: string, start: number, end: number): readonly [number, number] | undefined {
  let from = start;
  while (from > 0 && start - from < LONGEST && PART[text.charCodeAt(from - 1)] === 1) from--;
  let to = end;
  while (to < text.length && to - end < LONGEST && PART[text.charCodeAt(to)] === 1) to++;
  // No key is that long.
  if (start - from === LONGEST || to - end === LONGEST) return undefined;
  while (from < start && text.charCodeAt(from) === HYPHEN) from++;
  while (to > end && text.charCodeAt(to - 1) === HYPHEN) to--;
  if (goesOn(text, from, to)) {
    const wider = base64Around(text, start, end);
    if (wider === undefined) return undefined;
    [from, to] = wider;
  }
  if (to - from < SHORTEST) return undefined;
  const value = text.slice(from, to);
  const isId = isUuid(value);
  if (text[to] === "(" || isCutToken(value, text, to) || !(isId || isKeyLike(value))) return undefined;
  const written = lineBefore(text, from, REACH);
  const line = withoutKinds(written);
  // An id as a rule; a key where somebody says so.
  if (isId && !/secret|token|key\b|client|auth|api/i.test(line)) return undefined;
  if (NO_KEY.test(line)) return undefined;
  return isCalledFor(value, isId, line, text, from - written.length) ? [from, to] : undefined;
}

const HYPHEN = 0x2d;

/** The head of a JSON web token, of which `...` has replaced the rest: it says how it was signed. */
function isCutToken(value: string, text: string, end: number): boolean {
  return value.startsWith("eyJ") && value.length < 64 && (text.startsWith("...", end) || text[end] === "…");
}

/** Whether a path, a host, an address or a version goes on around the value. */
function goesOn(text: string, from: number, to: number): boolean {
  if (WIDER[text.charCodeAt(to)] === 1 && BEHIND_WIDER[text.charCodeAt(to + 1)] === 1) return true;
  return WIDER[text.charCodeAt(from - 1)] === 1 && BEFORE_WIDER[text.charCodeAt(from - 2)] === 1;
}

const BEHIND_WIDER = codes(`${WORD_CHARACTERS}/+=`);
const BEFORE_WIDER = codes(`${WORD_CHARACTERS}=`);

/** Longest key in base64, and how far from its beginning a long run without signs stands. */
const LONGEST_BASE64 = 130;
const FIRST_RUN = 24;
const BASE64 = codes(`${LETTERS}${DIGITS}+/`);

/** Base64 of bytes around a run, and no path. */
function base64Around(text: string, start: number, end: number): readonly [number, number] | undefined {
  let from = start;
  while (from > 0 && start - from <= FIRST_RUN && BASE64[text.charCodeAt(from - 1)] === 1) from--;
  // Far inside of a picture or a file.
  if (start - from > FIRST_RUN) return undefined;
  let to = end;
  while (to < text.length && to - from <= LONGEST_BASE64 && BASE64[text.charCodeAt(to)] === 1) to++;
  if (to - from > LONGEST_BASE64) return undefined;
  while (to < text.length && to - from <= LONGEST_BASE64 && text[to] === "=") to++;
  const value = text.slice(from, to);
  if (value.length < 28 || /[.@\\~-]/.test(text[from - 1] ?? "") || /[.@\\]\w/.test(text.slice(to, to + 2)))
    return undefined;
  if (!/[A-Z]/.test(value) || !/[a-z]/.test(value) || countDigits(value) < 3 || /\/\/|^\//.test(value))
    return undefined;
  return isDrawn(value) && value.split("/").every((part) => part.length < 4 || isMixedPart(part))
    ? [from, to]
    : undefined;
}

function isMixedPart(part: string): boolean {
  return !/^(?:[a-z]+|[A-Z]?[a-z]+|[a-z]+\d{1,4}|\d+)$/.test(part);
}

const ALGORITHM = /^(?:RSA|AES|SHA|PBKDF|HMAC|ECD)[A-Z\d-]*[-/]/;

function isKeyLike(value: string): boolean {
  if (countDigits(value) < 2)
    return (
      value.length >= 20 &&
      /^[A-Za-z\d]+$/.test(value) &&
      isDrawn(value) &&
      !isWordy(value) &&
      distinct(value) > 7
    );
  const isJoined = value.includes("-") || value.includes("_");
  if (isJoined && ALGORITHM.test(value)) return false;
  const looksDrawn = isDrawn(value);
  if (!looksDrawn && isJoined && /^\d+(?:[.-]\d+)+|^[a-z]+(?:[-_.][a-z\d]+)+$/i.test(value)) return false;
  return (
    (looksDrawn || /\d[a-zA-Z]+\d/.test(value)) && entropy(value) >= 3 && isRandomEnough(value, "vendor")
  );
}

/** Whether the words before a value ask for a key. The list of services is the dearest test: last. */
function isCalledFor(value: string, isId: boolean, line: string, text: string, lineStart: number): boolean {
  const isTold = KEY_WORD.test(line) || (/["']$/.test(line) && KEY_CALL.test(line));
  if (isId) return !isPlaceholder(value) && (isTold || namesService(line, false));
  if (OPENPGP.test(value)) return false;
  // What nothing but a key is like needs no more than a name that may be that of a service.
  if (isTold || namesService(line, isAllMixed(value))) return true;
  const before = lineStart - 1;
  if (text[before] !== "\n" || !OPENING.test(line)) return false;
  const above = lineBefore(text, before, REACH);
  return !NO_KEY.test(above) && namesService(above, false);
}

/** Small and capital letters and digits, drawn from the whole alphabet. */
function isAllMixed(value: string): boolean {
  return (
    value.length >= 20 &&
    countDigits(value) >= 3 &&
    /[a-z]/.test(value) &&
    /[A-Z]/.test(value) &&
    entropy(value) >= 3.6 &&
    isDrawn(value)
  );
}

/** The beginning of a line that only opens a value: `value: "`, `- `, `key = '`. */
const OPENING = /^\s*(?:[-*+>] )?["']?[\w .-]{0,24}["']?\s{0,2}(?:[:=]>?|:=)?\s{0,2}["'`]?$/;

/** Fingerprints and ids of public keys (RFC 4880 section 12.2), as tools print them. */
const OPENPGP = /^(?:0x)?(?:[\dA-F]{40}|[\dA-F]{16})$/;
const KEY_WORD =
  /(?:\b|[_a-z])(?:api|access|secret|auth|app|client)?[-_ ]?(?:key|token|secret|apikey|credential|password|passwd|pat|auth)s?\b|(?:chiave|clave|clé|chave|schlüssel|klucz|nyckel|nøgle|nøkkel|sleutel|klíč|kulcs|ключ|κλειδί)/i;
/** An argument of something that is made with a key: `new OrdersClient("app", "…")`. */
const KEY_CALL =
  /(?:client|api|auth\d?|auth\w{0,8}handler|sign|signature|credentials?|provider|secret|token|key)(?:\(| :\w{2,20}, )(?:["']?[\w.-]{1,64}["']?, ?){0,3}b?["']$/i;
const NO_KEY =
  /commit|\bsha(?![a-z])|hash|digest|checksum|integrity|revision|etag|md5|fingerprint|thumbprint|build|(?:\b|_)(?:role|request|correlation|session|trace|order|message|object|user|tenant|conversation|thread|event|run|job|image|layer|blob|tree|parent|device|node|block|tx|target|scan)[-_ ]?id|\b(?:rev|event|channel|template|collection|deployment|group|app|product|price|table|ray id:?|message) $|idempotency|[?&](?:list|at|ref|referral|config|cursor)=$|\w\/[\w.-]{1,40}:$|\bdue to $|docker|image|\bref\b|version|lock|base64,|(?:public|key)[-_ ]?(?:key|id)(?:[-_ ]?token)?\b|ENC[[(]$|\bv\d:$|\{cipher\}$|\bh1:$|\.tgz#$|--recv-keys?|\bGPG\b|\bPGP\b|cache[-_ ]?key|=\s?0x$|\btracking\b|\btrace\b|guid\b|\balert\b|\bincident\b|\.(?:svg|png|jpe?g|gif|webp)\?/i;
