import type { Rule } from "../../rule.ts";
import { isPlaceholder } from "../../validate/randomness.ts";
import { isPasswordValue, isTokenValue } from "../../validate/secrecy.ts";
import { isDrawn } from "../../validate/spelling.ts";

const base = { kind: "password", family: "secret", level: "secrets-only", rank: 45, spreads: true } as const;

const STRING = "[\"']((?:[^\"'\\n\\\\]|\\\\\\\\){0,200})[\"']";
/** Up to four arguments, the last of which is a string; a user name or a server stands before it. */
const ARGUMENTS = new RegExp(
  `\\w{0,28}\\((?:(?<=real_connect\\()[\\w.$]{1,40},|(?<=credentials\\()["'][^"'\n]{1,60}["'],)?\\s{0,12}(?:${STRING}|[\\w.$]{1,60})\\s?,\\s{0,12}(?:(?:${STRING}|[\\w.$]{1,60})\\s?,\\s{0,12})?(?:Some\\()?${STRING}`,
  "y",
);

/** Functions and classes whose last leading string is a password, by the words of their names. */
const CALLS =
  "login Login logIn signIn signin SignIn authenticate Authenticate auth basicAuth setAuth HTTPBasicAuth HTTPDigestAuth HttpBasicAuth HttpNtlmAuth SetBasicAuth setBasicAuth connect Connect mysqlConnect mysqli PDO createConnection ldap bind Sequelize username withUser withCredentials SQLConnection OAuthHandler begin create CreateAsync PasswordSignInAsync imap addUser registerUser credentials".split(
    " ",
  );
/** The same where nothing but a password is such an argument, so that a word will do. */
const PASSWORD_CALLS =
  "NetworkCredential NetworkCredentials UsernamePasswordCredentials UsernamePasswordAuthenticationToken UsernamePasswordCredential UsernamePasswordToken PasswordAuthentication BasicAuthentication BasicAWSCredentials AwsBasicCredentials BasicSessionCredentials getConnection Credentials ICredentials PSCredential AuthInfo httpBasic basicAuthentication basic PlainCredentials PlainAuth createUser createUserWithEmailAndPassword signInWithEmailAndPassword signInWithPassword simple".split(
    " ",
  );

/** Passwords and keys that are arguments of a call. */
export const callRules: readonly Rule[] = [
  {
    ...base,
    id: "call-password",
    anchor: "word",
    words: CALLS,
    find: findAccountCall,
    match: [
      'client.login("adele", "T4ngr1nn7")',
      'mysqli_connect("localhost", "root", "T4ngr1nn7", "orders")',
      "requests.get(url, auth=('adele', 'T4ngr1nn7'))",
      'User.objects.create_user("adele", "adele@contoso.com", "T4ngr1nn7")',
      "new Sequelize('orders', 'root', 'T4ngr1nn7', {})",
      'builder.basic_auth("exporter", Some("T4ngr1nn7x"))',
    ],
    miss: [
      'login("username", "password")',
      'connect("localhost", "users")',
      "auth('a', 'b')",
      'create("orders", "item-17")',
      "parse.bind(null, 'a4[b]=c7')",
    ],
    reference: "https://cwe.mitre.org/data/definitions/798.html",
  },
  {
    ...base,
    id: "call-password-only",
    anchor: "word",
    words: PASSWORD_CALLS,
    find: (text, _start, end) =>
      findCallPassword(text, end, (value) => isPasswordValue(value, "password", true)),
    match: [
      'new UsernamePasswordCredentials("adele", "T4ngr1nn7")',
      'DriverManager.getConnection(url, "app", "tangrin")',
      'smtp.PlainAuth("", "adele@contoso.com", "T4ngr1nn7", "mail.contoso.com")',
    ],
    miss: ['new NetworkCredential("username", "password")', "getConnection(url, user, password)"],
    reference: "https://cwe.mitre.org/data/definitions/798.html",
  },
  {
    ...base,
    id: "signing-secret",
    kind: "secret",
    anchor: "word",
    words: ["jwt", "JWT", "Jwts", "createHmac", "CryptoJS", "sign"],
    find: (text, _start, end) => findKeyArgument(text, end, SIGNING),
    match: ["jwt.sign(payload, 'T4ngr1nn7x')", 'jwt.encode(claims, "q7Wz3Kv9Mt1Xh5")'],
    miss: ["jwt.sign(payload, secret)", "jwt.verify(token, 'secret')"],
    reference: "https://cwe.mitre.org/data/definitions/321.html",
  },
  {
    ...base,
    id: "cipher-key",
    kind: "secret",
    anchor: "word",
    words:
      "SecretKeySpec PBEKeySpec DESKeySpec cookieParser cookieSession setSigningKey hmac Hmac HMAC AES DES Blowfish Fernet signWith createCipher createCipheriv createDecipher createDecipheriv hash openssl".split(
        " ",
      ),
    find: (text, _start, end) =>
      findKeyArgument(text, end, KEY_LAST) ?? findKeyArgument(text, end, KEY_FIRST),
    match: [
      'new SecretKeySpec("q7Wz3Kv9Mt1Xh5Pb".getBytes(), "AES")',
      'hmac.new(b"q7Wz3Kv9Mt1Xh5Pb", body)',
      "hash_hmac('sha256', $data, 'q7Wz3Kv9Mt1Xh5Pb')",
    ],
    miss: ["hmac.new(key, body)", "createCipher('aes192', password)", "hash('sha256', 'orders')"],
    reference: "https://cwe.mitre.org/data/definitions/321.html",
  },
  {
    ...base,
    id: "hmac-key",
    kind: "secret",
    anchor: "literal",
    literals: ["HMAC256(", "HMAC384(", "HMAC512("],
    lead: "b?[\"']",
    shape: "[^\"'\\s]{6,200}(?=[\"'])",
    check: (value) => isTokenValue(value, "token") || isCallPassword(value),
    match: ['Algorithm.HMAC256("q7Wz3Kv9Mt1Xh5")'],
    miss: ["Algorithm.HMAC256(secret)", 'Algorithm.HMAC256("secret")'],
    reference: "https://cwe.mitre.org/data/definitions/321.html",
  },
  {
    ...base,
    id: "piped-secure-string",
    anchor: "word",
    words: ["ConvertTo"],
    find: (text, start) => {
      const value = /["']([^"'\n]{4,120})["'] ?\| ?$/.exec(text.slice(Math.max(0, start - 130), start))?.[1];
      if (value === undefined || !isPasswordValue(value, "password", true)) return undefined;
      const from = text.lastIndexOf(value, start);
      return text.startsWith("-SecureString", start + 9) ? [from, from + value.length] : undefined;
    },
    match: ["$p = 'Zarvogonmin60!' | ConvertTo-SecureString -AsPlainText -Force"],
    miss: ["$p | ConvertTo-SecureString", "'a' | ConvertTo-Json"],
    reference:
      "https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.security/convertto-securestring",
  },
  {
    ...base,
    id: "password-characters",
    anchor: "word",
    words: ["toCharArray"],
    find: findCharacters,
    match: ['store.load(in, "T4ngr1nn7".toCharArray());'],
    miss: ['"abc def".toCharArray()', '"hello".toCharArray()', "password.toCharArray()"],
    reference: "https://docs.oracle.com/javase/8/docs/technotes/guides/security/crypto/CryptoSpec.html#PBEEx",
  },
];

