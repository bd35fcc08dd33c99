import type { Rule, Sight } from "../rule.ts";
import { isNoSecret } from "../validate/no-secret.ts";
import { isPlaceholder } from "../validate/randomness.ts";
import { isReference } from "../validate/references.ts";
import { isDrawn } from "../validate/spelling.ts";

const base = {
  kind: "password",
  family: "secret",
  level: "secrets-only",
  rank: 60,
  spreads: true,
  anchor: "literal",
  ignoreCase: true,
  reference: "https://cwe.mitre.org/data/definitions/312.html",
} as const;

/** What stands where somebody says a password; the last character is never punctuation that ends a sentence. */
const VALUE = "(?![*<\\[{(])[^\\s\"'`“”’»<>]{3,63}[^\\s\"'`“”’»<>.,;:?)*。、]";

const OPEN = "[\"'`“‘«„*]{0,3}";

/** Words for password, and for "is", by language; phrases are tried in this order. */
const NOUNS = [
  "password",
  "passwort",
  "passwd",
  "passcode",
  "passphrase",
  "pwd",
  "kennwort",
  "mot de passe",
  "mdp",
  "contraseña",
  "contrasena",
  "clave",
  "senha",
  "wachtwoord",
  "lösenord",
  "hasło",
  "haslo",
  "adgangskode",
  "passord",
  "salasana",
  "heslo",
  "jelszó",
  "parola",
  "пароль",
  "şifre",
  "pw",
  "palavra-passe",
  "login code",
  "pin code",
  "wifi key",
  "wi-fi key",
];
/** Behind the noun, in the languages that put it there. */
const NEW =
  "(?: (?:nueva|temporal|provisional|actual|inicial|nova|temporária|provisória|atual|temporaire|provisoire|actuel|initial|temporanea|provvisoria|nuova|attuale|iniziale|tymczasowe|nowe|obecne))?";
const OF = "(?: (?:for|to|of|on|für|zum|zur|pour|du|de|del|para|per|voor|do|till|til) [^\\n.,:=]{1,40}?)?";
const BE =
  "is now|is still|is set to|was set to|is|was|to|should be|will be|would be|ist|lautet|war|est|c'est|es|é|è|e'|sarà|jest|är|er|je|это|:|=";
const NOW = "(?:now |still |just |also |currently |ahora |jetzt |maintenant )?[:=]? ?";
/** Right behind the word a preposition is enough: `with password of`; further on it belongs to something else. */
const IS = `(?:${NEW}${OF}(?: ?(?:\\(|[:=→]|->|=>) ?| - | (?:${BE}):? ${NOW})| (?:of|as|with|on) ${NOW})`;

