import { SAID_SINCE } from "./spoken-words.ts";

/** What rules have in common about numbers that open something. */
export const SAID_NUMBER = {
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
export const IS = `,? ${SAID_SINCE}(?:is|was|était|era|ist|lautet|war|est|c'est|it's|es|è|é|to|je|är|er|jest|passou a ser|was changed to|has changed to|άλλαξε σε|είναι|zmieniono na|zmieniony na|byl změněn na|changed to|wurde geändert auf|est maintenant)(?: le| el| il| o)?:? ${SAID_SINCE}`;
/** No more of a number or a word follows. */
export const END = "(?![\\w-]|[.,]\\d)";
export const DIGITS = `(?:\\d{3} \\d{3}|\\d{3,8})${END}`;
/** `4815*`, `882 047`, `B4917`, `1290A`, `19-44-07`, `4-0-7-2`. */
export const CODE = `(?:\\d{3}[ -]\\d{3}|[#*]?\\d{3,8}[#*]?|[A-Z]-?\\d{3,6}[#*]?|\\d{3,6}[A-Z]|\\d{1,2}(?:-\\d{1,2}){2,4})${END}`;
