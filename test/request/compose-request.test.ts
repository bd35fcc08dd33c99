import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { composeRequest, proposeId } from "../../src/request/compose-request.ts";
import { readRequest } from "../../src/request/read-request.ts";
import { repositoryPath } from "../../src/request/request-path.ts";

const DAY = new Date("2026-11-22T23:59:59Z");

describe("composeRequest", () => {
  it("writes text that reads back as it was given", () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 200 })
      .filter((candidate) => candidate.trim() !== "" && !candidate.includes("\r"));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (comment, interactions) => {
        const request = {
          user: "adele.vance@contoso.com",
          interactions,
          comment,
          ticket: "0012345",
          comments: { "r-77ab01de": comment },
        };
        const reading = readRequest(composeRequest(request), "requests/a.yaml");
        assert.deepEqual(reading, { ok: true, value: { id: "a", ...request } });
      }),
    );
  });

  it("tells editors where the schema is and keeps the order people read in", () => {
    assert.equal(
      composeRequest({
        comment: "a\nb\n",
        interactions: 3,
        user: "adele.vance@contoso.com",
        apps: undefined,
      }),
      `# yaml-language-server: $schema=../schemas/request.schema.json
user: adele.vance@contoso.com
interactions: 3
comment: |
  a
  b
`,
    );
  });
});

describe("proposeId", () => {
  it("says who and when, and avoids what is taken", () => {
    const taken = new Set(["adele-vance-20261122", "adele-vance-20261122-2"]);
    assert.equal(
      proposeId("adele.vance@contoso.com", DAY, () => false),
      "adele-vance-20261122",
    );
    assert.equal(
      proposeId("Adele.Vance@contoso.com", DAY, (id) => taken.has(id)),
      "adele-vance-20261122-3",
    );
  });

  it("always gives an id a request may have", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 120 }), (user) => {
        assert.match(
          proposeId(user, DAY, () => false),
          /^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$/,
        );
      }),
    );
  });
});

describe("repositoryPath", () => {
  it("starts at the last folder called requests", () => {
    assert.equal(repositoryPath("/home/megan/requests/feedback/requests/a.yaml"), "requests/a.yaml");
    assert.equal(repositoryPath("C:\\feedback\\requests\\a.yaml"), "requests/a.yaml");
    assert.equal(repositoryPath("/tmp/a.yaml"), "/tmp/a.yaml");
    assert.equal(repositoryPath("requests"), "requests");
  });
});
