import type { Context, PictureRule, Rule } from "../rule.ts";
import { ibanLength, isCard, isIban } from "../validate/bank.ts";
import { compact } from "../validate/digits.ts";
import * as national from "../validate/national.ts";

interface Identifier {
  readonly id: string;
  readonly kind?: string;
  /** Pictures separated by commas. */
  readonly pictures: string;
  readonly check?: (value: string) => boolean;
  /** Words separated by commas, if the number alone is too weak. */
  readonly context?: string;
  /** Whether the number is believed where it stands alone. */
  readonly alone?: boolean;
  readonly rank?: number;
  readonly match: string;
  readonly miss: string;
  readonly reference: string;
}

/** `9*13` for thirteen nines. */
const times = (character: string, count: number): string => character.repeat(count);

const CARD_PICTURES = [
  ...[13, 14, 15, 16, 17, 18, 19].map((length) => times("9", length)),
  "9999 9999 9999 9999",
  "9999-9999-9999-9999",
  "9999.9999.9999.9999",
  "9999 999999 99999",
  "9999-999999-99999",
  "9999 999999 9999",
  "9999-999999-9999",
  "9999 9999 9999 9999 999",
  "9999 9999 9999 999",
].join(",");

const SSN_WORDS = "ssn,ssns,ss#,social security,social,social insurance,ss number,taxpayer";

