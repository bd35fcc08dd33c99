import { join } from "node:path";
import { type Clock, createClock } from "./clock.ts";
import type { Role } from "./github/access.ts";
import { SCOPES } from "./github/access.ts";
import { createState, type EnvironmentOptions } from "./github/create-state.ts";
import { createGit, type FileChange, type Git } from "./github/git.ts";
import { announce, branchPushed, defaultBranchSha, deliveryId } from "./github/pull-events.ts";
import { type GithubServer, startServer } from "./github/server.ts";
import { accountShape } from "./github/shapes/account.ts";
import { noreplyAddress } from "./github/shapes/commit.ts";
import { ownRepository, repositoryShape } from "./github/shapes/repository.ts";
import type {
  Account,
  Artifact,
  CheckRun,
  Comment,
  MergeMethod,
  Pull,
  RepositoryEvent,
  Settings,
  State,
  WorkflowRun,
} from "./github/state.ts";
import { ACTIONS_BOT } from "./github/state.ts";
import { createRunner, type Runner } from "./runner/runner.ts";

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

/** Between two things people do. */
const STEP_SECONDS = 60;
const LEDGER_BRANCH = "ledger";
const OWN_ENVIRONMENTS = { "copilot-read": { branches: ["main"] }, "copilot-submit": { branches: ["main"] } };

