import type { LiteralRule } from "../rule.ts";
import { isNoSecret } from "../validate/no-secret.ts";

const base = {
  family: "personal",
  level: "standard",
  rank: 58,
  anchor: "literal",
  ignoreCase: true,
  spreads: true,
} as const;

/** What stands between the name of a document and its number. */
const LEAD =
  "(?:nummer|s)?(?:[ .:#=-]{1,3}(?:number|num|no|nr|id|is|ist|was|code|plate|reg|registration)?){0,4}[ :#=]{0,3}[\"']?";

/** Numbers that mix letters and digits in many ways, right after the word for what they are. */
export const documentRules: readonly LiteralRule[] = [
  {
    ...base,
    id: "document-in-context",
    kind: "document",
    literals: [
      "driver license",
      "drivers license",
      "driver's license",
      "driver’s license",
      "driving licence",
      "driving license",
      "driver licence",
      "driver's licence",
      "license number",
      "licence number",
      "führerschein",
      "fahrerlaubnis",
      "patente di guida",
      "patente",
      "permis de conduire",
      "rijbewijs",
      "passport",
      "reisepass",
      "personalausweis",
      "ausweisnummer",
      "passaporto",
      "pasaporte",
      "passeport",
      "carta d'identità",
      "identity card",
      "medical license",
      "medical licence",
      "certificate",
    ],
    lead: LEAD,
    shape: "(?=[A-Z0-9]{0,5}\\d)[A-Z0-9]{6,14}(?![\\w@-]|\\.\\w)",
    check: (value) =>
      /^[A-Z\d]+$/.test(value) &&
      !isNoSecret(value) &&
      (value.match(/\d/g)?.length ?? 0) >= 3 &&
      /[A-Z]/.test(value),
    match: ["my driver license is AA1B2C3D4", "Führerschein B072RRE2I55"],
    miss: [
      "passport control 2024",
      "driver license renewal",
      "certificate sha256 is",
      "Certificate SHA256 fingerprint",
    ],
    reference: "https://www.aamva.org/",
  },
  {
    ...base,
    id: "plate-in-context",
    kind: "vehicle",
    literals: [
      "kennzeichen",
      "kfz-kennzeichen",
      "nummernschild",
      "plaka",
      "plakası",
      "plate",
      "license plate",
      "licence plate",
      "number plate",
      "vehicle registration",
      "registration number",
      "vehicle",
      "targa",
      "matrícula",
      "immatriculation",
      "kenteken",
      "tablica",
    ],
    lead: LEAD,
    shape:
      "(?:[A-ZÄÖÜ]{1,3}[ -][A-Z]{1,2}[ -]?\\d{1,4}[EH]?|\\d{2} ?[A-Z]{1,3} ?\\d{2,5}|[A-Z]{3}[ -]?\\d{3}[ -]?[A-Z]{2}|[A-Z]{2}[ -]?\\d{3}[ -]?[A-Z]{2}|\\d{4}[ -]?[A-Z]{3}|[A-Z]{2}\\d{2} ?[A-Z]{3})(?![\\w-])",
    check: (value) => value === value.toUpperCase(),
    match: ["Kfz-Kennzeichen: HH AB 1234", "plaka 34 ABC 123", "license plate ABC-123DE"],
    miss: ["plate 12 of the book", "vehicle to go 2024"],
    reference: "https://unece.org/transport/vehicle-regulations",
  },
  {
    ...base,
    id: "register-number",
    kind: "company-id",
    literals: ["HRB ", "HRA "],
    ignoreCase: false,
    shape: "(?:Nr\\.? )?\\d{2,6}(?: ?[A-Z]{1,2})?(?![\\w.-])",
    match: ["Amtsgericht München, HRB 12345"],
    miss: ["HRB and HRA"],
    reference: "https://www.handelsregister.de/",
  },
  {
    ...base,
    id: "mac-in-context",
    kind: "mac",
    literals: ["mac address", "mac-adresse", "hardware address", "mac:", "mac "],
    lead: "(?: is|:| =| )? ?",
    shape: "(?:[0-9a-f]{4}\\.[0-9a-f]{4}\\.[0-9a-f]{4}|[0-9a-f]{12})(?![\\w.])",
    check: (value) => /\d/.test(value) && /[a-f]/i.test(value),
    match: ["MAC address 001A.2B3C.4D5E"],
    miss: ["mac address is unknown", "mac 12"],
    reference: "https://standards.ieee.org/products-programs/regauth/",
  },
];
