import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { coversConversation } from "../../src/config/allowed-path.ts";
import { DEFAULT_REDACTION_POLICY } from "../../src/config/default-redaction-policy.ts";
import type { RedactionPolicy } from "../../src/config/redaction-policy.ts";
import { mapJson } from "../../src/redact/json-walk.ts";
import { createRedactor } from "../../src/redact/redactor.ts";
import { renderComment } from "../../src/review/comment.ts";
import { logSchema } from "../../src/review/log.schema.ts";
import { policyChanges } from "../../src/review/policy-words.ts";
import { reportSchema } from "../../src/review/report.schema.ts";
import { buildReview, type Review } from "../../src/review/review.ts";
import { prompt, response } from "../collect/make-interactions.ts";
import { logInput, review } from "./make-review.ts";
import { ready } from "./states.ts";

const TEXT = "Which rule of thumb, a single exception aside, is our own?";
const conversation = [
  prompt({ at: 0, request: "q", text: `${TEXT} ` }),
  response({ at: 1, request: "q", text: TEXT }),
];

const DIFFERENT: RedactionPolicy = {
  ...DEFAULT_REDACTION_POLICY,
  rules: { on: ["date-numeric", "given-name"], off: ["email"] },
  allow: { values: ["help@contoso.com"], patterns: [], paths: [] },
  custom: [{ id: "project-code", pattern: "PRJ-[0-9]{6}" }],
  dictionary: [{ kind: "project", values: ["own rule"] }],
  structural: [{ path: "/rounds/*/trace", kind: "trace" }],
  keep: { domains: ["contoso.com"], subnets: ["10.20.0.0/16"] },
};

async function reviewUnder(policy: RedactionPolicy): Promise<Review> {
  return buildReview({
    ...(await logInput(conversation)),
    policy,
    redactor: createRedactor({ ...policy, rules: DEFAULT_REDACTION_POLICY.rules }),
    requestFile: { path: "requests/adele-teams.yaml", blob: "c".repeat(40) },
    origin: null,
    toolVersion: "0.1.0",
    createdAt: "2026-11-20T12:00:00.000Z",
  });
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("how a policy differs from its profile", () => {
  const words = "standard, 2 rules on, 1 rule off, 1 exception, 3 own rules, 2 parts kept";

  test("stands in log, report, page and comment, whatever redaction removes", async () => {
    const { files, summary } = await reviewUnder(DIFFERENT);
    const log = logSchema.parse(JSON.parse(text(files.log.bytes)));
    assert.equal(`${log.policy.profile}, ${log.policy.changes}`, words);
    assert.deepEqual(reportSchema.parse(JSON.parse(text(files.report.bytes))).policy, log.policy);
    const page = text(files.page.bytes);
    assert.ok(page.includes(`Nothing was removed: no rule of the policy (${words}) found anything.`));
    assert.ok(page.includes(`<p>Redaction policy ${words}, <code>`));
    assert.match(renderComment({ ...ready, summary }), new RegExp(`\\| Redaction policy \\| ${words} \\|`));
  });

  test("goes without saying where it does not", async () => {
    const { files, summary } = await reviewUnder(DEFAULT_REDACTION_POLICY);
    assert.equal(policyChanges(DEFAULT_REDACTION_POLICY), undefined);
    assert.deepEqual(Object.keys(JSON.parse(text(files.log.bytes)).policy), ["profile", "digest"]);
    assert.ok(text(files.page.bytes).includes("no rule of the policy (standard) found anything."));
    assert.equal(summary.policy, "standard");
  });
});

test("every place of a log that holds what people wrote and read counts as conversation", async () => {
  const html = [prompt({ at: 0, request: "q" }), response({ at: 1, request: "q" })].map((message) => ({
    ...message,
    body: { contentType: "html" as const, content: `<p>${TEXT}</p>` },
  }));
  const { log } = await review(html);
  const places: string[] = [];
  mapJson(log.log, (value, pointer) => {
    if (value.includes(TEXT)) places.push(pointer);
    return value;
  });
  assert.equal(places.length, 4);
  for (const place of places) assert.ok(coversConversation(place), place);
});
