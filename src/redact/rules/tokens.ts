import type { Rule } from "../rule.ts";

const alnum = "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8";

export const tokenRules: readonly Rule[] = [
  {
    id: "github-token",
    kind: "token",
    family: "secret",
    level: "secrets-only",
    rank: 90,
    anchor: "literal",
    literals: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"],
    shape: "[A-Za-z0-9]{36}(?![A-Za-z0-9])",
    match: [`ghp_${alnum}`],
    miss: ["ghp_short"],
    reference:
      "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github",
  },
  {
    id: "jwt",
    kind: "token",
    family: "secret",
    level: "secrets-only",
    rank: 90,
    anchor: "literal",
    literals: ["eyJ"],
    shape: "[\\w-]{10,2000}\\.eyJ[\\w-]{10,4000}\\.[\\w-]{0,2000}",
    match: [],
    miss: ["eyJhbGciOi"],
    reference: "https://www.rfc-editor.org/rfc/rfc7519",
  },
  {
    id: "password-in-chat",
    kind: "password",
    family: "secret",
    level: "secrets-only",
    rank: 60,
    anchor: "literal",
    literals: ["password is ", "password: ", "password="],
    ignoreCase: true,
    lead: "",
    shape: "[^\\s\"'<>]{4,64}(?<![.,])",
    spreads: true,
    match: ["my password is hunter2!"],
    miss: [],
    reference: "https://cwe.mitre.org/data/definitions/312.html",
  },
];
