import type { LiteralRule, Rule, Sight } from "../rule.ts";
import { isPlaceholder } from "../validate/randomness.ts";
import { isPasswordValue } from "../validate/secrecy.ts";

const base = {
  kind: "password",
  family: "secret",
  level: "secrets-only",
  rank: 60,
  anchor: "literal",
  spreads: true,
  reference: "https://cwe.mitre.org/data/definitions/214.html",
} as const;

/** What a shell gives to a program: no variable, no option, no redirection. */
const ARGUMENT = "[^\\s\"'`<>$(){}|;&\\\\-][^\\s\"'`<>|;&\\\\]{3,120}";
const QUOTED = "[^\"'\\n]{4,160}(?=[\"'])";

function isGiven(value: string, sight: Sight): boolean {
  return isPasswordValue(value, "password", /["']/.test(sight.text[sight.start - 1] ?? ""));
}

/** The text before a value, as far as a rule looks. */
function before({ text, start }: Sight, length: number): string {
  return text.slice(Math.max(0, start - length), start);
}

const commands: readonly LiteralRule[] = [
  {
    ...base,
    id: "database-client-password",
    literals: [
      "mysql",
      "mysqldump",
      "mysqladmin",
      "mysqlimport",
      "mariadb",
      "mongodump",
      "mongorestore",
      "mongosh",
      "mongo",
    ],
    lead: "(?: [^\\n|;]{0,200}?)? (?:-p ?|--password[ =])[\"']?",
    shape: ARGUMENT,
    check: (value, sight) =>
      isGiven(value, sight) &&
      (sight.text[sight.start - 1] !== " " || /mongo[^\n]*$/.test(before(sight, 220))),
    match: ["mysql -u root -pT4ngr1nn orders", "mysqldump -uroot -p'T4ngr1nn' orders"],
    miss: ["mysql -u root -p orders", "mysql -uroot -p$MYSQL_PASSWORD", "mysql -u root -pPASSWORD"],
  },
  {
    ...base,
    id: "command-password",
    literals: [
      "sshpass",
      "docker login",
      "podman login",
      "helm registry login",
      "az login",
      "az acr login",
      "oc login",
      "cf login",
      "smbclient",
      "ldapsearch",
      "ldapadd",
      "ldapmodify",
      "redis-cli",
      "sqlcmd",
      "xfreerdp",
      "rdesktop",
      "svn",
      "nuget",
      "ftp",
    ],
    lead: "(?: [^\\n|;]{0,200}?)? (?:-p ?|-P ?|-w ?|-a ?|/p:|--password[ =]|--pass[ =])[\"']?",
    shape: ARGUMENT,
    check: (value, sight) => isGiven(value, sight) && !/^[./]|^\d{1,5}$|^https?:/.test(value),
    match: ["sshpass -p T4ngr1nn ssh root@host", "docker login -u app -p T4ngr1nn registry.contoso.com"],
    miss: [
      "docker login --username app --password-stdin",
      "sshpass -p $PASSWORD ssh host",
      "svn -p password",
    ],
  },
  {
    ...base,
    id: "secure-string",
    literals: ["ConvertTo-SecureString"],
    ignoreCase: true,
    lead: "(?: -AsPlainText| -Force| -String){0,3} [\"']",
    shape: QUOTED,
    check: isGiven,
    match: ['ConvertTo-SecureString "T4ngr1nn!7" -AsPlainText -Force'],
    miss: ["ConvertTo-SecureString $password -AsPlainText"],
  },
  {
    ...base,
    id: "sql-password",
    literals: ["identified by", "with password", "encrypted password", "password", "login_password"],
    ignoreCase: true,
    lead: '(?: password| with [\\w"`]{1,40} (?:by|as))?[ =]{1,3}["\']',
    shape: QUOTED,
    check: (value, sight) =>
      isGiven(value, sight) &&
      /\b(?:identified|create|alter|grant|set|login|role|user)\b[^\n]*$/i.test(before(sight, 120)),
    match: ["CREATE USER 'app' IDENTIFIED BY 'T4ngr1nn7';", "ALTER ROLE app WITH PASSWORD 'T4ngr1nn7'"],
    miss: ["IDENTIFIED BY '$PASSWORD'", "the field \"password\" 'required' by"],
    reference: "https://dev.mysql.com/doc/refman/8.4/en/create-user.html",
  },
  {
    ...base,
    id: "netrc-password",
    literals: ["machine "],
    lead: "[\\w.:-]{1,100}\\s{1,8}login\\s{1,4}\\S{1,100}\\s{1,8}password\\s{1,4}",
    shape: ARGUMENT,
    check: isGiven,
    match: ["machine contoso.com login adele password T4ngr1nn"],
    miss: ["machine contoso.com login adele"],
    reference: "https://everything.curl.dev/usingcurl/netrc.html",
  },
  {
    ...base,
    id: "set-to-password",
    literals: [
      "ENV ",
      "ARG ",
      "define ",
      "setx ",
      "storePassword ",
      "keyPassword ",
      "requirepass ",
      "masterauth ",
      "enable password ",
      "enable secret ",
      "line vty password ",
      "vnc password ",
      "snmp-server community ",
      "net user ",
      "username ",
    ],
    lead:
      "(?:(?<=(?:ENV|ARG|fine|setx) )\\w{0,40}(?:PASS(?:WORD|WD|PHRASE)?|PWD|SECRET|TOKEN|API_?KEY)\\w{0,6}\\s{1,12}|" +
      "(?<=net user )[\\w.-]{1,40} |(?<=username )[\\w.-]{1,40} (?:privilege \\d{1,2} )?(?:password|secret) )?(?:\\d )?[\"']?",
    shape: "(?=[\\w$!#*@.+/=-])[^\\s\"'`<>{}()|;\\\\]{4,120}",
    check: (value, sight) => {
      const line = before(sight, 100);
      if (/\b(?:ENV|ARG|define|setx|username) ["']?$/.test(line)) return false;
      if (/\bnet user ["']?$/.test(line) || (/\bnet user /.test(line) && !/\d/.test(value))) return false;
      return (
        (isGiven(value, sight) || /^\$\d\$[\w./$]{8,}$/.test(value)) &&
        !/^(?:public|private|level|line|encryption)$/i.test(value)
      );
    },
    match: [
      "ENV MYSQL_ROOT_PASSWORD T4ngr1nn",
      '#define WIFI_PASSWORD "T4ngr1nn"',
      "storePassword 'T4ngr1nn'",
      "requirepass T4ngr1nn",
      "net user adele T4ngr1nn! /add",
      "username admin password 7 08351F1B1D431516475E",
    ],
    miss: [
      "ENV NODE_ENV production",
      "net user adele /delete",
      "username is required",
      "define MAX_LENGTH 4096",
    ],
  },
];

const HASH = /\$(?:apr1|[156]|2[aby]|y|argon2id?|7)\$[\w./$,=+-]{16,160}/y;

/** Passwords on command lines, in SQL, in configuration files of programs, and as crypt(3) hashes. */
export const commandRules: readonly Rule[] = [
  ...commands,
  {
    ...base,
    id: "password-hash",
    kind: "password-hash",
    rank: 62,
    anchor: "sign",
    signs: "$",
    after: ["other", "quote"],
    find: (text, at) => {
      HASH.lastIndex = at;
      return HASH.test(text) ? [at, HASH.lastIndex] : undefined;
    },
    check: (value) => !isPlaceholder(value) && /\d/.test(value.slice(4)),
    match: ["app:$apr1$q7Wz3Kv9$Mt1Xh5Pb2Rg8Dn4Fq7Wz3K/"],
    miss: ["$1$ and $2$", "cost $100"],
    reference: "https://man7.org/linux/man-pages/man5/crypt.5.html",
  },
];
