import { sameLogin } from "../consent/verdict.ts";
import { readChain } from "../ledger/chain.ts";
import { WORKFLOWS } from "../ledger/event.ts";
import { eventPath, LEDGER_BRANCH, type LedgerFile, ledgerFolder } from "../ledger/event-file.ts";
import type { Repository } from "./repository.ts";

/** As whom GitHub commits what is done through it; whoever pushes commits of their own signs them as themselves. */
const WEB_FLOW = "web-flow";
const PAGE = 100;

type Commit = Awaited<ReturnType<Repository["octokit"]["rest"]["repos"]["listCommits"]>>["data"][number];

/**
 * Whether a request's events came by commits that GitHub made and signed for the workflows, one for each. A resolution
 * may come by a commit of the person it names that adds nothing else. Whoever can write could otherwise have a request
 * count as submitted or refused, or forget that it was, with a file added or removed in GitHub's web page.
 * @param files of the request, all there are at `head`.
 */
export async function isWorkflowsOwn(
  repository: Repository,
  head: string,
  requestId: string,
  files: readonly LedgerFile[],
): Promise<boolean> {
  const { octokit, owner, repo } = repository;
  const path = ledgerFolder(requestId);
  const listing = { owner, repo, sha: head, path, per_page: PAGE };
  let commits = 0;
  for await (const { data } of octokit.paginate.iterator(octokit.rest.repos.listCommits, listing)) {
    commits += data.length;
    // One commit more took something away, or wrote it again; many more would have us list them for ever.
    if (commits > files.length) return false;
    for (const commit of data) if (!(await isOwn(repository, commit, files))) return false;
  }
  return commits === files.length;
}

async function isOwn(
  repository: Repository,
  { sha, author, committer, commit: { verification } }: Commit,
  files: readonly LedgerFile[],
): Promise<boolean> {
  if (verification?.reason.startsWith("gpgverify_")) {
    throw new Error(`GitHub cannot verify signatures of branch ${LEDGER_BRANCH} now: ${verification.reason}`);
  }
  const by = author?.login;
  if (verification?.verified !== true || by === undefined) return false;
  const committedBy = committer?.login ?? WEB_FLOW;
  if (committedBy !== WEB_FLOW && committedBy !== WORKFLOWS) return false;
  return by === WORKFLOWS || (await isResolution(repository, sha, by, files));
}

/** Whether a commit touches nothing but a resolution by its author. */
async function isResolution(
  { octokit, owner, repo }: Repository,
  sha: string,
  author: string,
  files: readonly LedgerFile[],
): Promise<boolean> {
  const resolutions = readChain(files)
    .events.filter((event) => event.event === "resolved" && sameLogin(event.data.by, author))
    .map(eventPath);
  const { data } = await octokit.rest.repos.getCommit({ owner, repo, ref: sha });
  return (data.files ?? []).every(({ filename }) => resolutions.includes(filename));
}
