import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  decodeInteraction,
  decodePage,
  MAX_CONTENT_LENGTH,
  MAX_FIELD_LENGTH,
  MAX_PARTS,
} from "../../src/collect/decode-interaction.ts";
import { SourceError } from "../../src/collect/source-error.ts";

const SECRET = "hunter2-of-the-conversation";
const MINIMAL = {
  id: "1732148356886",
  sessionId: "19:a@thread.v2",
  appClass: "IPM.SkypeTeams.Message.Copilot.BizChat",
  interactionType: "userPrompt",
  createdDateTime: "2024-11-21T00:19:16.886Z",
};

function refusal(value: unknown): SourceError {
  try {
    decodeInteraction(value, "export.json: $[3]");
  } catch (error) {
    assert.ok(error instanceof SourceError, String(error));
    return error;
  }
  assert.fail("nothing was refused");
}

test("what Graph may leave out becomes empty", () => {
  assert.deepEqual(decodeInteraction(MINIMAL, "$"), {
    ...MINIMAL,
    requestId: null,
    conversationType: null,
    locale: "",
    body: { contentType: "text", content: "" },
    attachments: [],
    contexts: [],
    links: [],
    mentions: [],
    from: { kind: "unknown", id: null, displayName: null },
  });
});

test("nulls inside parts are kept as null", () => {
  const decoded = decodeInteraction(
    {
      ...MINIMAL,
      requestId: "",
      body: { contentType: "HTML", content: null },
      attachments: [{ attachmentId: null, content: null }],
      links: [{ linkUrl: "https://example.com" }],
      mentions: [
        { mentionId: 0, mentionText: "@A", mentioned: { user: null, tag: { displayName: "Team" } } },
      ],
      from: { user: null, application: { id: "x", displayName: "Copilot" } },
    },
    "$",
  );
  assert.equal(decoded.requestId, null);
  assert.deepEqual(decoded.body, { contentType: "html", content: "" });
  assert.deepEqual(decoded.attachments[0], {
    attachmentId: null,
    contentType: null,
    contentUrl: null,
    content: null,
    name: null,
  });
  assert.equal(decoded.mentions[0]?.displayName, "Team");
  assert.deepEqual(decoded.from, { kind: "application", id: "x", displayName: "Copilot" });
});

test("times come out as UTC milliseconds, whatever form they had", () => {
  const time = (createdDateTime: unknown, id = MINIMAL.id) =>
    decodeInteraction({ ...MINIMAL, id, createdDateTime }, "$").createdDateTime;
  assert.equal(time("2024-11-21T00:19:16.8861234Z"), "2024-11-21T00:19:16.886Z");
  assert.equal(time("2024-11-21T00:19:16"), "2024-11-21T00:19:16.000Z");
  assert.equal(time("2024-11-21T01:19:16+01:00"), "2024-11-21T00:19:16.000Z");
  assert.equal(time(null), "2024-11-21T00:19:16.886Z", "the id is the time in milliseconds");
  for (const bad of [
    "yesterday",
    "2024-13-41T00:00:00Z",
    "0001-01-01T00:00:00Z",
    "+275760-09-13T00:00:00Z",
  ]) {
    assert.match(
      refusal({ ...MINIMAL, createdDateTime: bad }).message,
      /\$\[3\]\.createdDateTime is not a point in time/,
    );
  }
  assert.equal(refusal({ ...MINIMAL, id: "x", createdDateTime: null }).reason, "interaction-malformed");
});

test("wrong types are refused by position, never with content", () => {
  const cases: [unknown, RegExp][] = [
    [SECRET, /^export\.json: \$\[3\] is a string; expected an object$/],
    [[SECRET], /\$\[3\] is a list; expected an object/],
    [{ ...MINIMAL, sessionId: 7 }, /\$\[3\]\.sessionId is a number; expected a string or null/],
    [{ ...MINIMAL, sessionId: "" }, /\$\[3\]\.sessionId is an empty string; expected a non-empty string/],
    [{ ...MINIMAL, appClass: undefined }, /\$\[3\]\.appClass is missing/],
    [{ ...MINIMAL, body: SECRET }, /\$\[3\]\.body is a string; expected an object/],
    [{ ...MINIMAL, body: { content: { text: SECRET } } }, /\$\[3\]\.body\.content is an object/],
    [{ ...MINIMAL, attachments: { 0: SECRET } }, /\$\[3\]\.attachments is an object; expected a list/],
    [{ ...MINIMAL, attachments: [{}, SECRET] }, /\$\[3\]\.attachments\[1\] is a string; expected an object/],
    [{ ...MINIMAL, mentions: [{ mentionId: SECRET }] }, /\$\[3\]\.mentions\[0\]\.mentionId is a string/],
    [{ ...MINIMAL, from: { user: SECRET } }, /\$\[3\]\.from\.user is a string/],
  ];
  for (const [value, expected] of cases) {
    const { fix, message } = refusal(value);
    assert.match(message, expected);
    assert.ok(!message.includes(SECRET));
    assert.ok(fix.length > 10);
  }
});

test("sizes are capped", () => {
  const { message, reason } = refusal({ ...MINIMAL, body: { content: "x".repeat(MAX_CONTENT_LENGTH + 1) } });
  assert.equal(reason, "interaction-too-large");
  assert.match(message, /\$\[3\]\.body\.content is 8388609 characters long; 8388608 are accepted/);
  assert.equal(refusal({ ...MINIMAL, id: "x".repeat(MAX_FIELD_LENGTH + 1) }).reason, "interaction-too-large");
  assert.match(
    refusal({ ...MINIMAL, links: new Array(MAX_PARTS + 1).fill({}) }).message,
    /links has 2001 entries/,
  );
});

test("lone surrogates become the replacement character", () => {
  assert.equal(
    decodeInteraction({ ...MINIMAL, body: { content: "a\ud800b" } }, "$").body.content,
    "a\ufffdb",
  );
});

test("a page without a list of interactions is refused", () => {
  assert.throws(
    () => decodePage({ error: { code: "Forbidden" } }, "page 1"),
    /page 1\.value is missing; expected a list/,
  );
  assert.equal(
    decodePage({ value: [], "@odata.nextLink": "https://example.com/2" }, "$").nextLink,
    "https://example.com/2",
  );
});

test("any JSON is either read or refused with a SourceError", () => {
  fc.assert(
    fc.property(
      fc.record(
        {
          ...Object.fromEntries(Object.keys(MINIMAL).map((key) => [key, fc.jsonValue()])),
          body: fc.jsonValue(),
          from: fc.jsonValue(),
          mentions: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
      (value) => {
        try {
          decodeInteraction(value, "$");
        } catch (error) {
          assert.ok(error instanceof SourceError);
        }
      },
    ),
  );
});
