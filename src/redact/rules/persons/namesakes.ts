import { CLASS, UPPER } from "../../characters.ts";
import { codes, LETTERS } from "../../code-table.ts";
import { wellKnownNames } from "../../names/well-known-names.ts";

/** Whether a name is that of a firm, a brand or an idea called after somebody. */
export function isNamesake(name: string): boolean {
  const words = name.split(/[ \u00a0]/);
  // `Freddie Mac Reports`
  for (let count = words.length; count > 1; count--)
    if (wellKnownNames().has(words.slice(0, count).join(" "))) return true;
  return false;
}

/** Whether a name is one of the two that a firm is called after: `Ben & Jerry's`. */
export function isOfFirm(text: string, start: number, end: number): boolean {
  if (!text.startsWith(" & ", end) && text.charCodeAt(start - 2) !== AMPERSAND) return false;
  const around = text.slice(Math.max(0, start - 20), end + 20);
  return PAIR.exec(around)?.some((pair) => wellKnownNames().has(pair)) === true;
}

const AMPERSAND = 0x26;
const PAIR = /\p{Lu}\p{Ll}+ & \p{Lu}\p{Ll}+/u;

const PLACE_BEFORE =
  /\b(?:San|Santa|S[ãa]o|Saint|St\.?|Port|Fort|Mount|Mt\.|Lake|Los|Las|Cape|Team|Project|Royal|Duke of|Hotel|Villa|Café|Palazzo)[ -]$/;
const PLACE_AFTER =
  /^ (?:Street|Avenue|Road|Square|Hall|Park|Airport|Hospital|School|University|College|Institute|Foundation|Center|Centre|Library|Museum|Stadium|Bridge|Station|Award|Prize|House|Building|Theat(?:er|re)|Inc|Ltd|LLC|LLP|GmbH|AG|Group|Bank|Company|Corp|Conference|Day|Church|Cathedral|Boulevard|Celebration|Huis|Allee|gate|Stiftung|Gymnasium|Schule|Klinik)\b/;

/** `San Francisco`: what stands before begins with a capital. */
export function isPlaceBefore(text: string, start: number): boolean {
  const sign = text.charCodeAt(start - 1);
  if (sign !== 0x20 && sign !== 0x2d) return false;
  let at = start - 1;
  while (at > 0 && start - at < 10 && BEFORE_PLACE[text.charCodeAt(at - 1)] === 1) at--;
  return CLASS[text.charCodeAt(at)] === UPPER && PLACE_BEFORE.test(text.slice(Math.max(0, start - 9), start));
}

const BEFORE_PLACE = codes(`${LETTERS}ã.`);

/** `Alexander Street`: what stands behind makes a place or a firm of a name. */
export function isPlaceAfter(text: string, stop: number): boolean {
  return (
    text.charCodeAt(stop) === 0x20 &&
    CLASS[text.charCodeAt(stop + 1)] === UPPER &&
    PLACE_AFTER.test(text.slice(stop, stop + 14))
  );
}
