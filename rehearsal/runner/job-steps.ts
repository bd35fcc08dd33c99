import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Conclusion, StepRecord } from "../github/state.ts";
import type { ActionProcess } from "./action-process.ts";
import { runAction } from "./action-step.ts";
import { runCheckout } from "./checkout.ts";
import { refuseForeignBranch, variables } from "./environment.ts";
import { type Contexts, evaluateCondition, type Status } from "./expression.ts";
import type { JobStart } from "./job.ts";
import { githubContext } from "./job-context.ts";
import { openSession } from "./job-session.ts";
import { resolveText, resolveTexts, type TemplateMap } from "./template.ts";
import type { JobLog } from "./workflow-commands.ts";
import type { Step } from "./workflow-file.ts";

/** A job's outputs together, as UTF-16. */
const LARGEST_OUTPUTS = 1024 * 1024;

/** How the steps of a job and whoever may end it know of each other. */
export interface Control {
  isCancelled(): boolean;
  started(process: ActionProcess): void;
}

export interface StepResult {
  outputs: Record<string, string>;
  outcome: Conclusion;
  conclusion: Conclusion;
}

/**
 * Runs a job's steps in a directory of its own, one after the other, and sets its outputs. Throws where the job cannot
 * even begin.
 */
export async function runSteps(
  start: JobStart,
  log: JobLog,
  control: Control,
  directory: string,
): Promise<Conclusion> {
  const { host, run, workflow, job, record, event, needs, inputs } = start;
  const { state } = host;
  const github = githubContext(state, run, event);
  const environment =
    job.environment === undefined
      ? undefined
      : resolveText(job.environment, { github, needs, inputs, vars: variables(state) });
  refuseForeignBranch(state, run, environment);

  const session = openSession(start, environment);
  log.mask(session.token.value);
  log.mask(session.runtimeToken);
  const workspace = join(directory, state.repositoryName, state.repositoryName);
  const temporary = join(directory, "_temp");
  await mkdir(workspace, { recursive: true });
  await mkdir(temporary, { recursive: true });
  const eventPath = join(temporary, "event.json");
  await writeFile(eventPath, JSON.stringify(event.payload));

  const vars = variables(state, environment);
  const base: Contexts = {
    github: { ...github, token: session.token.value, workspace, job: job.key, event_path: eventPath },
    needs,
    inputs,
    vars,
    secrets: { GITHUB_TOKEN: session.token.value },
    runner: {
      os: "Linux",
      arch: "X64",
      name: "GitHub Actions 1",
      temp: temporary,
      environment: "github-hosted",
    },
    job: { status: "success" },
  };
  const shared: Record<string, string> = {
    ...resolveTexts(workflow.env, { ...base, env: {} }),
    ...resolveTexts(job.env, { ...base, env: {} }),
  };
  const steps: Record<string, StepResult> = {};
  let failed = false;

  try {
    for (const [index, step] of job.steps.entries()) {
      const env = { ...shared, ...resolveTexts(step.env, { ...base, steps, env: shared }) };
      const contexts: Contexts = { ...base, steps, env };
      const entry = stepRecord(step, index, contexts);
      record.steps.push(entry);
      const status: Status = {
        success: !failed && !control.isCancelled(),
        failure: failed,
        cancelled: control.isCancelled(),
      };
      const key = step.id ?? `__step_${index + 1}`;
      if (!evaluateCondition(step.condition, contexts, status)) {
        entry.status = "completed";
        entry.conclusion = "skipped";
        steps[key] = { outputs: {}, outcome: "skipped", conclusion: "skipped" };
        continue;
      }
      entry.status = "in_progress";
      entry.startedAt = state.clock.iso();
      log.line(`##[group]Run ${step.uses}`);
      const result = step.uses.startsWith("./")
        ? await runAction({
            start,
            step,
            index,
            contexts,
            env,
            shared,
            log,
            control,
            session,
            workspace,
            temporary,
            eventPath,
          })
        : await runCheckout(start, step, contexts, session, workspace);
      log.line("##[endgroup]");
      steps[key] = result;
      entry.status = "completed";
      entry.conclusion = result.conclusion;
      entry.completedAt = state.clock.iso();
      if (result.conclusion === "failure") failed = true;
    }
    record.outputs = jobOutputs(job.outputs, { ...base, steps, env: shared }, log);
  } finally {
    session.end();
  }
  return failed ? "failure" : "success";
}

function stepRecord(step: Step, index: number, contexts: Contexts): StepRecord {
  return {
    number: index + 1,
    name: step.name === undefined ? `Run ${step.uses}` : resolveText(step.name, contexts),
    status: "queued",
    conclusion: null,
    startedAt: null,
    completedAt: null,
  };
}

function jobOutputs(outputs: TemplateMap, contexts: Contexts, log: JobLog): Record<string, string> {
  const values = Object.entries(resolveTexts(outputs, contexts)).filter(([name, value]) => {
    if (!log.isSecret(value)) return true;
    log.line(`##[warning]Skip output '${name}' since it may contain secret.`);
    return false;
  });
  const size = values.reduce((sum, [, value]) => sum + value.length * 2, 0);
  if (size > LARGEST_OUTPUTS) throw new Error("The outputs of a job may have 1 MB at most.");
  return Object.fromEntries(values);
}
