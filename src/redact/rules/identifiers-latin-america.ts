import * as national from "../validate/national-latin-america.ts";
import type { Identifier } from "./identifier.ts";

/** Numbers issued in Spanish-speaking America. */
export const latinAmericanIdentifiers: readonly Identifier[] = [
  {
    id: "cl-rut",
    pictures: "99.999.999-9,9.999.999-9,99.999.999-A,9.999.999-A,99999999-9,9999999-9,99999999-A,9999999-A",
    check: national.isRut,
    context: "rut,r.u.t,run,rol único,rol unico tributario",
    match: "RUT 12.345.678-5",
    miss: "pieza 12.345.678-5",
    reference: "https://www.sii.cl/ayudas/aprenda_sobre/3072-rut-3073.html",
  },
  {
    id: "mx-curp",
    pictures: "AAAA999999AAAAAA99,AAAA999999AAAAAAA9",
    check: national.isCurp,
    match: "CURP BOXW310820HNERXN09",
    miss: "BOXW310820HNERXN08",
    reference:
      "https://www.gob.mx/segob/renapo/acciones-y-programas/clave-unica-de-registro-de-poblacion-curp-142226",
  },
  {
    id: "ar-cuit",
    kind: "tax-id",
    pictures: "99-99999999-9,99999999999",
    check: national.isCuit,
    context: "cuit,cuil,cuit/cuil,c.u.i.t,c.u.i.l",
    match: "CUIL 20-12345678-6",
    miss: "pieza 20-12345678-6",
    reference: "https://www.afip.gob.ar/genericos/guiavirtual/consultas_detalle.aspx?id=140362",
  },
  {
    id: "latin-american-cedula",
    pictures: "9999999999,9.999.999.999,99.999.999,999999999-9",
    context:
      "cédula,cedula,cédula de ciudadanía,cedula de ciudadania,cédula de identidad,documento de identidad,dni n°,dni nº",
    match: "cédula de ciudadanía 1020304050",
    miss: "pedido 1020304050",
    reference: "https://www.registraduria.gov.co/-Cedula-de-Ciudadania-.html",
  },
  {
    id: "mx-rfc",
    kind: "tax-id",
    pictures:
      "AAAA999999AA9,AAAA999999AAA,AAAA9999999A9,AAAA9999999AA,AAAA999999A99,AAAA999999999,AAAA99999999A,AAAA999999A9A",
    check: (value) => /^[A-ZÑ&]{4}\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[A-Z\d]{3}$/.test(value),
    context: "rfc,r.f.c,registro federal de contribuyentes,curp,sat",
    match: "RFC LOGI900412JR6",
    miss: "pieza LOGI900412JR6",
    reference: "https://www.sat.gob.mx/",
  },
];
