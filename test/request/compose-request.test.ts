import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { findHostileCharacter } from "../../src/document/hostile-text.ts";
import { requestId } from "../../src/request/admission.ts";
import { composeRequest, proposeId } from "../../src/request/compose-request.ts";
import { readRequest } from "../../src/request/read-request.ts";
import { idFrom, repositoryPath } from "../../src/request/request-path.ts";

const DAY = new Date("2026-11-22T23:59:59Z");

describe("composeRequest", () => {
  it("writes text that reads back as it was given", () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 200 })
      .filter(
        (candidate) =>
          candidate.trim() !== "" && !candidate.includes("\r") && findHostileCharacter(candidate) === null,
      );
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

  it("writes hostile characters so that the reader refuses them, and never as something else", () => {
    for (const character of ["\u0007", "\u2028", "\u202e", "\ud800"]) {
      const comment = `a${character}b`;
      const text = composeRequest({ user: "adele.vance@contoso.com", interactions: 1, comment });
      const reading = readRequest(text, "requests/a.yaml");
      assert.deepEqual(reading.ok ? [] : reading.problems.map(({ code }) => code), ["invisible-character"]);
    }
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
  it("says when and not who, and avoids what is taken", () => {
    const taken = new Set(["feedback-20261122-3f9a1c", "feedback-20261122-3f9a1c-2"]);
    assert.equal(
      proposeId(DAY, "3f9a1c", () => false),
      "feedback-20261122-3f9a1c",
    );
    assert.equal(
      proposeId(DAY, "3f9a1c", (id) => taken.has(id)),
      "feedback-20261122-3f9a1c-3",
    );
    assert.equal(
      requestId(`requests/${proposeId(DAY, "3f9a1c", () => false)}.yaml`),
      "feedback-20261122-3f9a1c",
    );
  });
});

describe("idFrom", () => {
  it("always gives an id a request may have", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 120 }), (name) => {
        assert.notEqual(requestId(`requests/${idFrom(name)}.yaml`), null);
      }),
    );
    assert.equal(idFrom("Adèle's  Request!.yml"), "adele-s-request");
    assert.equal(idFrom("foo.txt"), "foo");
    assert.equal(idFrom("foo.yaml.txt"), "foo");
    assert.equal(idFrom("v1.2"), "v1-2");
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
