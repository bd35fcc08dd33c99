import type { Clock } from "../clock.ts";
import type { Role, Token } from "./access.ts";
import type { Git } from "./git.ts";

/** Everything the stand-in knows besides what git holds. One repository, as an admin repository is one. */
export interface State {
  clock: Clock;
  git: Git;
  /** Base address of the server, without a final slash; known once it listens. */
  origin: string;
  /** Base address of the blob storage: another origin, as on GitHub, so that no client's token follows a redirect. */
  blobOrigin: string;
  settings: Settings;
  owner: Account;
  people: Map<string, Person>;
  repositoryId: number;
  repositoryName: string;
  private: boolean;
  pulls: Map<number, Pull>;
  issues: Map<number, Issue>;
  comments: Comment[];
  checks: CheckRun[];
  statuses: CommitStatus[];
  workflows: Map<string, WorkflowRecord>;
  runs: WorkflowRun[];
  artifacts: Artifact[];
  /** Forks by their owner's login. */
  forks: Map<string, HeadRepository>;
  environments: Map<string, Environment>;
  variables: Map<string, string>;
  tokens: Map<string, Token>;
  /** Commits GitHub signed itself: merges in the web page, and what its API commits for an app. */
  signedCommits: Set<string>;
  /** Every event the repository had, delivered or not. */
  events: RepositoryEvent[];
  nextId(kind: IdKind): number;
  nextNumber(): number;
  /** Tells whoever listens (the runner) about an event. */
  emit(event: RepositoryEvent): void;
  /** Runs one change of refs after the other, as a repository on a server does. */
  exclusively<T>(change: () => Promise<T>): Promise<T>;
}

/** Where GitHub's behaviour depends on a setting or is described in two ways. */
export interface Settings {
  defaultBranch: string;
  allowedMergeMethods: readonly MergeMethod[];
  /** `sub` carries the ids of owner and repository (repositories created after 15 July 2026). */
  immutableSubject: boolean;
  /** GitHub's documents contradict each other about `head_sha` of a `pull_request_target` run. */
  pullRequestTargetHead: "default-branch" | "pull-request";
  artifactRetentionDays: number;
  /** `iss` of ID tokens. */
  issuer: string;
}

export type MergeMethod = "merge" | "squash" | "rebase";

export type IdKind =
  | "artifact"
  | "check"
  | "comment"
  | "delivery"
  | "fork"
  | "issue"
  | "job"
  | "person"
  | "pull"
  | "review"
  | "run"
  | "status"
  | "suite"
  | "workflow";

export interface Account {
  id: number;
  login: string;
  type: "User" | "Bot" | "Organization";
}

export interface Person extends Account {
  role: Role;
  token: string;
}

/** The bot that acts with a job's `GITHUB_TOKEN`. Id and app id as on github.com. */
export const ACTIONS_BOT: Account = { id: 41898282, login: "github-actions[bot]", type: "Bot" };
export const ACTIONS_APP_ID = 15368;

export interface HeadRepository {
  id: number;
  owner: Account;
  name: string;
  fork: boolean;
  git: Git;
}

export interface Pull {
  id: number;
  number: number;
  title: string;
  body: string | null;
  author: Account;
  state: "open" | "closed";
  draft: boolean;
  base: { ref: string; sha: string };
  head: { ref: string; sha: string; repository: HeadRepository };
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  merged: { at: string; by: Account; commit: string } | undefined;
  /** The test merge of head into base as last computed; no commit where they conflict. */
  testMerge: { base: string; head: string; commit: string | null } | undefined;
  autoMerge: { enabledBy: Account; method: MergeMethod } | undefined;
  labels: string[];
  reviews: Review[];
}

export type ReviewState = "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED" | "PENDING";

export interface Review {
  id: number;
  author: Account;
  state: ReviewState;
  body: string;
  commit: string;
  submittedAt: string;
}

export interface Issue {
  id: number;
  number: number;
  title: string;
  body: string | null;
  author: Account;
  state: "open" | "closed";
  stateReason: "completed" | "reopened" | "not_planned" | "duplicate" | null;
  labels: string[];
  assignees: Account[];
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
}

export interface Comment {
  id: number;
  issue: number;
  author: Account;
  /** Written with a job's token, that is by the GitHub Actions app. */
  byActions: boolean;
  body: string;
  createdAt: string;
  updatedAt: string;
}

