/** GitHub plans, weakest first, as the owner of a private repository pays for them. */
export const planTiers = ["free", "pro", "team", "enterprise"] as const;
export type PlanTier = (typeof planTiers)[number];

interface PlanFeature {
  /** The weakest plan on which GitHub enforces this in a private repository. */
  readonly since: PlanTier;
  /** What happens below it: a law falls, so we refuse; or a second barrier is missing, so we say so. */
  readonly otherwise: "refuse" | "warn";
  readonly loss: string;
}

/** What the plan decides, with what is lost below it. Source of the tiers: GitHub's gated-features pages. */
const planFeatures = {
  rulesets: {
    since: "pro",
    otherwise: "refuse",
    loss: "rulesets do not apply to private repositories, so a merge would not prove that anybody reviewed anything",
  },
  environmentBranches: {
    since: "pro",
    otherwise: "refuse",
    loss: "environments cannot be limited to a branch, so any branch could use the identity that reads conversations",
  },
  pushRuleset: {
    since: "team",
    otherwise: "warn",
    loss: "nothing stops a branch from carrying a changed .github/ folder; the environments' branch limits and the code owners' review of the default branch remain",
  },
  environmentReviewers: {
    since: "enterprise",
    otherwise: "warn",
    loss: "an environment cannot ask a second person before the submission; the merge alone is the consent",
  },
} as const satisfies Record<string, PlanFeature>;

export type PlanFeatureName = keyof typeof planFeatures;

/** Whether GitHub enforces `feature` in a private repository on `tier`. */
export function planAllows(tier: PlanTier, feature: PlanFeatureName): boolean {
  return planTiers.indexOf(tier) >= planTiers.indexOf(planFeatures[feature].since);
}

export type PlanAssessment =
  | { readonly accepted: true; readonly warnings: readonly string[] }
  | { readonly accepted: false; readonly reasons: readonly string[] };

/** What `tier` does to the features that are `wanted`: refused where a law would fall, else what is missing. */
export function assessPlan(tier: PlanTier, wanted: readonly PlanFeatureName[]): PlanAssessment {
  const missing = wanted.filter((name) => !planAllows(tier, name)).map((name) => planFeatures[name]);
  const describe = (feature: PlanFeature) =>
    `GitHub plan "${tier}": ${feature.loss}. This needs plan "${feature.since}" or better.`;
  const refusals = missing.filter((feature) => feature.otherwise === "refuse");
  if (refusals.length > 0) return { accepted: false, reasons: refusals.map(describe) };
  return { accepted: true, warnings: missing.map(describe) };
}
