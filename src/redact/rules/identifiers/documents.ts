import type { Sight } from "../../rule.ts";
import { isCard } from "../../validate/bank.ts";
import { digitsOf, isArticleNumber, luhn } from "../../validate/digits.ts";
import type { Identifier } from "./identifier.ts";

const CARD_PICTURES = [
  ...[13, 14, 15, 16, 17, 18, 19].map((length) => "9".repeat(length)),
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

/** Four groups of a longer row of groups: a dump of bytes, a list of offsets. */
function isAmongGroups(value: string, { text, start, end }: Sight): boolean {
  return (
    value[4] === " " &&
    (/(?:^|[^\da-f])[\da-f]{4} $/i.test(text.slice(Math.max(0, start - 6), start)) ||
      /^ [\da-f]{4} [\da-f]{4}(?![\da-f])/i.test(text.slice(end, end + 12)))
  );
}

/** `123456789012`, `111111111111`: digits in a row, or one over and over. */
function isSampleNumber(value: string): boolean {
  return /^(\d)\1+$|^(\d)\2{3}(\d)\3{3}(\d)\4{3}$/.test(value) || "123456789012345".startsWith(value);
}

/** `arn:aws:sns:us-east-1:945456787654:topic`: an account of a cloud in the name of something in it. */
function isResource({ text, start }: Sight): boolean {
  return text[start - 1] === ":" && /\barn:[\w:/-]{0,60}:$/.test(text.slice(Math.max(0, start - 70), start));
}

/** Cards, accounts, documents and devices of any country. */
export const documentIdentifiers: readonly Identifier[] = [
  {
    id: "payment-card",
    kind: "card",
    pictures: CARD_PICTURES,
    check: (value, sight) =>
      isCard(value) && !isArticleNumber(digitsOf(value)) && !isAmongGroups(value, sight),
    rank: 82,
    match: "| Netflix | $22.99 | 4012888888881881 | Oyler |",
    miss: "offsets 3208 4012 8888 8888 1881 6408",
    reference: "https://www.iso.org/standard/70484.html",
  },
  {
    id: "payment-card-short",
    kind: "card",
    pictures: `${"9".repeat(12)},${"9".repeat(13)}`,
    check: isCard,
    context: "card,credit card,debit card,maestro",
    match: "card 501864667909",
    miss: "order 501864667909",
    reference: "https://www.iso.org/standard/70484.html",
  },
  {
    id: "passport",
    kind: "passport",
    pictures:
      "A99999999,999999999,AA999999,AA9999999,A9999999,99AA99999,AAA999999,A999999,99999999,A99A99999,AA99999,9999999,AAA9999999,AAA99999A,A999A9999,AAA999999A,A99A99A99,A99A99A999,A9999999A,AAAA99999,A9AAA9A9A",
    context:
      "passport,passports,passport number,passport no,passeport,passaporte,reisepass,reisepassnr,pasaporte,passaporto,paspoort,paspoortnummer,paspoortnr,passnummer,passnr,pass-nr,여권,旅券番号,パスポート,パスポート番号,护照,護照,travel document,paszport,paszportu,cestovní pas,útlevél,pașaport,passi,pas nr,pasnr,pasnummer",
    match: "passport number A12345678",
    miss: "order A12345678",
    reference: "https://www.icao.int/publications/pages/publication.aspx?docnum=9303",
  },
  {
    id: "driving-licence",
    kind: "driving-licence",
    pictures:
      "A9999999,A99999999,A999999999,A99999999999,A999999999999,A99999999999999,999999999,99999999,9999999,9999999999,AA999999,AA9999999,AA99999999,A9999-99999-99999,9999-99-9999,A999-9999-9999,AA9999999A,A99A999999,999999999999,99999999999,99999999999999,AAA99A9999,A999-999-99-999,AA99 99999999999,A99-99-9999,A99AAAAAAA9,A9AAAAAAAA,A9999999999999,A9A99999999,A999A9AAA99,AA99-99999999999,99999999A9,AAA-99-999999,A999999,999-99-9999,99999/99/9999,99 99 99 99 99,99AA99999,999 999 999,A999 9999 9999,9A999999999",
    context:
      "driver's license,drivers license,driver license,driving licence,driving license,driver's licence,drivers licence,driver licence,driver’s license,driver’s licence,license number,licence number,license no,licence no,dl,dl#,dln,dl number,führerschein,führerscheinnummer,führerscheinnr,permis de conduire,permis,patente,patente di guida,permiso de conducir,carnet de conducir,licencia de conducir,rijbewijs,rijbewijsnummer,rijbewijsnr,prawo jazdy,prawa jazdy,carta de condução,cnh,habilitação,körkort,körkortsnummer,førerkort,kørekort,ajokortti,免許証番号,運転免許,驾驶证,permit",
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
      "99999999,999999999,9999999999,99999999999,999999999999,9999999,999999999999999,99999999999999,9999999999999999,99999999999999999,9999 9999 9999,9999 999999 99,9999 999 999,9999 9999 99,999 999 999-9,999 999 999,99 9999 9999,9999-99999,99999-9,999999-9,9999999-9,99999999-9",
    context:
      "口座番号,普通,当座,계좌번호,账号,konto,conta,conta corrente,account number,account no,acct number,acct,account#,bank account,kontonummer,kontonr,clearing,numéro de compte,número de cuenta,numero di conto,checking account,savings account,rekeningnummer,numer konta,account num,a/c no,a/c,direct deposit,checking,savings,bank,sort code,account",
    check: (value, sight) => !isSampleNumber(value) && !isResource(sight),
    match: "account number 945456787654",
    miss: "account 123456789012, bank arn:aws:sns:us-east-1:945456787654:topic",
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
    pictures:
      "99999999,9999999,999999,9999999999,AA999999,A9999999,999-99-99,A999999999,AAA 999 999 999,AAA999999999,AAA 999999999,999 999 9999",
    context:
      "mrn,medical record,medical record number,patient id,patient number,patient no,patientennummer,health record,chart number,health insurance number,member id,member number,insurance number,policy number,versichertennummer,versicherungsnummer,krankenversicherungsnummer,mutuelle,numéro de sécurité,numéro adhérent,tarjeta sanitaria,tessera sanitaria,loyalty number,frequent flyer",
    match: "MRN 12345678",
    miss: "order 12345678",
    reference: "https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html",
  },
  {
    id: "employee-number",
    kind: "employee-id",
    pictures:
      "999999,9999999,99999999,A999999,A99999,AA99999,AA999999,A-9999,A-99999,A-999999,AA-9999,AA-99999,AA-999999,AAA-9999,AAA-99999,AAA99999,AAA-999999,99999,999999-A,A9999999,A-9999999",
    context:
      "employee id,employee number,employee no,staff id,staff number,personnel number,personalnummer,emp id,empid,employeeid,badge number,badge id,student id,student number,student no,studentnummer,matrikelnummer,matricule,matricola,número de empleado,nº empleado,numer pracownika,personeelsnummer,anställningsnummer",
    match: "employee ID 4471982",
    miss: "item 4471982",
    reference: "https://www.rfc-editor.org/rfc/rfc2798#section-2.4",
  },
  {
    id: "tax-number",
    kind: "tax-id",
    pictures:
      "999-999-999,999 999 999,999999999,9999999999,99999999999,AA999999999,AA9999999999,99999999,AA99999999,AA99999999A,999/999/999,AA 999 999 999,AA 999999999,AAA999999999,A99999999",
    context:
      "vat,vat number,vat no,vat id,tax id,tax number,tax no,tin,tax identification,ust-id,ust-idnr,umsatzsteuer-id,umsatzsteuer,ust-id-nr,siren,siret,utr,tva,btw,cif,nif,rfc",
    match: "VAT number GB123456789",
    miss: "part GB123456789",
    reference: "https://ec.europa.eu/taxation_customs/vies/",
  },
  {
    id: "device-number",
    kind: "device",
    pictures: "999999999999999,99-999999-999999-9",
    check: (value) => luhn(digitsOf(value)),
    context: "imei,device,handset,phone",
    match: "IMEI 490154203237518",
    miss: "order 490154203237519",
    reference: "https://www.gsma.com/",
  },
  {
    id: "lone-document",
    kind: "document",
    pictures:
      "A9999999,A99999999,AA9999999,AA99999AA,AA9999999A,A9A99999AA,AAA99999AA,A999A9999,AAA999999,A99A99A99,A9AAAAAAAA,9999999AA",
    check: (value) => value === value.toUpperCase(),
    context: "travel document,document number,id document",
    alone: true,
    rank: 60,
    match: "A2096457",
    miss: "part A2096457",
    reference: "https://www.consilium.europa.eu/prado/",
  },
];
