import { CLASS, DIGIT } from "../../characters.ts";
import { codes, WHITE_SPACE } from "../../code-table.ts";
import type { Rule, Sight } from "../../rule.ts";
import { isReference } from "../../validate/references.ts";
import { isSaidPassword, isStrong } from "./said-value.ts";

const base = {
  kind: "password",
  family: "secret",
  level: "secrets-only",
  rank: 58,
  spreads: true,
  anchor: "word",
  words: inEveryCase(
    "password passwords pass passcode passphrase ww passwort passworts passwörter kennwort kennworts pw pwd psk passe mdp contraseña contrasena contraseñas clave senha senhas parola wachtwoord wachtwoorden lösenord lösenordet hasło hasła hasłem adgangskode adgangskoden kodeord kodeordet passord passordet salasana heslo heslem jelszó jelszava пароль пароля паролем şifre şifresi şifrem şifreniz parolası parolanız parolă parola khẩu κωδικός лозинка парола",
  ),
  check: (value: string, sight: Sight) => isSaidPassword(value, sight) && !isReference(value),
  reference: "https://cwe.mitre.org/data/definitions/312.html",
} as const;

/** Passwords further on in a sentence that is about one. */
export const sentenceRules: readonly Rule[] = [
  {
    ...base,
    id: "said-in-sentence",
    find: (text: string, _start: number, end: number) => findAnnounced(text, end, 0),
    match: [
      "Hab das PW auf Mondschein_77 zurückgesetzt",
      "Das Passwort für den Beamer hat sich geändert, jetzt elbe-kdii-39.",
      "I'll send the password separately: Quarter3-Figures",
      "I told him his temporary password over the phone, it was Welcome-Otter52, but",
      "Yazıcının şifresi Zeytin.Martı36, soran olursa",
      "Mật khẩu tủ tài liệu là Bachtuoc-hong8, hỏi chị",
      "la contraseña del servidor de pruebas, es Naranja2024*. ¿Cómo",
      "pdf password = last four of the project plus the town, so 5512Leeds",
      "I have the old mot de passe, ce n'est plus Printemps23! maintenant",
    ],
    miss: [
      "The password sync runs on the server: SRV-DB01",
      "password reset for user: jdoe2024X",
      "password hashing is now PBKDF2-HMAC-SHA256",
      "Passwords expire; the ticket is INC0048213",
      "methods = external,password,token,oauth1,totp",
      "draft-behera-ldap-password-policy-10#section-6.2",
      "The password page is at https://contoso.com/Reset1",
    ],
  },
  {
    ...base,
    id: "said-later-in-sentence",
    find: (text: string, _start: number, end: number) => findAnnounced(text, end, 1),
    match: ["mot de passe : ce n'est plus Printemps23! mais Printemps24!"],
    miss: ["the password was changed twice, now version 2.1 is out"],
  },
  {
    ...base,
    id: "said-is-password",
    rank: 59,
    find: findNamedBehind,
    check: isSaidPassword,
    match: ["Eichhörnchen!9 ist das Kennwort für die Excel-Datei", "T4ngr1nn!7 is your new password"],
    miss: ["This is the password", "OAuth2 is the password grant's successor", "Step2 is my password change"],
  },
];

function inEveryCase(words: string): readonly string[] {
  return words
    .split(" ")
    .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]);
}

/** How far behind the noun, in characters, a sentence still speaks of it. */
const REACH = 120;

/** Words that a password follows, in the languages of the nouns. */
const BEFORE_VALUE = new Set(
  "is was were it's its now is: ist lautet war auf also es c'est est plus mais è é são är er jest to so use using = -> → – it nu numera ahora nun jetzt désormais teraz nově nyní agora adesso ora siendo теперь сейчас зараз тепер τώρα là este είναι это namely nämlich maintenant currently probably restait resta bleibt remains".split(
    " ",
  ),
);
/** What the text before a colon names when something else than a password follows. */
const NAMED_OTHERWISE =
  /(?:user|name|server|host|account|konto|compte|cuenta|mail|ticket|id|date|url|link|site|page|portal|version|ssid|netz|network|file|datei|to|from|cc|subject|betreff|note|error|code|see|via|example|step)s?:$/i;
