import type { Rule } from "../../rule.ts";
import { ADDRESS } from "./address.ts";

const WORD = "\\p{Lu}[\\p{L}'’.-]{0,24}";
const SMALL =
  "(?:de|de la|de l'|de los|de las|del|della|delle|dell'|dei|degli|all'|sull'|des|du|d'|la|le|les|da|do|das|dos|di|e|et|von|van|van der|van den|am|an der|zum|zur|im|in der|auf dem|den|het)";
const TOWN = `${WORD}(?:[ -](?:(?:am|an der|im|de|la|le|sur|sous|upon|den|ob|bei|do|da|del) )?${WORD}){0,3}(?: ?\\(\\p{L}{2,20}\\))?`;
/** `m. 15`, `bus 3`, `lgh 1203`, `2.º Esq.`, `ap. 42`: what leads on to the door. */
const DOOR =
  "(?:,? (?:(?:m|lok|app?|apt|appt|Whg|Top|kv)\\.|m|bus|bte|boîte|lgh|apto\\.?|piso|int\\.|scala|Wohnung|Apt|trappe|bloco|torre|casa|bât\\.?|bâtiment|bat\\.?|rés\\.?|résidence|esc\\.?|étage|andar|portal|puerta|bajo) ?\\w{1,12}|, \\d{1,2}[.ºª°o]{1,2} ?(?:[A-Z](?![\\p{L}])|[Ii]zq\\.?|[Ii]zda\\.?|[Dd]cha\\.?|[Dd]rcha\\.?|[Cc]tro\\.?|[Dd]ir\\.?|[Dd]ta\\.?|[Dd]to\\.?|[Ee]sq\\.?|[Ff]rente|tv\\.?|th\\.?|mf\\.?)?){0,2}";
const HOUSE =
  "\\d{1,4}(?!\\d)(?: ?[a-zA-Z](?![\\p{L}\\d]|\\. ?\\d))?(?: ?[-/] ?(?:\\d{1,4}[a-zA-Z]?|[IVX]{1,4}(?![\\p{L}\\d])|[A-Z](?![\\p{L}\\d])))?";

/** Streets as Europe and the Americas write them. */
export const westernAddressRules: readonly Rule[] = [
  {
    ...ADDRESS,
    id: "address-with-postcode",
    anchor: "sign",
    signs: ",",
    before: /[ \n]/,
    find: findAroundComma,
    match: [
      "Lieferung an Lindenstraße 12a, 80331 München bitte",
      "wohnt in Am Marktplatz 4, 51063 Köln",
      "Keizersgracht 120, 1015 CW Amsterdam",
      "Storgatan 4, 111 22 Stockholm",
      "Bahnhofstrasse 12, 8001 Zürich",
      "C/ Serrano 116, 7º A, 28006 Madrid",
      "Kuipersgracht 112-II, 8911 GZ Leeuwarden",
      "Krukmakargränd 5, lgh 1203, 831 30 Östersund",
      "Kortrijksesteenweg 204 bus 3, 9000 Gent",
      "boende Møllebakken 31, 2. tv., 5000 Odense C, giver",
    ],
    miss: ["Section 4, 2024 was good", "Q3 12, 45001 units", "Figure 4, 1015 AB", "in Chapter 3, 80331 rows"],
  },
  {
    ...ADDRESS,
    id: "address-by-street",
    anchor: "word",
    words:
      "rue avenue boulevard impasse chemin allée quai Rue Avenue Boulevard Impasse Chemin Allée Quai place Place Calle Avda Avenida Paseo Plaza Carrer Ronda Camino C Via Viale Piazza Corso Vicolo Largo ul al os Ul Al Os via viale piazza corso calle avenida plaza paseo rua Rua Av Travessa Praça Alameda Estrada Jalan Jln Lorong".split(
        " ",
      ),
    find: findAroundStreet,
    match: [
      "livrer au 12 bis, rue de la République, 69002 Lyon",
      "vive en Calle Mayor 12, 3º B, 28013 Madrid",
      "Via Giuseppe Verdi 8, 20121 Milano",
      "19 Rue de la Paix, 1201 Genève",
      "ul. Marszałkowska 10/4, 00-590 Warszawa",
      "Av. Paulista, 1578, São Paulo - SP, 01310-200",
      "Rua das Flores 44, 1200-192 Lisboa",
      "Rua dos Oleiros, n.º 41, 2.º Esq., 3000-305 Coimbra",
      "ul. Garncarska 7 m. 15, 33-300 Nowy Sącz",
      "418 rue Saint-Jean, Québec, QC G1R 1P4",
      "Rua das Acácias, 318, ap. 42, Juiz de Fora - MG, 36016-450",
      "Rua Sargento Xavier, 1290, casa 2, Cidade Industrial, Curitiba – PR, 81260-020",
      "au 33, avenue Jean-Rostand, bât. C, 34070 Montpellier",
      "en C/ Ronda de la Alcazaba 41, 2.º izda., 18010 Granada",
      "in via dell'Idraulica 22/A, 30175 Venezia Marghera",
    ],
    miss: [
      "via Teams 12",
      "via Teams 12, 10000 users",
      "la rue de la paix",
      "Avenue Q opened in 2003",
      "C 12, 28013",
      "Al 7 said",
    ],
  },
  {
    ...ADDRESS,
    id: "address-british",
    anchor: "sign",
    signs: ",",
    before: / /,
    find: findBritish,
    match: ["to his home, 9 Heol Isaf, Radyr, Cardiff CF15 8DY.", "Flat 2, 14 Kings Parade, Bristol BS8 2DJ"],
    miss: ["on page 9, in Cardiff CF15 8DY", "Section 4, Table CF15 8DY"],
  },
  {
    ...ADDRESS,
    id: "address-north-american",
    anchor: "sign",
    signs: ",",
    before: / /,
    find: findNorthAmerican,
    match: [
      "305 Kingsway, Apt 12B, Vancouver, BC V5T 3J7.",
      "ship to 88 Broadway, Unit 4, Oakland, CA 94607",
    ],
    miss: ["version 3 Kingsway, CA 94607 rows", "page 12, Vancouver, BC V5T 3J7"],
  },
];

