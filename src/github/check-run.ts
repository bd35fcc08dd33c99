import type { Repository } from "./repository.ts";

/** The name branch rules require; see docs/setup.md. */
export const CHECK_NAME = "copilot-feedback";
/** App id of GitHub Actions on github.com: a check of our name by anyone else is not ours. */
export const ACTIONS_APP_ID = 15368;
/** Most annotations one request may carry (REST reference, check runs); PATCH appends more. */
const ANNOTATIONS_PER_REQUEST = 50;

export interface CheckAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: "notice" | "warning" | "failure";
  readonly message: string;
  readonly title?: string;
}

export interface CheckOutput {
  readonly title: string;
  readonly summary: string;
  /** undefined while the work goes on. */
  readonly conclusion?: "success" | "failure" | "neutral" | "cancelled" | "action_required";
  readonly annotations: readonly CheckAnnotation[];
}

/**
 * Shows a verdict on a commit. Checks of a `pull_request_target` run attach to the default branch, so the
 * verdict on the head is always published explicitly.
 * @param externalId what the check stands for, for machines: `sha256:…` of the log where there is one.
 */
export async function publishCheck(
  { octokit, owner, repo }: Repository,
  head: string,
  output: CheckOutput,
  externalId?: string,
): Promise<void> {
  const { title, summary, conclusion } = output;
  const batches = batch(output.annotations);
  const state = {
    ...(conclusion ? ({ status: "completed", conclusion } as const) : ({ status: "in_progress" } as const)),
    ...(externalId ? { external_id: externalId } : {}),
    output: { title, summary, annotations: [...(batches[0] ?? [])] },
  };
  const open = await findOpenCheck({ octokit, owner, repo }, head);
  const id =
    open ??
    (await octokit.rest.checks.create({ owner, repo, name: CHECK_NAME, head_sha: head, ...state })).data.id;
  if (open !== null) await octokit.rest.checks.update({ owner, repo, check_run_id: id, ...state });
  for (const annotations of batches.slice(1)) {
    await octokit.rest.checks.update({
      owner,
      repo,
      check_run_id: id,
      output: { title, summary, annotations: [...annotations] },
    });
  }
}

/** What our check of a commit shows now. */
export interface ShownCheck {
  readonly title: string;
  /** `success`, `failure`, `cancelled` and so on; null while the work goes on. */
  readonly conclusion: string | null;
}

/** Our check of a commit: the one that is not finished, else the newest; null where there is none. */
export async function findCheck(repository: Repository, head: string): Promise<ShownCheck | null> {
  const checks = await latestChecks(repository, head);
  const newest = checks.toSorted((one, other) => other.id - one.id)[0];
  const check = checks.find(({ status }) => status !== "completed") ?? newest;
  return check ? { title: check.output.title ?? "", conclusion: check.conclusion } : null;
}

/** Our check that still says "in progress": finished in place, or it would wait beside the verdict forever. */
async function findOpenCheck(repository: Repository, head: string): Promise<number | null> {
  const checks = await latestChecks(repository, head);
  return checks.find(({ status }) => status !== "completed")?.id ?? null;
}

async function latestChecks({ octokit, owner, repo }: Repository, head: string) {
  const { data } = await octokit.rest.checks.listForRef({
    owner,
    repo,
    ref: head,
    check_name: CHECK_NAME,
    app_id: ACTIONS_APP_ID,
    filter: "latest",
  });
  return data.check_runs;
}

function batch(annotations: readonly CheckAnnotation[]): CheckAnnotation[][] {
  const batches: CheckAnnotation[][] = [];
  for (let start = 0; start < annotations.length; start += ANNOTATIONS_PER_REQUEST) {
    batches.push(annotations.slice(start, start + ANNOTATIONS_PER_REQUEST));
  }
  return batches;
}
