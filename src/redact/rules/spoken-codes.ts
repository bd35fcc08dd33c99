import type { Rule, Sight } from "../rule.ts";
import { textBefore } from "./said-value.ts";
import { SAID_OF, SAID_SINCE } from "./spoken-words.ts";

const base = {
  kind: "pin",
  family: "secret",
  level: "secrets-only",
  rank: 60,
  spreads: true,
  anchor: "literal",
  ignoreCase: true,
  reference: "https://cwe.mitre.org/data/definitions/312.html",
} as const;

/** From the noun, or what it is of, to the number. */
const IS = `,? ${SAID_SINCE}(?:is|was|ist|lautet|war|est|c'est|it's|es|è|é|to|är|er|jest|passou a ser|was changed to|has changed to|changed to|wurde geändert auf|est maintenant)(?: le| el| il| o)?:? ${SAID_SINCE}`;
const END = "(?![\\w-]|[.,]\\d)";
const DIGITS = `\\d{3,8}${END}`;
/** `4815*`, `882 047`, `B4917`, `1290A`, `19-44-07`, `4-0-7-2`. */
const CODE = `(?:\\d{3}[ -]\\d{3}|[#*]?\\d{3,8}[#*]?|[A-Z]-?\\d{3,6}[#*]?|\\d{3,6}[A-Z]|\\d{1,2}(?:-\\d{1,2}){2,4})${END}`;
const SAID = `(?:s|n|en|et|ul)?${SAID_OF}(?:${IS}|["']? ?: ["']?${SAID_SINCE}| auf | = ${SAID_SINCE}| \\(| )`;

