import { isWordAt } from "../../characters.ts";
import { codes, WORD_CHARACTERS } from "../../code-table.ts";
import type { Rule } from "../../rule.ts";
import { countDigits } from "../../validate/digits.ts";
import { decodesToText } from "../../validate/encodings.ts";
import { distinct, entropy, isFiller, isPlaceholder } from "../../validate/randomness.ts";
import { isDrawn } from "../../validate/spelling.ts";
import { VENDOR_RANK } from "../tokens/vendor-token.ts";

const secret = { family: "secret", level: "secrets-only", rank: VENDOR_RANK } as const;

/** The beginning of the emulator's key, the same on every machine and in every manual. */
const AZURITE = "Eby8vdM02xNOcqFl";
const AWS = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html";
const sample = "q7Wz3Kv9Mt1Xh5Pb2Rg8Dn4Fq7Wz3Kv9Mt1Xh5Pb2Rg8Dn4F";
const base64 = (text: string): string => Buffer.from(text).toString("base64");
const jwtPart = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Keys and tokens that say what they are, but not by a beginning alone. */
export const credentialRules: readonly Rule[] = [
  {
    ...secret,
    id: "jwt",
    kind: "token",
    anchor: "literal",
    literals: ["eyJ", "ewogI", "ewoi"],
    shape: "[\\w-]{8,2000}\\.[\\w/+-]{8,8000}(?:\\.[\\w/+-]{0,2000}){0,3}={0,2}",
    check: isJwt,
    match: [`${jwtPart({ alg: "HS256", typ: "JWT" })}.${jwtPart({ sub: "4711" })}.${sample.slice(0, 43)}`],
    miss: ["eyJhbGciOiJIUzI1NiJ9"],
    reference: "https://www.rfc-editor.org/rfc/rfc7519",
  },
  {
    ...secret,
    id: "aws-access-key-id",
    kind: "token",
    anchor: "literal",
    literals: ["AKIA", "ASIA", "ABIA", "ACCA"],
    shape: "[A-Z0-9]{16}(?![A-Za-z0-9])",
    check: (value) =>
      (/\d/.test(value) || isDrawn(value)) && !value.endsWith("EXAMPLE") && distinct(value) > 6,
    match: [`AKIA${"Q7W3ZKVM2TX5HPBR"}`],
    miss: ["AKIAIOSFODNN7EXAMPLE", "ASIATISCHEGERICHTEUN"],
    reference: AWS,
  },
  {
    ...secret,
    id: "aws-secret-beside-id",
    kind: "secret",
    anchor: "literal",
    literals: ["AKIA", "ASIA"],
    lead: "[A-Z0-9]{16}[\"']?[ \\t,:;|/]{1,4}[\"']?",
    shape: "[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])",
    check: (value) => countDigits(value) > 1 && isDrawn(value),
    match: [`AKIAQ3EGRTXYZ2MNOPQR / ${sample.slice(0, 40)}`, `AKIAQ3EGRTXYZ2MNOPQR,${sample.slice(0, 40)}`],
    miss: ["AKIAQ3EGRTXYZ2MNOPQR / 9fceb02d0ae598e95dc970b74767f193", "AKIAQ3EGRTXYZ2MNOPQR"],
    reference: AWS,
  },
  {
    ...secret,
    id: "azure-ad-client-secret",
    kind: "token",
    anchor: "sign",
    signs: "~",
    after: ["letter"],
    find: (text, at) => matchAround(text, at, 5, /[\w.~]{3}\dQ~[\w.~-]{31,34}(?![\w~-])/y),
    check: (value) => !isFiller(value) && entropy(value) > 3.5,
    match: [`Wz3${"8Q~"}${sample.slice(0, 34)}`],
    miss: ["split~by~tildes", `Wz38Q~${"x".repeat(34)}`],
    reference: "https://learn.microsoft.com/en-us/purview/sit-defn-azure-ad-client-secret",
  },
  {
    ...secret,
    id: "azure-storage-key",
    kind: "token",
    anchor: "sign",
    signs: "=",
    before: /=/,
    find: (text, at) =>
      text[at + 1] === "=" ? matchAround(text, at, 86, /[A-Za-z0-9+/]{86}==(?![A-Za-z0-9+/=])/y) : undefined,
    check: (value, { text, start }) =>
      entropy(value) > 4 &&
      !value.startsWith(AZURITE) &&
      !/sha-?\d{3}|integrity|digest|hash|checksum/i.test(text.slice(Math.max(0, start - 32), start)),
    match: [`key ${base64(sample + sample.slice(0, 16))}`],
    miss: [`${"A".repeat(86)}==`],
    reference: "https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage",
  },
  {
    ...secret,
    id: "azure-service-key",
    kind: "token",
    anchor: "run",
    least: 52,
    most: 84,
    pattern: /AzSe|AzFu|AZDO|JQQJ99/,
    check: (value) => AZURE_SERVICE_KEY.test(value),
    match: [`${sample.slice(0, 42)}${"AzSe"}B12345`],
    miss: [sample.slice(0, 52)],
    reference: "https://learn.microsoft.com/en-us/purview/sit-defn-azure-search-admin-key",
  },
  {
    ...secret,
    id: "telegram-bot-token",
    kind: "token",
    anchor: "sign",
    signs: ":",
    after: ["digit"],
    before: /A/,
    find: (text, at) =>
      text[at + 1] === "A" ? matchDigitsBefore(text, at, 5, 16, /A[\w-]{34}(?![\w-])/y) : undefined,
    match: [`98754625:A${sample.slice(0, 34)}`],
    miss: ["12345:About this time"],
    reference: "https://core.telegram.org/bots/features#botfather",
  },
  {
    ...secret,
    id: "facebook-app-token",
    kind: "token",
    anchor: "sign",
    signs: "|",
    after: ["digit"],
    before: /[\w-]/,
    find: (text, at) => matchDigitsBefore(text, at, 15, 16, /[\w-]{27}(?![\w-])/y),
    match: [`911602140448729|${sample.slice(0, 27)}`],
    miss: ["911602140448729 | 4"],
    reference: "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/",
  },
  {
    ...secret,
    id: "teams-webhook",
    kind: "webhook",
    anchor: "literal",
    literals: ["webhook.office.com/webhookb2/", "outlook.office.com/webhook/"],
    shape: "[\\w@-]{60,120}(?:/IncomingWebhook)?/[\\w/-]{20,160}",
    match: [`contoso.webhook.office.com/webhookb2/${sample}${sample}@x/IncomingWebhook/${sample}`],
    miss: ["webhook.office.com/webhookb2/…"],
    reference:
      "https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook",
  },
  {
    ...secret,
    id: "prefixed-token",
    kind: "token",
    rank: 50,
    anchor: "sign",
    signs: "_",
    after: ["letter", "digit"],
    find: findPrefixed,
    match: [`use acme_${sample.slice(0, 32)} here`, `use acme_pat_${sample.slice(0, 28)} here`],
    miss: [
      `msg_${sample.slice(0, 32)}`,
      "get_descriptionOfTheLongestThing2024",
      "acme_9fceb02d0ae598e95dc970b74767f19372d61af8",
    ],
    reference:
      "https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/",
  },
];

