import { isWordAt } from "../characters.ts";
import type { LiteralRule, Rule } from "../rule.ts";
import { countDigits } from "../validate/digits.ts";
import { decodesToText } from "../validate/encodings.ts";
import { distinct, entropy, isFiller, isPlaceholder } from "../validate/randomness.ts";
import { isDrawn } from "../validate/spelling.ts";
import { VENDOR_RANK } from "./vendor-token.ts";

const secret = { family: "secret", level: "secrets-only", rank: VENDOR_RANK } as const;

/** The beginning of the emulator's key, the same on every machine and in every manual. */
const AZURITE = "Eby8vdM02xNOcqFl";
const AWS = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html";
const sample = "q7Wz3Kv9Mt1Xh5Pb2Rg8Dn4Fq7Wz3Kv9Mt1Xh5Pb2Rg8Dn4F";
const base64 = (text: string): string => Buffer.from(text).toString("base64");
const jwtPart = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The scheme of a header stays readable. */
const SCHEME = "(?:[a-z][\\w-]{1,30}\\s{1,3})?";
/** What a scheme carries; never a quote, so that JSON around it stays JSON. */
const CREDENTIAL = "[^\\s\"'`<>\\\\,;{}]{8,4000}";

/** Keys and tokens that say what they are, but not by a beginning alone. */
export const credentialRules: readonly Rule[] = [
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
    check: (value) => /\d/.test(value) && !value.endsWith("EXAMPLE") && distinct(value) > 6,
    match: [`AKIA${"Q7W3ZKVM2TX5HPBR"}`],
    miss: ["AKIAIOSFODNN7EXAMPLE", "ASIATISCHEGERICHTEUN"],
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
  ...headers(),
];

function headers(): readonly LiteralRule[] {
  // Of headers that hold credentials, and of the variables that servers keep them in.
  const names = [
    "Authorization",
    "Proxy-Authorization",
    "X-Authorization",
    "proxy_authorization",
    "http_authorization",
  ];
  const rfc = "https://www.rfc-editor.org/rfc/rfc9110#section-11";
  return [
    {
      ...secret,
      id: "authorization-header",
      kind: "auth-header",
      rank: 95,
      anchor: "literal",
      literals: names,
      ignoreCase: true,
      lead: `\\s{0,3}[:=]\\s{0,3}${SCHEME}`,
      shape: CREDENTIAL,
      check: isCredential,
      match: [`Authorization: Basic ${base64("app:T4ngr1nn")}`, `authorization: Bearer ${sample}`],
      miss: [
        "Authorization: Bearer <token>",
        "Authorization: Bearer XXXXXXXXXXXX",
        "authorization: required",
        "authorization = base64.decode64bytes(header).split()",
      ],
      reference: rfc,
    },
    {
      ...secret,
      id: "authorization-member",
      kind: "auth-header",
      rank: 95,
      anchor: "literal",
      literals: names,
      ignoreCase: true,
      lead: `(?:["'\\\\]{1,3}\\s{0,3}(?:[:=,]|=>)\\s{0,3}["'\\\\]{0,3}|\\s{0,3}[:=]\\s{0,3}["'\\\\]{1,3})${SCHEME}`,
      shape: CREDENTIAL,
      check: isCredential,
      match: [`{"Authorization": "Basic ${base64("app:T4ngr1nn")}"}`],
      miss: ['{"Authorization": "Bearer <token>"}', '"authorization": "required"'],
      reference: rfc,
    },
    {
      ...secret,
      id: "basic-credentials",
      kind: "auth-header",
      rank: 85,
      anchor: "literal",
      literals: ["Basic "],
      ignoreCase: true,
      lead: "",
      shape: "[A-Za-z0-9+/_-]{8,400}={0,2}(?![A-Za-z0-9+/=])",
      check: (value) => decodesToText(value)?.includes(":") === true || isDrawnBase64(value),
      match: [`send Basic ${base64("app:T4ngr1nn")} with it`],
      miss: ["Basic authentication", "basic understanding"],
      reference: "https://www.rfc-editor.org/rfc/rfc7617",
    },
    {
      ...secret,
      id: "bearer-token",
      kind: "auth-header",
      rank: 85,
      anchor: "literal",
      literals: ["Bearer "],
      ignoreCase: true,
      lead: "",
      shape: "[A-Za-z0-9+/_.~-]{16,4000}={0,2}",
      check: isCredential,
      match: [`send Bearer ${sample} with it`],
      miss: ["Bearer authentication-scheme", "bearer ${TOKEN}"],
      reference: "https://www.rfc-editor.org/rfc/rfc6750",
    },
    {
      ...secret,
      id: "cookie-header",
      kind: "cookie",
      anchor: "literal",
      literals: ["Cookie: ", "Set-Cookie: "],
      ignoreCase: true,
      lead: "",
      shape: "[\\w!#$%&*+.^`|~-]{1,64}=[^\\s\"'<>;]{8,2000}(?:; ?[\\w-]{1,64}=[^\\s\"'<>;]{1,2000}){0,20}",
      check: (value) => !isPlaceholder(value) && /\d/.test(value),
      match: [`Cookie: session=${sample}; theme=dark`],
      miss: ["Cookie: none", "Set-Cookie: name=value"],
      reference: "https://www.rfc-editor.org/rfc/rfc6265",
    },
    {
      ...secret,
      id: "command-line-secret",
      kind: "secret",
      rank: 60,
      anchor: "literal",
      literals: [
        "password ",
        "token ",
        "api-key ",
        "secret ",
        "access-token ",
        "client-secret ",
        "passphrase ",
        "pass ",
      ],
      lead: "[\"']?",
      shape: "[^\\s\"'`<>$(){}[\\]|&;-][^\\s\"'`<>(){}|;]{5,300}",
      check: (value, { text, start }) =>
        /--[\w-]{0,30}$/.test(text.slice(Math.max(0, text.lastIndexOf(" ", start - 2)), start).trimEnd()) &&
        !isPlaceholder(value) &&
        /\d/.test(value) &&
        /[A-Za-z]/.test(value),
      match: ["deploy --token q7Wz3Kv9Mt1Xh5 --force"],
      miss: ["deploy --token $TOKEN", "the token q7Wz3Kv9Mt1Xh5", "--password stdin"],
      reference: "https://cwe.mitre.org/data/definitions/214.html",
    },
    {
      ...secret,
      id: "curl-user",
      kind: "credentials",
      rank: 60,
      anchor: "literal",
      literals: ["curl "],
      lead: "[^\\n]{0,200}?(?:\\\\\\n[^\\n]{0,200}?){0,6}(?:-u|--user|--proxy-user)[ =]?[\"']?",
      shape: "[\\w.@+-]{0,64}:[\"']?[^\\s\"'`<>]{4,200}",
      check: (value) => {
        const [user = "", password = ""] = value.split(/:(.*)/s);
        return (
          !/[${}]/.test(value) &&
          !isPlaceholder(value) &&
          !/^(?:token|pass(?:word)?|test|yyy|secret)$/i.test(password) &&
          password !== user
        );
      },
      match: ["curl -s -u developer:yqDVtkqPECri https://contoso.com"],
      miss: ["curl -u username:token", 'curl -u "$USER:$PASS"'],
      reference: "https://curl.se/docs/manpage.html#-u",
    },
  ];
}

