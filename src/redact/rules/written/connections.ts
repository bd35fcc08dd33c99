import { isWordAt } from "../../characters.ts";
import { codeTable, DIGITS, LETTERS, WHITE_SPACE } from "../../code-table.ts";
import type { Rule, Sight } from "../../rule.ts";
import { isNoSecret } from "../../validate/no-secret.ts";
import { isPlaceholder } from "../../validate/randomness.ts";
import { isPasswordValue, isTokenValue } from "../../validate/secrecy.ts";

/** Longest user name and password in a URL, and longest rest of it. */
const USERINFO_LIMIT = 300;
const REST_LIMIT = 500;

const base = { kind: "connection", family: "secret", level: "secrets-only", spreads: false } as const;

/**
 * URLs with credentials, removed as a whole: pasted into a program, such a URL is the key and the door. Of
 * connection strings only the secret: a reader still sees which server and database it was.
 */
export const connectionRules: readonly Rule[] = [
  {
    ...base,
    id: "url-credentials",
    rank: 96,
    anchor: "sign",
    signs: ":",
    before: /\//,
    find: findUrlCredentials,
    match: [
      "postgres://app:T4ngr1nn@db.contoso.com:5432/orders",
      "mongodb+srv://app:p%40ss9word@cluster0.example.net/shop?retryWrites=true",
      "https://cafeb4b3:d3adb33f@packages.example.com",
    ],
    miss: [
      "https://contoso.com/a:b@c",
      "mongodb://username:password@localhost:27017/database",
      "postgres://$" + "{USER}:$" + "{PASSWORD}@db/orders",
      "https://user:pass@example.com",
      "mysql://scott:tiger@localhost/test",
      "rabbit://openstack:RABBIT_PASS@controller:5672/",
    ],
    reference: "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1",
  },
  {
    ...base,
    id: "connection-string",
    kind: "secret",
    spreads: true,
    rank: 94,
    anchor: "literal",
    literals: [
      "Server=",
      "Data Source=",
      "Driver=",
      "Provider=",
      "Host=",
      "Hostname=",
      "DefaultEndpointsProtocol=",
      "AccountName=",
      "AccountEndpoint=",
      "Endpoint=",
      "BlobEndpoint=",
      "Addr=",
      "Address=",
      "Network Address=",
      "User Id=",
      "Uid=",
      "Database=",
      "Initial Catalog=",
    ],
    ignoreCase: true,
    lead: "[^\\n\"<>]{1,400}?(?:password|pwd|accountkey|sharedaccesskey|sharedaccesssignature|shared access key|primarykey)\\s?=\\s?['{]?",
    shape: "(?:(?<=\\{)[^}\\n]{1,100}|(?<=')[^'\\n]{1,100}|[^\\s;\"'<>]{4,300})",
    check: isInConnectionString,
    match: ["Server=tcp:sql01.contoso.com,1433;Database=crm;User Id=app;Password=T4ngr1nn!7;Encrypt=true;"],
    miss: [
      "Server=tcp:sql01.contoso.com;Database=crm;Trusted_Connection=True;",
      "Server=x;Password={your_password};",
    ],
    reference: "https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax",
  },
  {
    ...base,
    id: "driver-credentials",
    kind: "password",
    rank: 60,
    anchor: "sign",
    signs: "@",
    after: ["letter", "digit", "other"],
    before: /[tu/]/,
    find: findDriverCredentials,
    match: ['sql.Open("mysql", "root:T4ngr1nn7@tcp(127.0.0.1:3306)/orders")'],
    miss: ['"user:password@tcp(localhost:3306)/orders"', '"%s:%s@tcp(%s)/orders"'],
    reference: "https://github.com/go-sql-driver/mysql#dsn-data-source-name",
  },
  {
    ...base,
    id: "account-password",
    kind: "password",
    rank: 60,
    anchor: "sign",
    signs: "@",
    after: ["letter", "digit"],
    before: /[a-z\d]/i,
    find: findAfterAddress,
    match: ["adele@contoso.com:T4ngr1nn7", "relay adele@contoso.com:T4ngr1nn_7 is in use"],
    miss: [
      "ssh adele@contoso.com:22",
      "adele@contoso.com:src/main",
      "git@contoso.com:orders.git",
      "adele@contoso.com: hello",
    ],
    reference: "https://cwe.mitre.org/data/definitions/312.html",
  },
  {
    ...base,
    id: "oracle-connection",
    rank: 94,
    anchor: "literal",
    literals: ["jdbc:oracle:thin:", "sqlplus "],
    shape: "[\\w$#]{1,40}/[^\\s@\"'<>/]{4,80}@[^\\s\"'<>]{3,200}",
    check: (value) => !isPlaceholder(value) && !/\/(?:password|pass|tiger)@/i.test(value),
    match: ["jdbc:oracle:thin:app/T4ngr1nn7@//db.contoso.com:1521/orders"],
    miss: ["jdbc:oracle:thin:@//db.contoso.com:1521/orders"],
    reference:
      "https://docs.oracle.com/en/database/oracle/oracle-database/23/jjdbc/data-sources-and-URLs.html",
  },
];

