import type { Rule } from "../../rule.ts";
import { isPlaceholder } from "../../validate/randomness.ts";
import { isTokenValue } from "../../validate/secrecy.ts";

const secret = { family: "secret", level: "secrets-only", rank: 60, anchor: "literal" } as const;

/** From the command to who signs in, over continued lines. */
const OPTION_USER = "[^\\n]{0,200}?(?:\\\\\\n[^\\n]{0,200}?){0,6}(?:-u|--user|--proxy-user)[ =]?[\"']?";

/** Credentials in options that many programs have: `--token …`, `-u user:password`. */
export const optionRules: readonly Rule[] = [
  {
    ...secret,
    id: "command-line-secret",
    kind: "secret",
    literals: [
      "password ",
      "token ",
      "api-key ",
      "secret ",
      "access-token ",
      "client-secret ",
      "passphrase ",
      "requirepass ",
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
    literals: ["curl "],
    lead: OPTION_USER,
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
  {
    ...secret,
    id: "codecov-upload-token",
    kind: "token",
    literals: ["codecov"],
    lead: "[^\\n]{0,80}? (?:-t|--token)[ =][\"']?",
    shape: "[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}(?![\\w-])",
    match: ["bash <(curl -s https://codecov.io/bash) -t 6337217b-e46b-4cb0-ad31-83d7134da56d"],
    miss: ["codecov -t 6337217b", "codecov upload 6337217b-e46b-4cb0-ad31-83d7134da56d"],
    reference: "https://docs.codecov.com/docs/codecov-tokens",
  },
  {
    ...secret,
    id: "curl-key",
    kind: "token",
    literals: ["curl "],
    lead: OPTION_USER,
    shape: "[\\w.@+-]{16,128}(?=:(?:[xX]|api|api_?token|x-oauth-basic|password|unused)?[\"']?(?:\\s|$))",
    check: (value) => isTokenValue(value, "vendor"),
    match: [
      "curl -u 7MaEZxZFEJC66NLlhExa:X https://contoso.com/api",
      "curl -u q7Wz3Kv9Mt1Xh5Pb2Rg8: https://contoso.com",
    ],
    miss: ["curl -u developer: https://contoso.com", "curl -u $API_KEY_OF_CONTOSO:X https://contoso.com"],
    reference: "https://curl.se/docs/manpage.html#-u",
  },
];
