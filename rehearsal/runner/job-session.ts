import { randomBytes } from "node:crypto";
import type { Permissions, Token } from "../github/access.ts";
import type { JobIdentity } from "../github/state.ts";
import type { JobStart } from "./job.ts";
import { pullOfEvent } from "./job-context.ts";

/** What a repository on the default setting gives a job that asks for nothing. */
const DEFAULT_PERMISSIONS: Permissions = { contents: "read", packages: "read" };

export interface Session {
  token: Token & { kind: "job" };
  runtimeToken: string;
  mayRequestIdTokens: boolean;
  end(): void;
}

/** Issues the job's tokens; `end` makes them worthless. */
export function openSession(start: JobStart, environment: string | undefined): Session {
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
