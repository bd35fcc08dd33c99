import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { embeddedConfiguration } from "../../rehearsal/admin-repository.ts";
import { readConfig } from "../../src/config/read-config.ts";
import type { Reading } from "../../src/document/problem.ts";
import { readRequest } from "../../src/request/read-request.ts";
import { codeBlocks, readDocuments } from "./documents.ts";

const REQUEST = "user: adele.vance@contoso.com\ninteractions: 10\ncomment: Wrong meeting.\n";
const CONFIGURATION = embeddedConfiguration({
  directory: "/tmp",
  admins: { "megan-contoso": "megan.bowen@contoso.com" },
});
/** Keys that only a configuration has. */
const OF_CONFIGURATION =
  /^(?:redaction|admins|intake|source|consent|artifacts|notification|collect|roles|tenant):/m;

describe("YAML in the documents", () => {
  const blocks = readDocuments().flatMap((document) =>
    codeBlocks(document)
      .filter(({ language }) => language === "yaml")
      .map(({ code, line }) => ({ where: `${document.path}:${line}`, code })),
  );

  it("is there at all", () => assert.ok(blocks.length >= 4));

  for (const { where, code } of blocks) {
    it(`${where} is valid as it stands, or as a part of a whole`, () => {
      const reading: Reading<unknown> = OF_CONFIGURATION.test(code)
        ? readConfig(code.includes("version:") ? code : CONFIGURATION + code)
        : readRequest(/^user:/m.test(code) ? code : REQUEST + code, "requests/adele-teams-summary.yaml");
      assert.deepEqual(reading.ok ? [] : reading.problems, []);
    });
  }
});
