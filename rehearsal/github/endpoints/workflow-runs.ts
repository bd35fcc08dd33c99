import { ApiError, type Call, notFound, pathNumber, type Route } from "../http.ts";
import { page } from "../page.ts";
import { actorOf } from "../pull-events.ts";
import { jobShape, runShape, workflowShape } from "../shapes/workflow.ts";
import type { State, WorkflowRecord, WorkflowRun } from "../state.ts";

/** GitHub runs a run again for 30 days. */
const RERUN_MILLISECONDS = 30 * 86_400_000;
/** With one of these GitHub searches instead of listing, and a search ends without a word after so many runs. */
const SEARCHES = ["actor", "branch", "check_suite_id", "created", "event", "head_sha", "status"] as const;
const MOST_RUNS_LISTED = 1_000;

/** Workflows, their runs and jobs. */
export function workflowRunRoutes(state: State): Route[] {
  const base = "/repos/{owner}/{repo}/actions";
  const list = (call: Call, runs: readonly WorkflowRun[]) => listRuns(state, call, runs);
  return [
    {
      method: "GET",
      path: `${base}/workflows`,
      needs: [{ actions: "read" }],
      handle: (call) =>
        page(
          call,
          state.origin,
          [...state.workflows.values()].map((workflow) => workflowShape(state, workflow)),
          (slice, total) => ({ total_count: total, workflows: slice }),
        ),
    },
    {
      method: "GET",
      path: `${base}/workflows/{workflow_id}`,
      needs: [{ actions: "read" }],
      handle: (call) => ({ status: 200, body: workflowShape(state, workflowOf(state, call)) }),
    },
    {
      method: "GET",
      path: `${base}/workflows/{workflow_id}/runs`,
      needs: [{ actions: "read" }],
      handle: (call) => {
        const workflow = workflowOf(state, call);
        return list(
          call,
          state.runs.filter((run) => run.workflow.id === workflow.id),
        );
      },
    },
    {
      method: "GET",
      path: `${base}/runs`,
      needs: [{ actions: "read" }],
      handle: (call) => list(call, state.runs),
    },
    {
      method: "GET",
      path: `${base}/runs/{run_id}`,
      needs: [{ actions: "read" }],
      handle: async (call) => ({ status: 200, body: await runShape(state, runOf(state, call)) }),
    },
    {
      method: "GET",
      path: `${base}/runs/{run_id}/attempts/{attempt_number}`,
      needs: [{ actions: "read" }],
      handle: async (call) => {
        const run = runOf(state, call);
        const attempt = [...run.earlier, run].find(
          (one) => one.attempt === pathNumber(call, "attempt_number"),
        );
        if (!attempt) throw notFound();
        return { status: 200, body: await runShape(state, { ...run, ...attempt }) };
      },
    },
    {
      method: "GET",
      path: `${base}/runs/{run_id}/jobs`,
      needs: [{ actions: "read" }],
      handle: (call) => {
        const run = runOf(state, call);
        const all = call.query.get("filter") === "all";
        const jobs = run.jobs.filter((job) => all || job.attempt === run.attempt);
        return page(
          call,
          state.origin,
          jobs.map((job) => jobShape(state, run, job)),
          (slice, total) => ({ total_count: total, jobs: slice }),
        );
      },
    },
    {
      method: "POST",
      path: `${base}/runs/{run_id}/cancel`,
      needs: [{ actions: "write" }],
      handle: (call) => {
        const run = runOf(state, call);
        if (run.status === "completed")
          throw new ApiError(409, "Cannot cancel a workflow run that is completed.");
        run.cancel();
        return { status: 202, body: {} };
      },
    },
    {
      method: "POST",
      path: `${base}/runs/{run_id}/rerun`,
      needs: [{ actions: "write" }],
      handle: (call) => {
        const run = runOf(state, call);
        if (Date.parse(state.clock.iso()) - Date.parse(run.createdAt) > RERUN_MILLISECONDS)
          throw new ApiError(
            403,
            "Unable to retry this workflow run because it was created over a month ago",
          );
        run.rerun(actorOf(state, call.token));
        return { status: 201, body: {} };
      },
    },
  ];
}

/** The run a path names; 404 where there is none. */
export function runOf(state: State, call: Call): WorkflowRun {
  const id = pathNumber(call, "run_id");
  const run = state.runs.find((candidate) => candidate.id === id);
  if (!run) throw notFound();
  return run;
}

function workflowOf(state: State, call: Call): WorkflowRecord {
  const name = call.params["workflow_id"] ?? "";
  const workflow = [...state.workflows.values()].find(
    (candidate) => String(candidate.id) === name || candidate.path.split("/").at(-1) === name,
  );
  if (!workflow) throw notFound();
  return workflow;
}

async function listRuns(state: State, call: Call, runs: readonly WorkflowRun[]) {
  const filter = (name: string, value: (run: WorkflowRun) => string | null) => {
    const wanted = call.query.get(name);
    return (run: WorkflowRun) => wanted === null || value(run) === wanted;
  };
  const status = call.query.get("status");
  const found = runs
    .filter(filter("event", (run) => run.event))
    .filter(filter("head_sha", (run) => run.headSha))
    .filter(filter("branch", (run) => run.headBranch))
    .filter(filter("actor", (run) => run.actor.login))
    .filter((run) => status === null || run.status === status || run.conclusion === status)
    .filter((run) => createdWithin(run, call.query.get("created")))
    .toReversed();
  const limited = SEARCHES.some((name) => call.query.has(name)) ? found.slice(0, MOST_RUNS_LISTED) : found;
  const shapes = await Promise.all(limited.map((run) => runShape(state, run)));
  return page(call, state.origin, shapes, (slice) => ({ total_count: found.length, workflow_runs: slice }));
}

/** GitHub's search syntax for dates: `>=2026-11-20`, `2026-11-01..2026-11-20`, and so on. */
function createdWithin(run: WorkflowRun, range: string | null): boolean {
  if (range === null) return true;
  const [from, to] = range.split("..");
  if (from !== undefined && to !== undefined)
    return (from === "*" || run.createdAt >= from) && (to === "*" || run.createdAt <= to);
  const match = /^(>=|<=|>|<)?(.+)$/.exec(range);
  const [, operator, date = ""] = match ?? [];
  switch (operator) {
    case ">=":
      return run.createdAt >= date;
    case "<=":
      return run.createdAt <= date;
    case ">":
      return run.createdAt > date;
    case "<":
      return run.createdAt < date;
    default:
      return run.createdAt.startsWith(date);
  }
}
