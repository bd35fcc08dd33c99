import { ACTIONS_APP_ID, CHECK_NAME } from "../github/check-run.ts";
import { BY_PULUMI, byHand, type Check, judgeKnown, ok, unknown, type Verdict, wrong } from "./check.ts";
import type { BranchRule, Reading, RepositorySettings } from "./settings.ts";

/** Rules that would keep the workflows themselves from appending to the ledger. */
const BLOCKS_APPENDING = [
  "update",
  "creation",
  "pull_request",
  "required_status_checks",
  "required_deployments",
];

const pulumi = () => BY_PULUMI;

/** The strictest of the rules of one type: several add up on GitHub. */
function anyRule(rules: readonly BranchRule[], type: string, holds: (rule: BranchRule) => boolean): boolean {
  return rules.some((rule) => rule.type === type && holds(rule));
}

function judgeMain(
  { main }: RepositorySettings,
  type: string,
  holds: (rule: BranchRule) => boolean,
  good: string,
  bad: string,
): Verdict {
  return judgeKnown(main, (rules) => (anyRule(rules, type, holds) ? ok(good) : wrong(bad, good)));
}

function judgeGrowing(rules: Reading<readonly BranchRule[]>): Verdict {
  return judgeKnown(rules, (value) => {
    const missing = ["deletion", "non_fast_forward"].filter((type) => !anyRule(value, type, () => true));
    return missing.length === 0
      ? ok("deletion and force pushes are blocked")
      : wrong(
          `nothing blocks ${missing.map((type) => (type === "deletion" ? "deletion" : "force pushes")).join(" or ")}`,
          "both blocked",
        );
  });
}

function judgeBypass(rules: Reading<readonly BranchRule[]>): Verdict {
  return judgeKnown(rules, (value) => {
    if (value.length === 0) return wrong("there are no rules at all", "rules without a bypass");
    const open = value.filter(({ bypassActors }) => bypassActors !== undefined && bypassActors > 0);
    if (open.length > 0) {
      return wrong(
        `somebody may step around ${[...new Set(open.map(({ ruleset }) => ruleset))].join(", ")}`,
        "nobody",
      );
    }
    return value.some(({ bypassActors }) => bypassActors === undefined)
      ? unknown("GitHub does not show bypass lists to the token; use an administrator's")
      : ok("nobody");
  });
}

