import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import { DEFAULT_REDACTION_POLICY } from "../../src/config/default-redaction-policy.ts";
import { createRedactor } from "../../src/redact/redactor.ts";
import { LeakError } from "../../src/review/leak-guard.ts";
import { logSchema } from "../../src/review/log.schema.ts";
import { buildLog } from "../../src/review/log.ts";
import { manifestSchema } from "../../src/review/manifest.schema.ts";
import { readManifest, readPublishedManifest } from "../../src/review/manifest.ts";
import { renderPage } from "../../src/review/page.ts";
import { reportSchema } from "../../src/review/report.schema.ts";
import { buildReview } from "../../src/review/review.ts";
import { prompt, response } from "../collect/make-interactions.ts";
import { DIGEST, logInput, review, standardRedactor } from "./make-review.ts";

const ADDRESS = "megan.bowen@contoso.com";
const card = JSON.stringify({
  type: "AdaptiveCard",
  body: [{ type: "TextBlock", text: `Ask **Megan** (${ADDRESS}).` }],
});
const conversation = [
  prompt({ at: 0, text: `Who can help? Not ${ADDRESS}!` }),
  response({
    at: 2,
    text: "",
    attachments: [{ attachmentId: "a", contentType: "card", contentUrl: null, content: card, name: null }],
  }),
  prompt({ at: 60, request: "q2", text: "Thanks" }),
];

const parse = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));
const sha256 = (bytes: Uint8Array) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

describe("the log", () => {
  test("is redacted as a whole, the raw card included", async () => {
    const { bytes, digest, log } = buildLog(
      await logInput(conversation, { comment: `Reported by ${ADDRESS}` }),
    );
    const text = new TextDecoder().decode(bytes);
    assert.doesNotMatch(text, /megan\.bowen/);
    assert.equal(log.comment, "Reported by [email-1]");
    assert.equal(log.rounds[0]?.prompt.text, "Who can help? Not [email-1]!");
    assert.equal(log.rounds[0]?.responses[0]?.text, "Ask **[person-1]** ([email-1]).");
    const content = JSON.parse(log.rounds[0]?.responses[0]?.attachments[0]?.content ?? "");
    assert.equal(content.body[0].text, "Ask **[person-1]** ([email-1]).");
    assert.equal(digest, sha256(bytes));
    assert.deepEqual(parse(bytes), log);
  });

  test("follows its published schema", async () => {
    const { log, report } = buildLog(await logInput(conversation, { category: "other", ticket: "INC1" }));
    logSchema.parse(log);
    reportSchema.parse(report);
  });

  test("is the same bytes for the same input, in whatever order interactions came", async () => {
    const one = buildLog(await logInput(conversation));
    const other = buildLog(await logInput(conversation.toReversed()));
    assert.deepEqual(other.bytes, one.bytes);
    assert.equal(other.digest, one.digest);
  });

  test("keeps a raw body only where it says something else than the text", async () => {
    const { log } = buildLog(
      await logInput([
        prompt({ at: 0, text: "plain" }),
        response({ at: 1, text: '{"thoughts":"t","finalResponse":"f"}' }),
      ]),
    );
    assert.equal(log.rounds[0]?.prompt.body, null);
    assert.equal(log.rounds[0]?.responses[0]?.text, "f");
    assert.equal(log.rounds[0]?.responses[0]?.body?.contentType, "text");
  });

  test("carries comments to their rounds and reports those that fit none", async () => {
    const input = await logInput(conversation);
    const [first] = input.rounds;
    assert.ok(first);
    const { log, unknownComments } = buildLog({
      ...input,
      request: { comment: "c", comments: { [first.id]: `wrong, says ${ADDRESS}`, "r-00000000": "?" } },
    });
    assert.equal(log.rounds[0]?.comment, "wrong, says [email-1]");
    assert.deepEqual(unknownComments, ["r-00000000"]);
  });

  test("carries the user's own feedback to its round, redacted and without the user", async () => {
    const input = await logInput(conversation);
    const [first] = input.rounds;
    const given = {
      user: "adele.vance@contoso.com",
      time: "2026-11-16T09:00:30.000Z",
      kind: "Thumbs down",
      comment: `Wrong person: ${ADDRESS}`,
      app: null,
    };
    const built = buildLog({ ...input, feedback: new Map([[first?.id ?? "", [given]]]) });
    logSchema.parse(built.log);
    assert.deepEqual(built.log.rounds[0]?.feedback, [
      { time: given.time, kind: "Thumbs down", comment: "Wrong person: [email-1]" },
    ]);
    assert.ok(built.log.rounds[1] && !("feedback" in built.log.rounds[1]));
    const html = renderPage({ ...built, bytes: built.bytes.length });
    assert.match(
      html,
      /The user&#39;s own feedback, 2026-11-16 09:00 UTC<\/p>.*Thumbs down\nWrong person: <mark/,
    );
  });

  test("keeps session ids, unless they hold what was removed elsewhere", async () => {
    const session = `19:${ADDRESS}@thread.v2`;
    const sessions = async (text: string) =>
      buildLog(await logInput([prompt({ at: 0, session, text })])).log.rounds.map(
        ({ sessionId }) => sessionId,
      );
    assert.deepEqual(await sessions("hello"), [session]);
    assert.doesNotMatch(String(await sessions(`hello ${ADDRESS}`)), /megan/);
  });

  test("takes no text for the name of an application or a type, whatever the source says they are", async () => {
    const hostile = {
      at: 0,
      app: "Hi, my password is hunter2",
      contexts: [{ contextReference: null, displayName: null, contextType: `mail ${ADDRESS}` }],
    };
    const { log, bytes } = buildLog(
      await logInput([prompt(hostile), prompt({ at: 60, request: "q2", app: "Teams" })]),
    );
    assert.deepEqual(
      log.rounds.map(({ app }) => app),
      ["Other", "Teams"],
    );
    assert.equal(log.rounds[0]?.prompt.contexts[0]?.contextType, "mail [email-1]");
    assert.doesNotMatch(new TextDecoder().decode(bytes), /hunter2|megan/);
  });

  test("says nothing about who asked or who is affected", async () => {
    const text = new TextDecoder().decode(buildLog(await logInput([prompt({ at: 0, text: "hi" })])).bytes);
    assert.doesNotMatch(text, /adele\.vance|displayName": "8:orgid|"from"/);
  });
});