/** Numbers of people and firms. A registry's checksum and a picture few other numbers have need no context. */
const identifiers: readonly Identifier[] = [
  {
    id: "payment-card",
    kind: "card",
    pictures: CARD_PICTURES,
    check: isCard,
    rank: 82,
    match: "card 4012 8888 8888 1881",
    miss: "order 4012 8888 8888 1882",
    reference: "https://www.iso.org/standard/70484.html",
  },
  {
    id: "payment-card-short",
    kind: "card",
    pictures: times("9", 12),
    check: isCard,
    context: "card,credit card,debit card,maestro",
    match: "card 501864667909",
    miss: "order 501864667909",
    reference: "https://www.iso.org/standard/70484.html",
  },
  {
    id: "us-ssn",
    pictures: "999-99-9999,999 99 9999,999.99.9999",
    check: national.isSsn,
    match: "SSN 514-69-0360",
    miss: "part 000-69-0360",
    reference: "https://www.ssa.gov/employer/randomization.html",
  },
  {
    id: "us-ssn-plain",
    pictures: "999999999,9999-99999,99999-9999,999-999999",
    check: national.isSsn,
    context: SSN_WORDS,
    match: "my ssn is 514690360",
    miss: "invoice 514690360",
    reference: "https://www.ssa.gov/employer/randomization.html",
  },
  {
    id: "us-itin",
    pictures: "999-99-9999,999 99 9999",
    check: national.isItin,
    match: "ITIN 911-70-1234",
    miss: "911-13-1234",
    reference: "https://www.irs.gov/tin/itin/individual-taxpayer-identification-number-itin",
  },
  {
    id: "us-itin-plain",
    pictures: "999999999,999-999999,99999-9999",
    check: national.isItin,
    context: "itin,taxpayer,tax id,individual taxpayer",
    alone: true,
    match: "itin 911701234",
    miss: "order 911701234",
    reference: "https://www.irs.gov/tin/itin/individual-taxpayer-identification-number-itin",
  },
  {
    id: "us-mbi",
    pictures: "9AAA-AAA-AAAA,9A99-AA9-AA99,9AA9-AA9-AA99,9A99AA9AA99,9AA9AA9AA99,9A99-A99-AA99,9AA9-A99-AA99",
    check: (value) =>
      /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}$/i.test(
        value,
      ),
    match: "MBI 1EG4-TE5-MK73",
    miss: "1SG4-TE5-MK73",
    reference: "https://www.cms.gov/medicare/new-medicare-card/understanding-the-mbi",
  },
  {
    id: "us-npi",
    pictures: "9999999999,9999-999-999,9999 999 999",
    check: national.isNpi,
    context: "npi,national provider,provider",
    match: "NPI 1234567893",
    miss: "order 1234567893",
    reference:
      "https://www.cms.gov/regulations-and-guidance/administrative-simplification/nationalprovidentstand",
  },
  {
    id: "us-dea",
    pictures: "AA9999999,A99999999",
    check: (value) => /^[A-HJ-MPRS-UX][A-Z9]/i.test(value) && national.isDea(value.slice(2)),
    context: "dea,registration,prescriber,certificate,medical license,license",
    alone: true,
    match: "DEA AB1234563",
    miss: "code AB1234563",
    reference: "https://www.deadiversion.usdoj.gov/",
  },
  {
    id: "us-routing-number",
    kind: "bank-account",
    pictures: "999999999,9999-9999-9",
    check: national.isRoutingNumber,
    context: "aba,routing,routing number,bank,rtn,abarouting",
    match: "routing number 121000358",
    miss: "order 121000358",
    reference: "https://www.aba.com/about-us/routing-number",
  },
  {
    id: "us-ein",
    kind: "tax-id",
    pictures: "99-9999999",
    context: "ein,fein,employer identification,tax id,irs",
    match: "EIN 12-3456789",
    miss: "part 12-3456789",
    reference: "https://www.irs.gov/businesses/employer-identification-number",
  },
  {
    id: "ca-sin",
    pictures: "999-999-999,999 999 999,999999999",
    check: national.isSin,
    context: "sin,social insurance,nas,canada,canadian",
    match: "SIN 130 692 544",
    miss: "ref 130 692 544",
    reference: "https://www.canada.ca/en/employment-social-development/services/sin.html",
  },
  {
    id: "uk-nino",
    pictures: "AA999999A,AA 99 99 99 A,AA 999999 A,AA999999 A,AA-99-99-99-A",
    check: (value) =>
      /^(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(compact(value)),
    match: "NI number QQ123456C".replace("QQ", "AB"),
    miss: "BG123456C",
    reference: "https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110",
  },
  {
    id: "uk-nhs",
    pictures: "999 999 9999,999-999-9999",
    check: national.isNhs,
    context: "nhs,national health,health number,patient",
    alone: true,
    match: "NHS number 943 476 5919",
    miss: "call 943 476 5918",
    reference: "https://www.datadictionary.nhs.uk/attributes/nhs_number.html",
  },
  {
    id: "uk-nhs-plain",
    pictures: "9999999999",
    check: national.isNhs,
    context: "nhs,national health,health number,patient",
    alone: true,
    match: "NHS 9434765919",
    miss: "order 9434765919",
    reference: "https://www.datadictionary.nhs.uk/attributes/nhs_number.html",
  },
  {
    id: "uk-driving-licence",
    kind: "driving-licence",
    pictures:
      "AAAAA999999AA9AA,AAAA9999999AA9AA,AAA99999999AA9AA,AA999999999AA9AA,AAAAA999999A99AA,AAAAA 999999 AA9AA",
    check: (value) => /^[A-Z9]{5}\d[0156]\d[0-3]\d\d[A-Z9]{2}\d[A-Z]{2}$/i.test(compact(value)),
    match: "licence MORGA657054SM9IJ",
    miss: "MORGA697054SM9IJ",
    reference: "https://www.gov.uk/government/publications/driver-licence-code-of-practice",
  },
  {
    id: "uk-postcode",
    kind: "address",
    pictures: "A9 9AA,A99 9AA,AA9 9AA,AA99 9AA,A9A 9AA,AA9A 9AA",
    check: (value) =>
      /^(?:[A-PR-UWYZ]\d[A-HJKMNPR-Y\d]?|[A-PR-UWYZ][A-HK-Y]\d[ABEHMNPRVWXY\d]?) \d[ABD-HJLNP-UW-Z]{2}$/.test(
        value,
      ),
    context:
      "postcode,post code,address,street,road,lane,avenue,live,lives,living,london,delivery,deliver,uk,england,scotland,wales,drive,close",
    alone: true,
    match: "my address is 10 Downing Street, London SW1A 2AA",
    miss: "size B2 4AB",
    reference: "https://www.royalmail.com/find-a-postcode",
  },
  {
    id: "uk-vehicle-registration",
    kind: "vehicle",
    pictures: "AA99 AAA,AA99AAA,A999 AAA,A999AAA,AAA 999A,AAA999A",
    context: "registration,reg,plate,vehicle,number plate,car,dvla,licence plate,vrn",
    match: "number plate AB51 ABC",
    miss: "model AB51 ABC",
    reference: "https://www.gov.uk/displaying-number-plates",
  },
  {
    id: "es-id",
    pictures: "99999999A,99999999-A,9999999A,A9999999A,A-9999999-A,99.999.999-A,A9999999-A",
    check: national.isSpanishId,
    match: "DNI 12345678Z",
    miss: "12345678A",
    reference:
      "https://www.interior.gob.es/opencms/es/servicios-al-ciudadano/tramites-y-gestiones/dni/calculo-del-digito-de-control-del-nif-nie/",
  },
  {
    id: "it-codice-fiscale",
    pictures: "AAAAAA99A99A999A,AAAAAA99A99AAAAA,AAAAAA99A99A99AA",
    check: national.isCodiceFiscale,
    match: "RSSMRA85T10A562S",
    miss: "RSSMRA85T10A562T",
    reference: "https://www.agenziaentrate.gov.it/portale/schede/istanze/richiesta-ts_cf",
  },
  {
    id: "it-partita-iva",
    kind: "tax-id",
    pictures: "99999999999,AA99999999999",
    check: national.isPartitaIva,
    context: "piva,partita iva,p.iva,iva,vat,vat number,pi",
    alone: true,
    match: "P.IVA 12345670017".replace("12345670017", "01333550323"),
    miss: "order 01333550323",
    reference:
      "https://www.agenziaentrate.gov.it/portale/web/guest/schede/istanze/aa9_11-apertura-variazione-chiusura-pf",
  },
  {
    id: "pl-pesel",
    pictures: "99999999999",
    check: national.isPesel,
    match: "PESEL 44051401359",
    miss: "44051401358",
    reference: "https://www.gov.pl/web/gov/czym-jest-numer-pesel",
  },
  {
    id: "pl-nip",
    kind: "tax-id",
    pictures: "999-999-99-99,999-99-99-999,9999999999",
    context: "nip,vat,tax,podatkowy",
    match: "NIP 526-10-40-828",
    miss: "order 526-10-40-828",
    reference: "https://www.podatki.gov.pl/",
  },
  {
    id: "de-tax-id",
    pictures: "99999999999,99 999 999 999,99 999999999",
    check: national.isGermanTaxId,
    context:
      "idnr,steuer-id,steuerid,steueridentifikationsnummer,identifikationsnummer,steuer-identifikationsnummer,steuer,tax id,tax,tin,steuernummer",
    alone: true,
    match: "Steuer-ID 86 095 742 719",
    miss: "Nr 86 095 742 719",
    reference:
      "https://www.bzst.de/DE/Privatpersonen/SteuerlicheIdentifikationsnummer/steuerlicheidentifikationsnummer_node.html",
  },
  {
    id: "de-steuernummer",
    kind: "tax-id",
    pictures: "99/999/99999,999/999/99999,999/9999/9999,99/9999/9999",
    context: "steuernummer,steuer-nr,st.-nr,stnr,finanzamt,steuer",
    alone: true,
    match: "Steuernummer 93/815/08152",
    miss: "path 93/815/08152",
    reference: "https://www.elster.de/",
  },
  {
    id: "de-social-security",
    pictures: "99999999A999,99 999999 A 999,99 999999A999",
    check: national.isRentenversicherung,
    match: "15070649C103",
    miss: "15070649C104",
    reference: "https://www.deutsche-rentenversicherung.de/",
  },
  {
    id: "de-health-insurance",
    kind: "health-id",
    pictures: "A999999999",
    check: national.isKvnr,
    context:
      "kvnr,krankenversicherung,krankenversichertennummer,versichertennummer,krankenkasse,gesundheitskarte,egk,versicherungsnummer",
    alone: true,
    match: "KVNR A123456780",
    miss: "id A123456780",
    reference: "https://www.gkv-spitzenverband.de/",
  },
  {
    id: "de-document",
    kind: "passport",
    pictures: "AAAAAAAAA9,A999999999,A99AAAAAA9,A99A99A999,A99AAA9999",
    check: national.isGermanDocument,
    context:
      "personalausweis,ausweis,pass,reisepass,passport,id card,ausweisnummer,personalausweisnummer,identity card",
    alone: true,
    match: "Ausweis T220001293".replace("T220001293", "T220001293"),
    miss: "id T220001293",
    reference: "https://www.bsi.bund.de/",
  },
  {
    id: "fr-nir",
    pictures: "999999999999999,9 99 99 99 999 999 99,9999999999999 99,9 99 99 9A 999 999 99,99999A999999999",
    check: national.isNir,
    match: "1 84 12 76 451 089 46",
    miss: "1 84 12 76 451 089 47",
    reference: "https://www.insee.fr/en/metadonnees/definition/c1409",
  },
  {
    id: "nl-bsn",
    pictures: "999999999,9999.99.999,999.999.999,9999 99 999",
    check: national.isBsn,
    context: "bsn,burgerservicenummer,sofinummer,sofi,citizen service,burger service nummer",
    alone: true,
    match: "BSN 111222333",
    miss: "order 111222333",
    reference: "https://www.rvig.nl/bsn-in-het-kort",
  },
  {
    id: "be-national-number",
    pictures: "99.99.99-999.99,99999999999,99 99 99 999 99",
    check: national.isBelgianId,
    context: "rijksregisternummer,registre national,national number,nrn,insz,niss,numéro national",
    alone: true,
    match: "NISS 85.07.30-033.28",
    miss: "85.07.30-033.29",
    reference: "https://www.ibz.rrn.fgov.be/en/national-register",
  },
  {
    id: "ch-ahv",
    pictures: "999.9999.9999.99,9999999999999",
    check: (value) => value.startsWith("756") && national.isAhv(value),
    match: "AHV 756.9217.0769.85",
    miss: "756.9217.0769.84",
    reference: "https://www.zas.admin.ch/zas/en/home/partenaires-et-institutions-/navs13.html",
  },
  {
    id: "se-personnummer",
    pictures: "999999-9999,99999999-9999,9999999999,999999999999",
    check: (value) => (/-/.test(value) || /^(?:19|20)\d{10}$/.test(value)) && national.isPersonnummer(value),
    match: "personnummer 811218-9876",
    miss: "811218-9875",
    reference:
      "https://www.skatteverket.se/servicelankar/otherlanguages/inenglishengelska/individualsandemployees/",
  },
  {
    id: "se-personnummer-plain",
    pictures: "9999999999,999999+9999",
    check: national.isPersonnummer,
    context: "personnummer,personal identity,samordningsnummer,person nr,pnr",
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
    check: national.isOrganisationsnummer,
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
    check: national.isHetu,
    match: "HETU 131052-308T",
    miss: "131052-308U",
    reference: "https://dvv.fi/en/personal-identity-code",
  },
  {
    id: "dk-cpr",
    pictures: "999999-9999",
    check: national.isCpr,
    context: "cpr,cpr-nr,cpr-nummer,personnummer,cprnr",
    match: "CPR 070761-4285",
    miss: "part 070761-4285",
    reference: "https://cpr.dk/",
  },
  {
    id: "no-fodselsnummer",
    pictures: "99999999999,999999 99999",
    check: national.isFodselsnummer,
    context: "fødselsnummer,fodselsnummer,personnummer,fnr,d-nummer",
    alone: true,
    match: "fødselsnummer 15076500565",
    miss: "order 15076500566",
    reference: "https://www.skatteetaten.no/en/person/national-registry/identitetsnummer/",
  },
  {
    id: "pt-nif",
    pictures: "999999999,999 999 999",
    check: national.isPortugueseNif,
    context: "nif,contribuinte,nif portugal",
    match: "NIF 123456789",
    miss: "order 123456789",
    reference: "https://www.portaldasfinancas.gov.pt/",
  },
  {
    id: "tr-identity-number",
    pictures: "99999999999",
    check: national.isTckn,
    context: "tc,tckn,kimlik,t.c.,kimlik no,tc kimlik,tc kimlik no,turkish",
    alone: true,
    match: "TC kimlik no 10000000146",
    miss: "order 10000000146",
    reference: "https://www.nvi.gov.tr/",
  },
  {
    id: "in-aadhaar",
    pictures: "9999 9999 9999,9999-9999-9999,9999:9999:9999",
    check: national.isAadhaar,
    match: "3123 4567 8909",
    miss: "3123 4567 8908",
    reference: "https://uidai.gov.in/",
  },
  {
    id: "in-aadhaar-plain",
    pictures: "999999999999",
    check: national.isAadhaar,
    context: "aadhaar,aadhar,uidai,uid",
    alone: true,
    match: "aadhaar 312345678909",
    miss: "order 312345678909",
    reference: "https://uidai.gov.in/",
  },
  {
    id: "in-pan",
    kind: "tax-id",
    pictures: "AAAAA9999A",
    check: (value) => /^[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]$/.test(value),
    match: "PAN ABCPE1234F",
    miss: "ABCXE1234F",
    reference: "https://incometaxindia.gov.in/Pages/pan.aspx",
  },
  {
    id: "in-pan-weak",
    kind: "tax-id",
    pictures: "AAAAA9999A",
    context: "pan,permanent account,pan card,income tax",
    alone: true,
    match: "pan card abcxe1234f",
    miss: "model abcxe1234f",
    reference: "https://incometaxindia.gov.in/Pages/pan.aspx",
  },
  {
    id: "in-gstin",
    kind: "tax-id",
    pictures: "99AAAAA9999A9A9,99AAAAA9999A9AA,99AAAAA9999AAA9,99AAAAA9999AAAA",
    check: (value) =>
      national.isGstin(value) ||
      /^(?:0[1-9]|[12]\d|3[0-8])[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z][1-9A-Z]Z[\dA-Z]$/.test(value),
    match: "GSTIN 27AAPFU0939F1ZV",
    miss: "99AAPFU0939F1ZV",
    reference: "https://www.gst.gov.in/",
  },
  {
    id: "in-voter",
    pictures: "AAA9999999",
    check: (value) => /^[A-Z]{3}\d{7}$/.test(value),
    context: "voter,epic,elector,election",
    alone: true,
    match: "voter id KSD1287349",
    miss: "part KSD1287349",
    reference: "https://www.eci.gov.in/",
  },
  {
    id: "in-vehicle",
    kind: "vehicle",
    pictures: "AA99AA9999,AA99A9999,AA9A9999,AA9AA9999,AA99AAA9999,AA-99-AA-9999,AA 99 AA 9999",
    check: (value) =>
      /^(?:AN|AP|AR|AS|BR|CG|CH|DD|DL|DN|GA|GJ|HP|HR|JH|JK|KA|KL|LA|LD|MH|ML|MN|MP|MZ|NL|OD|OR|PB|PY|RJ|SK|TN|TR|TS|UK|UP|WB)/.test(
        value,
      ),
    context: "vehicle,registration,rto,car,plate,bike,reg,challan,driver",
    alone: true,
    match: "vehicle KA53ME3456",
    miss: "part KA53ME3456",
    reference: "https://parivahan.gov.in/",
  },
  {
    id: "au-tfn",
    kind: "tax-id",
    pictures: "999 999 999,999999999,999-999-999",
    check: national.isTfn,
    context: "tfn,tax file,australian tax",
    alone: true,
    match: "TFN 876 543 210",
    miss: "ref 876 543 210",
    reference: "https://www.ato.gov.au/individuals-and-families/tax-file-number",
  },
  {
    id: "au-abn",
    kind: "tax-id",
    pictures: "99 999 999 999,99999999999,99-999-999-999",
    check: national.isAbn,
    context: "abn,australian business,business number",
    alone: true,
    match: "ABN 51 824 753 556",
    miss: "51 824 753 557",
    reference: "https://abr.business.gov.au/Help/AbnFormat",
  },
  {
    id: "au-acn",
    kind: "tax-id",
    pictures: "999 999 999,999999999",
    check: national.isAcn,
    context: "acn,australian company,company number",
    alone: true,
    match: "ACN 004 085 616",
    miss: "ref 004 085 616",
    reference:
      "https://www.asic.gov.au/for-business/registering-a-company/steps-to-register-a-company/australian-company-numbers/",
  },
  {
    id: "au-medicare",
    kind: "health-id",
    pictures: "9999 99999 9,9999-99999-9",
    check: national.isMedicare,
    match: "Medicare 2123 45670 1",
    miss: "2123 45671 1",
    reference: "https://www.servicesaustralia.gov.au/medicare-card",
  },
  {
    id: "au-medicare-plain",
    kind: "health-id",
    pictures: "9999999999,99999999999,9999 99999 9-9",
    check: national.isMedicare,
    context: "medicare",
    alone: true,
    match: "Medicare 2123456701",
    miss: "order 2123456701",
    reference: "https://www.servicesaustralia.gov.au/medicare-card",
  },
  {
    id: "sg-nric",
    pictures: "A9999999A",
    check: (value) => /^[A-Z].*[A-Z]$/.test(value) && national.isNric(value),
    match: "NRIC S1234567D",
    miss: "S1234567A",
    reference: "https://www.ica.gov.sg/",
  },
  {
    id: "sg-nric-weak",
    pictures: "A9999999A",
    check: (value) => /^[STFGM]/i.test(value),
    context: "nric,fin,singapore,identity card,ic",
    alone: true,
    match: "nric S1234567A",
    miss: "part S1234567A",
    reference: "https://www.ica.gov.sg/",
  },
  {
    id: "sg-uen",
    kind: "tax-id",
    pictures: "99999999A,999999999A,A99AA9999A",
    check: (value) => /^(?:\d{8,9}[A-Z]|[TSR]\d\d[A-Z]{2}\d{4}[A-Z])$/.test(value),
    context: "uen,unique entity,singapore,business registration,acra",
    match: "UEN 53125226D",
    miss: "part 53125226D",
    reference: "https://www.uen.gov.sg/",
  },
  {
    id: "br-cpf",
    pictures: "999.999.999-99",
    check: national.isCpf,
    match: "CPF 529.982.247-25",
    miss: "529.982.247-26",
    reference: "https://www.gov.br/receitafederal/pt-br/assuntos/meu-cpf",
  },
  {
    id: "br-cpf-plain",
    pictures: "99999999999,999999999-99",
    check: national.isCpf,
    context: "cpf,cadastro de pessoas,contribuinte",
    alone: true,
    match: "CPF 52998224725",
    miss: "pedido 52998224726",
    reference: "https://www.gov.br/receitafederal/pt-br/assuntos/meu-cpf",
  },
  {
    id: "br-cnpj",
    kind: "tax-id",
    pictures: "99.999.999/9999-99,99999999999999",
    check: national.isCnpj,
    match: "CNPJ 11.444.777/0001-61",
    miss: "11.444.777/0001-62",
    reference: "https://www.gov.br/receitafederal/pt-br/assuntos/orientacao-tributaria/cadastros/cnpj",
  },
  {
    id: "kr-rrn",
    pictures: "999999-9999999",
    check: national.isRrn,
    match: "900101-1234567",
    miss: "901301-1234567",
    reference: "https://www.law.go.kr/",
  },
  {
    id: "kr-rrn-plain",
    pictures: "9999999999999",
    check: national.isRrn,
    context: "rrn,resident registration,주민등록번호,주민번호,foreigner registration,frn,외국인등록번호",
    alone: true,
    match: "RRN 9001011234567",
    miss: "id 9001011234567",
    reference: "https://www.law.go.kr/",
  },
  {
    id: "kr-business-number",
    kind: "tax-id",
    pictures: "999-99-99999,9999999999",
    check: national.isKoreanBusiness,
    context: "brn,business registration,사업자등록번호,사업자번호,사업자",
    alone: true,
    match: "사업자등록번호 120-81-47521",
    miss: "part 120-81-47522",
    reference: "https://www.nts.go.kr/",
  },
  {
    id: "kr-driving-licence",
    kind: "driving-licence",
    pictures: "99-99-999999-99",
    context: "운전면허,면허,driver,driving,licence,license",
    alone: true,
    match: "운전면허 11-12-345678-90",
    miss: "part 11-12-345678-90",
    reference: "https://www.safedriving.or.kr/",
  },
  {
    id: "jp-my-number",
    pictures: "999999999999,9999 9999 9999,9999-9999-9999",
    check: national.isMyNumber,
    context: "マイナンバー,個人番号,my number,individual number,mynumber",
    match: "マイナンバー 123456789018",
    miss: "注文 123456789018",
    reference: "https://www.kojinbango-card.go.jp/",
  },
  {
    id: "th-national-id",
    pictures: "9-9999-99999-99-9,9999999999999,9 9999 99999 99 9",
    check: national.isThaiId,
    context: "thai,thailand,บัตรประชาชน,เลขประจำตัวประชาชน,tnin,national id",
    alone: true,
    match: "Thai id 1-1017-00230-70-8".replace("1-1017-00230-70-8", "1-2345-67890-12-1"),
    miss: "part 1-2345-67890-12-2",
    reference: "https://www.bora.dopa.go.th/",
  },
  {
    id: "cn-resident-id",
    pictures: "999999999999999999,99999999999999999A",
    check: national.isChineseId,
    match: "11010519491231002X",
    miss: "110105194912310021",
    reference: "https://www.iso.org/standard/31531.html",
  },
  {
    id: "za-id",
    pictures: "9999999999999,999999 9999 999",
    check: national.isSouthAfricanId,
    context: "south africa,south african,sa id,id number,identity number,rsa id",
    alone: true,
    match: "SA ID 8001015009087",
    miss: "order 8001015009087",
    reference: "https://www.gov.za/services/personal-identification",
  },
  {
    id: "ng-nin",
    pictures: "99999999999",
    context: "nin,national identification number,nimc,nigeria,bvn,bank verification",
    match: "NIN 12345678901",
    miss: "order 12345678901",
    reference: "https://nimc.gov.ng/",
  },
  {
    id: "passport",
    kind: "passport",
    pictures:
      "A99999999,999999999,AA999999,AA9999999,A9999999,99AA99999,AAA999999,A999999,99999999,A99A99999,AA99999,9999999,AAA9999999,AAA99999A,A999A9999,AAA999999A",
    context:
      "passport,passports,passport number,passport no,passeport,reisepass,pasaporte,passaporto,paspoort,passnummer,pass-nr,여권,travel document,paszport",
    match: "passport number A12345678",
    miss: "order A12345678",
    reference: "https://www.icao.int/publications/pages/publication.aspx?docnum=9303",
  },
  {
    id: "driving-licence",
    kind: "driving-licence",
    pictures:
      "A9999999,A99999999,A999999999,A99999999999,A999999999999,A99999999999999,999999999,99999999,9999999,9999999999,AA999999,AA9999999,AA99999999,A9999-99999-99999,9999-99-9999,A999-9999-9999,AA9999999A,A99A999999,AAA99A9999,A999-999-99-999,AA99 99999999999,A99-99-9999,A99AAAAAAA9,A9999999999999,AA99-99999999999,99999999A9,AAA-99-999999,A999999,999-99-9999,999 999 999,A999 9999 9999,9A999999999",
    context:
      "driver's license,drivers license,driver license,driving licence,driving license,driver's licence,drivers licence,driver’s license,license number,licence number,license no,licence no,dl,dl#,dln,dl number,führerschein,führerscheinnummer,permis de conduire,patente,patente di guida,permiso de conducir,carnet de conducir,rijbewijs,prawo jazdy,permit",
    match: "my driver's license number is A1234567",
    miss: "serial A1234567",
    reference: "https://www.aamva.org/",
  },
  {
    id: "id-card",
    kind: "id-card",
    pictures: "AA99999AA,AA9999999,AA999999,9999999AA,999999999,AAA999999,A99999999,A9999999,AAA99999A",
    context:
      "identity card,id card,carta d'identità,carta d'identita,carta identità,carta di identità,cni,carte d'identité,dni,documento de identidad,dowód osobisty,dowod,identiteitskaart,identity document,national id,national id number,id number,identity number,citizen id",
    match: "carta d'identità CA12345AB",
    miss: "part CA12345AB",
    reference: "https://www.consilium.europa.eu/prado/",
  },
  {
    id: "bank-account",
    kind: "bank-account",
    pictures:
      "99999999,999999999,9999999999,99999999999,999999999999,9999999,999999999999999,99999999999999,9999999999999999,99999999999999999",
    context:
      "account number,account no,acct number,acct,account#,bank account,kontonummer,kontonr,numéro de compte,número de cuenta,numero di conto,checking account,savings account,rekeningnummer,numer konta,account num,a/c no,a/c,direct deposit,checking,savings,bank",
    match: "account number 945456787654",
    miss: "order 945456787654",
    reference: "https://www.iso.org/standard/81090.html",
  },
  {
    id: "sort-code",
    kind: "bank-account",
    pictures: "99-99-99",
    context: "sort code,sort-code,sortcode",
    match: "sort code 20-45-77",
    miss: "on 20-45-77",
    reference: "https://www.wearepay.uk/",
  },
  {
    id: "medical-record",
    kind: "health-id",
    pictures: "99999999,9999999,999999,9999999999,AA999999,A9999999,999-99-99",
    context:
      "mrn,medical record,medical record number,patient id,patient number,patient no,patientennummer,health record,chart number,health insurance number,member id",
    match: "MRN 12345678",
    miss: "order 12345678",
    reference: "https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html",
  },
  {
    id: "employee-number",
    kind: "employee-id",
    pictures:
      "999999,9999999,99999999,A999999,A99999,AA99999,AA999999,AAA-99999,A-999999,AAA99999,AAA-999999,99999",
    context:
      "employee id,employee number,employee no,staff id,staff number,personnel number,personalnummer,emp id,badge number,badge id,student id,student number,matrikelnummer",
    match: "employee ID 4471982",
    miss: "item 4471982",
    reference: "https://www.rfc-editor.org/rfc/rfc2798#section-2.4",
  },
  {
    id: "tax-number",
    kind: "tax-id",
    pictures:
      "999-999-999,999 999 999,999999999,9999999999,99999999999,AA999999999,AA9999999999,99999999,AA99999999,AA99999999A,999/999/999,AA 999 999 999,AAA999999999,A99999999",
    context:
      "vat,vat number,vat no,vat id,tax id,tax number,tax no,tin,tax identification,ust-id,ust-idnr,umsatzsteuer-id,umsatzsteuer,ust-id-nr,siren,siret,utr,tva,btw,cif,nif,rfc",
    match: "VAT number GB123456789".replace("GB", "GB"),
    miss: "part GB123456789",
    reference: "https://ec.europa.eu/taxation_customs/vies/",
  },
  {
    id: "device-number",
    kind: "device",
    pictures: "999999999999999,99-999999-999999-9",
    check: (value) => isImei(value),
    context: "imei,device,handset,phone",
    match: "IMEI 490154203237518",
    miss: "order 490154203237519",
    reference: "https://www.gsma.com/",
  },
];

