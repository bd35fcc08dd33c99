import * as nordic from "../../validate/national-nordic.ts";
import type { Identifier } from "./identifier.ts";

/** Numbers issued in Sweden, Finland, Denmark, Iceland and Norway. */
export const nordicIdentifiers: readonly Identifier[] = [
  {
    id: "se-personnummer",
    pictures: "999999-9999,99999999-9999,9999999999,999999999999",
    check: (value) => (/-/.test(value) || /^(?:19|20)\d{10}$/.test(value)) && nordic.isPersonnummer(value),
    match: "personnummer 811218-9876",
    miss: "811218-9875",
    reference:
      "https://www.skatteverket.se/servicelankar/otherlanguages/inenglishengelska/individualsandemployees/",
  },
  {
    id: "se-personnummer-plain",
    pictures: "9999999999,999999+9999",
    check: nordic.isPersonnummer,
    context: "personnummer,personnumret,personnummeret,personal identity,samordningsnummer,person nr,pnr",
    alone: true,
    match: "personnummer 8112189876",
    miss: "order 8112189876",
    reference:
      "https://www.skatteverket.se/servicelankar/otherlanguages/inenglishengelska/individualsandemployees/",
  },
  {
    id: "se-organisation-number",
    kind: "tax-id",
    pictures: "999999-9999,9999999999,999999999999",
    check: nordic.isOrganisationsnummer,
    context:
      "organisationsnummer,org.nr,orgnr,org nr,org. nr,organisation,organization,företag,bolag,company",
    alone: true,
    match: "org.nr 556703-7485",
    miss: "order 5567037485",
    reference: "https://bolagsverket.se/",
  },
  {
    id: "fi-hetu",
    pictures: "999999-999A,999999-9999,999999A999A,999999A9999",
    check: nordic.isHetu,
    match: "HETU 131052-308T",
    miss: "131052-308U",
    reference: "https://dvv.fi/en/personal-identity-code",
  },
  {
    id: "dk-cpr",
    pictures: "999999-9999",
    check: nordic.isCpr,
    context: "cpr,cpr-nr,cpr-nummer,cpr-nummeret,personnummer,cprnr",
    alone: true,
    match: "CPR 070761-4285",
    miss: "part 070761-4285",
    reference: "https://cpr.dk/",
  },
  {
    id: "is-kennitala",
    pictures: "999999-9999,9999999999",
    check: nordic.isKennitala,
    context: "kennitala,kennitalan,kt,kt.",
    alone: true,
    match: "kt. 120174-3399",
    miss: "hluti 120174-3399",
    reference: "https://www.skra.is/",
  },
  {
    id: "no-fodselsnummer",
    pictures: "99999999999,999999 99999",
    check: nordic.isFodselsnummer,
    context: "fødselsnummer,fødselsnummeret,fodselsnummer,norwegian national,personnummer,fnr,d-nummer",
    alone: true,
    match: "fødselsnummer 15076500565",
    miss: "order 15076500566",
    reference: "https://www.skatteetaten.no/en/person/national-registry/identitetsnummer/",
  },
];