export interface Annotation {
  path: string;
  start_line: number;
  end_line: number;
  start_column: number | null;
  end_column: number | null;
  annotation_level: "notice" | "warning" | "failure";
  title: string | null;
  message: string;
  raw_details: string | null;
}

export interface CheckRun {
  id: number;
  name: string;
  headSha: string;
  externalId: string;
  detailsUrl: string | null;
  status: "queued" | "in_progress" | "completed";
  conclusion: string | null;
  startedAt: string | null;
  completedAt: string | null;
  output: { title: string | null; summary: string | null; text: string | null };
  annotations: Annotation[];
  suite: number;
  /** The workflow run whose token made it; facts a test of forged checks needs. */
  madeBy: JobIdentity | undefined;
}

export interface CommitStatus {
  id: number;
  sha: string;
  state: "error" | "failure" | "pending" | "success";
  context: string;
  description: string | null;
  targetUrl: string | null;
  creator: Account;
  createdAt: string;
}

export interface WorkflowRecord {
  id: number;
  name: string;
  path: string;
}

export type RunStatus = "queued" | "pending" | "in_progress" | "completed";
export type Conclusion = "success" | "failure" | "cancelled" | "skipped" | "timed_out" | "startup_failure";

/** Which job of which attempt a token, a log or a request belongs to. */
export interface JobIdentity {
  workflow: string;
  run: number;
  attempt: number;
  job: string;
}

export interface WorkflowRun {
  id: number;
  number: number;
  attempt: number;
  workflow: WorkflowRecord;
  displayTitle: string;
  event: string;
  headSha: string;
  headBranch: string;
  /** Commit whose workflow file runs; for `pull_request_target` the default branch's. */
  workflowSha: string;
  ref: string;
  status: RunStatus;
  conclusion: Conclusion | null;
  actor: Account;
  triggeringActor: Account;
  createdAt: string;
  startedAt: string;
  updatedAt: string;
  suite: number;
  /** How the attempts before this one ended, the first one first. */
  earlier: EarlierAttempt[];
  /** Jobs of all attempts, in the order in which they were created. */
  jobs: JobRecord[];
  cancel(): void;
  /** Runs all jobs again as a new attempt; throws what GitHub would answer where it cannot. */
  rerun(by: Account): void;
}

/** What another attempt of the same run does not change any more. */
export type EarlierAttempt = Pick<
  WorkflowRun,
  "attempt" | "status" | "conclusion" | "triggeringActor" | "startedAt" | "updatedAt"
>;

export interface StepRecord {
  number: number;
  name: string;
  status: RunStatus;
  conclusion: Conclusion | null;
  startedAt: string | null;
  completedAt: string | null;
}

export interface JobRecord {
  id: number;
  attempt: number;
  key: string;
  name: string;
  status: RunStatus;
  conclusion: Conclusion | null;
  createdAt: string;
  startedAt: string;
  completedAt: string | null;
  steps: StepRecord[];
  outputs: Record<string, string>;
  /** What the job printed, as GitHub would show it: commands obeyed, secrets masked. */
  log: string;
  /** What its steps wrote to `GITHUB_STEP_SUMMARY`. */
  summary: string;
}

export interface Artifact {
  id: number;
  name: string;
  run: number;
  attempt: number;
  job: string;
  /** Uploaded and finalized; only then it can be seen. */
  finalized: boolean;
  deleted: boolean;
  mimeType: string;
  bytes: Buffer;
  digest: string | null;
  createdAt: string;
  updatedAt: string;
  expiresAt: string;
}

export interface Environment {
  name: string;
  /** Branch name patterns allowed to use it; undefined: every branch. */
  branches: readonly string[] | undefined;
  variables: Map<string, string>;
}

export interface RepositoryEvent {
  /** Delivery id, as in the `X-GitHub-Delivery` header. */
  id: string;
  name: "pull_request" | "issues" | "schedule" | "workflow_dispatch";
  action: string | undefined;
  payload: Readonly<Record<string, unknown>>;
  sender: Account;
  /** Events caused with a job's token start no workflow. */
  byActions: boolean;
  /** For `schedule` and `workflow_dispatch`, which name one workflow. */
  workflow?: string;
  /** The default branch's commit at the time of the event. */
  defaultBranchSha: string;
}
