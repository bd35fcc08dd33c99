import type { ConsentFacts, ConsentPolicy, ReviewFacts } from "./facts.ts";
import type { Approval } from "./statement.ts";
import { fails, holds, isBefore, sameLogin, type Verdict } from "./verdict.ts";
import type { ReviewedLog } from "./verify-log.ts";
import { isAdmin, isHuman, type Merge } from "./verify-merge.ts";

/** Reviews that say nothing about approval; they leave an earlier approval standing. */
const SILENT = new Set(["COMMENTED", "PENDING"]);

/**
 * The approvals by configured human admins other than the one who merged, on exactly the merged head, given after the
 * log was published and standing at the time of the merge. Where the policy asks for a second admin, whoever had a part
 * in asking may merge only with one of them: who opened the pull request, and who pushed to it, reopened it or marked
 * it as ready so that this log was made. GitHub does not tell a push from a mere click, and a click is no agreement, so
 * none of them is the second admin to another. Anybody else who merges is. The approvals are recorded anyway.
 */
export function verifyApprovals(
  facts: ConsentFacts,
  policy: ConsentPolicy,
  merge: Merge,
  log: ReviewedLog,
): Verdict<readonly Approval[]> {
  const { head, author } = facts.pullRequest;
  const asked = [author.login, log.askedBy, ...facts.askers.map(({ login }) => login)];
  const byAdmins = standing(facts.reviews, merge.at).filter(
    (review) => review.state === "APPROVED" && isHuman(review.reviewer) && isAdmin(review.reviewer, policy),
  );
  const byOthers = byAdmins.filter(({ reviewer }) => !sameLogin(reviewer.login, merge.by));
  const onHead = byOthers.filter((review) => review.commitId === head.sha);
  // The same head can have had another log before: made again, or made under another policy.
  const published = [log.artifact.createdAt, facts.ledger.prepared?.at ?? null];
  const onLog = onHead.filter(({ submittedAt }) => published.every((time) => isBefore(time, submittedAt)));

  const isAsker = asked.some((login) => sameLogin(login, merge.by));
  if (policy.secondAdmin && isAsker && onLog.length === 0) {
    if (onHead.length > 0)
      return fails(
        "second-admin-other-log",
        `it was published ${facts.ledger.prepared?.at ?? log.artifact.createdAt}`,
      );
    if (byOthers.length > 0) return fails("second-admin-other-head", `the merged head is ${head.sha}`);
    if (byAdmins.length > 0) return fails("second-admin-self", `approved and merged by ${merge.by}`);
    const late = facts.reviews.some(
      ({ state, reviewer, submittedAt }) =>
        state === "APPROVED" &&
        isHuman(reviewer) &&
        isAdmin(reviewer, policy) &&
        !isBefore(submittedAt, merge.at),
    );
    return late
      ? fails("second-admin-late", `merged at ${merge.at}`)
      : fails("second-admin-missing", `asked for and merged by ${merge.by} alone`);
  }
  const approvals = onLog.map(({ reviewer, submittedAt }) => ({
    by: reviewer.login,
    at: submittedAt ?? "",
    commit: head.sha,
  }));
  return holds(approvals.sort((a, b) => (a.by < b.by ? -1 : 1)));
}

/** Each reviewer's last word before the merge. */
function standing(reviews: readonly ReviewFacts[], mergedAt: string): ReviewFacts[] {
  const last = new Map<string, ReviewFacts>();
  for (const review of reviews) {
    if (SILENT.has(review.state) || !isBefore(review.submittedAt, mergedAt)) continue;
    const key = review.reviewer.login.toLowerCase();
    const earlier = last.get(key);
    if (earlier === undefined || !isBefore(review.submittedAt, earlier.submittedAt)) last.set(key, review);
  }
  return [...last.values()];
}
