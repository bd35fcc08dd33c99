import type { Repository } from "./repository.ts";

/** Something that needs a person, as one issue. */
export interface IssueProblem {
  /** The same for as long as it is the same problem, for example `unknown-outcome:adele`. */
  readonly key: string;
  readonly title: string;
  /** Markdown; no conversation text, nothing an admin wrote. */
  readonly body: string;
}

const AUTHOR = "github-actions[bot]";
const MARKER = /^<!-- copilot-feedback-problem: ([a-z0-9:.-]+) -->/;

/**
 * Makes the open issues of ours exactly the present problems: opens the new ones, rewrites those that changed, closes those that are gone.
 * Doing it again changes nothing. Needs `issues: write`.
 */
export async function showProblems(
  repository: Repository,
  problems: readonly IssueProblem[],
): Promise<{ opened: number; closed: number }> {
  const { octokit, owner, repo } = repository;
  const open = await listOurs(repository);
  const missing = problems.filter(({ key }) => !open.has(key));
  for (const problem of missing) {
    await octokit.rest.issues.create({ owner, repo, title: problem.title, body: marked(problem) });
  }
  for (const problem of problems) {
    const issue = open.get(problem.key);
    if (issue === undefined || issue.body === marked(problem)) continue;
    await octokit.rest.issues.update({ owner, repo, issue_number: issue.number, body: marked(problem) });
  }
  const present = new Set(problems.map(({ key }) => key));
  const gone = [...open].filter(([key]) => !present.has(key));
  for (const [, { number }] of gone) {
    await octokit.rest.issues.update({ owner, repo, issue_number: number, state: "closed" });
  }
  return { opened: missing.length, closed: gone.length };
}

function marked({ key, body }: IssueProblem): string {
  return `<!-- copilot-feedback-problem: ${key} -->\n\n${body}`;
}

/** Open issues that carry our marker and were opened by our bot, by problem; anyone can paste a marker. */
async function listOurs({
  octokit,
  owner,
  repo,
}: Repository): Promise<Map<string, { number: number; body: string }>> {
  const issues = await octokit.paginate(octokit.rest.issues.listForRepo, {
    owner,
    repo,
    state: "open",
    creator: AUTHOR,
    per_page: 100,
  });
  const ours = new Map<string, { number: number; body: string }>();
  for (const { number, body, user, pull_request } of issues) {
    const key = MARKER.exec(body ?? "")?.[1];
    if (key !== undefined && user?.login === AUTHOR && !pull_request)
      ours.set(key, { number, body: body ?? "" });
  }
  return ours;
}