function isJwt(value: string): boolean {
  if (/^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{20,}/.test(value)) return !isPlaceholder(value);
  const header = decodesToText(value.slice(0, value.indexOf(".")));
  return (
    header !== undefined &&
    /^\s*\{\s*"/.test(header) &&
    (/"(?:alg|typ|enc|kid)"/.test(header) || value.split(".").length > 2)
  );
}

const AZURE_SERVICE_KEY =
  /^(?:[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}|[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{8}|[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}|[A-Za-z0-9]{68,72}JQQJ99[A-Za-z0-9]{6,10})$/;

const BODY = /[A-Za-z0-9]{24,96}(?![A-Za-z0-9])/y;
/** Beginnings of ids that name an object and open nothing. */
const OBJECT_ID =
  /(?:^|_)(?:msg|message|req|request|run|thread|user|usr|cus|customer|ch|pi|pm|sub|in|inv|prod|price|vendor|cursor|offset|after|before|seq|plan|evt|event|acct|account|org|file|asst|step|call|toolu|chatcmpl|resp|conv|img|image|id|item|obj|page|block|task|job|node|trace|span|build|deploy|dpl|prj|team|hash|sha|sha256|commit|md5|chunk|cache|v\d|rs|fc|ws|build|bundle|module|class|style|css|sc|icon|svg)$/i;

const PREFIX = /^[A-Za-z][A-Za-z0-9]{0,11}(?:[_-][A-Za-z0-9]{1,8}){0,3}$/;
const IN_PREFIX = codes(`${WORD_CHARACTERS}-`);
const LONGEST_PREFIX = 40;

/** Letters and digits drawn at random behind a short prefix and `_`, as many services make their tokens. */
function findPrefixed(text: string, at: number): readonly [number, number] | undefined {
  if (!isWordAt(text, at + 1) || !isWordAt(text, at + 12) || !isWordAt(text, at + 24)) return undefined;
  BODY.lastIndex = at + 1;
  const body = BODY.exec(text)?.[0];
  if (body === undefined || countDigits(body) < 3 || /^[\da-f]+$/i.test(body)) return undefined;
  if (
    !isDrawn(body) ||
    entropy(body) < 3.8 ||
    isFiller(body) ||
    /abcdefgh|aabbccdd/i.test(body) ||
    !/\d[A-Za-z]+\d/.test(body)
  )
    return undefined;
  let start = at;
  while (start > 0 && at - start <= LONGEST_PREFIX && IN_PREFIX[text.charCodeAt(start - 1)] === 1) start--;
  const prefix = PREFIX.exec(text.slice(start, at))?.[0];
  return prefix === undefined || OBJECT_ID.test(prefix) ? undefined : [at - prefix.length, BODY.lastIndex];
}

/** The match of a sticky expression that begins `before` characters ahead of the sign. */
function matchAround(
  text: string,
  at: number,
  before: number,
  shape: RegExp,
): readonly [number, number] | undefined {
  const start = at - before;
  if (start < 0 || (start > 0 && /[A-Za-z0-9+/_-]/.test(text[start - 1] as string))) return undefined;
  shape.lastIndex = start;
  return shape.test(text) ? [start, shape.lastIndex] : undefined;
}

function matchDigitsBefore(
  text: string,
  at: number,
  least: number,
  most: number,
  rest: RegExp,
): readonly [number, number] | undefined {
  let start = at;
  while (start > 0 && at - start <= most && /\d/.test(text[start - 1] as string)) start--;
  if (at - start < least || at - start > most) return undefined;
  rest.lastIndex = at + 1;
  return rest.test(text) ? [start, rest.lastIndex] : undefined;
}
