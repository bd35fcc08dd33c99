import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assessPlan, planAllows } from "../../pulumi/repository-guards/plan-tier.ts";
import { neededFeatures } from "../../pulumi/repository-guards/repository-guards.ts";

describe("GitHub plan", () => {
  it("free is refused, because two laws would fall", () => {
    const result = assessPlan("free", neededFeatures({}));
    assert.equal(result.accepted, false);
    if (result.accepted) return;
    assert.equal(result.reasons.length, 2);
    assert.match(result.reasons.join("\n"), /a merge would not prove/);
    assert.match(result.reasons.join("\n"), /any branch could use the identity/);
    assert.match(result.reasons.join("\n"), /needs plan "pro" or better/);
  });

  it("pro works, and says what only a better plan stops", () => {
    const result = assessPlan("pro", neededFeatures({}));
    assert.ok(result.accepted);
    assert.equal(result.warnings.length, 1);
    assert.match(result.warnings[0] ?? "", /nothing stops a branch from carrying a changed .github/);
  });

  it("team lacks nothing, until reviewers of environments are wanted", () => {
    assert.deepEqual(assessPlan("team", neededFeatures({})), { accepted: true, warnings: [] });
    const result = assessPlan("team", neededFeatures({ environmentReviewers: ["megan-bowen"] }));
    assert.ok(result.accepted);
    assert.match(result.warnings[0] ?? "", /cannot ask a second person.*needs plan "enterprise"/);
  });

  it("enterprise lacks nothing", () => {
    const features = neededFeatures({ environmentReviewers: ["megan-bowen"] });
    assert.deepEqual(assessPlan("enterprise", features), { accepted: true, warnings: [] });
  });

  it("a better plan never allows less", () => {
    for (const feature of neededFeatures({ environmentReviewers: [] })) {
      const allowed = (["free", "pro", "team", "enterprise"] as const).map((tier) =>
        planAllows(tier, feature),
      );
      assert.deepEqual(allowed, allowed.toSorted());
    }
  });
});
