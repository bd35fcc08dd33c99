import type { Rule } from "../../rule.ts";
import { digitsOf } from "../../validate/digits.ts";
import { isTokenValue } from "../../validate/secrecy.ts";

const base = { family: "secret", level: "secrets-only", rank: 91 } as const;

/** Keys whose telling part stands in the middle or at the end, and keys made of groups. */
export const markedTokenRules: readonly Rule[] = [
  {
    ...base,
    id: "mailchimp-key",
    kind: "token",
    anchor: "sign",
    signs: "-",
    after: ["digit", "letter"],
    before: /u/,
    find: (text: string, at: number) => around(text, at, /(?<![\w-])[0-9a-f]{32}$/, /-us\d{1,2}(?![\w-])/y),
    match: ["why does 15fd7d18b2c8947f1b1c08f1992d9952-us16 fail"],
    miss: ["en-us16", "15fd7d18b2c8947f1b1c08f1992d9952-us"],
    reference: "https://mailchimp.com/developer/marketing/guides/quick-start/",
  },
  {
    ...base,
    id: "terraform-cloud-token",
    kind: "token",
    anchor: "sign",
    signs: ".",
    after: ["digit", "letter"],
    before: /a/,
    find: (text: string, at: number) =>
      around(text, at, /(?<![\w-])[A-Za-z0-9]{14}$/, /\.atlasv1\.[\w-]{60,80}/y),
    match: [
      `token q4fKOx44jGf85K.atlasv1.${"JGZKDvLBvMBRTwhc6RZrE-j5YapZGnefLQUVVch0iSoDQXDs4XPx1Z7e9MkqYR0Qlsv"}`,
    ],
    miss: ["see q4fKOx44jGf85K.atlasv1.short"],
    reference: "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
  },
  {
    ...base,
    id: "deepl-key",
    kind: "token",
    anchor: "sign",
    signs: ":",
    after: ["digit", "letter"],
    before: /f/,
    find: (text: string, at: number) =>
      around(text, at, /(?<![\w-])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/, /:fx(?![\w-])/y),
    match: ['deepl.Translator("18d126f3-1a60-488e-b567-baa00fbb7bc4:fx")'],
    miss: ["18d126f3-1a60-488e-b567:fx", "18d126f3-1a60-488e-b567-baa00fbb7bc4:fxp"],
    reference: "https://developers.deepl.com/docs/getting-started/auth",
  },
  {
    ...base,
    id: "zoho-token",
    kind: "token",
    anchor: "literal",
    literals: ["1000."],
    shape: "[\\da-f]{32}\\.[\\da-f]{32}(?![\\w-])",
    match: ["zoho_refresh_token = 1000.2ca145aeda297914d290d53ef8e7fd7c.d92c51282eca4b7e35c0d18ea940ae10"],
    miss: ["1000.25", "1000.2ca145aeda297914d290d53ef8e7fd7c"],
    reference: "https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html",
  },
  {
    ...base,
    id: "bitlocker-recovery-key",
    kind: "recovery-key",
    anchor: "picture",
    pictures: [Array.from({ length: 8 }, () => "999999").join("-")],
    check: (value) =>
      value.split("-").every((group) => Number(group) % 11 === 0 && digitsOf(group).length === 6),
    match: ["recovery key 123453-234575-345675-456775-567886-678975-109890-220099"],
    miss: ["numbers 123456-234567-345678-456789-567890-678901-789012-890123"],
    reference:
      "https://learn.microsoft.com/en-us/windows/security/operating-system-security/data-protection/bitlocker/recovery-overview",
  },
  {
    ...base,
    id: "recovery-codes",
    kind: "recovery-key",
    rank: 62,
    anchor: "literal",
    literals: [
      "recovery code",
      "backup code",
      "wiederherstellungscode",
      "code de récupération",
      "código de recuperación",
      "scratch code",
    ],
    ignoreCase: true,
    lead: "s?(?: (?:is|are|ist|sind))?[:=]? {0,2}\\n?",
    shape:
      "[a-z0-9]{4,6}-[a-z0-9]{4,6}(?:-[a-z0-9]{4,6}){0,4}(?:[,;\\s]{1,3}[a-z0-9]{4,6}-[a-z0-9]{4,6}(?![\\w-])){0,15}(?![\\w-])",
    check: (value) => /\d/.test(value),
    match: ["Recovery codes: a1b2c-d3e4f", "backup codes:\na1b2c-d3e4f\nq9w8e-r7t6z"],
    miss: ["recovery code well-known", "backup codes are listed"],
    reference:
      "https://docs.github.com/en/authentication/securing-your-account-with-two-factor-authentication-2fa/configuring-two-factor-authentication-recovery-methods",
  },
  {
    ...base,
    id: "code-in-url",
    kind: "token",
    rank: 58,
    anchor: "literal",
    literals: ["code="],
    lead: "",
    shape: "[A-Za-z0-9_.~%-]{24,400}",
    check: (value, { text, start }) =>
      /[?&]$/.test(text.slice(start - 6, start - 5)) && isTokenValue(value, "key"),
    match: ["GET /api/orders?code=96KDkd9Q97E4h1eimrxFOfeb3v0aDDiB&page=2"],
    miss: ["code=96KDkd9Q97E4h1eimrxFOfeb3v0aDDiB", "?code=invalid_request_of_the_client"],
    reference: "https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2",
  },
];

const LONGEST_BEFORE = 37;

/** What ends at `at` and what begins there, if both have their form. */
function around(
  text: string,
  at: number,
  before: RegExp,
  after: RegExp,
): readonly [number, number] | undefined {
  after.lastIndex = at;
  if (!after.test(text)) return undefined;
  const end = after.lastIndex;
  const head = before.exec(text.slice(Math.max(0, at - LONGEST_BEFORE), at));
  return head === null ? undefined : [at - head[0].length, end];
}