const AFTER_COMMA = new RegExp(
  `(?:,| ?,?\\n) ?(?:[A-Z]{1,2}-)?(?<code>\\d{5}|\\d{4} ?[A-Z]{2}|\\d{3} \\d{2}|\\d{2}-\\d{3}|\\d{4})[ \u00a0](?<town>${TOWN})`,
  "yu",
);
const BEFORE_COMMA = new RegExp(
  `(?<![\\p{L}\\d])(?<street>(?:[Cc]/ ?)?(?:(?:${WORD}|${SMALL}) ){0,3}${WORD}),? ${HOUSE}${DOOR}$`,
  "u",
);
const STREET =
  /(?:stra(?:ß|ss)e|str\.?|weg|platz|allee|gasse|ring|damm|ufer|chaussee|steig|promenade|hof|straat|gracht|laan|plein|kade|singel|dreef|bakken|bakke|parken|haven|stien|stræde|vænget|toften|marken|lunden|engen|gatan|vägen|vagen|gränd|torg|gade|vej|allé|gate|gata|veien|vei|katu|tie|kuja|utca|tér)$/iu;
const NO_STREET =
  /^(?:Section|Chapter|Figure|Table|Page|Step|Phase|Version|Release|Room|Line|Order|Item|Level|Part|Article|Abschnitt|Kapitel|Seite|Tabelle|Abbildung|Artikel|Windows|Office|Building|Floor|January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Q[1-4]|FY)$/;

/** `Street 12, 80331 Town` around the comma. */
function findAroundComma(text: string, at: number): readonly [number, number] | undefined {
  const digit = text.charCodeAt(at + 2);
  if (!((digit >= 0x30 && digit <= 0x39) || (digit >= 0x41 && digit <= 0x5a))) return undefined;
  AFTER_COMMA.lastIndex = at;
  const after = AFTER_COMMA.exec(text);
  if (after === null) return undefined;
  const window = text.slice(Math.max(0, at - 80), at);
  const before = BEFORE_COMMA.exec(window);
  const street = before?.groups?.["street"];
  if (before === null || street === undefined || NO_STREET.test(street.split(" ").at(-1) ?? ""))
    return undefined;
  const isFour = (after.groups?.["code"] ?? "").length === 4;
  if (isFour && !STREET.test(street)) return undefined;
  return [at - window.length + before.index, AFTER_COMMA.lastIndex];
}

