import type { Rule, Sight } from "../../rule.ts";
import {
  isPassphrase,
  isSaidPassword,
  isStrong,
  SAID_OPENING,
  SAID_VALUE,
  textBefore,
} from "./said-value.ts";
import { SAID_OF } from "./spoken-words.ts";

const base = {
  kind: "password",
  family: "secret",
  level: "secrets-only",
  rank: 59,
  spreads: true,
  anchor: "literal",
  ignoreCase: true,
  reference: "https://cwe.mitre.org/data/definitions/312.html",
} as const;

/** Who signs in, and then with what: `user sa and password `, `utente sa, password `. */
const ACCOUNT_BEFORE =
  /\b(?:user(?:name)?|log ?in(?: with)?|sign in with|account|benutzer(?:name)?|anmelden mit|usuario|utilisateur|identifiant|utente|gebruiker|inloggen met|użytkownik|usuário|utilizador|användare|bruger)(?: (?:is|are|ist|es|est|è|é|to|är))?:? (?:user |benutzer )?[\w.@\\+-]{2,60}(?:,| and| und| y| et| e| en| i| och| og)? (?:the |das |la |le |il |het |a )?\p{L}[\p{L} -]{1,14}:? $/iu;

/** Account and password side by side, and passwords that nothing but their look tells from a word. */
export const credentialPairRules: readonly Rule[] = [
  {
    ...base,
    id: "said-pair",
    kind: "credentials",
    literals: [
      "zugangsdaten",
      "anmeldedaten",
      "credenciales",
      "identifiants",
      "credenziali",
      "inloggegevens",
      "dane logowania",
      "credenciais",
      "inloggningsuppgifter",
      "logindaten",
    ],
    lead: `(?: (?:sind|lauten|son|sont|sono|zijn|to|são|är|are|is))?(?: (?:für|para|pour|per|voor) [^\\n:]{2,40})?:? [\\w.@\\\\+-]{2,60} ?[/|] ?${SAID_OPENING}`,
    shape: SAID_VALUE,
    check: isSaidPassword,
    match: ["Zugangsdaten: dbadmin / lciVP839%7AJD", "credenciales: sa / gato1234"],
    miss: ["Zugangsdaten: siehe Wiki", "credenciales / acceso"],
  },
  {
    ...base,
    id: "said-bare",
    literals: [
      "password",
      "passwort",
      "passcode",
      "pwd",
      "pw",
      "kennwort",
      "mot de passe",
      "contraseña",
      "clave",
      "senha",
      "palavra-passe",
      "wachtwoord",
      "lösenord",
      "hasło",
      "heslo",
      "pass ",
      "psk",
    ],
    lead: `(?:(?: ?:|,)? |(?<=pass ))${SAID_OPENING}`,
    shape: SAID_VALUE,
    check: isBare,
    match: [
      "the zip has a pwd Dragon1069$",
      "with password P@ssw0rd2024!",
      "Inloggen met erp_admin en wachtwoord Contoso1622",
      "utente appuser, password Winter1479!!",
      "usuario sa y clave gato1234",
      "he told me his password, Dr@gon99, on the phone",
      "root@db1 pass toor!2024",
    ],
    miss: [
      "password sha256",
      "password IPv4",
      "Password Policy2",
      "password hash-v2",
      "login page and password rules",
    ],
  },
  {
    ...base,
    id: "said-colon-pair",
    kind: "credentials",
    literals: ["credentials", "creds", "logins", "zugangsdaten", "anmeldedaten"],
    lead: `(?: for [^\\n:]{2,40})?(?: is| are| sind| lauten|:| =)+ ?[\\w.@\\\\+-]{2,60}:${SAID_OPENING}`,
    shape: SAID_VALUE,
    check: (value, sight) => isSaidPassword(value, sight) && /[A-Za-z]/.test(value),
    match: ["db creds are app_ro:Xy7_pp21Kz"],
    miss: ["credentials: see wiki:start", "creds are at https://vault.contoso.com"],
  },
  {
    ...base,
    id: "said-changed",
    literals: ["changed from ", "changed it from ", "changing from ", "reset from ", "geändert von "],
    lead: SAID_OPENING,
    shape: `${SAID_VALUE}(?= (?:to|zu|auf|in) )`,
    check: isReplaced,
    match: ["Password changed from T4ngr1nn!6 to T4ngr1nn!7"],
    miss: ["changed from v2.1 to v2.2", "Password policy changed from 2023Q1 to 2024Q1"],
  },
  {
    ...base,
    id: "said-new",
    literals: [
      "changed from ",
      "changed it from ",
      "changing from ",
      "reset from ",
      "geändert von ",
      "new one",
      "neue ist ",
      "nouveau est ",
      "nueva es ",
      "nuova è ",
      "nieuwe is ",
    ],
    lead: `(?:(?<=from |von )[^\\s]{4,64} (?:to|zu|auf|in) |(?<=one)(?: for [^\\n.,:]{2,30})?(?: is |: ))?${SAID_OPENING}`,
    shape: SAID_VALUE,
    check: isReplaced,
    match: [
      "Password changed from T4ngr1nn!6 to T4ngr1nn!7",
      "the wifi changed, new one for guests is Sunshine2025!",
    ],
    miss: ["the new one is version2", "the new one is at B4:C12"],
  },
  {
    ...base,
    id: "said-network-key",
    literals: ["key ", "key: ", "key is ", "key = ", "schlüssel ", "schlüssel: ", "clé ", "clave "],
    lead: `(?:(?:which )?is |ist |est |es )?${SAID_OPENING}`,
    shape: SAID_VALUE,
    check: (value, sight) =>
      NETWORK.test(textBefore(sight, 110)) && isSaidPassword(value, sight) && /\d/.test(value),
    match: ["guest wifi: SSID Contoso-Guest, key Lavender-Sky-88", "WPA2 key = rot13kaffee"],
    miss: ["the key Lavender-Sky-88", "wifi key fob"],
  },
  {
    ...base,
    id: "said-network",
    literals: ["wifi", "wi-fi", "wlan", "wifi'et"],
    lead: `${SAID_OF}(?: [^\\s.,:]{2,12}){0,2} (?:is|ist|est|es|è|é|är|er)(?: nog steeds| still| immer noch| toujours)? ${SAID_OPENING}`,
    shape: SAID_VALUE,
    check: (value, sight) =>
      isSaidPassword(value, sight) && (isStrong(value) || /^\p{L}{3,}(?:-\p{L}+)*-\d{1,4}$/u.test(value)),
    match: [
      "le wifi du bureau de Lyon est croissant-beurre-69",
      "De wifi beneden is nog steeds Stroopwafel2018",
    ],
    miss: ["the wifi is 802.11ac", "wifi is out-of-order", "Our WLAN is WPA2-Enterprise"],
  },
  {
    ...base,
    id: "said-typed",
    literals: ["i typed ", "i entered ", "i tried ", "i used ", "typing ", "ich habe ", "eingegeben: "],
    shape: SAID_VALUE,
    lead: `(?:in )?(?:the (?:password|code) )?${SAID_OPENING}`,
    check: (value, sight) =>
      isSaidPassword(value, sight) && isAboutPassword(sight) && /\d|[^\p{L}\d'’-]/u.test(value),
    match: ["It says wrong password, but I typed vj^tx!%zK5gN exactly"],
    miss: ["wrong password, I tried again", "I typed A1:B2 into the cell"],
  },
];

/** Networks that a key of words opens. */
const NETWORK = /\b(?:wi-?fi|wlan|ssid|wpa[23]?|hotspot|vpn|ipsec|shared key)\b/i;

/** Something that was changed or reset: with a sign in it, or where a password is spoken of. */
function isReplaced(value: string, sight: Sight): boolean {
  if (!isSaidPassword(value, sight)) return false;
  if (!isStrong(value)) return NUMBERED_WORDS.test(value) && NETWORK_KEY.test(textBefore(sight, 90));
  return (
    /\p{L}[!#$%&*?^~]|[!#$%&*?^~]\p{L}|\d[!#$*?^~]$/u.test(value) || PASSWORD.test(textBefore(sight, 90))
  );
}

const NETWORK_KEY = /\b(?:wpa[23]?|wi-?fi|psk|shared|wlan)[- ]?(?:key|schlüssel|password|passphrase)?\b/i;
const NUMBERED_WORDS = /^\p{Ll}{3,}(?:[-_.]\p{Ll}{3,}){1,3}[-_.]?\d{2,4}$/u;
const PASSWORD = /passw|pass ?code|pwd|\bpw\b|kennwort|contrase|mot de passe|\bpin\b/i;

const MEETING_CODE = /^(?=\D*\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z\d]{6,10}$/;

/** A value that looks like a password, or stands behind an account; most words behind the noun are small letters. */
function isBare(value: string, sight: Sight): boolean {
  // What meetings are joined with.
  if (/code[ :]*$/i.test(textBefore(sight, 10)) && MEETING_CODE.test(value)) return true;
  if (/^\p{L}\p{Ll}*$/u.test(value)) return false;
  if (isPassphrase(value)) return true;
  if (!isSaidPassword(value, sight)) return false;
  return isStrong(value) || ACCOUNT_BEFORE.test(sight.text.slice(Math.max(0, sight.start - 96), sight.start));
}

function isAboutPassword({ text, start, end }: Sight): boolean {
  return (
    /passw|pass ?code|kennwort|login|log in|sign in/i.test(text.slice(Math.max(0, start - 80), start)) &&
    !/^ (?:again|to|in|on|as|it|for)\b/.test(text.slice(end, end + 6))
  );
}
