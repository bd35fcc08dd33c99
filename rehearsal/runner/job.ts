import { randomBytes } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, matchesGlob } from "node:path";
import type { Permissions, Token } from "../github/access.ts";
import type { GithubServer } from "../github/server.ts";
import type {
  Conclusion,
  JobIdentity,
  JobRecord,
  RepositoryEvent,
  State,
  StepRecord,
  WorkflowRun,
} from "../github/state.ts";
import { inputVariables, readAction } from "./action-metadata.ts";
import { type ActionProcess, startAction } from "./action-process.ts";
import type { Checkouts } from "./checkout.ts";
import { type Contexts, evaluateCondition, type Status } from "./expression.ts";
import { readFileCommands } from "./file-commands.ts";
import { githubContext, githubVariables, pullOfEvent } from "./job-context.ts";
import { resolveText, resolveTexts, type TemplateMap } from "./template.ts";
import { createJobLog, type JobLog } from "./workflow-commands.ts";
import type { Job, Step, Workflow } from "./workflow-file.ts";

/** What a repository on the default setting gives a job that asks for nothing. */
const DEFAULT_PERMISSIONS: Permissions = { contents: "read", packages: "read" };
/** A job's outputs together, as UTF-16. */
const LARGEST_OUTPUTS = 1024 * 1024;
/** One step's summary. */
const LARGEST_SUMMARY = 1024 * 1024;

