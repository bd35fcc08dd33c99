import type { Account } from "./pull-request.ts";
import type { Repository } from "./repository.ts";

/** An issue as GitHub shows it now. */
export interface Issue {
  readonly number: number;
  readonly open: boolean;
  readonly body: string;
  readonly author: Account;
}

export async function readIssue({ octokit, owner, repo }: Repository, number: number): Promise<Issue> {
  const { data } = await octokit.rest.issues.get({ owner, repo, issue_number: number });
  return {
    number: data.number,
    open: data.state === "open",
    body: data.body ?? "",
    author: { login: data.user?.login ?? "", type: data.user?.type ?? "" },
  };
}