/** Words that call anything, unless an account or a network stands next to them. */
const GENERAL = /^(?:create|begin|bind)$/;
const ACCOUNT = /_(?:super|admin)?user|wifi\.begin|(?:ldap|simple)_bind/i;

function findAccountCall(text: string, start: number, end: number): readonly [number, number] | undefined {
  const next = text.charCodeAt(end);
  if (next === SPACE && text.charCodeAt(end + 1) !== EQUALS) return undefined;
  if (next !== SPACE && next !== PARENTHESIS && next !== UNDERSCORE && next !== EQUALS) return undefined;
  if (GENERAL.test(text.slice(start, end)) && !ACCOUNT.test(text.slice(Math.max(0, start - 7), end + 12)))
    return undefined;
  return findCallPassword(text, end, isCallPassword);
}

const SPACE = 0x20;
const EQUALS = 0x3d;
const PARENTHESIS = 0x28;
const UNDERSCORE = 0x5f;

type Test = (value: string) => boolean;

function findCallPassword(
  text: string,
  end: number,
  isPassword: Test,
): readonly [number, number] | undefined {
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
  if (user === value || /\s|:\/\//.test(value)) return undefined;
  if (value.includes("/") ? value.length < 32 || !isTokenValue(value, "token") : !isPassword(value))
    return undefined;
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

const ALGORITHM = "[\"'][\\w/-]{2,24}[\"']|[\\w.$:]{1,60}";
const SIGNING =
  /\.(?:sign|encode|verify|decode)\(\s{0,4}(?:[\w.$]{1,60}|\{[^{}\n]{0,200}\}|["'][^"'\n]{1,300}["'])\s?,\s{0,4}b?["']([^"'\n]{6,200})["']|\(\s?["']sha\d{1,3}["']\s?,\s?["']([^"'\n]{6,200})["']/y;
/** Names of algorithms, which are arguments too. */
const CIPHER =
  /^(?:aes|3?des|sha|md|rsa|hmac|hs|rs|es|ps|bf|rc|camellia|chacha|id-aes|pbkdf)(?:-|\d)|^utf-?\d|^latin\d|^hex$|^base64/i;
const KEY_FIRST = /(?:\.new)?\(\s?\[?(?:[\w.]{1,40}\(\s?)?b?["']([^"'\n]{6,200})["']/y;
const KEY_LAST = new RegExp(
  `(?:_\\w{1,20})?(?:\\.new)?\\(\\s?(?:${ALGORITHM})\\s?,\\s?(?:(?:${ALGORITHM})\\s?,\\s?)?b?["']([^"'\\n]{6,200})["']`,
  "y",
);

function findKeyArgument(text: string, end: number, shape: RegExp): readonly [number, number] | undefined {
  shape.lastIndex = end;
  const match = shape.exec(text);
  const value = match?.[1] ?? match?.[2];
  if (value === undefined || isPlaceholder(value) || CIPHER.test(value)) return undefined;
  if (!isTokenValue(value, "token") && !isCallPassword(value)) return undefined;
  const stop = shape.lastIndex - 1;
  return [stop - value.length, stop];
}

/** Java takes passwords as characters: `"…".toCharArray()`. */
function findCharacters(text: string, start: number): readonly [number, number] | undefined {
  if (text[start - 1] !== "." || text[start - 2] !== '"') return undefined;
  const line = text.slice(Math.max(0, start - 160), start - 2);
  const value = /"([^"\\\s]{4,80})$/.exec(line)?.[1];
  if (value === undefined) return undefined;
  const isTold = /pass|pwd|secret|key|pbe|load\(|protect/i.test(line.slice(0, -value.length));
  if (!(isTold ? isPasswordValue(value, "password", true) : isCallPassword(value) && /\d/.test(value)))
    return undefined;
  return /^[A-Za-z\d]{60,}|^(?:abc|0123|ABC)/.test(value) ? undefined : [start - 2 - value.length, start - 2];
}
