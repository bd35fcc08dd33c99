import { mergeCommits } from "./merge.ts";
import { noreplyAddress, WEB_FLOW } from "./shapes/commit.ts";
import type { Pull, State } from "./state.ts";

/**
 * The commit `refs/pull/N/merge` points at, or null where head and base conflict. Computed when somebody looks and
 * either side moved since.
 */
export async function testMergeOf(state: State, pull: Pull): Promise<string | null> {
  const base = await state.git.resolve(`refs/heads/${pull.base.ref}`);
  if (!base) return null;
  const head = pull.head.sha;
  if (pull.testMerge?.base === base && pull.testMerge.head === head) return pull.testMerge.commit;
  const signature = { name: "GitHub", email: noreplyAddress(WEB_FLOW), date: state.clock.iso() };
  const commit = await mergeCommits(state.git, {
    method: "merge",
    base,
    head,
    author: signature,
    committer: signature,
    message: `Merge ${head} into ${base}`,
  });
  pull.testMerge = { base, head, commit: commit ?? null };
  const ref = `refs/pull/${pull.number}/merge`;
  if (commit) await state.git.updateRef(ref, commit);
  else if (await state.git.resolve(ref)) await state.git.deleteRef(ref);
  return commit ?? null;
}
