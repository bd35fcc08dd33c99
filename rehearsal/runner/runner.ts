import { join } from "node:path";
import { ApiError } from "../github/http.ts";
import type { GithubServer } from "../github/server.ts";
import type {
  Account,
  JobIdentity,
  JobRecord,
  RepositoryEvent,
  State,
  WorkflowRecord,
  WorkflowRun,
} from "../github/state.ts";
import { createCheckouts } from "./checkout.ts";
import { createConcurrencyGroups } from "./concurrency.ts";
import type { JobHost } from "./job.ts";
import { githubContext, pullOfEvent } from "./job-context.ts";
import { createMachines } from "./machines.ts";
import { resolveText } from "./template.ts";
import { readWorkflow, type Workflow } from "./workflow-file.ts";
import { type ActiveRun, startRun } from "./workflow-run.ts";

const WORKFLOWS = ".github/workflows";

/** Jobs that run at the same time; the others are queued. */
const MACHINES = 8;
/** GitHub runs nothing again that is older. */
const RERUN_DAYS = 30;

export interface Runner {
  /** Starts the workflows an event triggers. Their runs go on after it returns; see `settled`. */
  deliver(event: RepositoryEvent): void;
  /** Resolves when nothing runs or waits any more; rejects with the first thing the rehearsal could not do. */
  settled(): Promise<void>;
  /** Runs a finished run again, as a new attempt: all of its jobs, or those that did not succeed and what needs them. */
  rerun(runId: number, options: { by: Account; failedOnly: boolean }): void;
  /** Ends the process of one job at once, as a machine that dies; without a job, of all of them. */
  kill(job?: JobIdentity): void;
  close(): Promise<void>;
}

/** A runner for the workflows of the stand-in's default branch. */
export function createRunner(options: {
  state: State;
  server: GithubServer;
  /** Directory for workspaces and checkouts. */
  directory: string;
  environment: Readonly<Record<string, string>>;
}): Runner {
  const { state, server, directory } = options;
  const groups = createConcurrencyGroups();
  const host: JobHost = {
    state,
    server,
    checkouts: createCheckouts(state.git, join(directory, "checkouts")),
    work: join(directory, "work"),
    machines: createMachines(MACHINES),
    environment: options.environment,
  };
  const parsed = new Map<string, Workflow>();
  const starts = new Map<number, { event: RepositoryEvent; inputs: Record<string, unknown> }>();
  const active = new Set<ActiveRun>();
  const busy = new Set<Promise<void>>();
  const failures: unknown[] = [];
  // Runs get their numbers in the order of the events, however long reading a workflow takes.
  let intake: Promise<void> = Promise.resolve();

  function kill(job?: JobIdentity): void {
    for (const run of active) run.kill(job);
  }
  server.onKill(kill);

  function track(work: Promise<void>): void {
    const tracked: Promise<void> = work
      .catch((error: unknown) => {
        failures.push(error);
      })
      .finally(() => busy.delete(tracked));
    busy.add(tracked);
  }

  function begin(run: WorkflowRun, workflow: Workflow, keep: ReadonlyMap<string, JobRecord>): void {
    const start = starts.get(run.id);
    if (!start) throw new Error(`Run ${run.id} was never started`);
    const started = startRun({ host, groups, run, workflow, ...start, keep });
    active.add(started);
    track(started.finished.finally(() => active.delete(started)));
  }

  async function readWorkflows(sha: string): Promise<Workflow[]> {
    const entries = (await state.git.tree(`${sha}:${WORKFLOWS}`)) ?? [];
    const files = entries.filter((entry) => entry.type === "blob" && /\.ya?ml$/.test(entry.path));
    return Promise.all(
      files.map(async (file) => {
        const key = `${file.path} ${file.sha}`;
        const blob = await state.git.read(file.sha);
        const workflow =
          parsed.get(key) ?? readWorkflow(`${WORKFLOWS}/${file.path}`, blob?.body.toString() ?? "");
        parsed.set(key, workflow);
        return workflow;
      }),
    );
  }

  async function accept(event: RepositoryEvent): Promise<void> {
    for (const workflow of await readWorkflows(event.defaultBranchSha)) {
      const record = registered(state, workflow);
      if (event.byActions || !isTriggered(workflow, event)) continue;
      const run = newRun(state, record, event);
      const inputs = dispatchInputs(workflow, event);
      starts.set(run.id, { event, inputs });
      const contexts = {
        github: githubContext(state, run, event),
        inputs,
        vars: Object.fromEntries(state.variables),
      };
      const title = workflow.runName === undefined ? "" : resolveText(workflow.runName, contexts);
      run.displayTitle = title || defaultTitle(workflow, event);
      run.rerun = (by) => rerun(run.id, { by, failedOnly: false });
      state.runs.push(run);
      begin(run, workflow, new Map());
    }
  }

  function rerun(runId: number, { by, failedOnly }: { by: Account; failedOnly: boolean }): void {
    const run = state.runs.find((candidate) => candidate.id === runId);
    if (!run) throw new Error(`There is no run ${runId}`);
    if (run.status !== "completed") throw new ApiError(403, "This workflow is already running");
    const age = state.clock.now().getTime() - Date.parse(run.createdAt);
    if (age > RERUN_DAYS * 86_400_000)
      throw new ApiError(403, "Unable to re-run this workflow run because it was created over a month ago");
    const { attempt, status, conclusion, triggeringActor, startedAt, updatedAt } = run;
    run.earlier.push({ attempt, status, conclusion, triggeringActor, startedAt, updatedAt });
    run.attempt += 1;
    run.triggeringActor = by;
    run.status = "queued";
    run.conclusion = null;
    track(
      (async () => {
        // A new attempt runs the workflow file of the first one.
        const workflow = (await readWorkflows(run.workflowSha)).find((one) => one.path === run.workflow.path);
        if (!workflow) throw new Error(`${run.workflow.path} is not at ${run.workflowSha}`);
        const keep = failedOnly ? succeededIn(run, attempt, workflow) : new Map<string, JobRecord>();
        run.updatedAt = state.clock.iso();
        begin(run, workflow, keep);
      })(),
    );
  }

  return {
    deliver: (event) => {
      intake = intake.then(() => accept(event));
      track(intake);
      intake = intake.catch(() => {});
    },
    settled: async () => {
      while (busy.size > 0) await Promise.all(busy);
      if (failures.length > 0) throw failures.shift();
    },
    rerun,
    kill,
    close: async () => {
      for (const run of state.runs) if (run.status !== "completed") run.cancel();
      kill();
      while (busy.size > 0) await Promise.all(busy);
    },
  };
}