/** Whether semicolons around a value make it one of several settings, and it is none that manuals give. */
function isInConnectionString(value: string, { text, start, end }: Sight): boolean {
  return (
    (/^['}]?;/.test(text.slice(end, end + 2)) || text.slice(Math.max(0, start - 400), start).includes(";")) &&
    !text.slice(Math.max(0, start - 160), start).includes("devstoreaccount1") &&
    !isPlaceholder(value) &&
    !/^(?:password|pwd|secret|(?:account|access|shared)?key\d?)$/i.test(value)
  );
}

/** Letters, digits, dots and hyphens. */
function isHostAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isWordAt(text, at) || code === 0x2e || code === 0x2d;
}

const AFTER_ADDRESS = /@[\w-]{1,40}(?:\.[\w-]{1,30}){1,3}:([^\s"'`<>,;:/\\]{6,64})(?=[\s"'`,;]|$)/y;

/** The password behind an address in a list of accounts: `adele@contoso.com:…`. */
function findAfterAddress(text: string, at: number): readonly [number, number] | undefined {
  let host = at + 1;
  while (host < at + 80 && isHostAt(text, host)) host++;
  if (text[host] !== ":") return undefined;
  AFTER_ADDRESS.lastIndex = at;
  const value = AFTER_ADDRESS.exec(text)?.[1];
  if (value === undefined || !/\d/.test(value) || !/[A-Za-z]/.test(value) || /\.\w{1,5}$/.test(value))
    return undefined;
  return isPasswordValue(value, "password", true)
    ? [AFTER_ADDRESS.lastIndex - value.length, AFTER_ADDRESS.lastIndex]
    : undefined;
}

/** `app:…@tcp(db:3306)/orders`, as drivers of Go take it: the user and the password before `@`. */
function findDriverCredentials(text: string, at: number): readonly [number, number] | undefined {
  if (!/^@(?:(?:tcp|unix)6?\(|\/\w)/.test(text.slice(at, at + 7))) return undefined;
  const match = /(?:^|["'`\s=])([\w.-]{1,60}):([^\s"'`@/]{3,100})$/.exec(
    text.slice(Math.max(0, at - 164), at),
  );
  const password = match?.[2];
  return password === undefined || !isUrlPassword(`${match?.[1]}:${password}`, "mysql") || /^%/.test(password)
    ? undefined
    : [at - password.length, at];
}

/** What characters are in a URL before its host. */
const SCHEME = 1;
const STOP = 2;
const AT = 3;
const COLON = 4;
const END_OF_HOST = 5;

const URL_PARTS = codeTable([
  [`${LETTERS}${DIGITS}+.`, SCHEME],
  [`${WHITE_SPACE}"'\`<>\\^|`, STOP],
  ["/?#", END_OF_HOST],
  ["@", AT],
  [":", COLON],
]);

const SLASH = 0x2f;

function findUrlCredentials(text: string, at: number): readonly [number, number] | undefined {
  if (text.charCodeAt(at + 1) !== SLASH || text.charCodeAt(at + 2) !== SLASH) return undefined;
  let start = at;
  while (start > 0 && at - start < 24 && URL_PARTS[text.charCodeAt(start - 1)] === SCHEME) start--;
  if (at - start < 2) return undefined;
  const from = at + 3;
  const limit = Math.min(text.length, from + USERINFO_LIMIT);
  let last = -1;
  let colon = -1;
  let slash = -1;
  let index = from;
  for (; index < limit; index++) {
    const part = URL_PARTS[text.charCodeAt(index)] as number;
    if (part < STOP) continue;
    if (part === AT && (slash === -1 || last === -1)) last = index;
    else if (part === COLON && colon === -1) colon = index;
    else if (part === END_OF_HOST) {
      if (colon === -1 || last !== -1) break;
      if (slash === -1) slash = index;
      if (isHostPort(text, colon, slash)) break;
    } else if (part === STOP) break;
  }
  if (last === -1) return undefined;
  const credentials = text.slice(from, last);
  if (!isUrlPassword(credentials, text.slice(start, at))) return undefined;
  if (
    /^(?:[\w-]+\.)*example\.(?:com|org|net)\b/.test(text.slice(last + 1, last + 80)) &&
    !/\d.*[a-z]|[a-z].*\d/i.test(credentials.slice(credentials.indexOf(":") + 1))
  )
    return undefined;
  let end = last + 1;
  const rest = Math.min(text.length, end + REST_LIMIT);
  while (end < rest && !/[\s"'`<>\\^|)\]]/.test(text[end] as string)) end++;
  while (end > last + 1 && /[.,;:!?]/.test(text[end - 1] as string)) end--;
  return end > last + 1 ? [start, end] : undefined;
}

/** `host:8080/path`: what stands between colon and slash is a port, not the start of a password. */
function isHostPort(text: string, colon: number, slash: number): boolean {
  return /^:\d{1,5}$/.test(text.slice(colon, slash));
}

function isUrlPassword(credentials: string, scheme: string): boolean {
  const colon = credentials.indexOf(":");
  if (colon === -1)
    return /^https?$/.test(scheme) && credentials.length >= 16 && isTokenValue(credentials, "token");
  const user = credentials.slice(0, colon);
  const password = credentials.slice(colon + 1);
  if (password.length < 2 || /[${}<>*[\]]|^%[a-z]/i.test(credentials.replace(/%[0-9A-F]{2}/gi, "")))
    return false;
  if (/x{4,}|your[-_]|^(?:pass(?:word|wd)?|pwd|secret|pw|token|\.+)$|placeholder|_here$/i.test(password))
    return false;
  if (
    /^(?:some|my|the|db|user)?[-_]?(?:pass(?:word|wd)?|pwd|secret)(?:[-_]pw)?$|^replace|_password$/i.test(
      password,
    )
  )
    return false;
  // Accounts of manuals: Oracle's, and those nobody has.
  if (/^(?:tiger|foo|bar|baz|s[e3]cr[e3]t|s3kret|example|1234)$/i.test(password) || /^your[-_]/i.test(user))
    return false;
  if (/^\w{0,12}(?:password|passwd)$/i.test(password)) return false;
  return user !== password && !isNoSecret(password);
}