const BRITISH_END = new RegExp(`, (?:${TOWN}[ ,]{1,2})?[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}(?![\\w-])`, "yu");
const BRITISH_START = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:Flat|Apartment|Apt|Unit|House) \\w{1,4}, )?\\d{1,4}[A-Za-z]?,? ${WORD}(?: ${WORD}){1,3}(?:, ${TOWN}){0,2}$`,
  "u",
);

/** `9 Heol Isaf, Radyr, Cardiff CF15 8DY` around the last comma: the postcode says that it is one. */
function findBritish(text: string, at: number): readonly [number, number] | undefined {
  BRITISH_END.lastIndex = at;
  if (!BRITISH_END.test(text)) return undefined;
  const window = text.slice(Math.max(0, at - 80), at);
  const start = BRITISH_START.exec(window);
  return start === null ? undefined : [at - window.length + start.index, BRITISH_END.lastIndex];
}

const STATE = /, [A-Z]{2} (?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)(?![\w-])/y;
const TO_TOWN = new RegExp(
  `(?<![\\p{L}\\d])\\d{1,5}[A-Za-z]? (?:${WORD} ){0,3}${WORD}(?:,? (?:Apt|Apartment|Unit|Suite|Ste|#)\\.? ?\\w{1,5})?, ${TOWN}$`,
  "u",
);

/** `305 Kingsway, Apt 12B, Vancouver, BC V5T 3J7` around the last comma. */
function findNorthAmerican(text: string, at: number): readonly [number, number] | undefined {
  STATE.lastIndex = at;
  if (!STATE.test(text)) return undefined;
  const window = text.slice(Math.max(0, at - 80), at);
  const start = TO_TOWN.exec(window);
  return start === null ? undefined : [at - window.length + start.index, STATE.lastIndex];
}

const FRENCH_BEFORE = /(?<![\p{L}\d])\d{1,4}(?: ?(?:bis|ter|quater|[A-D]))?,? $/u;
const REST = new RegExp(
  `\\.?(?:/ ?| )(?:${SMALL}[ ]?)?(?:\\d{1,2} (?:de )?)?(?:${WORD}|${SMALL})(?:[ ](?:${SMALL}[ ])?(?:${WORD})){0,4}(?:,? (?:n\\.? ?[ºo°] ?|nr\\.? ?)?(?!\\d{4} \\p{Lu}\\p{Ll})(?<house>${HOUSE}))?${DOOR}(?:(?:,|,? ?\\n| -) ?(?<code>\\d{5}(?:-\\d{3})?|\\d{4}(?= \\p{Lu}\\p{Ll})|\\d{4}-\\d{3}|\\d{2}-\\d{3})(?: (?<town>${TOWN}))?|, (?<city>${TOWN}(?:, (?![A-Z]{2}(?![\\p{L}]))${TOWN})?(?: ?[-/–] ?[A-Z]{2})?)(?:, (?<late>\\d{5}-?\\d{3})|,? \\(?(?:QC|ON|NB)\\)? ?(?<canadian>[A-Z]\\d[A-Z] ?\\d[A-Z]\\d))?)?`,
  "yu",
);

/** A street told by its first word, with a number before or behind it, and what follows of the town. */
function findAroundStreet(text: string, start: number, end: number): readonly [number, number] | undefined {
  const word = text.slice(start, end);
  REST.lastIndex = end;
  const match = REST.exec(text);
  if (match === null) return undefined;
  if (/^(?:C|al|os|ul|Al|Os|Ul|Av)$/.test(word) && !/^[./]/.test(match[0])) return undefined;
  const { house, code, town, late, canadian } = match.groups ?? {};
  // An English preposition as well.
  if (word === "via" && town === undefined) return undefined;
  const isFrench = /^(?:rue|avenue|boulevard|impasse|chemin|allée|quai|place)$/i.test(word);
  const window = text.slice(Math.max(0, start - 12), start);
  const number = isFrench ? FRENCH_BEFORE.exec(window) : null;
  if (
    isFrench
      ? number === null || (code ?? canadian) === undefined
      : house === undefined || (code ?? late) === undefined
  )
    return undefined;
  return [number === null ? start : start - window.length + number.index, REST.lastIndex];
}
