import { Octokit } from "@octokit/rest";
import { limitedFor } from "./rate-limit.ts";

/** A repository and the job's own token for it: everything an adapter function needs. */
export interface Repository {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
}

/**
 * Reads are tried this often before an outage is reported. Writes only where a limit turned them away: after anything
 * else they may have taken effect.
 */
const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 500;
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * Connects to the REST and GraphQL API with one job's token.
 * @param fullName `owner/name`, as in GITHUB_REPOSITORY.
 */
export function connectRepository(fullName: string, token: string, apiUrl: string): Repository {
  const [owner, repo] = fullName.split("/");
  if (!owner || !repo) throw new Error(`"${fullName}" is not owner/name`);
  const octokit = new Octokit({
    auth: token,
    baseUrl: apiUrl,
    userAgent: "copilot-feedback",
    log: { debug: silent, info: silent, warn: silent, error: silent },
    request: { fetch: fetchWithTimeout },
  });
  octokit.hook.wrap("request", async (request, options) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await request(options);
      } catch (error) {
        if (attempt === ATTEMPTS) throw error;
        const isRead = options.method === "GET" && isTransient(error);
        const pause =
          limitedFor(statusOf(error), error, Date.now()) ??
          (isRead ? FIRST_PAUSE_MS * 2 ** (attempt - 1) : null);
        if (pause === null) throw error;
        await new Promise((resume) => setTimeout(resume, pause));
      }
    }
  });
  return { octokit, owner, repo };
}

/** HTTP status of an error that Octokit threw, undefined for anything else. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("status" in error)) return undefined;
  return typeof error.status === "number" ? error.status : undefined;
}

function fetchWithTimeout(url: string, init?: RequestInit): Promise<Response> {
  const deadline = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
  const signal = init?.signal ? AbortSignal.any([init.signal, deadline]) : deadline;
  return fetch(url, { ...init, signal });
}

/** Octokit reports a connection that broke as status 500. */
function isTransient(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status === 429 || status >= 500;
}

// Octokit logs deprecations and failed requests with their full URL; the job log is readable by everyone.
function silent(): void {}
