import type { LiteralRule } from "../../rule.ts";
import { before, isGiven } from "./given-password.ts";

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

/** Passwords on command lines, and in configuration files of programs. */
export const commandRules: readonly LiteralRule[] = [
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
    id: "snmp-community",
    literals: ["snmpwalk", "snmpget", "snmpbulkwalk", "snmpset", "snmptable", "snmpstatus"],
    lead: "(?: [^\\n|;]{0,80}?)? -c ?[\"']?",
    shape: ARGUMENT,
    check: (value, sight) => isGiven(value, sight) && !/^(?:public|private)$/i.test(value),
    match: ["snmpwalk -v2c -c dapinaRO52 10.40.0.2 IF-MIB::ifDescr"],
    miss: ["snmpwalk -v2c -c public 10.40.0.2"],
    reference: "https://net-snmp.sourceforge.io/docs/man/snmpcmd.html",
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
    lead: "(?:(?<=net user )[\\w.-]{1,40} |(?<=username )[\\w.-]{1,40} (?:privilege \\d{1,2} )?(?:password|secret) )?(?:\\d )?[\"']?",
    shape: "(?=[\\w$!#*@.+/=-])[^\\s\"'`<>{}()|;\\\\]{4,120}",
    check: (value, sight) => {
      const line = before(sight, 100);
      if (/\busername ["']?$/.test(line)) return false;
      if (/\bnet user ["']?$/.test(line) || (/\bnet user /.test(line) && !/\d/.test(value))) return false;
      return (
        (isGiven(value, sight) || /^\$\d\$[\w./$]{8,}$/.test(value)) &&
        !/^(?:public|private|level|line|encryption)$/i.test(value)
      );
    },
    match: [
      "storePassword 'T4ngr1nn'",
      "storePassword 'androidK3y$tore'",
      "requirepass T4ngr1nn",
      "net user adele T4ngr1nn! /add",
      "username admin password 7 08351F1B1D431516475E",
    ],
    miss: ["net user adele /delete", "username is required"],
  },
  {
    ...base,
    id: "tool-password",
    literals: [
      "htpasswd",
      "smbclient",
      "net use",
      "cmdkey",
      "schtasks",
      "psexec",
      "osql",
      "bcp",
      "isql",
      "tsql",
      "openssl",
      "twine upload",
      "rabbitmqctl add_user",
      "rabbitmqctl change_password",
      "az sql",
      "gcloud sql",
      "winexe",
      "rpcclient",
      "wmic",
      "curlftpfs",
      "lftp",
      "rootpw",
      "snowsql",
      "vncpasswd",
      "unzip",
    ],
    lead:
      "(?:(?<=htpasswd)(?: -\\w{1,6}){1,4} \\S{1,80} \\S{1,60} |(?<=net use) [^\\n|;]{1,160}?/user:\\S{1,60} |(?<=net use) (?:[A-Z*]:? )?\\\\{1,4}\\S{1,100} |" +
      "(?<=add_user|change_password) \\S{1,60} |(?<=rootpw) --plaintext |(?<=lftp) -u [\\w.@-]{1,60},|" +
      "(?: [^\\n|;]{0,200}?)?(?: -p (?=\\S)| -P ?| /pass:| /rp | -k | -pass(?:in|out|wd)? pass:| --password[= ]| -w | --admin-password[ =]|(?<=(?:smbclient|winexe|rpcclient) [^\n]{1,200}-U ?[\"']?[\\w\\\\/]{1,60})%))[\"']?",
    shape: ARGUMENT,
    check: (value, sight) =>
      isGiven(value, sight) &&
      /\d|[^\w]/.test(value) &&
      !/^[./:]|^\d{1,5}$|^https?:|^env:|^file:/.test(value),
    match: [
      "htpasswd -b -c .htpasswd adele T4ngr1nn7",
      "net use Z: \\\\files\\share T4ngr1nn7 /user:CONTOSO\\adele",
      "net use Z: \\\\files\\share /user:CONTOSO\\adele T4ngr1nn7",
      "openssl rsa -in key.pem -passin pass:T4ngr1nn7",
      "osql -Usa -PT4ngr1nn7",
      "rabbitmqctl add_user app T4ngr1nn7",
      "unzip -P archive2017 backup.zip",
    ],
    miss: [
      "htpasswd -c .htpasswd adele",
      "net use Z: /delete",
      "openssl req -passout pass: -x509",
      "openssl enc -k $KEY",
      "psexec \\\\host -p password cmd",
    ],
  },
  {
    ...base,
    id: "option-password",
    literals: [
      "storepass",
      "keypass",
      "srcstorepass",
      "deststorepass",
      "destkeypass",
      "srckeypass",
      "docker-password",
      "admin-password",
      "docker-server-password",
    ],
    lead: "[ =][\"']?",
    shape: ARGUMENT,
    check: (value, sight) => isGiven(value, sight) && /-(?:\w+-)?\w+[ =]["']?$/.test(before(sight, 40)),
    match: ["keytool -genkey -keystore a.jks -storepass T4ngr1nn7 -keypass T4ngr1nn7"],
    miss: ["keytool -storepass $PASS", "the storepass T4ngr1nn7"],
  },
  {
    ...base,
    id: "piped-password",
    literals: ["echo ", "printf "],
    lead: "(?:-n |-e )?[\"']?(?:[\\w.-]{1,40}:(?=[^\\n]{1,100}chpasswd))?",
    shape:
      "[^\\s\"'`<>$(){}|;&\\\\:-][^\\s\"'`<>|;&\\\\]{3,80}(?=(?:\\\\n)?[\"']? ?\\| ?(?:sudo -S|sudo [\\w -]{0,20}-S|sudo chpasswd|chpasswd|passwd --stdin|[\\w /-]{0,60}--?pass(?:word|phrase)?-(?:stdin|fd)|openssl|kinit))",
    check: isGiven,
    match: ['echo "T4ngr1nn7" | sudo -S apt update', "echo 'adele:T4ngr1nn7' | chpasswd"],
    miss: ["echo hello | cat", 'echo "$PASSWORD" | sudo -S ls'],
  },
];
