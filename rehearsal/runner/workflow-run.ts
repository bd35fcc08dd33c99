import type { Conclusion, JobIdentity, JobRecord, RepositoryEvent, WorkflowRun } from "../github/state.ts";
import type { Claim, ConcurrencyGroups } from "./concurrency.ts";
import { type Contexts, evaluateCondition } from "./expression.ts";
import { type JobHost, type RunningJob, startJob } from "./job.ts";
import { githubContext } from "./job-context.ts";
import { resolveText, resolveValue } from "./template.ts";
import type { Concurrency, Job, Workflow } from "./workflow-file.ts";

export interface RunStart {
  host: JobHost;
  groups: ConcurrencyGroups;
  run: WorkflowRun;
  workflow: Workflow;
  event: RepositoryEvent;
  inputs: Readonly<Record<string, unknown>>;
  /** Jobs whose result of an earlier attempt counts and which do not run again. */
  keep: ReadonlyMap<string, JobRecord>;
}

export interface ActiveRun {
  finished: Promise<void>;
  /** Ends the process of one job, as a dying machine would; without a job, of all of them. */
  kill(job?: JobIdentity): void;
}

/** Runs one attempt of a workflow run: waits for its concurrency group, then runs its jobs as their needs are met. */
export function startRun(start: RunStart): ActiveRun {
  const { run, host } = start;
  const { clock } = host.state;
  const running = new Map<string, RunningJob>();
  let cancelled = false;
  let withdraw = () => {};

  run.cancel = () => {
    if (cancelled || run.status === "completed") return;
    cancelled = true;
    withdraw();
    for (const job of running.values()) job.cancel();
  };

  async function execute(): Promise<void> {
    const contexts = baseContexts(start);
    const claim = claimOf(start.workflow.concurrency, contexts, run.cancel);
    if (claim) withdraw = () => start.groups.withdraw(claim);
    run.status = claim ? "pending" : "queued";
    const release = claim ? await start.groups.enter(claim) : () => {};
    try {
      if (release && !cancelled) await executeJobs(contexts);
    } finally {
      run.conclusion = cancelled ? "cancelled" : conclusionOf(run);
      run.status = "completed";
      run.updatedAt = clock.iso();
      release?.();
    }
  }

  async function executeJobs(contexts: Contexts): Promise<void> {
    run.status = "in_progress";
    run.startedAt = clock.iso();
    const done = new Map<string, JobRecord>();
    const pending = new Map<string, Promise<void>>();
    const waiting = [...start.workflow.jobs.values()];
    while (waiting.length > 0 || pending.size > 0) {
      const ready = waiting.filter((job) => job.needs.every((need) => done.has(need)));
      for (const job of ready) {
        waiting.splice(waiting.indexOf(job), 1);
        const finished = executeJob(job, contexts, done).then((record) => {
          done.set(job.key, record);
          pending.delete(job.key);
        });
        pending.set(job.key, finished);
      }
      if (pending.size === 0) throw new Error(`${run.workflow.path}: jobs need each other in a circle`);
      await Promise.race(pending.values());
    }
  }

  async function executeJob(
    job: Job,
    contexts: Contexts,
    done: ReadonlyMap<string, JobRecord>,
  ): Promise<JobRecord> {
    const kept = start.keep.get(job.key);
    if (kept) {
      const copy = { ...kept, attempt: run.attempt };
      run.jobs.push(copy);
      return copy;
    }
    const needs = needsContext(job, done);
    const record = newRecord(start, job);
    run.jobs.push(record);
    const ancestors = ancestorsOf(job, start.workflow).map((key) => done.get(key)?.conclusion);
    const status = {
      success: !cancelled && ancestors.every((conclusion) => conclusion === "success"),
      failure: ancestors.some((conclusion) => conclusion === "failure"),
      cancelled,
    };
    const jobContexts = { ...contexts, needs };
    record.name = job.name === undefined ? job.key : resolveText(job.name, jobContexts);
    if (!evaluateCondition(job.condition, jobContexts, status)) {
      record.status = "completed";
      record.conclusion = cancelled ? "cancelled" : "skipped";
      record.completedAt = clock.iso();
      return record;
    }
    let admitted = true;
    const claim = claimOf(job.concurrency, jobContexts, () => {
      admitted = false;
      running.get(job.key)?.cancel();
    });
    const release = claim ? await start.groups.enter(claim) : () => {};
    try {
      if (!release || !admitted) {
        record.status = "completed";
        record.conclusion = "cancelled";
        return record;
      }
      const active = startJob({
        host,
        run,
        workflow: start.workflow,
        job,
        record,
        event: start.event,
        needs,
        inputs: start.inputs,
      });
      running.set(job.key, active);
      await active.finished;
      return record;
    } finally {
      running.delete(job.key);
      release?.();
    }
  }

  return {
    finished: execute(),
    kill: (identity) => {
      for (const [key, job] of running)
        if (
          !identity ||
          (identity.run === run.id && identity.attempt === run.attempt && identity.job === key)
        )
          job.kill();
    },
  };
}

function baseContexts({ host, run, event, inputs }: RunStart): Contexts {
  return {
    github: githubContext(host.state, run, event),
    inputs,
    vars: Object.fromEntries(host.state.variables),
  };
}

function claimOf(
  concurrency: Concurrency | undefined,
  contexts: Contexts,
  cancel: () => void,
): Claim | undefined {
  if (!concurrency) return undefined;
  return {
    group: resolveText(concurrency.group, contexts),
    cancelInProgress: resolveValue(concurrency.cancelInProgress, contexts) === true,
    queue: concurrency.queue,
    cancel,
  };
}

function needsContext(job: Job, done: ReadonlyMap<string, JobRecord>) {
  return Object.fromEntries(
    job.needs.map((key) => {
      const record = done.get(key);
      return [key, { result: record?.conclusion ?? "skipped", outputs: record?.outputs ?? {} }];
    }),
  );
}

/** A failed or skipped job counts for the whole chain after it, not only for those that need it directly. */
function ancestorsOf(job: Job, workflow: Workflow): string[] {
  const found = new Set<string>();
  const visit = (keys: readonly string[]) => {
    for (const key of keys) {
      if (found.has(key)) continue;
      found.add(key);
      visit(workflow.jobs.get(key)?.needs ?? []);
    }
  };
  visit(job.needs);
  return [...found];
}

function newRecord({ host, run }: RunStart, job: Job): JobRecord {
  const now = host.state.clock.iso();
  return {
    id: host.state.nextId("job"),
    attempt: run.attempt,
    key: job.key,
    name: job.key,
    status: "queued",
    conclusion: null,
    createdAt: now,
    startedAt: now,
    completedAt: null,
    steps: [],
    outputs: {},
    log: "",
    summary: "",
  };
}

function conclusionOf(run: WorkflowRun): Conclusion {
  const conclusions = run.jobs.filter((job) => job.attempt === run.attempt).map((job) => job.conclusion);
  if (conclusions.includes("failure")) return "failure";
  if (conclusions.includes("cancelled")) return "cancelled";
  return conclusions.every((conclusion) => conclusion === "skipped") ? "skipped" : "success";
}