/** Numbers that open something, as people say them. */
export const spokenCodeRules: readonly Rule[] = [
  {
    ...base,
    id: "said-pin",
    literals: [
      "pin",
      "pin code",
      "pin-code",
      "pincode",
      "pinkod",
      "pinkode",
      "pin-kod",
      "code pin",
      "passcode",
      "otp",
      "puk",
      "geheimzahl",
    ],
    lead: `${SAID_OF}(?:${IS}| ?: ?| = ?|\\? )`,
    shape: DIGITS,
    match: [
      "the pin is 4826",
      "My PIN is 4826.",
      "vpn pin for Tomasz is 482913",
      "O novo PIN é 7392",
      "pin: 4826",
      "code pin : 4826",
      "My voicemail PIN? 9041, don't tell anyone",
      "Meine PIN fürs Diensthandy ist 2846",
    ],
    miss: [
      "pin is stuck",
      "pin: see 4.2",
      "pin 12 of the connector",
      "the pin for the map is at 4826 Main",
      "pinned: 4826",
    ],
  },
  {
    ...base,
    id: "said-pin-bare",
    literals: [
      "with pin ",
      "with the pin ",
      "mit pin ",
      "mit der pin ",
      "con pin ",
      "avec le pin ",
      "met pin ",
      "med pin ",
      "opens with ",
      "se desactiva con ",
      "se abre con ",
      "öffnet mit ",
      "öffnet man mit ",
      "s'ouvre avec ",
      "si apre con ",
      "si digita ",
      "digitando ",
      "punch in ",
      "unlocks with ",
    ],
    lead: "(?:the |code |il |le |el )?",
    shape: CODE,
    check: (_value, sight) => /pin $/i.test(textBefore(sight, 5)) || LOCKED.test(textBefore(sight, 110)),
    match: [
      "The PC is unlocked with PIN 662019",
      "the lockbox under the mailbox opens with 3-1-8-4",
      "ora c'è la tastiera del cancello, si digita 1974E",
    ],
    miss: ["the talk opens with 2024 figures", "it comes with pin 12"],
  },
  {
    ...base,
    id: "said-pin-japanese",
    anchor: "sign",
    signs: "暗",
    find: (text, at) => {
      const match = /^暗証番号[は：:]?\s?(\d{3,8})(?!\d)/.exec(text.slice(at, at + 16));
      return match === null
        ? undefined
        : [at + match[0].length - (match[1] ?? "").length, at + match[0].length];
    },
    match: ["会議室Bの鍵は暗証番号3692で開きます"],
    miss: ["暗証番号を忘れました"],
  },
  {
    ...base,
    id: "said-unlock-number",
    literals: ["puk ", "cvv ", "cvc ", "cvv2 ", "otp ", "cryptogramme ", "kartenprüfnummer ", "prüfziffer "],
    lead: "(?:code )?",
    shape: DIGITS,
    match: ["and the PUK 42616766", "cvv 123"],
    miss: ["puk of 8 digits", "cvc lists"],
  },
  {
    ...base,
    id: "said-transaction-number",
    literals: ["tan"],
    lead: "(?: \\p{L}{1,12}){0,3}(?:[:=]| ist| is) ",
    unicode: true,
    shape: `(?:\\d{3} \\d{3}|\\d{6})${END}`,
    match: ["TAN kam gerade: 551 208, bitte schnell eingeben"],
    miss: ["tan of 45 degrees", "Tan: 20 m"],
  },
  {
    ...base,
    id: "said-code",
    literals: [
      "code",
      "codes",
      "código",
      "codice",
      "koden",
      "kod",
      "kode",
      "combination",
      "kombination",
      "combinación",
      "combinaison",
      "combinazione",
      "bestätigungscode",
      "sicherheitscode",
      "freischaltcode",
      "zugangscode",
      "zutrittscode",
      "türcode",
      "alarmcode",
      "tresorcode",
      "digicode",
      "toegangscode",
      "verificatiecode",
      "alarmkode",
      "dørkode",
      "dörrkod",
      "portkod",
      "larmkod",
      "schlüsselbox",
      "key box",
      "alarm",
      "key safe",
      "padlock",
      "zahlenschloss",
      "vorhängeschloss",
      "candado",
      "cadenas",
      "lucchetto",
      "hangslot",
      "kłódka",
      "keypad",
      "combinação",
      "pinnummer",
      "lockbox",
    ],
    lead: SAID,
    shape: CODE,
    check: isOfSomethingLocked,
    match: [
      "2FA code: 728751",
      "the alarm code is 4471",
      "Der Türcode für Halle 3 lautet 9921",
      "Ton code de validation est le 882 047",
      "voici le code d'entrée de l'immeuble : B4917, ensuite 3e étage",
      "il codice del cancello è 1290A",
      "de toegangscode van de fietsenkelder is vanaf maandag 5093",
      "Kod do drzwi na parkingu: 2751#",
      "koden till förrådet är numera 3916",
      "Le code du coffre, c'est 19-44-07",
      "el código de la puerta del garaje ahora es 6620",
      "der Türcode vom Lager ist seit heute 4815*",
      "key box at the cottage: 4-0-7-2",
    ],
    miss: [
      "access code required",
      "door codes are in 4 lists",
      "security code 12.5",
      "Access denied, error code: 80070005",
      "the postal code of the building is 98052",
      "exit code: 137",
      "product code is 4471",
      "código postal de la puerta: 28013",
    ],
  },
  {
    ...base,
    id: "said-code-later",
    literals: ["code", "código", "codice", "koden", "kod", "türcode", "combination"],
    lead: "[^\\n.:]{4,60}?(?: is now| it's now|, now| ist jetzt| jetzt| ahora es| ora è| nu| désormais)(?: is|:)? ",
    shape: CODE,
    check: isOfSomethingLocked,
    match: ["the door code for the server room changed again, it is now 7734#"],
    miss: ["the country code of the gate is now 4471", "the code is now 2 MB"],
  },
  {
    ...base,
    id: "said-again",
    literals: [
      "old one ",
      "alte ",
      "neue ",
      "disarm with ",
      "unscharf schalten mit ",
      "slås fra med ",
      "disarmed with ",
    ],
    lead: "(?:is |ist |\\()?",
    shape: `\\d{4,8}[#*]?${END}`,
    check: (_value, sight) => LOCKED.test(textBefore(sight, 90)),
    match: [
      "the door code changed again (old one 2208# still works)",
      "der Türcode ist neu, der alte (1623*) geht nicht mehr",
      "alarm panel by the loading dock, disarm with 580213",
    ],
    miss: ["old one 2208", "die alte 4471 Rechnung"],
  },
  {
    ...base,
    id: "backup-codes",
    kind: "recovery-codes",
    literals: [
      "backup code",
      "recovery code",
      "wiederherstellungscode",
      "codes de secours",
      "backup-code",
      "scratch code",
      "códigos de respaldo",
    ],
    lead: "s?(?: (?:for|für|pour|para|of) [^\\n:]{1,40})?(?: are| is| sind)?:?\\s",
    shape:
      "[a-z\\d]{4,10}(?:-[a-z\\d]{4,10}|[a-z\\d]*)(?:[,;]?\\s+[a-z\\d]{4,10}(?:-[a-z\\d]{4,10}|[a-z\\d]*)){0,15}(?![\\w-])",
    check: (value) => value.split(/[,;\s]+/).every((code) => /\d/.test(code)),
    match: ["Backup codes for the shared account: 839f9-2254f, 6ee19-a846e, 85bb4-26e80"],
    miss: ["backup codes are in the safe", "recovery codes: print them"],
  },
  {
    ...base,
    id: "google-code",
    kind: "pin",
    literals: ["g-"],
    lead: "",
    shape: `\\d{6}${END}`,
    check: (_value, { text, start, end }) =>
      /\bcode|verif|код/i.test(text.slice(Math.max(0, start - 50), end + 60)),
    match: ["G-604417 is your Google verification code"],
    miss: ["shelf G-604417"],
    reference: "https://support.google.com/accounts/answer/7026266",
  },
];

