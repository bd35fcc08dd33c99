import type { Rehearsal } from "./rehearsal.ts";
import type { Stage } from "./stage.ts";

type Views = Pick<
  Rehearsal,
  "pull" | "runs" | "jobLogs" | "comments" | "checks" | "artifacts" | "files" | "ledger"
>;

const LEDGER_BRANCH = "ledger";

/** What can be looked at afterwards. */
export function createViews({ state, clock, git, pullOf }: Stage): Views {
  async function filesOf(branch: string): Promise<Record<string, string>> {
    const files: Record<string, string> = {};
    const output = await git.run(["ls-tree", "-r", "-z", `refs/heads/${branch}`]);
    for (const line of output.split("\0").filter(Boolean)) {
      const [entry = "", path = ""] = line.split("\t");
      const blob = await git.read(entry.slice(-40));
      files[path] = blob?.body.toString() ?? "";
    }
    return files;
  }

  return {
    pull: pullOf,
    runs: () => state.runs,
    jobLogs: () =>
      state.runs.flatMap((run) =>
        run.jobs.map((job) => ({
          workflow: run.workflow.path,
          run: run.id,
          attempt: job.attempt,
          job: job.key,
          log: job.log,
          summary: job.summary,
        })),
      ),
    comments: (pr) => state.comments.filter((comment) => comment.issue === pr),
    checks: (sha) => state.checks.filter((check) => check.headSha === sha),
    artifacts: () =>
      state.artifacts.filter(
        (artifact) =>
          artifact.finalized && !artifact.deleted && Date.parse(artifact.expiresAt) > clock.now().getTime(),
      ),
    files: filesOf,
    ledger: async () => ((await git.resolve(`refs/heads/${LEDGER_BRANCH}`)) ? filesOf(LEDGER_BRANCH) : {}),
  };
}
