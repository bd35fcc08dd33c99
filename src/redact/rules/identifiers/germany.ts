import * as german from "../../validate/national-germany.ts";
import type { Identifier } from "./identifier.ts";

/** Numbers issued in Germany. */
export const germanIdentifiers: readonly Identifier[] = [
  {
    id: "de-tax-id",
    pictures: "99999999999,99 999 999 999,99 999999999",
    check: german.isGermanTaxId,
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
    id: "de-steuernummer-plain",
    kind: "tax-id",
    pictures: "9999999999999,9999999999,99999999999",
    context: "steuernummer,steuer-nr,st.-nr,stnr,finanzamt",
    match: "Steuernummer 2893081508152",
    miss: "Nr 2893081508152",
    reference: "https://www.elster.de/",
  },
  {
    id: "de-social-security",
    pictures: "99999999A999,99 999999 A 999,99 999999A999",
    check: german.isRentenversicherung,
    match: "15070649C103",
    miss: "15070649C104",
    reference: "https://www.deutsche-rentenversicherung.de/",
  },
  {
    id: "de-health-insurance",
    kind: "health-id",
    pictures: "A999999999",
    check: german.isKvnr,
    context:
      "kvnr,kv-nr,kv,krankenversicherung,krankenversichertennummer,versichertennummer,krankenkasse,gesundheitskarte,egk,versicherungsnummer",
    alone: true,
    match: "KVNR A123456780",
    miss: "id A123456780",
    reference: "https://www.gkv-spitzenverband.de/",
  },
  {
    id: "de-document",
    kind: "passport",
    pictures: "AAAAAAAAA9,A999999999,A99AAAAAA9,A99A99A999,A99AAA9999",
    check: german.isGermanDocument,
    context:
      "personalausweis,ausweis,pass,reisepass,passport,id card,ausweisnummer,personalausweisnummer,identity card",
    alone: true,
    match: "Ausweis T220001293".replace("T220001293", "T220001293"),
    miss: "id T220001293",
    reference: "https://www.bsi.bund.de/",
  },
  {
    id: "de-vat",
    kind: "tax-id",
    pictures: "AA999999999,AA 999999999,AA 999 999 999",
    check: (value) => value.startsWith("DE"),
    context: "ust-idnr,ust-id,vat,umsatzsteuer,steuer,ust",
    alone: true,
    match: "USt-IdNr. DE136695976",
    miss: "part DE136695976",
    reference: "https://www.bzst.de/",
  },
  {
    id: "de-physician-number",
    kind: "health-id",
    pictures: "999999999,99 99999 99",
    context: "lanr,bsnr,arztnummer,betriebsstättennummer,arzt-nr,lebenslange arztnummer",
    match: "LANR 123456601",
    miss: "Nr 123456601",
    reference: "https://www.kbv.de/",
  },
];
