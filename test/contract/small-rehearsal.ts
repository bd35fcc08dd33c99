import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Octokit } from "@octokit/rest";
import type { Artifact, WorkflowRun } from "../../rehearsal/github/state.ts";
import { createRehearsal, type Rehearsal } from "../../rehearsal/rehearsal.ts";

export const OWNER = "contoso";
export const REPO = "copilot-feedback";
export const WORKFLOW = "copilot-feedback-prepare.yml";

export type Client = Octokit["rest"];

/** A repository without workflows, where two administrators work; disposing of it removes it from the disk. */
export async function smallRehearsal(): Promise<Rehearsal> {
  const directory = await mkdtemp(join(tmpdir(), "copilot-feedback-contract-"));
  const rehearsal = await createRehearsal({
    directory,
    files: { "README.md": "# Copilot feedback\n", "requests/old.yaml": "user: adele.vance@contoso.com\n" },
    people: { alex: "admin", megan: "admin" },
    owner: OWNER,
    repository: REPO,
  });
  return {
    ...rehearsal,
    async [Symbol.asyncDispose]() {
      await rehearsal.shutdown();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** A client of the stand-in: a person's, the GitHub Actions app's, or one with a token nobody issued. */
export function clientOf(rehearsal: Rehearsal, who: "alex" | "megan" | "actions" | "nobody"): Client {
  const silent = () => {};
  return new Octokit({
    auth: who === "actions" ? jobToken(rehearsal) : tokenOf(rehearsal, who),
    baseUrl: rehearsal.server.origin,
    log: { debug: silent, info: silent, warn: silent, error: silent },
  }).rest;
}

/** A person's token; one nobody issued where there is no such person. */
export function tokenOf({ state }: Rehearsal, login: string): string {
  return state.people.get(login)?.token ?? "ghp_forged";
}

/** A token with every permission a job of ours can have. */
export function jobToken({ state }: Rehearsal): string {
  const value = "ghs_contract";
  const permissions = {
    actions: "write",
    checks: "write",
    contents: "write",
    issues: "write",
    "pull-requests": "write",
    statuses: "write",
  } as const;
  const job = { workflow: `.github/workflows/${WORKFLOW}`, run: 0, attempt: 1, job: "publish" };
  state.tokens.set(value, { kind: "job", value, permissions, job, expired: false });
  return value;
}

/** A run that is under way, with one job and two artifacts, as the runner would leave it. */
export function addRun(
  { state, clock }: Rehearsal,
  headSha: string,
): { run: WorkflowRun; artifacts: Artifact[] } {
  const now = clock.iso();
  const workflow = { id: state.nextId("workflow"), name: "prepare", path: `.github/workflows/${WORKFLOW}` };
  const actor = state.people.get("alex");
  if (!actor) throw new Error("alex is missing");
  const step = { number: 1, name: "Validate", status: "completed", conclusion: "success" } as const;
  const run: WorkflowRun = {
    id: state.nextId("run"),
    number: 1,
    attempt: 1,
    workflow,
    displayTitle: "copilot-feedback pr-1",
    event: "pull_request_target",
    headSha,
    headBranch: "main",
    workflowSha: headSha,
    ref: "refs/heads/main",
    status: "in_progress",
    conclusion: null,
    actor,
    triggeringActor: actor,
    createdAt: now,
    startedAt: now,
    updatedAt: now,
    suite: state.nextId("suite"),
    earlier: [],
    jobs: [
      {
        id: state.nextId("job"),
        attempt: 1,
        key: "validate",
        name: "validate",
        status: "in_progress",
        conclusion: null,
        createdAt: now,
        startedAt: now,
        completedAt: null,
        steps: [{ ...step, startedAt: now, completedAt: now }],
        outputs: {},
        log: "",
        summary: "",
      },
    ],
    cancel: () => {},
    rerun: () => {},
  };
  const artifacts = ["log.json", "manifest.json"].map(
    (name): Artifact => ({
      id: state.nextId("artifact"),
      name,
      run: run.id,
      attempt: 1,
      job: "collect",
      finalized: true,
      deleted: false,
      mimeType: "application/json",
      bytes: Buffer.from("{}\n"),
      digest: `sha256:${"0".repeat(64)}`,
      createdAt: now,
      updatedAt: now,
      expiresAt: "2026-11-27T09:00:00Z",
    }),
  );
  state.workflows.set(workflow.path, workflow);
  state.runs.push(run);
  state.artifacts.push(...artifacts);
  return { run, artifacts };
}
