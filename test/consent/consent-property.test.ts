import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ConsentFacts } from "../../src/consent/facts.ts";
import { verifyConsent } from "../../src/consent/verify-consent.ts";
import { LOG, ownMergeFacts, STRICT, spoil } from "./granted.ts";

/** Paths to every leaf of the facts. */
function leaves(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const PATHS = leaves(ownMergeFacts());

/** Facts that may have any value without making the consent to these bytes less true. */
const HARMLESS = new Set([
  "pullRequest.createdAt",
  "pullRequest.mergeCommitSha",
  "reviews.0.submittedAt",
  "askers.0.login",
  "askers.0.type",
  "artifacts.0.createdAt",
  "artifacts.0.expiresAt",
  "ledger.prepared.at",
  "runs.0.headSha",
  "runs.0.attempt",
  "manifest.report.digest",
  "pullRequest.mergedAt",
]);

const texts = fc.oneof(
  fc.string(),
  fc.constantFrom("APPROVED", "User", "main", "success", `sha256:${"0".repeat(64)}`, "2026-11-20T09:00:00Z"),
);

/** Another value of the same type for one fact: what GitHub, or somebody who can write to it, could say. */
const change = fc.constantFrom(...PATHS).chain((path) => {
  const before = at(ownMergeFacts(), path);
  const other =
    typeof before === "string" ? texts : typeof before === "number" ? fc.integer() : fc.constant(!before);
  return fc.tuple(fc.constant(path), other as fc.Arbitrary<unknown>);
});

test("changing any one fact never grants consent to other bytes", () => {
  fc.assert(
    fc.property(change, ([path, value]) => {
      const decision = verifyConsent(spoil(ownMergeFacts(), path, value), STRICT);
      if (decision.decision === "refused") return;
      assert.equal(`sha256:${decision.statement.subject[0].digest.sha256}`, LOG);
      const before = at(ownMergeFacts(), path);
      if (before === value || sameText(before, value)) return;
      assert.ok(HARMLESS.has(path.join(".")), `${path.join(".")} became ${JSON.stringify(value)}`);
    }),
    { numRuns: 3000 },
  );
});

test("changing any two facts never grants consent to other bytes", () => {
  fc.assert(
    fc.property(change, change, ([first, one], [second, two]) => {
      const once = spoil(ownMergeFacts(), first, one);
      const decision = verifyConsent(spoil(once, second, two), STRICT);
      if (decision.decision === "granted") {
        assert.equal(`sha256:${decision.statement.subject[0].digest.sha256}`, LOG);
      }
    }),
    { numRuns: 3000 },
  );
});

test("leaving out any list or object is refused or harmless, and never throws for lists", () => {
  for (const key of ["changedFiles", "runs", "artifacts", "reviews"] as const) {
    const decision = verifyConsent({ ...ownMergeFacts(), [key]: [] } as ConsentFacts, STRICT);
    assert.equal(decision.decision, "refused", key);
  }
});

function at(facts: ConsentFacts, path: readonly (string | number)[]): unknown {
  let value: unknown = facts;
  for (const key of path) value = (value as Record<string | number, unknown>)[key];
  return value;
}

/** Logins are compared without regard to case. */
function sameText(a: unknown, b: unknown): boolean {
  return typeof a === "string" && typeof b === "string" && a.toLowerCase() === b.toLowerCase();
}
