import * as national from "../../validate/national-south-asia.ts";
import type { Identifier } from "./identifier.ts";

/** Numbers issued in India, Pakistan, Sri Lanka and Bangladesh. */
export const southAsianIdentifiers: readonly Identifier[] = [
  {
    id: "in-aadhaar",
    pictures: "9999 9999 9999,9999-9999-9999,9999:9999:9999",
    // Groups of four in a row of them are a table, and commas make a list.
    check: (value, { text, start, end }) =>
      /^\d{4}([ :-])\d{4}\1\d{4}$/.test(value) &&
      !/[\dA-F]\s?$/.test(text.slice(Math.max(0, start - 2), start)) &&
      !/^[ ,]\s?[\dA-F]{3}/.test(text.slice(end, end + 5)) &&
      national.isAadhaar(value),
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
    id: "in-gstin-weak",
    kind: "tax-id",
    pictures: "99AAAAA9999A9A9,99AAAAA9999A9AA",
    check: (value) => /^[0-3]\d/.test(value) && value === value.toUpperCase(),
    context: "gstin,gst,gst number",
    alone: true,
    match: "GSTIN: 29ABCDE1234F1Z5",
    miss: "part 29ABCDE1234F1Z5",
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
    pictures: "AA99AA9999,AA99A9999,AA9A9999,AA9AA9999,AA9AAA9999,AA99AAA9999,AA-99-AA-9999,AA 99 AA 9999",
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
    id: "pk-cnic",
    pictures: "99999-9999999-9",
    check: (value) => /^[1-8]/.test(value),
    match: "CNIC 40498-7376405-7",
    miss: "part 90498-7376405-7",
    reference: "https://www.nadra.gov.pk/",
  },
  {
    id: "lk-nic",
    pictures: "999999999A,999999999999",
    check: (value) => /^\d{9}[VX]$/i.test(value) || /^(?:19|20)\d{10}$/.test(value),
    context: "nic,national identity,sri lanka,sri lankan,nic no,nic number",
    match: "NIC 853400937V",
    miss: "order 853400937V",
    reference: "https://drp.gov.lk/",
  },
  {
    id: "bd-nid",
    pictures: "9999999999,9999999999999,99999999999999999",
    context: "nid,bangladesh,bangladeshi,জাতীয় পরিচয়পত্র",
    match: "NID 4623817509",
    miss: "order 4623817509",
    reference: "https://services.nidw.gov.bd/",
  },
];