/** What codes lock, and what they confirm, by language. */
const LOCK =
  "door|gate|secret|secreto|segreto|carte\\b|cykel|alarm|safe\\b|vault|lock|key ?box|entry|entrance|building|garage|elevator|barrier|parking|access|verif|confirm|digi|sicherheit|security|voicemail|log-?in|sign-?in|sms|[2m]fa|one-time|authenticat|valida|tür|\\btor\\b|tresor|lager|keller|bestätig|freischalt|zugang|puerta|portal|garaj|caja fuerte|acces|porte\\b|portail|immeuble|entrée|coffre|vérif|accès|cancell|porta|porton|cassafort|allarm|ingress|poort|deur|kluis|kelder|toegang|drzwi|bram|sejf|weryfik|portão|cofre|dörr|grind|passer|förråd|larm|kassaskåp|dør|pengeskab|kontor|ovi\\b|portti";
const LOCKED = new RegExp(`(?:${LOCK})`, "i");
const UNLOCKING = /\b(?:locked|unlock|padlock|keypad|pin|tablet|enter it|wrong pin|door|gate)\b/i;
/** Other things that are called codes. */
const NO_LOCK =
  /(?:error|exit|status|zip|postal?|country|area|product|source|discount|promo|voucher|cost|return|currency|fehler|rabatt|erreur|postleit)[\p{L}]*[ -]?$/iu;
const NOUN =
  /(?:code|codes|código|codice|kod|kode|koden|combina[a-zó]+|kombination)\b(?!.*(?:code|codes|código|codice|kod|kode|koden)\b)/iu;

/** Whether the words around the noun name something that a code opens or confirms. */
function isOfSomethingLocked(value: string, sight: Sight): boolean {
  const before = textBefore(sight, 110);
  const noun = NOUN.exec(before);
  // `alarm 4471` is one of many alarms.
  if (noun === null) return !/alarm $/i.test(before);
  const left = before.slice(0, noun.index);
  const right = before.slice(noun.index + noun[0].length);
  if (NO_LOCK.test(left) || /^ (?:postal|article|produit|promo|client|error|fiscale)/i.test(right))
    return false;
  const word = /[\p{L}\d-]*[ -]?[\p{L}\d-]*[ -]?$/u.exec(left)?.[0] ?? "";
  // `I'm locked out of the tablet, the code is 4916`
  if (noun[0].toLowerCase() === "code" && /^ (?:is|ist|est|es|è)/.test(right) && /^\d{4,6}$/.test(value)) {
    const { text, end } = sight;
    if (UNLOCKING.test(left.slice(-90)) || UNLOCKING.test(text.slice(end, end + 40))) return true;
  }
  // `koden til cykelskuret`: with a noun it belongs to, a code in Scandinavia opens something.
  if (/kode?n$/i.test(noun[0]) && /^ (?:til|till|for|för|på) /.test(right)) return /\d{4}/.test(value);
  return /\d/.test(value) && (LOCKED.test(word) || LOCKED.test(right));
}
