import { compact } from "../../validate/digits.ts";
import * as british from "../../validate/national-british-isles.ts";
import type { Identifier } from "./identifier.ts";

/** Numbers issued in the United Kingdom. */
export const britishIdentifiers: readonly Identifier[] = [
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
    check: british.isNhs,
    context: "nhs,national health,health number,patient",
    alone: true,
    match: "NHS number 943 476 5919",
    miss: "call 943 476 5918",
    reference: "https://www.datadictionary.nhs.uk/attributes/nhs_number.html",
  },
  {
    id: "uk-nhs-plain",
    pictures: "9999999999",
    check: british.isNhs,
    context: "nhs,national health,health number,patient",
    alone: true,
    match: "NHS 9434765919",
    miss: "order 9434765919",
    reference: "https://www.datadictionary.nhs.uk/attributes/nhs_number.html",
  },
  {
    id: "uk-taxpayer-reference",
    kind: "tax-id",
    pictures: "9999999999,99999 99999",
    check: british.isUtr,
    context: "utr,unique taxpayer,unique taxpayer reference,hmrc,self assessment",
    match: "UTR 7022223786",
    miss: "order 7022223786",
    reference: "https://www.gov.uk/find-utr-number",
  },
  {
    id: "uk-bank-account",
    kind: "bank-account",
    pictures: "99-99-99 99999999,99-99-99/99999999",
    match: "73-94-93 37420383",
    miss: "73-94-93 3742038",
    reference: "https://www.wearepay.uk/",
  },
  {
    id: "uk-chi",
    kind: "health-id",
    pictures: "9999999999,999999 9999",
    check: british.isChi,
    context: "chi,chi number,community health index",
    match: "CHI 0101621256",
    miss: "order 0101621256",
    reference: "https://www.ndc.scot.nhs.uk/Data-Dictionary/",
  },
  {
    id: "uk-medical-registration",
    kind: "health-id",
    pictures: "9999999,99A9999A",
    context: "gmc,gmc number,gmc reference,general medical council,nmc,nmc pin",
    match: "GMC number 7653635",
    miss: "order 7653635",
    reference: "https://www.gmc-uk.org/registration-and-licensing",
  },
  {
    id: "uk-driving-licence",
    kind: "driving-licence",
    pictures:
      "AAAAA999999AA9AA,AAAAA999999AA99A,AAAAA999999AA9A9,AAAAA999999A999A,AAAA9999999AA99A,AAAA9999999AA9AA,AAA99999999AA9AA,AA999999999AA9AA,AAAAA999999A99AA,AAAAA 999999 AA9AA",
    check: (value) => /^[A-Z9]{5}\d[0156]\d[0-3]\d\d[A-Z9]{2}\d[A-Z\d]{2}$/i.test(compact(value)),
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
    context:
      "registration,reg,plate,vehicle,number plate,car,dvla,licence plate,vrn,driver,drives,van,lorry,parked,fleet",
    alone: true,
    match: "number plate AB51 ABC",
    miss: "model AB51 ABC",
    reference: "https://www.gov.uk/displaying-number-plates",
  },
];
