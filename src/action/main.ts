import { error, setFailed } from "@actions/core";
import { readStepContext, type StepContext } from "./context.ts";
import { Refusal } from "./refusal.ts";
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
};

try {
  const context = await readStepContext(process.env);
  const load = STEPS[context.step];
  if (!load)
    throw new Error(`there is no step "${context.step}"; known are ${Object.keys(STEPS).join(", ")}`);
  const { run } = await load();
  await run(context);
} catch (thrown) {
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
    finish({ decision: "failed", reason: "internal-error", result: {} });
    setFailed(describeBug(thrown));
  }
}

/** Class, status and the frames of our own code: enough to find a bug, nothing anybody said. */
function describeBug(thrown: unknown): string {
  if (!(thrown instanceof Error)) return "something that is not an Error was thrown";
  const status = "status" in thrown && typeof thrown.status === "number" ? ` (HTTP ${thrown.status})` : "";
  // A stack repeats the message first, and a message can look like frames.
  const head = `${thrown.name}: ${thrown.message}`;
  const trace = thrown.stack?.startsWith(head) ? thrown.stack.slice(head.length) : "";
  const frames = trace.split("\n").filter((line) => /^\s+at /.test(line));
  const cause = thrown.cause === undefined ? "" : `\ncaused by ${describeBug(thrown.cause)}`;
  return `${thrown.name}${status}\n${frames.slice(0, 12).join("\n")}${cause}`;
}
