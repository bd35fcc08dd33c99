import type { Rule } from "../../rule.ts";
import { isPlaceholder } from "../../validate/randomness.ts";

const base = {
  kind: "password-hash",
  family: "secret",
  level: "secrets-only",
  rank: 62,
  spreads: true,
} as const;

const CRYPT =
  /\$(?:apr1|[1569]|2[abxy]|y|7|gy|sha1|md5|argon2(?:id|i|d)?|scrypt|pbkdf2(?:-\w{3,8})?|P|H|S|8|14)\$[\w./$,=+-]{16,140}/y;

/** Hashes of passwords: who has one can guess at leisure. */
export const passwordHashRules: readonly Rule[] = [
  {
    ...base,
    id: "password-hash",
    anchor: "sign",
    signs: "$",
    after: ["other", "quote"],
    find: (text, at) => matchAt(text, at, CRYPT),
    check: (value) => !isPlaceholder(value) && /\d/.test(value.slice(4)),
    match: ["app:$apr1$q7Wz3Kv9$Mt1Xh5Pb2Rg8Dn4Fq7Wz3K/"],
    miss: ["$1$ and $2$", "cost $100"],
    reference: "https://man7.org/linux/man-pages/man5/crypt.5.html",
  },
  {
    ...base,
    id: "directory-password-hash",
    anchor: "literal",
    literals:
      "SSHA} SSHA256} SSHA384} SSHA512} SHA} SHA256} SHA384} SHA512} SMD5} MD5} CRYPT} BLF-CRYPT} SHA256-CRYPT} SHA512-CRYPT} MD5-CRYPT} BCRYPT} PBKDF2} PBKDF2-SHA256} PBKDF2-SHA512} ARGON2} PKCS5S2}".split(
        " ",
      ),
    ignoreCase: true,
    shape: "[\\w+/=.$,-]{16,200}",
    check: (value, { text, start }) => text[start - 1] === "{" && !isPlaceholder(value),
    match: ["userPassword: {SSHA}q7Wz3Kv9Mt1Xh5Pb2Rg8Dn4F", "app:{SHA}q7Wz3Kv9Mt1Xh5Pb2Rg8Dn4Fq7W="],
    miss: ["{sha} and more", "{crypt}"],
    reference: "https://www.rfc-editor.org/rfc/rfc2307",
  },
  {
    ...base,
    id: "framework-password-hash",
    anchor: "literal",
    literals: [
      "pbkdf2_sha256$",
      "pbkdf2_sha1$",
      "bcrypt_sha256$",
      "bcrypt$",
      "argon2$",
      "scrypt$",
      "md5$",
      "sha1$",
      "pbkdf2:sha1:",
      "pbkdf2:sha256:",
      "pbkdf2:sha512:",
      "scrypt:",
    ],
    shape: "[\\w./+$:,=-]{24,260}",
    check: (value) => !isPlaceholder(value) && /\$[\w./+=-]{20,}$/.test(value),
    match: ["pbkdf2_sha256$260000$q7Wz3Kv9$Mt1Xh5Pb2Rg8Dn4Fq7Wz3Kv9Mt1Xh5Pb2Rg8="],
    miss: ["pbkdf2:sha256:150000", "scrypt:32768:8:1"],
    reference: "https://docs.djangoproject.com/en/stable/topics/auth/passwords/",
  },
];

function matchAt(text: string, at: number, shape: RegExp): readonly [number, number] | undefined {
  shape.lastIndex = at;
  return shape.test(text) ? [at, shape.lastIndex] : undefined;
}
