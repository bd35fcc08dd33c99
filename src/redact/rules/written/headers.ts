import type { Rule } from "../../rule.ts";
import { decodesToText } from "../../validate/encodings.ts";
import { distinct, isPlaceholder } from "../../validate/randomness.ts";
import { isDrawn } from "../../validate/spelling.ts";
import { VENDOR_RANK } from "../tokens/vendor-token.ts";

const secret = { family: "secret", level: "secrets-only", rank: VENDOR_RANK } as const;
const sample = "q7Wz3Kv9Mt1Xh5Pb2Rg8Dn4Fq7Wz3Kv9Mt1Xh5Pb2Rg8Dn4F";
const base64 = (text: string): string => Buffer.from(text).toString("base64");

/** The scheme of a header stays readable. */
const SCHEME = "(?:[a-z][\\w-]{1,30}\\s{1,3})?";
/** What a scheme carries; never a quote, so that JSON around it stays JSON. */
const CREDENTIAL = "[^\\s\"'`<>\\\\,;{}]{8,4000}";

/** Headers that hold credentials, and the variables that servers keep them in. */
const NAMES = [
  "Authorization",
  "Proxy-Authorization",
  "X-Authorization",
  "proxy_authorization",
  "http_authorization",
];
const RFC = "https://www.rfc-editor.org/rfc/rfc9110#section-11";

/** Credentials in the headers of HTTP, as requests, programs and people write them. */
export const headerRules: readonly Rule[] = [
  {
    ...secret,
    id: "authorization-header",
    kind: "auth-header",
    rank: 95,
    anchor: "literal",
    literals: NAMES,
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
    reference: RFC,
  },
  {
    ...secret,
    id: "authorization-member",
    kind: "auth-header",
    rank: 95,
    anchor: "literal",
    literals: NAMES,
    ignoreCase: true,
    lead: `(?:["'\\\\]{1,3}\\s{0,3}(?:[:=,]|=>)\\s{0,3}["'\\\\]{0,3}|\\s{0,3}[:=]\\s{0,3}["'\\\\]{1,3})${SCHEME}`,
    shape: CREDENTIAL,
    check: isCredential,
    match: [`{"Authorization": "Basic ${base64("app:T4ngr1nn")}"}`],
    miss: ['{"Authorization": "Bearer <token>"}', '"authorization": "required"'],
    reference: RFC,
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
];

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