/** Base64 of bytes that are no text, with everything in it that a word has not. */
function isDrawnBase64(value: string): boolean {
  return (
    value.length >= 16 &&
    /\d/.test(value) &&
    /[a-z]/.test(value) &&
    /[A-Z]/.test(value) &&
    !/[-_]/.test(value) &&
    !isPlaceholder(value) &&
    isDrawn(value)
  );
}

function isCredential(value: string): boolean {
  if (isPlaceholder(value) || value.length < 8) return false;
  if (/[${}<(]|^(?:secret|token|abc)[-_]?\d{0,4}$|\[\d\]/i.test(value)) return false;
  if (/\d/.test(value)) return distinct(value) > 5;
  return isDrawn(value);
}

function isJwt(value: string): boolean {
  if (/^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{20,}/.test(value)) return !isPlaceholder(value);
  const header = decodesToText(value.slice(0, value.indexOf(".")));
  return (
    header !== undefined &&
    /^\s*\{\s*"/.test(header) &&
    (/"(?:alg|typ|enc|kid)"/.test(header) || value.split(".").length > 2)
  );
}

/**
 * With its end: whatever a key file holds, and lines of it as neighbouring strings of code or JSON, but no other
 * quotes, so that a key cut off in one JSON string never reaches into the next. Without: lines of base64.
 */
const PEM = new RegExp(
  "-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----" +
    "(?:(?:[A-Za-z0-9+/=\\s:,.()\\\\]|-(?!----)|[\"'`]\\s{0,4}[+.,]?\\s{0,12}[\"'`]){24,12000}-----END [A-Z0-9 ]{0,40}-----" +
    "|(?:\\s|\\\\[nr]){0,6}(?:[A-Za-z0-9+/=]{16,400}(?:\\s|\\\\[nr]){0,6}){1,200})",
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

const AZURE_SERVICE_KEY =
  /^(?:[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}|[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{8}|[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}|[A-Za-z0-9]{68,72}JQQJ99[A-Za-z0-9]{6,10})$/;

const BODY = /[A-Za-z0-9]{24,96}(?![A-Za-z0-9])/y;
/** Beginnings of ids that name an object and open nothing. */
const OBJECT_ID =
  /(?:^|_)(?:msg|message|req|request|run|thread|user|usr|cus|customer|ch|pi|pm|sub|in|inv|prod|price|plan|evt|event|acct|account|org|file|asst|step|call|toolu|chatcmpl|resp|conv|img|image|id|item|obj|page|block|task|job|node|trace|span|build|deploy|dpl|prj|team|hash|sha|sha256|commit|md5|chunk|cache|v\d|rs|fc|ws|build|bundle|module|class|style|css|sc|icon|svg)$/i;

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
  const prefix = /(?:^|[^\w-])([A-Za-z][A-Za-z0-9]{0,11}(?:[_-][A-Za-z0-9]{1,8}){0,3})$/.exec(
    text.slice(Math.max(0, at - 40), at),
  )?.[1];
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