/** How people tell each other passwords. */
export const spokenRules: readonly Rule[] = [
  {
    ...base,
    id: "said-password",
    literals: NOUNS,
    lead: `s?${IS}${OPEN}`,
    shape: VALUE,
    check: (value, sight) => isSaidPassword(value, sight) && !isRemark(value, sight) && !isCode(value, sight),
    match: [
      "my password is hunter2, please help",
      "Das Passwort lautet Sommer2024!",
      "mon mot de passe est Soleil#77",
      "mi contraseña es gato1234",
      "the password for the VPN is T4ngr1nn!7",
      "minha senha é verde123",
      "moje hasło to Zima2024",
      "Kennwort lautet: Pa55w0rt!",
      "la contraseña nueva es Verano2024!",
    ],
    miss: [
      "my password is not working",
      "the password is required",
      "Password: <your password>",
      "password is 8+ characters",
      'the password for the <code class="literal">root</code> user',
      "the authentication password for the privacy protocol of SNMPv3",
      "--password-policy-enable-verification",
      "a password with non-Latin1 characters",
      "pass the password as NOVA_DBPASS",
      "password: process.env.DB_PASS",
      "password = var.db_password",
      "password: 'Please enter it'",
      "password: vault:secret/data/app#password",
    ],
  },
  {
    ...base,
    id: "said-password-cjk",
    anchor: "sign",
    signs: "パ密口비",
    find: findSaidCjk,
    check: isSaidPassword,
    match: ["密码是Sommer2024"],
    miss: ["密码是什么"],
  },
  {
    ...base,
    id: "said-login",
    anchor: "word",
    words: [
      "log",
      "sign",
      "login",
      "signin",
      "unlock",
      "authenticate",
      "access",
      "connect",
      "password",
      "passcode",
      "pin",
      "Anmelden",
      "Einloggen",
      "anmelden",
      "einloggen",
    ],
    find: findSaidLogin,
    check: (value, sight) =>
      isSaidPassword(value, sight) &&
      /[A-Za-z]/.test(value) &&
      !/[@/]|^https?:|^["'`]?[A-Za-z]+$/.test(value),
    match: ["use hunter2 to log in", "enter T4ngr1nn!7 as the password"],
    miss: ["use Edge to log in", "use your account to sign in", "use adele@contoso.com to log in"],
  },
  {
    ...base,
    id: "said-sign-in",
    literals: [
      "log in with ",
      "login with ",
      "sign in with ",
      "logged in with ",
      "log on with ",
      "sign in using ",
      "log in using ",
      "unlock with ",
      "reset to ",
      "changed to ",
      "change it to ",
      "set it to ",
      "now it's ",
      "now it is ",
      "it's now ",
      "it is now ",
    ],
    lead: `(?:the )?(?:password |passcode |pin |code )?(?:[\\w.@+-]{1,60} ?/ ?|[\\w.@+-]{1,60} and )?${OPEN}`,
    shape: VALUE,
    check: (value, sight) =>
      isSaidPassword(value, sight) &&
      /[A-Za-z]/.test(value) &&
      !/[@/]|^v?\d+(?:\.\d+)+$|^#|^\d+[a-z]{0,3}$/i.test(value) &&
      (/^[A-Za-z]+$/.test(value) ? /pass|pwd|kennwort/i : SAID).test(textBefore(sight, 90)),
    match: [
      "you can log in with hunter2",
      "the password was changed to T4ngr1nn!7",
      "my old pw was T4ngr1nn!6, now it's T4ngr1nn!7",
    ],
    miss: ["sign in with Microsoft", "version was changed to 2.1.0"],
  },
  {
    ...base,
    id: "said-credentials",
    kind: "credentials",
    literals: [
      "username",
      "user",
      "login",
      "credentials",
      "creds",
      "account",
      "logins",
      "benutzer",
      "usuario",
      "utilisateur",
    ],
    lead:
      "(?:name)?(?: ?/ ?(?:password|pass|pw|pwd|passwort))?(?: for [^\\n:]{2,40})?(?: is| are|:| =|=| )+(?:[\\w.@\\\\+-]{2,60})(?: ?/ ?| ?, ?(?:and )?(?:password|pass|pw|pwd|passwort|contraseña|mot de passe)(?: is|:| =|=)? ?| and (?:the )?(?:password|pass|pw|pwd)(?: is|:| =|=)? ?)" +
      OPEN,
    shape: VALUE,
    check: (value, sight) => isSaidPassword(value, sight) && /[A-Za-z]/.test(value) && !value.includes("/"),
    match: [
      "creds: admin / T4ngr1nn!7",
      "user: adele, password: hunter2",
      "login for the lab PC: student / g0jd#stkq",
    ],
    miss: ["user / group 4", "login: adele"],
  },
] satisfies readonly Rule[];

/** Words of which one stands before what somebody signs in with. */
const SAID = /pass|\bpw\b|\blog(?:ged|in|on)?\b|\bsign(?:ed|in)?\b|pwd|account|unlock|\bpin\b|kennwort/i;

/** What code puts where a password would stand: a member, a variable, a text of several words. */
function isCode(value: string, { text, start, end }: Sight): boolean {
  if (isReference(value)) return true;
  return /["'`]/.test(text[start - 1] ?? "") && text[end] === " " && /^[A-Z]?[a-z]+$/.test(value);
}

const SAID_CJK =
  /(?:パスワード|密码|密碼|口令|비밀번호)\s?(?:は|是|为|為|：|:|는|이|=)\s?["'「]?([!-~]{4,64})/y;

function findSaidCjk(text: string, at: number): readonly [number, number] | undefined {
  SAID_CJK.lastIndex = at;
  const value = SAID_CJK.exec(text)?.[1];
  return value === undefined ? undefined : [SAID_CJK.lastIndex - value.length, SAID_CJK.lastIndex];
}

const USED =
  /(?:^|[^\p{L}])(?:use|using|enter|type|try|with|mit) (?:the (?:password|code|pin|passcode) )?["'`“]?([^\s"'`“”<>]{4,64})["'`”]? (?:to |as (?:the |your |my |a )(?:temporary |new )?|for (?:the )?|zum |zu )$/iu;

/** `use hunter2 to log in`: the value before the purpose. */
function findSaidLogin(text: string, start: number): readonly [number, number] | undefined {
  if (text[start - 1] !== " ") return undefined;
  const match = USED.exec(text.slice(Math.max(0, start - 110), start));
  const value = match?.[1];
  if (match === null || value === undefined) return undefined;
  const from = start - match[0].length + match[0].lastIndexOf(value);
  return [from, from + value.length];
}

/** One word, perhaps with hyphens; every separator is followed by letters, so that there is one way to read it. */
const WORDS = /^["'`“‘«„*]*\p{L}+(?:[-'’]\p{L}+)*[-'’]?$/u;

function textBefore({ text, start }: Sight, length: number): string {
  return text.slice(Math.max(0, start - length), start);
}

/** What a text about passwords puts in the place of one: attributes of elements, remarks, what one is made of. */
function isRemark(value: string, sight: Sight): boolean {
  const before = textBefore(sight, 100);
  const after = sight.text.slice(sight.end, sight.end + 24);
  if (/<[a-z][\w-]*\s[^<>]{0,90}=["']?$/i.test(before)) return true;
  if (/^ ?\{(?:\s|$)/.test(after)) return true;
  if (/\b(?:user(?:name)?|login|account|e-?mail|name|id) ?[:=] ?["'`]?$/i.test(before)) return true;
  if (/^["'`]? (?:characters?|chars|digits|letters|symbols|bytes|bits|words|users?)\b/.test(after))
    return true;
  // `(dangerous!)`, `to empty!`: words that are called out.
  return /^\p{L}+!+$/u.test(value) && /(?:\(| to )$/.test(before);
}

/** Whether a value is words joined by hyphens as passphrases are. */
export function isPassphrase(value: string): boolean {
  return PASSPHRASE.test(value);
}

/** Four words or more that nobody joins in a sentence: `state-of-the-art` has shorter ones. */
const PASSPHRASE = /^\p{Ll}{4,12}(?:-\p{Ll}{4,12}){3,6}\d{0,4}$/u;

/** Whether a value that somebody says is a password: no word, no code, no placeholder. */
export function isSaidPassword(value: string, sight: Sight): boolean {
  const quoted = /["'`“‘«„*]/.test(sight.text[sight.start - 1] ?? "");
  const bare = value.replace(/^["'`“‘«„*]+|["'`*]+$/g, "");
  if (bare.length < 4 || isPlaceholder(bare) || isNoSecret(bare) || /^\[[a-z-]+-\d+\]|^#\d+$/.test(bare))
    return false;
  if (/[()[\]{}=]|^[/\\]|^~\/|^\d{1,2}[+-]$|^https?:|^\d+(?:[.,:/-]\d+)*%?$/.test(bare))
    return /^\d{6,}$/.test(bare);
  if (/^[a-z]+(?:_[a-z]+)+$/.test(bare)) return false;
  if (WORDS.test(value) && (PASSPHRASE.test(bare) || (/\p{Ll}\p{Lu}/u.test(bare) && isDrawn(bare))))
    return true;
  if (WORDS.test(value))
    return (
      quoted &&
      !/^(?:password|passwort|secret|admin|string|text|none|null|user|test)$/i.test(bare) &&
      /^[A-Za-z]{6,}$/.test(bare)
    );
  return /\d/.test(bare)
    ? /\p{L}|[^\w\s]/u.test(bare) &&
        !/^\d+[-+]?(?:st|nd|rd|th|character|digit|days?|chars?|x|h|min)?s?$/i.test(bare)
    : /[^\p{L}\s'’.,:-]/u.test(bare.slice(1));
}
