import { givenNames } from "../../names/given-names.ts";
import { ambiguousGivenNames } from "../../names/given-names-and-words.ts";
import type { MemberRule } from "../../rule.ts";
import { isPlate } from "../column-rules.ts";
import { isName, wordsOf } from "../persons/person-shape.ts";

const base = {
  family: "personal",
  level: "standard",
  rank: 56,
  anchor: "member",
  reference: "https://www.rfc-editor.org/rfc/rfc7643#section-4.1",
} as const;

/** What members of JSON say about people by their names, in the languages of the usual exports. */
export const personalMemberRules: readonly MemberRule[] = [
  {
    ...base,
    id: "name-part-member",
    kind: "person",
    spreads: true,
    members:
      "firstname lastname givenname surname familyname middlename maidenname vorname nachname prenom nomdefamille apellido apellidos primerapellido segundoapellido cognome sobrenome apelido voornaam achternaam fornavn etternavn efternavn imie nazwisko fornamn efternamn contactname customername employeename patientname cardholder cardholdername accountholder beneficiary fullname legalname nombrecompleto nomecompleto".split(
        " ",
      ),
    check: (value) => NAME.test(value) && isName(value),
    match: ['{"first_name": "Olivia"}', '{"cognome":"Conti"}', '{"cardholderName": "Olivia Bennett"}'],
    miss: ['{"first_name": ""}', '{"lastName": "string"}', '{"fullName": "contoso/web-app"}'],
  },
  {
    ...base,
    id: "name-member",
    kind: "person",
    spreads: true,
    members: "name nome nombre nom naam namn navn owner assignee requester manager author contact".split(" "),
    check: isPerson,
    match: ['{"nombre": "Zulema Ortiz Bañuelos"}', '{"assignee": "Priya"}'],
    miss: ['{"name": "Northwind Traders"}', '{"name": "Power Automate"}', '{"name": "redactor"}'],
  },
  {
    ...base,
    id: "birth-date-member",
    kind: "birth-date",
    rank: 68,
    members:
      "dateofbirth dob birthdate birthday geburtsdatum fechanacimiento fechadenacimiento datenaissance datedenaissance datanascita datadinascita datanascimento datadenascimento geboortedatum fodselsdato fodelsedatum dataurodzenia".split(
        " ",
      ),
    check: (value) => DATE.test(value),
    match: [
      '{"data_nascita": "1981-11-16"}',
      '{"dob": "1989-11-02T00:00:00Z"}',
      '[{"title":"Date of birth:","value":"1996-07-28"}]',
    ],
    miss: ['{"title":"Start","value":"1996-07-28"}', '{"dob": null, "x": 1}', '{"birthdate": "required"}'],
  },
  {
    ...base,
    id: "street-member",
    kind: "address",
    rank: 54,
    members:
      "street streetaddress addressline1 address1 street1 strasse strassehausnummer adresse direccion indirizzo endereco morada adres gade".split(
        " ",
      ),
    check: (value) =>
      value.length < 120 &&
      /\p{L}{3}/u.test(value) &&
      /\d/.test(value) &&
      !/[@/:{}<>\\]|^[a-z]+_[a-z\d_]+$/.test(value),
    match: ['{"streetAddress": "62 Birchmount Crescent"}'],
    miss: ['{"street": "main"}', '{"adresse": "https://contoso.com/1"}'],
  },
  {
    ...base,
    id: "plate-member",
    kind: "vehicle",
    rank: 58,
    members:
      "plate licenseplate licenceplate platenumber numberplate vehicleregistration kennzeichen kenteken targa immatriculation".split(
        " ",
      ),
    check: isPlate,
    match: ['{"plate": "7KDR 294"}'],
    miss: ['{"plate": "steel"}'],
  },
  {
    ...base,
    id: "code-member",
    kind: "pin",
    family: "secret",
    level: "secrets-only",
    rank: 60,
    members: "gatecode doorcode accesscode alarmcode lockcode entrycode pincode pin".split(" "),
    check: (value) => /^[*#]?(?=.*\d.*\d.*\d)[\dA-Z-]{3,10}[*#]?$/.test(value),
    match: ['{"gate_code": "*8840"}'],
    miss: ['{"pincode": "none"}', '{"pin": "GPIO-4"}'],
  },
];

const NAME = /^\p{Lu}\p{L}*(?:[ '’.-]{1,2}\p{L}+){0,4}$/u;
const DATE =
  /^(?:(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2})(?:T[\d:.]{1,16}Z?)?$/;

/** A known given name, alone or with more: members called so hold names of anything. */
function isPerson(value: string): boolean {
  if (!NAME.test(value) || !isName(value)) return false;
  const words = wordsOf(value);
  const first = words[0] ?? "";
  return givenNames().has(first) || (words.length > 2 && ambiguousGivenNames().has(first));
}