function registered(state: State, workflow: Workflow): WorkflowRecord {
  const known = state.workflows.get(workflow.path);
  const record = known ?? { id: state.nextId("workflow"), name: workflow.name, path: workflow.path };
  record.name = workflow.name;
  state.workflows.set(workflow.path, record);
  return record;
}

function isTriggered(workflow: Workflow, event: RepositoryEvent): boolean {
  const { triggers } = workflow;
  switch (event.name) {
    case "pull_request":
      return triggers.pullRequestTarget?.includes(event.action ?? "") ?? false;
    case "issues":
      return triggers.issues?.includes(event.action ?? "") ?? false;
    case "schedule":
      return event.workflow === workflow.path && triggers.schedule.length > 0;
    case "workflow_dispatch":
      return event.workflow === workflow.path && triggers.workflowDispatch !== undefined;
  }
}

function newRun(state: State, workflow: WorkflowRecord, event: RepositoryEvent): WorkflowRun {
  const now = state.clock.iso();
  const pull = pullOfEvent(event);
  const asPull = pull && state.settings.pullRequestTargetHead === "pull-request";
  const branch = state.settings.defaultBranch;
  return {
    id: state.nextId("run"),
    number: state.runs.filter((run) => run.workflow.id === workflow.id).length + 1,
    attempt: 1,
    workflow,
    displayTitle: "",
    event: event.name === "pull_request" ? "pull_request_target" : event.name,
    headSha: asPull ? pull.head.sha : event.defaultBranchSha,
    headBranch: asPull ? pull.head.ref : branch,
    workflowSha: event.defaultBranchSha,
    ref: `refs/heads/${branch}`,
    status: "queued",
    conclusion: null,
    actor: event.sender,
    triggeringActor: event.sender,
    createdAt: now,
    startedAt: now,
    updatedAt: now,
    suite: state.nextId("suite"),
    earlier: [],
    jobs: [],
    cancel: () => {},
    rerun: () => {},
  };
}

/** Without `run-name`, GitHub shows the pull request's title, or else the workflow's name. */
function defaultTitle(workflow: Workflow, event: RepositoryEvent): string {
  const pull = event.payload["pull_request"] as { title?: string } | undefined;
  return pull?.title ?? workflow.name;
}

function dispatchInputs(workflow: Workflow, event: RepositoryEvent): Record<string, unknown> {
  if (event.name !== "workflow_dispatch") return {};
  const given = event.payload["inputs"] as Readonly<Record<string, string>> | undefined;
  const known = workflow.triggers.workflowDispatch ?? new Map();
  for (const name of Object.keys(given ?? {}))
    if (!known.has(name)) throw new Error(`Unexpected inputs provided: ["${name}"]`);
  return Object.fromEntries(
    [...known].map(([name, input]) => {
      const value = given?.[name] ?? input.default;
      if (input.required && value === "") throw new Error(`Required input '${name}' not provided`);
      return [name, value];
    }),
  );
}

/** Jobs that need not run again: they succeeded, and so did everything they need. */
function succeededIn(run: WorkflowRun, attempt: number, workflow: Workflow): Map<string, JobRecord> {
  const last = new Map(run.jobs.filter((job) => job.attempt === attempt).map((job) => [job.key, job]));
  const keeps = (key: string): boolean =>
    last.get(key)?.conclusion === "success" && (workflow.jobs.get(key)?.needs ?? []).every(keeps);
  return new Map([...last].filter(([key]) => keeps(key)));
}
