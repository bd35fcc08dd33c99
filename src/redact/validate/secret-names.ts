import { namesService } from "./services.ts";

/**
 * What the name of a variable, field or parameter says about its value. `hint`: the name holds a word for password
 * and goes on after it (`passwordOfBob`), so that only a value that looks like one counts.
 */
export type NameStrength = "password" | "token" | "key" | "vendor" | "hint" | undefined;

const PASSWORD_NAME =
  /(?:pass(?:word|wd|wrd|phrase|code|wort|w)?|pwd|psw|pswd|(?:^|[_.-]|root|user|admin|bind|login|my|old|new|cert|key|store|rdp|ssh)pw|kennwort|contrase(?:ñ|n)a|clave|senha|motdepasse|mot_de_passe|mdp|wachtwoord|l(?:ö|o)senord|parola|has(?:ł|l)o|salasana|adgangskode|jelsz(?:ó|o)|heslo|пароль|şifre|sifre|psk|requirepass|masterauth)$/;
const TOKEN_NAME =
  /(?:secret[-_]?key[-_]?base|tokens?|secrets?|api[-_.\s]?key|apikey|api[-_.]?pass|(?:access|secret|private|auth|encryption|encrypt|decryption|validation|verification|crypto|cipher|aes|des|signing|sign|master|shared|account|app|application|service|subscription|storage|consumer|client|license|server|session|admin|user|project|root|deploy|security|webhook|hmac|jwt|oauth|refresh|bearer|write|read|ingest|integration|publishable|rest|site|primary|secondary)[-_.\s]?key|client[-_.]?secret|credentials?|creds?|salt|pepper|nonce|auth|authorization|bearer|jwt|sig|signature|access[-_.]?id|sas|api[-_]?id|secret[-_]?id|access[-_]?code|security[-_]?code|pin|passkey|otp|seed|mnemonic|cookie|session[-_]?id|(?<!p)sid|sess|private|priv|sonar[-_.]?login)$/;
const KEY_NAME =
  /(?:key|api|id|hash|cert|code|(?:auth|access|secret|token|password|credential)(?:value|str|string|text|data|s)?)$/;
const NOT_SECRET =
  /(?:public|pub|gpg|pgp|host|primary|foreign|sort|partition|cache|index|map|sequence|schema|object|i18n|translation|message|row|column|group|lookup|hot|arrow|query|dict|json|registry|issuer|credentials|transaction|option|accessibility|keyboard|idempotency|version)[-_.]?(?:key|id|token|hash)\w*$|^(?:key|id|code|hash)$|checksum|websocket[-_.]?key$|(?:key|token)_?(?:id|name|type|size|length|len|hash|code|file|path|url|uri|vault|store)$|monkey|donkey|turkey|hockey|keyframes|author$|(?:^|[-_.])(?:next|prev|page|skip|cancell?ation|csrf_?field|syntax|lexer|parser|eof|end|start)[-_.]?token/;

/** Words behind a name that say where or in what form its value is used, and nothing about what it is. */
const STAGE =
  /[-_.](?:prod|production|dev|devel|development|test|testing|tests|staging|stage|stg|local|live|sandbox|default|old|new|backup|bak|admin|root|user|main|master|primary|secondary|v?\d+|b64|base64|hex|raw|plain|plaintext|clear|decrypted|value|val|str|string|txt|env|uat|qa|ci|demo|confirm|confirmation|again|repeat|retype)$|(?<=pass(?:word|wd)|pwd|passphrase|secret|token)[-_]?(?:confirm|confirmation|again|repeat|retype|new|old|admin|root|test|prod|dev|plain|raw)$/;

/** What is about a password, but none. */
const ABOUT =
  /^(?:s$|less|ed)|^[-_.]?(?:\w{0,12}[-_.])?(?:field|label|hint|regexp?|pattern|policy|length|len|size|url|uri|path|file|filename|dir|folder|name|key|id|type|kind|min|max|required|expir\w*|reset|forgot\w*|placeholder|title|msg|message|errors?|err|text|prompt|input|box|form|view|page|link|button|btn|valid\w*|check\w*|strength|strong|weak|rules?|count|format|encoder|hasher|hash|hashed|digest|encrypted|crypt\w*|manager|service|provider|param|parameter|arg|column|col|var|variable|option|flag|header|prefix|suffix|at|on|date|time|chang\w*|updat\w*|iter\w*|algo\w*|method|class|help|desc\w*|info|locks?|attempts?|enabled|visib\w*|show|hide|toggle|mode|history|age|score|generat\w*|callback|cb|func|fn|handler|command|cmd|script|source|store|vault|ref|reference|attr\w*|prop\w*|grant|auth\w*|login|list|dict|map|set|exists?|match\w*|mismatch\w*|incorrect|wrong|invalid|missing|empty|blank|changed|sent|request\w*|response|token|salt|cost|rounds|chars?|charset|alphabet|characters?|mask\w*|icon|image|css|style|widget|element|el|selector|xpath|locator|model|schema|entity|table|query|sql|test|tests|spec|case)s?$/;

/** What a service's name goes on with where something of it is named, and no key of it. */
const NAMED =
  /(?:id|ids|uid|guid|uuid|url|uri|host|user|username|name|email|rev|version|hash|sha|commit|date|time|project|region|zone|image|tag|branch|path|file|dir|port|type|status|state|count|size|index|color|channel|domain|bucket|queue|topic|table|database|db)$/;
const IDENTIFYING = /(?:api|client|consumer|access|key|secret|token)[-_.]?(?:id|name|user)$/;

/** Classifies a variable's name, given in lower case. */
export function nameStrength(name: string): NameStrength {
  const bare = name.replace(/[\d_.-]+$/, "").replace(STAGE, "");
  if (/(?:^|[_.-])rev(?:ision)?$|revision$/.test(bare)) return undefined;
  if (/(?:mini|com|by|tres|over|under)pass$/.test(bare)) return undefined;
  if (PASSWORD_NAME.test(bare)) return "password";
  if (NOT_SECRET.test(name)) return isOfService(name) ? "vendor" : undefined;
  if (TOKEN_NAME.test(bare)) return "token";
  if (isOfService(name)) return "vendor";
  if (/(?:client|consumer|app|application|account)[-_]?id$/.test(bare)) return "key";
  if (KEY_NAME.test(bare) && /key|token|secret|pass|cred|auth|api/.test(bare)) return "key";
  const behind = /(?:pass(?:word|wd|phrase|code)|(?:^|[-_.])(?:pass|pwd|pw)(?=[-_.]))(.*)$/.exec(bare)?.[1];
  return behind === undefined || ABOUT.test(behind) ? undefined : "hint";
}

function isOfService(name: string): boolean {
  return (!NAMED.test(name) || IDENTIFYING.test(name)) && namesService(name, true);
}
