import type { Clock } from "../clock.ts";
import type { Role } from "./access.ts";
import type { Git } from "./git.ts";
import type { Environment, IdKind, Person, RepositoryEvent, Settings, State } from "./state.ts";

export interface StateOptions {
  clock: Clock;
  git: Git;
  people: Readonly<Record<string, Role>>;
  environments: Readonly<Record<string, EnvironmentOptions>>;
  variables: Readonly<Record<string, string>>;
  settings: Partial<Settings>;
  owner: string;
  repository: string;
  private: boolean;
  emit(event: RepositoryEvent): void;
}

export interface EnvironmentOptions {
  /** Branch name patterns allowed to use it; every branch where absent. */
  branches?: readonly string[];
  variables?: Readonly<Record<string, string>>;
}

/** First id of each kind; from there they are counted, so that a flow run twice has the same ids. */
const FIRST_IDS: Readonly<Record<IdKind, number>> = {
  artifact: 4_600_000_001,
  check: 56_000_000_001,
  comment: 3_560_000_001,
  delivery: 1,
  fork: 1_100_500_001,
  issue: 3_650_000_001,
  job: 55_000_000_001,
  person: 2_000_001,
  pull: 3_020_000_001,
  review: 3_490_000_001,
  run: 19_500_000_001,
  status: 40_000_000_001,
  suite: 51_000_000_001,
  workflow: 210_000_001,
};

const DEFAULT_SETTINGS: Settings = {
  defaultBranch: "main",
  allowedMergeMethods: ["merge", "squash", "rebase"],
  immutableSubject: true,
  pullRequestTargetHead: "default-branch",
  artifactRetentionDays: 90,
  issuer: "https://token.actions.githubusercontent.com",
};

/** A repository as it is before its first pull request. */
export function createState(options: StateOptions): State {
  const counters = new Map<IdKind, number>();
  let number = 0;
  let tail: Promise<unknown> = Promise.resolve();

  function nextId(kind: IdKind): number {
    const id = counters.get(kind) ?? FIRST_IDS[kind];
    counters.set(kind, id + 1);
    return id;
  }

  const people = new Map<string, Person>();
  for (const [login, role] of Object.entries(options.people))
    people.set(login, { id: nextId("person"), login, type: "User", role, token: `ghp_rehearsal_${login}` });

  return {
    clock: options.clock,
    git: options.git,
    origin: "",
    blobOrigin: "",
    settings: { ...DEFAULT_SETTINGS, ...options.settings },
    owner: { id: 1_500_001, login: options.owner, type: "Organization" },
    people,
    repositoryId: 1_100_000_001,
    repositoryName: options.repository,
    private: options.private,
    pulls: new Map(),
    issues: new Map(),
    comments: [],
    checks: [],
    statuses: [],
    workflows: new Map(),
    runs: [],
    artifacts: [],
    forks: new Map(),
    environments: new Map(
      Object.entries(options.environments).map(([name, one]) => [name, environment(name, one)]),
    ),
    variables: new Map(Object.entries(options.variables)),
    tokens: new Map(
      [...people.values()].map((person) => [
        person.token,
        { kind: "person", value: person.token, login: person.login, role: person.role },
      ]),
    ),
    signedCommits: new Set(),
    events: [],
    nextId,
    nextNumber: () => {
      number += 1;
      return number;
    },
    emit: options.emit,
    exclusively: (change) => {
      const result = tail.then(change);
      tail = result.catch(() => {});
      return result;
    },
  };
}

function environment(name: string, options: EnvironmentOptions): Environment {
  return { name, branches: options.branches, variables: new Map(Object.entries(options.variables ?? {})) };
}
