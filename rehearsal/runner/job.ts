import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { GithubServer } from "../github/server.ts";
import type { Conclusion, JobRecord, RepositoryEvent, State, WorkflowRun } from "../github/state.ts";
import type { ActionProcess } from "./action-process.ts";
import type { Checkouts } from "./checkout.ts";
import { type Control, runSteps } from "./job-steps.ts";
import type { Machines } from "./machines.ts";
import { createJobLog, type JobLog } from "./workflow-commands.ts";
import type { Job, Workflow } from "./workflow-file.ts";

/** What jobs need of the world around them. */
export interface JobHost {
  state: State;
  server: GithubServer;
  checkouts: Checkouts;
  /** Directory for workspaces; each job's part of it is gone when the job is. */
  work: string;
  machines: Machines;
  /** Variables an organisation would set on its own runner. */
  environment: Readonly<Record<string, string>>;
}

export interface JobStart {
  host: JobHost;
  run: WorkflowRun;
  workflow: Workflow;
  job: Job;
  record: JobRecord;
  event: RepositoryEvent;
  needs: Readonly<Record<string, { result: string; outputs: Readonly<Record<string, string>> }>>;
  inputs: Readonly<Record<string, unknown>>;
}

export interface RunningJob {
  finished: Promise<void>;
  cancel(): void;
  kill(): void;
}

/** Runs the steps of one job with a token that can do what its `permissions` say, and nothing after it ended. */
export function startJob(start: JobStart): RunningJob {
  let process: ActionProcess | undefined;
  let cancelled = false;
  const log = createJobLog();

  const finished = runJob(start, log, {
    isCancelled: () => cancelled,
    started: (next) => {
      process = next;
      if (cancelled) next.cancel();
    },
  });
  const timeout = setTimeout(() => cancel(), start.job.timeoutMinutes * 60_000);
  timeout.unref();
  function cancel(): void {
    cancelled = true;
    process?.cancel();
  }
  return {
    finished: finished.finally(() => clearTimeout(timeout)),
    cancel,
    kill: () => process?.kill(),
  };
}

async function runJob(start: JobStart, log: JobLog, control: Control): Promise<void> {
  const { host, run, job, record } = start;
  const { state } = host;
  const giveBack = await host.machines.take();
  state.clock.advance(1);
  record.status = "in_progress";
  record.startedAt = state.clock.iso();
  const directory = join(host.work, `${run.id}-${run.attempt}-${job.key}`);
  let conclusion: Conclusion = "failure";
  try {
    if (!control.isCancelled()) conclusion = await runSteps(start, log, control, directory);
  } catch (error) {
    log.line(`##[error]${(error as Error).message}`);
  } finally {
    await rm(directory, { recursive: true, force: true });
    log.flush();
    record.log = log.text();
    record.conclusion = control.isCancelled() ? "cancelled" : conclusion;
    record.status = "completed";
    record.completedAt = state.clock.iso();
    giveBack();
  }
}