export const branchChecks: readonly Check[] = [
  {
    id: "main-pull-requests",
    title: "The default branch changes by pull request",
    severity: "promise",
    reason: "A direct push would put a request, or other code, into force without anybody's review.",
    remedy: pulumi,
    judge: (settings) =>
      judgeMain(settings, "pull_request", () => true, "required", "direct pushes are possible"),
  },
  {
    id: "main-stale-reviews",
    title: "Approvals fall with a new commit",
    severity: "promise",
    reason: "An approval is of the log somebody saw; a new commit makes a new log.",
    remedy: pulumi,
    judge: (settings) =>
      judgeMain(
        settings,
        "pull_request",
        ({ parameters }) => parameters["dismiss_stale_reviews_on_push"] === true,
        "dismissed",
        "stale approvals count",
      ),
  },
  {
    id: "main-code-owners",
    title: "Code owners review configuration and workflows",
    severity: "defence",
    reason: "One person could make themselves an admin, or change what reads conversations.",
    remedy: () =>
      byHand(
        "Run `pulumi up` without soleAdministrator, as soon as there are two administrators.",
        "pulumi up",
      ),
    judge: (settings) =>
      judgeMain(
        settings,
        "pull_request",
        ({ parameters }) => parameters["require_code_owner_review"] === true,
        "required",
        "not required",
      ),
  },
  {
    id: "main-second-admin",
    title: "A second admin approves, where the configuration says so",
    severity: "promise",
    reason: "GitHub would let the author merge alone, and the consent check would refuse it only afterwards.",
    remedy: () =>
      byHand(
        "Run `pulumi config set secondAdmin true`, then `pulumi up`.",
        "pulumi config set secondAdmin true && pulumi up",
      ),
    judge: (settings) =>
      judgeKnown(settings.installation, ({ configuration }) => {
        if (configuration === null) return unknown("copilot-feedback.yaml cannot be read");
        if (!configuration.consent.secondAdmin) return ok("not asked for");
        return judgeMain(
          settings,
          "pull_request",
          ({ parameters }) => Number(parameters["required_approving_review_count"] ?? 0) >= 1,
          "one approval required",
          "no approval required",
        );
      }),
  },
  {
    id: "main-required-check",
    title: "Our check is required, from GitHub Actions only",
    severity: "promise",
    reason: "Without it an unreviewed log could be merged; without the app any writer could post the check.",
    remedy: pulumi,
    judge: (settings) =>
      judgeMain(
        settings,
        "required_status_checks",
        ({ parameters }) => {
          const checks: unknown = parameters["required_status_checks"];
          return (
            Array.isArray(checks) &&
            checks.some(
              (one) => Object(one).context === CHECK_NAME && Object(one).integration_id === ACTIONS_APP_ID,
            )
          );
        },
        `"${CHECK_NAME}" of app ${ACTIONS_APP_ID}`,
        "not required of that app",
      ),
  },
  {
    id: "main-history",
    title: "The default branch cannot be rewritten",
    severity: "promise",
    reason: "A rewritten history would hide what was asked for and agreed to.",
    remedy: pulumi,
    judge: ({ main }) => judgeGrowing(main),
  },
  {
    id: "main-no-merge-queue",
    title: "There is no merge queue",
    severity: "promise",
    reason:
      "A queue merges when its turn comes, in commits nobody reviewed, and our workflows never hear of it.",
    remedy: () => byHand("Remove the merge queue from the rules of the default branch."),
    judge: ({ main }) =>
      judgeKnown(main, (rules) =>
        anyRule(rules, "merge_queue", () => true) ? wrong("a merge queue", "none") : ok("none"),
      ),
  },
  {
    id: "main-no-bypass",
    title: "Nobody steps around the rules of the default branch",
    severity: "promise",
    reason: "Whoever may bypass rules can merge without review, and a merge would prove nothing.",
    remedy: pulumi,
    judge: ({ main }) => judgeBypass(main),
  },
  {
    id: "ledger-grows",
    title: "The ledger only grows",
    severity: "promise",
    reason:
      "A rewritten ledger could hide a submission, or lose the claim that keeps one from happening twice.",
    remedy: pulumi,
    judge: ({ ledger }) => judgeGrowing(ledger),
  },
  {
    id: "ledger-signed",
    title: "The ledger takes signed commits only",
    severity: "promise",
    reason:
      "Whoever can push could add a commit in the name of the workflows with a made-up signature, and a request would count as submitted or refused because of it.",
    remedy: pulumi,
    judge: ({ ledger }) =>
      judgeKnown(ledger, (rules) =>
        anyRule(rules, "required_signatures", () => true)
          ? ok("signatures are required")
          : wrong("commits without a verified signature are taken", "signatures are required"),
      ),
  },
  {
    id: "ledger-no-bypass",
    title: "Nobody steps around the rules of the ledger",
    severity: "promise",
    reason: "An administrator who can rewrite the ledger can rewrite the audit.",
    remedy: pulumi,
    judge: ({ ledger }) => judgeBypass(ledger),
  },
  {
    id: "ledger-writable",
    title: "The workflows can append to the ledger",
    severity: "promise",
    reason: "GITHUB_TOKEN can never bypass a rule: with such a rule every request stops at its claim.",
    remedy: () => byHand("Remove these rules for refs/heads/ledger, also in rulesets of the organisation."),
    judge: ({ ledger }) =>
      judgeKnown(ledger, (rules) => {
        const blocking = [...new Set(rules.map(({ type }) => type))].filter((type) =>
          BLOCKS_APPENDING.includes(type),
        );
        return blocking.length === 0
          ? ok("nothing blocks it")
          : wrong(`blocked by ${blocking.join(", ")}`, "no such rule");
      }),
  },
  {
    id: "automation-restricted",
    title: "No branch carries changed workflows",
    severity: "defence",
    reason:
      "A writer's branch could run workflows of its own; the environments still refuse it their identities.",
    remedy: () =>
      byHand("Needs plan Team or Enterprise. Set `plan` in Pulumi and run `pulumi up`.", "pulumi up"),
    judge: ({ pushRulesets }) =>
      judgeKnown(pushRulesets, (rulesets) => {
        const holding = rulesets.find(({ restrictedPaths }) =>
          restrictedPaths.some((path) => /^\.github\/\*\*/.test(path)),
        );
        return holding ? ok(holding.name) : wrong("no push ruleset", "one that restricts .github/**/*");
      }),
  },
];
