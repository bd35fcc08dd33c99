import { readFile } from "node:fs/promises";
import { getInput } from "@actions/core";
import { z } from "zod";
import { connectRepository, type Repository } from "../github/repository.ts";

/** The part of a `pull_request_target` payload that steps use; everything that may have changed is read live. */
const pullRequestEvent = z.object({
  action: z.string(),
  pull_request: z.object({
    number: z.int().positive(),
    created_at: z.iso.datetime(),
    head: z.object({ sha: z.string().regex(/^[0-9a-f]{40}$/) }),
    base: z.object({ sha: z.string().regex(/^[0-9a-f]{40}$/) }),
    user: z.object({ login: z.string() }),
  }),
  sender: z.object({ login: z.string(), type: z.string() }),
});

export type PullRequestEvent = z.infer<typeof pullRequestEvent>;

/** The part of an `issues` payload that the form's step uses. */
const issueEvent = z.object({
  issue: z.object({
    number: z.int().positive(),
    body: z.string().nullable(),
    user: z.object({ login: z.string(), type: z.string() }),
  }),
  sender: z.object({ login: z.string(), type: z.string() }),
});

export type IssueEvent = z.infer<typeof issueEvent>;

/** Everything a step knows about where it runs, read once. */
export interface StepContext {
  readonly step: string;
  /** null where the run was not started by a pull request. */
  readonly event: PullRequestEvent | null;
  /** null where the run was not started by an issue. */
  readonly issueEvent: IssueEvent | null;
  readonly repository: Repository;
  /** The trusted checkout of the default branch. */
  readonly workspace: string;
  readonly run: { readonly id: number; readonly attempt: number; readonly url: string };
  /** The `needs` context of the job, unparsed. */
  readonly needs: string;
  /** The cloud identity of the job's environment; null where it has none. */
  readonly identity: { readonly tenantId: string; readonly clientId: string } | null;
}

/** The event of a step that only a pull request can start. */
export function eventOf({ event }: StepContext): PullRequestEvent {
  if (event === null) throw new Error("this step needs the event of a pull request");
  return event;
}

/** The event of a step that only an issue can start. */
export function issueOf({ issueEvent }: StepContext): IssueEvent {
  if (issueEvent === null) throw new Error("this step needs the event of an issue");
  return issueEvent;
}

/** Reads inputs, environment and event payload of the running step. */
export async function readStepContext(env: NodeJS.ProcessEnv): Promise<StepContext> {
  const variable = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`${name} is not set: this program runs as a step of a GitHub workflow`);
    return value;
  };
  const payload = async (): Promise<unknown> =>
    JSON.parse(await readFile(variable("GITHUB_EVENT_PATH"), "utf8"));
  const repository = variable("GITHUB_REPOSITORY");
  const runId = variable("GITHUB_RUN_ID");
  const tenantId = getInput("tenant-id");
  const clientId = getInput("client-id");
  return {
    step: getInput("step", { required: true }),
    event:
      env["GITHUB_EVENT_NAME"] === "pull_request_target" ? pullRequestEvent.parse(await payload()) : null,
    issueEvent: env["GITHUB_EVENT_NAME"] === "issues" ? issueEvent.parse(await payload()) : null,
    repository: connectRepository(
      repository,
      getInput("token", { required: true }),
      variable("GITHUB_API_URL"),
    ),
    workspace: variable("GITHUB_WORKSPACE"),
    run: {
      id: Number(runId),
      attempt: Number(env["GITHUB_RUN_ATTEMPT"] ?? 1),
      url: `${variable("GITHUB_SERVER_URL")}/${repository}/actions/runs/${runId}`,
    },
    needs: getInput("needs") || "{}",
    identity: tenantId && clientId ? { tenantId, clientId } : null,
  };
}
