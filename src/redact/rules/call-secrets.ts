import type { Rule } from "../rule.ts";
import { isPlaceholder } from "../validate/randomness.ts";
import { isPasswordValue, isTokenValue } from "../validate/secrecy.ts";
import { isDrawn } from "../validate/spelling.ts";

const base = { kind: "password", family: "secret", level: "secrets-only", rank: 45, spreads: true } as const;

const STRING = "[\"']([^\"'\\n\\\\]{1,200})[\"']";
/** Up to four arguments, the last of which is a string; a user name or a server stands before it. */
const ARGUMENTS = new RegExp(
  `\\w{0,20}\\(\\s{0,12}(?:${STRING}|[\\w.$]{1,60})\\s?,\\s{0,12}(?:(?:${STRING}|[\\w.$]{1,60})\\s?,\\s{0,12})?${STRING}`,
  "y",
);

/** Functions and classes whose last leading string is a password, by the words of their names. */
const CALLS =
  "login Login logIn signIn signin SignIn authenticate Authenticate auth basicAuth HTTPBasicAuth HTTPDigestAuth HttpBasicAuth SetBasicAuth setBasicAuth NetworkCredential NetworkCredentials UsernamePasswordCredentials UsernamePasswordAuthenticationToken UsernamePasswordCredential UsernamePasswordToken PasswordAuthentication BasicAuthentication BasicAWSCredentials AwsBasicCredentials BasicSessionCredentials connect Connect getConnection mysqlConnect PDO createConnection Credentials ICredentials PSCredential AuthInfo username httpBasic withUser withCredentials basicAuthentication SQLConnection".split(
    " ",
  );

/** Passwords and keys that are arguments of a call. */
export const callRules: readonly Rule[] = [
  {
    ...base,
    id: "call-password",
    anchor: "word",
    words: CALLS,
    find: findCallPassword,
    match: [
      'client.login("adele", "T4ngr1nn7")',
      'new UsernamePasswordCredentials("adele", "T4ngr1nn7")',
      'mysqli_connect("localhost", "root", "T4ngr1nn7", "orders")',
      "requests.get(url, auth=('adele', 'T4ngr1nn7'))",
    ],
    miss: ['login("username", "password")', 'connect("localhost", "users")', "auth('a', 'b')"],
    reference: "https://cwe.mitre.org/data/definitions/798.html",
  },
  {
    ...base,
    id: "signing-secret",
    kind: "secret",
    anchor: "word",
    words: ["jwt", "JWT", "createHmac", "CryptoJS", "Fernet", "sign"],
    find: findSigningSecret,
    match: ["jwt.sign(payload, 'T4ngr1nn7x')", 'jwt.encode(claims, "q7Wz3Kv9Mt1Xh5")'],
    miss: ["jwt.sign(payload, secret)", "jwt.verify(token, 'secret')"],
    reference: "https://cwe.mitre.org/data/definitions/321.html",
  },
];

function findCallPassword(text: string, _start: number, end: number): readonly [number, number] | undefined {
  const open = text[end];
  let from = end;
  // `auth=("…", "…")` and `auth = [...]`.
  if (open === "=" || open === " ") {
    const tuple = /^ ?= ?(?=\()/.exec(text.slice(end, end + 4));
    if (tuple === null) return undefined;
    from = end + tuple[0].length;
  } else if (open !== "(" && open !== "_") return undefined;
  ARGUMENTS.lastIndex = from;
  const match = ARGUMENTS.exec(text);
  const value = match?.[3];
  if (match === null || value === undefined) return undefined;
  const user = match[2] ?? match[1] ?? "";
  if (user === value || /[\s/]/.test(value) || value.includes("://")) return undefined;
  if (!isCallPassword(value)) return undefined;
  const stop = ARGUMENTS.lastIndex - 1;
  return [stop - value.length, stop];
}

/** Stricter than for names that say password: host names, databases and scopes are arguments too. */
function isCallPassword(value: string): boolean {
  if (
    !isPasswordValue(value, "password", true) ||
    /^[a-z]+[-_.:][a-z_.:-]+$|^[\d.:]+$|^[A-Z][a-z]+(?:[-_][A-Z][a-z]+)+$/.test(value)
  )
    return false;
  return !/^[a-z]+\d?$/.test(value) || isDrawn(value);
}

const SIGNING =
  /\.(?:sign|encode|verify|decode)\(\s{0,4}(?:[\w.$]{1,60}|\{[^{}\n]{0,200}\}|["'][^"'\n]{1,300}["'])\s?,\s{0,4}b?["']([^"'\n]{6,200})["']|\(\s?["']sha\d{1,3}["']\s?,\s?["']([^"'\n]{6,200})["']/y;

function findSigningSecret(text: string, _start: number, end: number): readonly [number, number] | undefined {
  SIGNING.lastIndex = end;
  const match = SIGNING.exec(text);
  const value = match?.[1] ?? match?.[2];
  if (value === undefined || isPlaceholder(value)) return undefined;
  if (!isTokenValue(value, "token") && !isCallPassword(value)) return undefined;
  const stop = SIGNING.lastIndex - 1;
  return [stop - value.length, stop];
}
