import type { Repository } from "./repository.ts";

/** An issue as GitHub shows it now. */
export interface Issue {
  readonly open: boolean;
  readonly body: string;
}

export async function readIssue({ octokit, owner, repo }: Repository, number: number): Promise<Issue> {
  const { data } = await octokit.rest.issues.get({ owner, repo, issue_number: number });
  return { open: data.state === "open", body: data.body ?? "" };
}
