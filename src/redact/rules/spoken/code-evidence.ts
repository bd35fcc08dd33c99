import type { Sight } from "../../rule.ts";
import { textBefore } from "./said-value.ts";

/** What codes lock, and what they confirm, by language. */
const LOCK =
  "двер|замк|сейф|сигнализац|сигналізац|калитк|хвіртк|ворот|подъезд|під'їзд|домофон|шлагбаум|гараж|συναγερμ|πόρτα|χρηματοκιβ|door|gate|panel|\\bpin\\b|röstbrev|répondeur|kluis|przelew|banku|cupboard|cabinet|drawer|ignition|locker|shed|secret|secreto|segreto|carte\\b|cykel|alarm|safe\\b|vault|lock|key ?box|sleutelkast|schlüsselkast|taquilla|armadiett|vestiaire|entry|entrance|building|garage|elevator|barrier|parking|access|verif|confirm|digi|sicherheit|security|voicemail|log-?in|sign-?in|sms|[2m]fa|one-time|authenticat|valida|tür|\\btor\\b|tresor|lager|keller|bestätig|freischalt|zugang|puerta|portal|garaj|caja fuerte|acces|porte\\b|portail|immeuble|entrée|coffre|vérif|accès|cancell|porta|porton|cassafort|allarm|ingress|poort|deur|kluis|kelder|toegang|drzwi|bram|sejf|weryfik|portão|cofre|dörr|grind|passer|förråd|larm|kassaskåp|dør|pengeskab|kontor|ovi\\b|portti";
/** Something that a code opens. */
export const LOCKED = new RegExp(`(?:${LOCK})`, "i");
const UNLOCKING = /\b(?:locked|unlock|padlock|keypad|pin|tablet|enter it|texted|sms|wrong pin|door|gate)\b/i;
/** Other things that are called codes. */
const NO_LOCK =
  /(?:error|exit|status|zip|postal?|country|area|product|source|discount|promo|voucher|cost|return|currency|fehler|rabatt|erreur|postleit)[\p{L}]*[ -]?$/iu;
const NOUN =
  /(?:code|codes|código|codice|kod|kode|koden|combina[a-zó]+|kombination)\b(?!.*(?:code|codes|código|codice|kod|kode|koden)\b)/iu;

/** Whether the words around the noun name something that a code opens or confirms. */
export function isOfSomethingLocked(value: string, sight: Sight): boolean {
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
  if (
    noun[0].toLowerCase() === "code" &&
    /^(?: (?:is|ist|est|es|è)|, (?:it's|c'est))/.test(right) &&
    /^\d{3} ?\d{1,3}$/.test(value)
  ) {
    const { text, end } = sight;
    if (UNLOCKING.test(left.slice(-90)) || UNLOCKING.test(text.slice(end, end + 40))) return true;
  }
  // `koden til cykelskuret`: with a noun it belongs to, a code in Scandinavia opens something.
  if (/kode?n$/i.test(noun[0]) && /^ (?:til|till|for|för|på) /.test(right)) return /\d{4}/.test(value);
  return /\d/.test(value) && (LOCKED.test(word) || LOCKED.test(right));
}