/** What jobs need of the world around them. */
export interface JobHost {
  state: State;
  server: GithubServer;
  checkouts: Checkouts;
  /** Directory for workspaces; each job's part of it is gone when the job is. */
  work: string;
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

interface StepResult {
  outputs: Record<string, string>;
  outcome: Conclusion;
  conclusion: Conclusion;
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

interface Control {
  isCancelled(): boolean;
  started(process: ActionProcess): void;
}

async function runJob(start: JobStart, log: JobLog, control: Control): Promise<void> {
  const { host, run, job, record } = start;
  const { state } = host;
  state.clock.advance(1);
  record.status = "in_progress";
  record.startedAt = state.clock.iso();
  const directory = join(host.work, `${run.id}-${run.attempt}-${job.key}`);
  let conclusion: Conclusion = "failure";
  try {
    conclusion = await runSteps(start, log, control, directory);
  } catch (error) {
    log.line(`##[error]${(error as Error).message}`);
  } finally {
    await rm(directory, { recursive: true, force: true });
    log.flush();
    record.log = log.text();
    record.conclusion = control.isCancelled() ? "cancelled" : conclusion;
    record.status = "completed";
    record.completedAt = state.clock.iso();
  }
}

async function runSteps(
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

function variables(state: State, environment?: string): Record<string, string> {
  const own = environment === undefined ? [] : (state.environments.get(environment)?.variables ?? []);
  return Object.fromEntries([...state.variables, ...own]);
}

/** An environment's branch policy is matched against the ref the run executes. */
function refuseForeignBranch(state: State, run: WorkflowRun, environment: string | undefined): void {
  if (environment === undefined) return;
  const known = state.environments.get(environment);
  // GitHub creates an environment that a job names and nobody configured; it protects nothing.
  if (!known)
    state.environments.set(environment, { name: environment, branches: undefined, variables: new Map() });
  const branch = run.ref.replace(/^refs\/heads\//, "");
  if (known?.branches && !known.branches.some((pattern) => matchesGlob(branch, pattern)))
    throw new Error(
      `Branch "${branch}" is not allowed to deploy to ${environment} due to environment protection rules.`,
    );
}

interface Session {
  token: Token & { kind: "job" };
  runtimeToken: string;
  mayRequestIdTokens: boolean;
  end(): void;
}

/** Issues the job's tokens; `end` makes them worthless. */
function openSession(start: JobStart, environment: string | undefined): Session {
  const { host, run, workflow, job, record, event } = start;
  const { state, server } = host;
  const identity: JobIdentity = {
    workflow: run.workflow.path,
    run: run.id,
    attempt: run.attempt,
    job: job.key,
  };
  const permissions = job.permissions ?? workflow.permissions ?? DEFAULT_PERMISSIONS;
  const token = {
    kind: "job" as const,
    value: `ghs_${randomBytes(18).toString("hex")}`,
    permissions,
    job: identity,
    expired: false,
  };
  state.tokens.set(token.value, token);
  const runtimeToken = server.runtimeTokens.issue(identity);
  const mayRequestIdTokens = permissions["id-token"] === "write";
  if (mayRequestIdTokens) {
    const pull = pullOfEvent(event);
    server.issuer.allow(runtimeToken, {
      identity,
      environment,
      headRef: pull?.head.ref ?? "",
      baseRef: pull?.base.ref ?? "",
      jobId: record.id,
    });
  }
  return {
    token,
    runtimeToken,
    mayRequestIdTokens,
    end: () => {
      token.expired = true;
      server.runtimeTokens.revoke(runtimeToken);
    },
  };
}

async function runCheckout(
  start: JobStart,
  step: Step,
  contexts: Contexts,
  session: Session,
  workspace: string,
): Promise<StepResult> {
  const given = resolveTexts(step.with, contexts);
  for (const name of Object.keys(given))
    if (name !== "persist-credentials")
      throw new Error(
        `The rehearsal checks out the trusted default branch only, without the input '${name}'`,
      );
  if (given["persist-credentials"] !== "false")
    throw new Error("The rehearsal checks out without credentials only: persist-credentials must be false");
  const level = session.token.permissions.contents ?? "none";
  if (level === "none") {
    // What git prints when a private repository cannot be seen with the token.
    throw new Error(
      `fatal: repository '${start.host.state.repositoryName}' not found (contents: read is missing)`,
    );
  }
  await start.host.checkouts.into(start.run.workflowSha, workspace);
  return { outputs: {}, outcome: "success", conclusion: "success" };
}

interface ActionStep {
  start: JobStart;
  step: Step;
  index: number;
  contexts: Contexts;
  env: Readonly<Record<string, string>>;
  /** Variables for later steps; the action's `GITHUB_ENV` adds to them. */
  shared: Record<string, string>;
  log: JobLog;
  control: Control;
  session: Session;
  workspace: string;
  temporary: string;
  eventPath: string;
}

async function runAction(step: ActionStep): Promise<StepResult> {
  const { start, contexts, log, control, workspace } = step;
  const action = await readAction(join(workspace, step.step.uses));
  const inputs = inputVariables(action, resolveTexts(step.step.with, contexts));
  const files = await createCommandFiles(step);
  const process = startAction({
    main: action.main,
    cwd: workspace,
    env: { ...step.env, ...actionVariables(step, files), ...inputs },
    log,
  });
  control.started(process);
  const code = await process.finished;
  const outputs = Object.fromEntries(readFileCommands(await readFile(files.output, "utf8")));
  Object.assign(step.shared, Object.fromEntries(readFileCommands(await readFile(files.env, "utf8"))));
  const summary = await readFile(files.summary, "utf8");
  if (summary.length > LARGEST_SUMMARY)
    log.line("##[error]$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k");
  else start.record.summary += summary;
  if (code !== 0)
    log.line(
      code === undefined
        ? "##[error]The process was ended by a signal."
        : `##[error]Process completed with exit code ${code}.`,
    );
  const conclusion = code === 0 ? "success" : "failure";
  return { outputs, outcome: conclusion, conclusion };
}

interface CommandFiles {
  output: string;
  state: string;
  env: string;
  path: string;
  summary: string;
}

async function createCommandFiles({ temporary, index }: ActionStep): Promise<CommandFiles> {
  const directory = join(temporary, "_runner_file_commands");
  await mkdir(directory, { recursive: true });
  const name = (kind: string) => join(directory, `${kind}_${index + 1}`);
  const files = {
    output: name("set_output"),
    state: name("save_state"),
    env: name("set_env"),
    path: name("add_path"),
    summary: name("step_summary"),
  };
  await Promise.all(Object.values(files).map((file) => writeFile(file, "")));
  return files;
}

function actionVariables(step: ActionStep, files: CommandFiles): Record<string, string> {
  const { start, session, contexts, workspace, temporary, eventPath } = step;
  const { host, job, record } = start;
  const { state } = host;
  return {
    ...host.environment,
    PATH: process.env["PATH"] ?? "",
    HOME: temporary,
    CI: "true",
    GITHUB_ACTIONS: "true",
    ...githubVariables(contexts["github"] as Record<string, unknown>),
    GITHUB_JOB: job.key,
    GITHUB_ACTION: step.step.id ?? `__step_${step.index + 1}`,
    GITHUB_ACTION_PATH: join(workspace, step.step.uses),
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: files.output,
    GITHUB_STATE: files.state,
    GITHUB_ENV: files.env,
    GITHUB_PATH: files.path,
    GITHUB_STEP_SUMMARY: files.summary,
    RUNNER_OS: "Linux",
    RUNNER_ARCH: "X64",
    RUNNER_NAME: "GitHub Actions 1",
    RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_TEMP: temporary,
    RUNNER_WORKSPACE: join(workspace, ".."),
    ACTIONS_RUNTIME_TOKEN: session.runtimeToken,
    ACTIONS_RESULTS_URL: `${state.origin}/`,
    ...(session.mayRequestIdTokens && {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${state.origin}/actions-runtime/idtoken?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: session.runtimeToken,
    }),
    REHEARSAL_CLOCK: String(Date.parse(record.startedAt)),
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
