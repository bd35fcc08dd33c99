import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inputVariables, readAction } from "./action-metadata.ts";
import { startAction } from "./action-process.ts";
import type { Contexts } from "./expression.ts";
import { readFileCommands } from "./file-commands.ts";
import type { JobStart } from "./job.ts";
import { githubVariables } from "./job-context.ts";
import type { Session } from "./job-session.ts";
import type { Control, StepResult } from "./job-steps.ts";
import { resolveTexts } from "./template.ts";
import type { JobLog } from "./workflow-commands.ts";
import type { Step } from "./workflow-file.ts";

/** One step's summary. */
const LARGEST_SUMMARY = 1024 * 1024;

export interface ActionStep {
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

/** Runs a local JavaScript action the way the runner does, and reads what it left in its command files. */
export async function runAction(step: ActionStep): Promise<StepResult> {
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
