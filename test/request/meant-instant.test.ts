import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { meantInstant } from "../../src/request/meant-instant.ts";

describe("a time as people write it", () => {
  for (const [written, instant] of [
    ["2026-11-20T10:00:00z", "2026-11-20T10:00:00Z"],
    ["2026-11-20 10:00 GMT", "2026-11-20T10:00:00Z"],
    ["2026-11-20T10:00+0100", "2026-11-20T10:00:00+01:00"],
    ["20 Nov 2026, 10:00 GMT-8", "2026-11-20T10:00:00-08:00"],
    ["20.11.2026 10:00:30 +5:30", "2026-11-20T10:00:30+05:30"],
    ["Nov 20, 2026 at 2:30 p.m. UTC", "2026-11-20T14:30:00Z"],
    ["2026-11-20 10 am -08:00 (PST)", "2026-11-20T10:00:00-08:00"],
  ]) {
    it(`keeps the zone of ${written}`, () => {
      assert.deepEqual(meantInstant(written), { zone: "given", instant });
    });
  }

  for (const [written, instant] of [
    ["2026-11-20", "2026-11-20T00:00:00Z"],
    ["Nov 20, 2026 2:30 p.m.", "2026-11-20T14:30:00Z"],
    ["2026-11-20T10:00:00.123", "2026-11-20T10:00:00Z"],
  ]) {
    it(`knows that ${written} has none`, () => {
      assert.deepEqual(meantInstant(written), { zone: "missing", instant });
    });
  }

  for (const name of ["PST", "CET", "Europe/Berlin", "(Eastern Time)", "PST8PDT"]) {
    it(`gives no offset to ${name}`, () => {
      const local = "2026-11-20T10:00:00";
      assert.deepEqual(meantInstant(`20 Nov 2026 10:00 ${name}`), { zone: "named", name, local });
    });
  }

  for (const written of [
    "2026-11-20 10",
    "2026-11-20 10 Uhr",
    "2026-11-20 noon",
    "2026-11-20T25:00",
    "2026-11-20T10:00+99:00",
    "2026-11-20 10:00-12:00 14",
    "03/04/2026",
    "10:00",
  ]) {
    it(`leaves ${written} open`, () => {
      assert.equal(meantInstant(written), undefined);
    });
  }
});
