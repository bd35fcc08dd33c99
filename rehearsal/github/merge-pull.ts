import { ApiError } from "./http.ts";
import { mergeCommits } from "./merge.ts";
import { announce, branchPushed } from "./pull-events.ts";
import { noreplyAddress, WEB_FLOW } from "./shapes/commit.ts";
import { fullName } from "./shapes/repository.ts";
import type { Account, MergeMethod, Pull, State } from "./state.ts";

interface Merge {
  by: Account;
  method: MergeMethod;
  /** Refused with 409 where the head is another commit. */
  expectedHead: string | undefined;
  title: string | undefined;
  message: string | undefined;
}

const METHOD_NAMES: Readonly<Record<MergeMethod, string>> = {
  merge: "Merge commits",
  squash: "Squash merges",
  rebase: "Rebase merges",
};

/** Merges as GitHub's button does, moves the base branch, announces `closed`, and returns the new tip. */
export async function mergePull(state: State, pull: Pull, merge: Merge): Promise<string> {
  if (pull.merged || pull.state !== "open") throw new ApiError(405, "Pull Request is not mergeable");
  if (pull.draft) throw new ApiError(405, "Pull Request is still a draft");
  if (!state.settings.allowedMergeMethods.includes(merge.method))
    throw new ApiError(405, `${METHOD_NAMES[merge.method]} are not allowed on this repository.`);
  if (merge.expectedHead !== undefined && merge.expectedHead !== pull.head.sha)
    throw new ApiError(409, "Head branch was modified. Review and try the merge again.");
  const ref = `refs/heads/${pull.base.ref}`;
  const base = await state.git.resolve(ref);
  if (!base) throw new ApiError(405, "Pull Request is not mergeable");
  const date = state.clock.iso();
  const signature = (account: Account) => ({
    name: account.id === WEB_FLOW.id ? "GitHub" : account.login,
    email: noreplyAddress(account),
    date,
  });
  const commit = await mergeCommits(state.git, {
    method: merge.method,
    base,
    head: pull.head.sha,
    author: signature(merge.method === "squash" ? pull.author : merge.by),
    committer: signature(merge.method === "rebase" ? merge.by : WEB_FLOW),
    message: message(pull, merge),
  });
  if (!commit) throw new ApiError(405, "Pull Request is not mergeable");
  await state.git.updateRef(ref, commit, base);
  // GitHub signs what it commits itself; a rebase makes commits in the merger's name, unsigned.
  if (merge.method !== "rebase") state.signedCommits.add(commit);
  pull.state = "closed";
  pull.closedAt = pull.updatedAt = date;
  pull.base.sha = base;
  pull.merged = { at: date, by: merge.by, commit };
  await announce(state, pull, "closed", merge.by);
  await branchPushed(state, pull.base.ref, merge.by, state.repositoryId);
  return commit;
}

function message(pull: Pull, merge: Merge): string {
  const source = `${fullName(pull.head.repository).split("/")[0]}/${pull.head.ref}`;
  const title =
    merge.title ??
    (merge.method === "squash"
      ? `${pull.title} (#${pull.number})`
      : `Merge pull request #${pull.number} from ${source}`);
  const body = merge.message ?? (merge.method === "squash" ? "" : pull.title);
  return body ? `${title}\n\n${body}` : title;
}
