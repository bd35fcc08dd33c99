import { join } from "node:path";
import { type Clock, createClock } from "./clock.ts";
import { SCOPES } from "./github/access.ts";
import { createState } from "./github/create-state.ts";
import { createGit, type FileChange, type Git } from "./github/git.ts";
import { defaultBranchSha, deliveryId } from "./github/pull-events.ts";
import { unverified, wantsSignatures } from "./github/require-signatures.ts";
import { type GithubServer, startServer } from "./github/server.ts";
import { noreplyAddress } from "./github/shapes/commit.ts";
import { ACTIONS_BOT, type Account, type Pull, type RepositoryEvent, type State } from "./github/state.ts";
import type { ActionOptions, ApiAnswer, RehearsalOptions } from "./rehearsal.ts";
import { createRunner, type Runner } from "./runner/runner.ts";

/** Repository, server and runner, and what every act of a person is made of. */
export interface Stage {
  readonly state: State;
  readonly server: GithubServer;
  readonly runner: Runner;
  readonly clock: Clock;
  readonly git: Git;
  /** `owner/name`. */
  readonly repository: string;
  readonly firstPerson: string;
  accountOf(login: string): Account;
  pullOf(pr: number): Pull;
  /** The person's fork, made when first asked for. */
  forkOf(login: string): Promise<Git>;
  commit(commit: PersonalCommit): Promise<string>;
  api(by: string, method: string, path: string, body?: unknown): Promise<ApiAnswer>;
  /** A request below `/repos/{owner}/{repo}` that must succeed. */
  request(by: string, method: string, path: string, body: unknown): Promise<unknown>;
  /** What a person does: the clock moves on, the event is delivered or lost, the workflows run to their end. */
  act<T>(action: ActionOptions, work: () => Promise<T>): Promise<T>;
  /** An event that is not about a pull request. */
  trigger(event: Pick<RepositoryEvent, "name" | "payload" | "sender" | "workflow">): Promise<void>;
}

interface PersonalCommit {
  target: Git;
  by: string;
  ref: string;
  parent: string | undefined;
  files: Readonly<Record<string, FileChange>>;
  message: string;
  force?: boolean | undefined;
}

/** Between two things people do. */
const STEP_SECONDS = 60;
const OWN_ENVIRONMENTS = { "copilot-read": { branches: ["main"] }, "copilot-submit": { branches: ["main"] } };

/** Sets the stage: an empty repository, a server on a free port, a runner that listens to its events. */
export async function createStage(options: RehearsalOptions): Promise<Stage> {
  const clock = options.clock ?? createClock();
  const git = await createGit(join(options.directory, "repo.git"));
  let listener: Runner | undefined;
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
      if (delivering) listener?.deliver(event);
    },
  });
  const server = await startServer(state);
  const runner = createRunner({
    state,
    server,
    directory: options.directory,
    environment: options.runnerEnvironment ?? {},
  });
  listener = runner;
  const repository = `${state.owner.login}/${state.repositoryName}`;

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

  async function request(by: string, method: string, path: string, body: unknown): Promise<unknown> {
    const answer = await api(by, method, `/repos/${repository}${path}`, body);
    if (answer.status >= 300)
      throw new Error(`${method} ${path} by ${by}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async function act<T>(action: ActionOptions, work: () => Promise<T>): Promise<T> {
    clock.advance(STEP_SECONDS);
    delivering = action.deliver ?? true;
    try {
      return await work();
    } finally {
      delivering = true;
      if (action.wait ?? true) await runner.settled();
    }
  }

  async function commit({ target, by, ref, parent, files, message, force }: PersonalCommit): Promise<string> {
    if (target === git && wantsSignatures(state, ref)) throw unverified(422);
    const account = accountOf(by);
    const signature = { name: account.login, email: noreplyAddress(account), date: clock.iso() };
    return target.commit({
      ref,
      parent,
      changes: files,
      author: signature,
      committer: signature,
      message,
      force: force ?? false,
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

  return {
    state,
    server,
    runner,
    clock,
    git,
    repository,
    firstPerson: Object.keys(options.people)[0] ?? ACTIONS_BOT.login,
    accountOf,
    pullOf,
    forkOf,
    commit,
    api,
    request,
    act,
    trigger,
  };
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