const OPENING = /^["'`“‘«„(*]+/;
const CLOSING = /["'`”’»),.;:?*。、]+$/;
/** Names of products, standards and records: capitals and digits, or a word and its year or number. */
const DESIGNATION =
  /^WPA\d|^[A-Z]{2,}[-_]?\d+$|^(?:[A-Z][a-z]+)+-?(?:\d{1,2}|20\d\d)$|^[A-Z\d]+(?:[-_][A-Z\d]+)*$/;

/** Letters, digits and a sign between them that neither words, nor names, nor code have there. */
const UNMISTAKABLE =
  /^(?=.{8,40}$)(?=.*\d)(?=.*\p{L}{2})[^=<>(){}[\]/\\:;,|@]*[\p{L}\d][!#$%^&*?+][\p{L}\d][^=<>(){}[\]/\\:;,|@]*$/u;
/** `verano25_tienda`: words and a number, as people make passwords. */
const JOINED =
  /^\p{L}{4,}\d{1,4}[_.-]\p{L}{4,}$|^\p{L}{4,}[_.-]\p{L}{4,}\d{1,4}$|^\p{Ll}{3,}(?:-\p{Ll}{3,}){1,3}-\d{2,4}$|^\p{Lu}\p{Ll}{2,}\.\p{Lu}\p{Ll}{2,}\d{1,4}$/u;
/** `"bramble77fox"`: letters and digits that somebody quotes. */
const QUOTED_MIX = /^["“„«](?=\D*\d)\p{Ll}{3,}\d{1,4}\p{Ll}{2,}$/u;
/** After these follow products as often as passwords. */
const NAMES_ANYTHING = /^(?:is|to|on|es|est|ist|now):?$|:$/i;
/** Words or letters in both cases, a digit and a sign, whatever their length. */
const COMPOSED = /^(?=.{6,40}$)(?=.*\d)(?=.*\p{Lu})(?=.*\p{Ll})[\p{L}\d]+(?:[-_!#$%&*+@][\p{L}\d]+){1,3}$/u;

/** A member, a variable, an assignment, base64: other rules read those. */
const IN_CODE = /^(?:[@"'`_[\]=(+/]|[.,-]\w)/;
const TOKEN_END = codes(`${WHITE_SPACE}<>"\`“”„«»`);
const LEAST = 6;

/**
 * The strong value behind the noun that a verb, a colon or a quote introduces, up to the end of the line; `skip` of
 * them are passed over. Only what has a digit is looked at: most words have none.
 */
function findAnnounced(text: string, end: number, skip: number): readonly [number, number] | undefined {
  if (IN_CODE.test(text.slice(end, end + 2))) return undefined;
  const stop = Math.min(text.length, end + REACH);
  let left = skip;
  let wordStart = end;
  let wordEnd = end;
  let start = end;
  let withDigit = false;
  for (let at = end; at <= stop; at++) {
    const code = at === stop ? LINE_FEED : text.charCodeAt(at);
    if (TOKEN_END[code] !== 1) {
      withDigit ||= CLASS[code] === DIGIT;
      continue;
    }
    if (withDigit && at - start >= LEAST) {
      const found = announced(text, start, at, text.slice(wordStart, wordEnd));
      if (found !== undefined && left-- === 0) return found;
    }
    if (code === LINE_FEED) return undefined;
    if (at > start) {
      wordStart = start;
      wordEnd = at;
    }
    start = at + 1;
    withDigit = false;
  }
  return undefined;
}

const LINE_FEED = 0x0a;

/** The value in a word of the sentence, if it is one; `before` is the word before it. */
function announced(
  text: string,
  start: number,
  end: number,
  before: string,
): readonly [number, number] | undefined {
  const token = text.slice(start, end);
  const opening = OPENING.exec(token)?.[0].length ?? 0;
  const value = withoutClosing(token.slice(opening), token.slice(0, opening));
  if (!isIntroduced(before, token) && !UNMISTAKABLE.test(value)) return undefined;
  return isTelling(value, before, token.slice(0, opening))
    ? [start + opening, start + opening + value.length]
    : undefined;
}

/** Without what closes a sentence or a quote; a star or an exclamation mark behind a digit may belong to the value. */
function withoutClosing(token: string, opening: string): string {
  const value = token.replace(CLOSING, "");
  const sign = token.charAt(value.length);
  return /\d$/.test(value) && (sign === "!" || sign === "*") && !opening.includes("*") ? value + sign : value;
}

/** Not a password by itself, but behind a word that introduces one. */
function isTelling(value: string, before: string, opening: string): boolean {
  if (QUOTED_MIX.test(`${opening}${value}`)) return true;
  if (/:\/\//.test(value) || (NAMES_ANYTHING.test(before) && DESIGNATION.test(value))) return false;
  return isStrong(value) || COMPOSED.test(value) || (!before.endsWith(":") && JOINED.test(value));
}

function isIntroduced(before: string, token: string): boolean {
  // Right behind the noun: `ww Stroopwafel12`.
  if (before === "") return true;
  if (before.endsWith(":")) return !NAMED_OTHERWISE.test(before);
  return BEFORE_VALUE.has(before.toLowerCase()) && !token.includes("=");
}

const BEHIND =
  /(?:^|\s)["'`“‘«„]?([^\s"'`“”’»<>]{6,64})["'`”’»]? (?:is|was|as|ist|war|est|es|è|é|är|er|to|jest) (?:the|your|my|our|das|dein|ihr|mein|unser|le|la|el|il|o|a|het|je|ton|votre|mon|tu|su|sua|tua|mia|minha|twoje|ditt|mitt)? ?(?:new |temporary |temp |neue |current )?(?:mot de )?$/iu;

const VERB = /\S (?:is|was|as|ist|war|est|es|è|é|är|er|to|jest) /;

/** `X is the password`: the value before the noun. */
function findNamedBehind(text: string, start: number): readonly [number, number] | undefined {
  if (text[start - 1] !== " " || !VERB.test(text.slice(Math.max(0, start - 30), start))) return undefined;
  const match = BEHIND.exec(text.slice(Math.max(0, start - 110), start));
  const value = match?.[1];
  if (match === null || value === undefined || !isStrong(value)) return undefined;
  const from = start - match[0].length + match[0].indexOf(value);
  return [from, from + value.length];
}
