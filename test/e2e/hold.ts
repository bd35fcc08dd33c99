import type { Exchange } from "../../rehearsal/github/exchange.ts";
import type { WorkflowRun } from "../../rehearsal/github/state.ts";
import type { Stage } from "./stage.ts";

type Workflow = "prepare" | "decide" | "reconcile";

interface Held extends Disposable {
  readonly arrived: Promise<void>;
  letGo(): void;
}

/**
 * Holds the first request that a job makes, in whichever run (of one workflow), until told otherwise.
 * @param about what the address of the request says; default: anything.
 */
export function hold({ rehearsal }: Stage, job: string, workflow?: Workflow, about = ""): Held {
  const { promise: going, resolve: letGo } = Promise.withResolvers<void>();
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  let first: Exchange | undefined;
  rehearsal.server.intercept(async (exchange, phase) => {
    if (phase !== "before" || exchange.job?.job !== job) return;
    if (workflow !== undefined && !exchange.job.workflow.endsWith(`-${workflow}.yml`)) return;
    if (!exchange.url.includes(about)) return;
    first ??= exchange;
    if (exchange !== first) return;
    arrive();
    await going;
  });
  return { arrived, letGo, [Symbol.dispose]: letGo };
}

/** The last run of a workflow. */
export function lastRun({ rehearsal }: Stage, workflow: Workflow): WorkflowRun | undefined {
  return rehearsal.runs().findLast((run) => run.workflow.path.endsWith(`-${workflow}.yml`));
}

/** Waits until the last run of a workflow has ended, while others may go on. */
export async function ended(stage: Stage, workflow: Workflow): Promise<void> {
  while (lastRun(stage, workflow)?.status !== "completed") await new Promise(setImmediate);
}
