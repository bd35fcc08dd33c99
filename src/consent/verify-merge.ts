import type { ConsentFacts, ConsentPolicy, Person } from "./facts.ts";
import { fails, holds, sameLogin, type Verdict } from "./verdict.ts";

/** The merge as it was established: by whom, when, as which commit. */
export interface Merge {
  readonly by: string;
  readonly at: string;
  readonly commit: string;
}

/** Merged, into the default branch of this private repository, from a branch of it, by a human admin. */
export function verifyMerge(facts: ConsentFacts, policy: ConsentPolicy): Verdict<Merge> {
  const { repository, pullRequest } = facts;
  const { base, head, mergedAt, mergedBy, mergeCommitSha, author } = pullRequest;

  if (!repository.private) return fails("repository-public", "its visibility is public");
  if (!pullRequest.merged || mergedAt === null || mergedBy === null || mergeCommitSha === null) {
    return fails("not-merged", `pull request ${pullRequest.number} has no complete record of a merge`);
  }
  if (Number.isNaN(Date.parse(mergedAt))) return fails("not-merged", "the time of the merge is unreadable");
  if (base.ref !== repository.defaultBranch || base.repoId !== repository.id) {
    return fails("wrong-base", "the base is not this repository's default branch");
  }
  if (head.repoId !== repository.id) return fails("fork", "the head branch is in another repository");
  if (pullRequest.autoMerge) return fails("auto-merge", "auto-merge was enabled on it");
  if (!isHuman(mergedBy)) return fails("merged-by-bot", `merged by ${mergedBy.login} (${mergedBy.type})`);
  if (!isAdmin(mergedBy, policy)) return fails("merger-not-admin", `merged by ${mergedBy.login}`);
  if (!isHuman(author) || !isAdmin(author, policy)) {
    return fails("author-not-admin", `opened by ${author.login} (${author.type})`);
  }
  return holds({ by: mergedBy.login, at: mergedAt, commit: mergeCommitSha });
}

/** Only GitHub's account type `User` is a human; the `[bot]` suffix cannot be registered as a login. */
export function isHuman(person: Person): boolean {
  return person.type === "User" && !person.login.endsWith("[bot]");
}

export function isAdmin(person: Person, policy: ConsentPolicy): boolean {
  return policy.admins.some((login) => sameLogin(login, person.login));
}