describe("the report", () => {
  test("counts by kind and rule and names places, never values", async () => {
    const { digest, report } = buildLog(await logInput(conversation));
    assert.equal(report.log.digest, digest);
    assert.equal(report.totals.placeholders, 2);
    assert.equal(report.totals.removals, report.removals.length);
    assert.equal(report.kinds[0]?.kind, "email");
    assert.ok(report.removals.some(({ pointer }) => pointer === "/rounds/0/prompt/text"));
    assert.doesNotMatch(JSON.stringify(report), /megan/);
  });
});

describe("the manifest", () => {
  const origin = {
    repository: "contoso/feedback",
    pullRequest: 7,
    head: "d".repeat(40),
    run: { id: 99, attempt: 2 },
  };

  test("names every file by digest and size", async () => {
    const { files } = await review(conversation, {}, origin);
    const manifest = readManifest(files.manifest.bytes);
    assert.ok(manifest);
    manifestSchema.parse(manifest);
    for (const name of ["log", "report", "page"] as const) {
      assert.deepEqual(manifest[name], {
        digest: sha256(files[name].bytes),
        bytes: files[name].bytes.length,
      });
    }
    assert.equal(manifest.request.digest, DIGEST);
    assert.equal(manifest.policy.digest, standardRedactor.policyDigest);
    assert.deepEqual(readPublishedManifest(files.manifest.bytes), manifest);
    assert.equal(manifest.pullRequest, 7);
  });

  test("of a run outside of GitHub is none that was published", async () => {
    const { files } = await review(conversation);
    assert.equal(readManifest(files.manifest.bytes)?.repository, null);
    assert.equal(readPublishedManifest(files.manifest.bytes), null);
  });

  test("is refused with anything missing, added, mistyped or oversized", async () => {
    const { files } = await review(conversation, {}, origin);
    const manifest = parse(files.manifest.bytes);
    const read = (value: unknown) => readManifest(new TextEncoder().encode(JSON.stringify(value)));
    assert.ok(read(manifest));
    for (const key of Object.keys(manifest)) {
      const { [key]: _, ...without } = manifest;
      assert.equal(read(without), null, `without ${key}`);
      assert.equal(read({ ...manifest, [key]: {} }), null, `${key} of another type`);
    }
    assert.equal(read({ ...manifest, extra: 1 }), null);
    assert.equal(read({ ...manifest, log: { ...manifest.log, digest: "sha256:abc" } }), null);
    assert.equal(read({ ...manifest, head: "main" }), null);
    assert.equal(read({ ...manifest, pullRequest: 0 }), null);
    assert.equal(read({ ...manifest, repository: "x".repeat(20_000) }), null);
    assert.equal(read([manifest]), null);
    assert.equal(readManifest(new Uint8Array([0xff, 0xfe])), null);
    assert.equal(readManifest(new TextEncoder().encode("{")), null);
  });
});

test("a value that survives redaction stops everything", async () => {
  const input = await logInput(conversation);
  const forgetful: typeof standardRedactor = {
    ...standardRedactor,
    redactJson: (document) => ({
      document,
      findings: [],
      removed: () => [ADDRESS],
    }),
  };
  const build = () =>
    buildReview({
      ...input,
      redactor: forgetful,
      requestFile: { path: "requests/adele-teams.yaml", blob: "c".repeat(40) },
      origin: null,
      toolVersion: "0.1.0",
      createdAt: "2026-11-20T12:00:00.000Z",
    });
  assert.throws(build, (error: unknown) => {
    assert.ok(error instanceof LeakError);
    assert.match(error.message, /removed values are still readable: log at \d+/);
    assert.doesNotMatch(error.message, /megan/);
    return true;
  });
});

test("a word of the dictionary that is also an application's name is no leak", async () => {
  const redactor = createRedactor({
    ...DEFAULT_REDACTION_POLICY,
    dictionary: [{ kind: "product", values: ["BizChat"] }],
  });
  const input = await logInput([prompt({ at: 0, text: "What is BizChat?" })]);
  const { log, removed } = buildLog({ ...input, redactor });
  assert.equal(log.rounds[0]?.prompt.text, "What is [product-1]?");
  assert.equal(log.rounds[0]?.app, "BizChat");
  assert.deepEqual(removed(), []);
});

test("log, report and page do not depend on when or where they are made", async () => {
  const here = await review(conversation);
  const there = await review(
    conversation,
    {},
    {
      repository: "contoso/feedback",
      pullRequest: 8,
      head: "e".repeat(40),
      run: { id: 1, attempt: 1 },
    },
  );
  for (const name of ["log", "report", "page"] as const) {
    assert.equal(there.files[name].digest, here.files[name].digest);
  }
});
