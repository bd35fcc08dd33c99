import { error, setFailed } from "@actions/core";
import { describeBug } from "../describe-bug.ts";
import { readStepContext, type StepContext } from "./context.ts";
import { explained, Refusal } from "./refusal.ts";
import { finish } from "./results.ts";

/** Each step is a module of its own, so that a job loads what it needs and nothing else. */
const STEPS: Record<string, () => Promise<{ run: (context: StepContext) => Promise<void> }>> = {
  validate: () => import("./validate.ts"),
  collect: () => import("./collect.ts"),
  publish: () => import("./publish.ts"),
  consent: () => import("./consent.ts"),
  submit: () => import("./submit.ts"),
  conclude: () => import("./conclude.ts"),
  cancel: () => import("./cancel.ts"),
  reconcile: () => import("./reconcile.ts"),
  report: () => import("./report.ts"),
  ask: () => import("./ask.ts"),
};

try {
  const context = await readStepContext(process.env);
  const load = STEPS[context.step];
  if (!load)
    throw new Error(`there is no step "${context.step}"; known are ${Object.keys(STEPS).join(", ")}`);
  const { run } = await load();
  await run(context);
} catch (caught) {
  const thrown = explained(caught);
  if (thrown instanceof Refusal) {
    finish({
      decision: "failed",
      reason: thrown.reason,
      result: { message: thrown.message, next: thrown.next },
    });
    error(`${thrown.message} ${thrown.next}`, { title: thrown.reason });
    process.exitCode = 1;
  } else {
    // A message may quote what a service or a file said, so only its kind and place reach the log.
    // An account of what was delivered outlives the bug: without it, nothing would count as sent.
    finish({ decision: "failed", reason: "internal-error" });
    setFailed(describeBug(thrown));
  }
}
