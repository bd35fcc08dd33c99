import type { Rule } from "../rule.ts";
import { isPlaceholder } from "../validate/randomness.ts";

const secret = { family: "secret", level: "secrets-only", rank: 60, anchor: "literal" } as const;

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
