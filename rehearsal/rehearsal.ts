import { createActs } from "./acts.ts";
import type { Clock } from "./clock.ts";
import type { Role } from "./github/access.ts";
import type { EnvironmentOptions } from "./github/create-state.ts";
import type { FileChange, Git } from "./github/git.ts";
import type { GithubServer } from "./github/server.ts";
import type {
  Artifact,
  CheckRun,
  Comment,
  JobIdentity,
  MergeMethod,
  Pull,
  RepositoryEvent,
  Settings,
  State,
  WorkflowRun,
} from "./github/state.ts";
import { createStage } from "./stage.ts";
import { createViews } from "./views.ts";

export interface RehearsalOptions {
  /** Where the repository (`repo.git`) and the runner's workspaces live; must exist. */
  directory: string;
  /** The default branch of the admin repository: workflows, action, configuration. */
  files: Readonly<Record<string, string | Uint8Array | { symlinkTo: string }>>;
  /** Who takes part, by login, and their role in the repository. */
  people: Readonly<Record<string, Role>>;
  /** Default: `copilot-read` and `copilot-submit`, for the default branch only. */
  environments?: Readonly<Record<string, EnvironmentOptions>>;
  /** Repository variables (`vars`). */
  variables?: Readonly<Record<string, string>>;
  clock?: Clock;
  settings?: Partial<Settings>;
  /** Default: contoso/copilot-feedback, private. */
  owner?: string;
  repository?: string;
  private?: boolean;
  /** Variables every action sees besides GitHub's own, as on an organisation's own runner. */
  runnerEnvironment?: Readonly<Record<string, string>>;
}

/** Every action of a person takes these, too. */
export interface ActionOptions {
  /** False: return as soon as GitHub has answered and let the workflow runs race; see `settled`. Default true. */
  wait?: boolean;
  /** False: the event is lost and starts nothing; it stays in `events` and can be delivered later. Default true. */
  deliver?: boolean;
}

type Files = Readonly<Record<string, FileChange>>;

export interface Rehearsal extends AsyncDisposable {
  readonly state: State;
  readonly server: GithubServer;
  readonly clock: Clock;
  readonly git: Git;
  /** `owner/name`. */
  readonly repository: string;
  /** Every event so far, delivered or not. */
  readonly events: readonly RepositoryEvent[];

  /** Commits to a branch of the repository, creating it (without history where `orphan`) if need be. */
  commit(
    options: {
      by: string;
      branch: string;
      files: Files;
      message?: string;
      orphan?: boolean;
      force?: boolean;
    } & ActionOptions,
  ): Promise<string>;
  openPullRequest(
    options: {
      by: string;
      branch: string;
      files: Files;
      title?: string;
      body?: string;
      base?: string;
      draft?: boolean;
      /** From a fork of the author's instead of a branch of the repository. */
      fork?: boolean;
    } & ActionOptions,
  ): Promise<number>;
  push(pr: number, options: { by: string; files: Files; force?: boolean } & ActionOptions): Promise<string>;
  merge(
    pr: number,
    options: { by: string; method?: MergeMethod; sha?: string } & ActionOptions,
  ): Promise<string>;
  close(pr: number, options: { by: string } & ActionOptions): Promise<void>;
  reopen(pr: number, options: { by: string } & ActionOptions): Promise<void>;
  markReady(pr: number, options: { by: string } & ActionOptions): Promise<void>;
  convertToDraft(pr: number, options: { by: string } & ActionOptions): Promise<void>;
  retarget(pr: number, options: { by: string; base: string } & ActionOptions): Promise<void>;
  editTitle(pr: number, options: { by: string; title: string } & ActionOptions): Promise<void>;
  enableAutoMerge(pr: number, options: { by: string; method?: MergeMethod } & ActionOptions): Promise<void>;
  /** Opens an issue, as a form submitted in the web page does. */
  openIssue(
    options: { by: string; title: string; body: string; labels?: readonly string[] } & ActionOptions,
  ): Promise<number>;
  editIssue(
    issue: number,
    options: { by: string; body?: string; state?: "open" | "closed" } & ActionOptions,
  ): Promise<void>;
  review(
    pr: number,
    options: { by: string; state: "APPROVE" | "REQUEST_CHANGES" | "COMMENT"; commit?: string },
  ): Promise<void>;
  dispatch(
    workflow: string,
    options: { by: string; inputs?: Readonly<Record<string, string>> } & ActionOptions,
  ): Promise<void>;
  schedule(workflow: string, options?: ActionOptions): Promise<void>;
  /** Delivers an event, first or again. */
  deliver(event: RepositoryEvent, options?: ActionOptions): Promise<void>;
  rerun(run: number, options: { by: string; failedOnly?: boolean } & ActionOptions): Promise<void>;
  /** Kills the process of one job, or of all jobs; faults of the stand-in's own requests do it by themselves. */
  kill(job?: JobIdentity): void;
  /** Resolves when no workflow runs or waits; rejects with what the rehearsal could not do. */
  settled(): Promise<void>;

  /** A request to the stand-in with a person's token. */
  api(by: string, method: string, path: string, body?: unknown): Promise<ApiAnswer>;
  pull(pr: number): Pull;
  runs(): readonly WorkflowRun[];
  jobLogs(): JobLogEntry[];
  comments(pr: number): Comment[];
  checks(sha: string): CheckRun[];
  /** Artifacts that can be downloaded. */
  artifacts(): Artifact[];
  /** Text of every file of a branch, by path. */
  files(branch: string): Promise<Record<string, string>>;
  /** Files of the ledger branch; empty where there is none yet. */
  ledger(): Promise<Record<string, string>>;
  /** Ends everything; leaves the directory as it is. */
  shutdown(): Promise<void>;
}

export interface ApiAnswer {
  status: number;
  body: unknown;
}

export interface JobLogEntry {
  workflow: string;
  run: number;
  attempt: number;
  job: string;
  log: string;
  summary: string;
}

/** An admin repository on a GitHub stand-in, with people who act and a runner that runs its workflows. */
export async function createRehearsal(options: RehearsalOptions): Promise<Rehearsal> {
  const stage = await createStage(options);
  const { state, server, clock, git, runner } = stage;
  await stage.commit({
    target: git,
    by: stage.firstPerson,
    ref: `refs/heads/${state.settings.defaultBranch}`,
    parent: undefined,
    files: options.files,
    message: "Set up copilot-feedback",
  });

  async function shutdown(): Promise<void> {
    await runner.close();
    await server.close();
    await Promise.all([git.close(), ...[...state.forks.values()].map((fork) => fork.git.close())]);
  }

  return {
    state,
    server,
    clock,
    git,
    repository: stage.repository,
    events: state.events,
    settled: runner.settled,
    kill: runner.kill,
    api: stage.api,
    ...createActs(stage),
    ...createViews(stage),
    shutdown,
    [Symbol.asyncDispose]: shutdown,
  };
}