/** An admin repository on a GitHub stand-in, with people who act and a runner that runs its workflows. */
export async function createRehearsal(options: RehearsalOptions): Promise<Rehearsal> {
  const clock = options.clock ?? createClock();
  const git = await createGit(join(options.directory, "repo.git"));
  let runner: Runner | undefined;
  let delivering = true;
  const state = createState({
    clock,
    git,
    people: options.people,
    environments: options.environments ?? OWN_ENVIRONMENTS,
    variables: options.variables ?? {},
    settings: options.settings ?? {},
    owner: options.owner ?? "contoso",
    repository: options.repository ?? "copilot-feedback",
    private: options.private ?? true,
    emit: (event) => {
      if (delivering) runner?.deliver(event);
    },
  });
  const server = await startServer(state);
  runner = createRunner({
    state,
    server,
    directory: options.directory,
    environment: options.runnerEnvironment ?? {},
  });
  const { deliver, settled, rerun } = runner;
  const repository = `${state.owner.login}/${state.repositoryName}`;
  const own = `/repos/${repository}`;

  function accountOf(login: string): Account {
    if (login === ACTIONS_BOT.login) return ACTIONS_BOT;
    const person = state.people.get(login);
    if (!person)
      throw new Error(`Nobody is called ${login}; people are ${[...state.people.keys()].join(", ")}`);
    return person;
  }

  function tokenOf(login: string): string {
    const account = accountOf(login);
    const person = state.people.get(account.login);
    return person ? person.token : botToken(state);
  }

  async function api(by: string, method: string, path: string, body?: unknown): Promise<ApiAnswer> {
    const response = await fetch(`${server.origin}${path}`, {
      method,
      headers: { authorization: `token ${tokenOf(by)}`, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: "manual",
    });
    const text = await response.text();
    return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
  }

  async function expected(by: string, method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await api(by, method, path, body);
    if (answer.status >= 300)
      throw new Error(`${method} ${path} by ${by}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** What a person does: the clock moves on, the event is delivered or lost, the workflows run to their end. */
  async function act<T>(action: ActionOptions, work: () => Promise<T>): Promise<T> {
    clock.advance(STEP_SECONDS);
    delivering = action.deliver ?? true;
    try {
      return await work();
    } finally {
      delivering = true;
      if (action.wait ?? true) await settled();
    }
  }

  async function commitTo(
    target: Git,
    by: string,
    ref: string,
    parent: string | undefined,
    files: Files,
    message: string,
    force = false,
  ): Promise<string> {
    const account = accountOf(by);
    const signature = { name: account.login, email: noreplyAddress(account), date: clock.iso() };
    return target.commit({
      ref,
      parent,
      changes: files,
      author: signature,
      committer: signature,
      message,
      force,
    });
  }

  async function forkOf(login: string): Promise<Git> {
    const known = state.forks.get(login);
    if (known) return known.git;
    const fork = await createGit(join(options.directory, `fork-${login}.git`), git);
    const tip = await defaultBranchSha(state);
    await fork.updateRef(`refs/heads/${state.settings.defaultBranch}`, tip);
    state.forks.set(login, {
      id: state.nextId("fork"),
      owner: accountOf(login),
      name: state.repositoryName,
      fork: true,
      git: fork,
    });
    return fork;
  }

  function pullOf(pr: number): Pull {
    const pull = state.pulls.get(pr);
    if (!pull) throw new Error(`There is no pull request ${pr}`);
    return pull;
  }

  const patch = (pr: number, options: { by: string } & ActionOptions, body: unknown) =>
    act(options, async () => {
      await expected(options.by, "PATCH", `${own}/pulls/${pr}`, body);
    });

  // REST cannot change a draft; the web page uses GraphQL mutations nothing here calls.
  const setDraft = (pr: number, options: { by: string } & ActionOptions, draft: boolean) =>
    act(options, () =>
      state.exclusively(async () => {
        const pull = pullOf(pr);
        if (pull.draft === draft) return;
        pull.draft = draft;
        pull.updatedAt = clock.iso();
        const action = draft ? "converted_to_draft" : "ready_for_review";
        await announce(state, pull, action, accountOf(options.by));
      }),
    );

  async function trigger(
    event: Pick<RepositoryEvent, "name" | "payload" | "sender" | "workflow">,
  ): Promise<void> {
    const full: RepositoryEvent = {
      id: deliveryId(state.nextId("delivery")),
      action: undefined,
      byActions: false,
      defaultBranchSha: await defaultBranchSha(state),
      ...event,
    };
    state.events.push(full);
    state.emit(full);
  }

  await commitTo(
    git,
    Object.keys(options.people)[0] ?? ACTIONS_BOT.login,
    `refs/heads/${state.settings.defaultBranch}`,
    undefined,
    options.files,
    "Set up copilot-feedback",
  );

  async function shutdown(): Promise<void> {
    await runner?.close();
    await server.close();
    await Promise.all([git.close(), ...[...state.forks.values()].map((fork) => fork.git.close())]);
  }

  async function filesOf(branch: string): Promise<Record<string, string>> {
    const files: Record<string, string> = {};
    const output = await git.run(["ls-tree", "-r", "-z", `refs/heads/${branch}`]);
    for (const line of output.split("\0").filter(Boolean)) {
      const [entry = "", path = ""] = line.split("\t");
      const blob = await git.read(entry.slice(-40));
      files[path] = blob?.body.toString() ?? "";
    }
    return files;
  }

  return {
    state,
    server,
    clock,
    git,
    repository,
    events: state.events,
    api,

    commit: (one) =>
      act(one, () =>
        state.exclusively(async () => {
          const ref = `refs/heads/${one.branch}`;
          const tip = await git.resolve(ref);
          const parent = one.orphan ? undefined : (tip ?? (await defaultBranchSha(state)));
          const sha = await commitTo(
            git,
            one.by,
            ref,
            parent,
            one.files,
            one.message ?? "Change files",
            one.force,
          );
          await branchPushed(state, one.branch, accountOf(one.by), state.repositoryId);
          return sha;
        }),
      ),

    openPullRequest: (one) =>
      act(one, async () => {
        const base = one.base ?? state.settings.defaultBranch;
        const target = one.fork ? await forkOf(one.by) : git;
        const title = one.title ?? `Request from ${one.branch}`;
        const ref = `refs/heads/${one.branch}`;
        const parent = (await target.resolve(ref)) ?? (await git.resolve(`refs/heads/${base}`));
        await commitTo(target, one.by, ref, parent, one.files, title);
        const pull = await expected(one.by, "POST", `${own}/pulls`, {
          title,
          head: one.fork ? `${one.by}:${one.branch}` : one.branch,
          base,
          draft: one.draft ?? false,
          ...(one.body !== undefined && { body: one.body }),
        });
        return (pull as { number: number }).number;
      }),

    push: (pr, one) =>
      act(one, () =>
        state.exclusively(async () => {
          const pull = pullOf(pr);
          const { git: target, id } = pull.head.repository;
          const ref = `refs/heads/${pull.head.ref}`;
          const tip = await target.resolve(ref);
          const parent = one.force ? await git.resolve(`refs/heads/${pull.base.ref}`) : tip;
          const sha = await commitTo(
            target,
            one.by,
            ref,
            parent,
            one.files,
            `Update ${pull.title}`,
            one.force,
          );
          await branchPushed(state, pull.head.ref, accountOf(one.by), id);
          return sha;
        }),
      ),

    merge: (pr, one) =>
      act(one, async () => {
        const answer = await expected(one.by, "PUT", `${own}/pulls/${pr}/merge`, {
          merge_method: one.method ?? "merge",
          ...(one.sha !== undefined && { sha: one.sha }),
        });
        return (answer as { sha: string }).sha;
      }),

    close: (pr, one) => patch(pr, one, { state: "closed" }),
    reopen: (pr, one) => patch(pr, one, { state: "open" }),
    retarget: (pr, one) => patch(pr, one, { base: one.base }),
    editTitle: (pr, one) => patch(pr, one, { title: one.title }),
    markReady: (pr, one) => setDraft(pr, one, false),
    convertToDraft: (pr, one) => setDraft(pr, one, true),

    enableAutoMerge: (pr, one) =>
      act(one, () =>
        state.exclusively(async () => {
          const pull = pullOf(pr);
          pull.autoMerge = { enabledBy: accountOf(one.by), method: one.method ?? "merge" };
          await announce(state, pull, "auto_merge_enabled", accountOf(one.by));
        }),
      ),

    review: async (pr, one) => {
      clock.advance(STEP_SECONDS);
      await expected(one.by, "POST", `${own}/pulls/${pr}/reviews`, {
        event: one.state,
        body: "",
        ...(one.commit !== undefined && { commit_id: one.commit }),
      });
    },

    dispatch: (workflow, one) =>
      act(one, () => {
        const sender = accountOf(one.by);
        const path = workflowPath(workflow);
        return trigger({
          name: "workflow_dispatch",
          sender,
          workflow: path,
          payload: {
            inputs: one.inputs ?? {},
            ref: `refs/heads/${state.settings.defaultBranch}`,
            repository: repositoryShape(state, ownRepository(state)),
            sender: accountShape(state, sender),
            workflow: path,
          },
        });
      }),

    schedule: (workflow, one = {}) =>
      act(one, () =>
        trigger({
          name: "schedule",
          // GitHub names whoever last changed the cron line.
          sender: accountOf(Object.keys(options.people)[0] ?? ACTIONS_BOT.login),
          workflow: workflowPath(workflow),
          payload: {
            schedule: "0 * * * *",
            repository: repositoryShape(state, ownRepository(state)),
          },
        }),
      ),

    deliver: (event, one = {}) =>
      act(one, async () => {
        deliver(event);
      }),

    rerun: (run, one) =>
      act(one, async () => {
        rerun(run, { by: accountOf(one.by), failedOnly: one.failedOnly ?? false });
      }),

    settled,
    pull: pullOf,
    runs: () => state.runs,
    jobLogs: () =>
      state.runs.flatMap((run) =>
        run.jobs.map((job) => ({
          workflow: run.workflow.path,
          run: run.id,
          attempt: job.attempt,
          job: job.key,
          log: job.log,
          summary: job.summary,
        })),
      ),
    comments: (pr) => state.comments.filter((comment) => comment.issue === pr),
    checks: (sha) => state.checks.filter((check) => check.headSha === sha),
    artifacts: () =>
      state.artifacts.filter(
        (artifact) =>
          artifact.finalized && !artifact.deleted && Date.parse(artifact.expiresAt) > clock.now().getTime(),
      ),
    files: filesOf,
    ledger: async () => ((await git.resolve(`refs/heads/${LEDGER_BRANCH}`)) ? filesOf(LEDGER_BRANCH) : {}),
    shutdown,
    [Symbol.asyncDispose]: shutdown,
  };
}

function workflowPath(workflow: string): string {
  return workflow.includes("/") ? workflow : `.github/workflows/${workflow}`;
}

/** A token of some job of another workflow, for what a bot does with `GITHUB_TOKEN`. */
function botToken(state: State): string {
  const value = "ghs_rehearsal_bot";
  state.tokens.set(value, {
    kind: "job",
    value,
    permissions: Object.fromEntries(SCOPES.map((scope) => [scope, "write"])),
    job: { workflow: ".github/workflows/bot.yml", run: 0, attempt: 1, job: "bot" },
    expired: false,
  });
  return value;
}
