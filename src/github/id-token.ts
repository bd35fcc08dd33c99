import { getIDToken } from "@actions/core";

/** Audience of tokens that only prove to ourselves where a job runs. */
const SELF_AUDIENCE = "copilot-feedback";

/** What GitHub asserts about the running job; see "OpenID Connect reference" in its documentation. */
export interface JobClaims {
  readonly environment: string | null;
  readonly eventName: string;
}

/** A fresh ID token of the running job; needs `id-token: write`. */
export function fetchIdToken(audience: string): Promise<string> {
  return getIDToken(audience);
}

/**
 * Asks GitHub in which environment this job runs. The token comes straight from GitHub over the job's own
 * request URL, so its signature is not checked again; whoever accepts it for access checks it.
 */
export async function readJobClaims(): Promise<JobClaims> {
  const token = await fetchIdToken(SELF_AUDIENCE);
  const payload: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
  const claims = payload as Record<string, unknown>;
  const text = (name: string): string => (typeof claims[name] === "string" ? claims[name] : "");
  return {
    environment: text("environment") || null,
    eventName: text("event_name"),
  };
}
