import { Octokit } from "@octokit/rest";

/** A repository and the job's own token for it: everything an adapter function needs. */
export interface Repository {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
}

/** Reads are repeated this often before an outage is reported; writes never are, they may have taken effect. */
const READ_ATTEMPTS = 4;
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
        if (options.method !== "GET" || attempt === READ_ATTEMPTS || !isTransient(error)) throw error;
        await new Promise((resume) => setTimeout(resume, FIRST_PAUSE_MS * 2 ** (attempt - 1)));
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