function isImei(value: string): boolean {
  const digits = [...value.replace(/\D/g, "")].map(Number);
  return isCardLuhn(digits);
}

function isCardLuhn(digits: readonly number[]): boolean {
  return (
    digits.reduceRight((sum, digit, index) => {
      const odd = (digits.length - 1 - index) % 2 === 1;
      const value = odd ? digit * 2 : digit;
      return sum + (value > 9 ? value - 9 : value);
    }, 0) %
      10 ===
    0
  );
}

function toRule(identifier: Identifier): PictureRule {
  const { id, kind = "national-id", pictures, check, rank = 70, match, miss, reference } = identifier;
  return {
    id,
    kind,
    family: "personal",
    level: "standard",
    rank: identifier.context === undefined ? rank : rank - 10,
    anchor: "picture",
    pictures: pictures.split(","),
    ...(check === undefined ? {} : { check }),
    ...(identifier.context === undefined ? {} : { context: toContext(identifier), spreads: true }),
    match: [match],
    miss: [miss],
    reference,
  };
}

function toContext({ context = "", alone = false }: Identifier): Context {
  return { words: context.split(","), alone };
}

/** Rules for identifiers of people, firms, accounts and documents. */
export function identifierRules(): readonly Rule[] {
  return [
    ...identifiers.map(toRule),
    {
      id: "iban",
      kind: "bank-account",
      family: "personal",
      level: "standard",
      rank: 85,
      anchor: "opening",
      opening: "AA99",
      find: findIban,
      match: ["IBAN DE89 3704 0044 0532 0130 00", "gb82west12345698765432"],
      miss: ["DE89 3704 0044 0532 0130 01", "AB12 3456"],
      reference: "https://www.swift.com/standards/data-standards/iban-international-bank-account-number",
    },
  ];
}

/** The characters of the country's length from `start` on, with single spaces or hyphens between groups. */
function findIban(text: string, start: number): readonly [number, number] | undefined {
  const length = ibanLength(text.slice(start, start + 2));
  if (length === undefined) return undefined;
  let count = 0;
  let at = start;
  const limit = Math.min(text.length, start + length + 12);
  while (at < limit && count < length) {
    const character = text[at] as string;
    if (/[A-Za-z0-9]/.test(character)) count++;
    else if (!/[ -]/.test(character)) return undefined;
    at++;
  }
  if (count < length || /[A-Za-z0-9]/.test(text[at] ?? "")) return undefined;
  return isIban(text.slice(start, at)) ? [start, at] : undefined;
}
