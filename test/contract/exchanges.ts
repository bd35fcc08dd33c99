import type { Exchange } from "../../rehearsal/contract/validate-exchange.ts";

export const SHA = "6dcb09b5b57875f334f61aebed695e2e4193db5e";

const JSON_HEADERS = { "content-type": "application/json; charset=utf-8" };

/** Reading a ref, as GitHub answers it. */
export function refExchange(change: Partial<Exchange> = {}): Exchange {
  const url = "https://api.github.com/repos/contoso/feedback/git";
  return {
    method: "GET",
    path: "/repos/contoso/feedback/git/ref/heads%2Fledger",
    query: new URLSearchParams(),
    requestBody: undefined,
    status: 200,
    responseHeaders: JSON_HEADERS,
    responseBody: {
      ref: "refs/heads/ledger",
      node_id: "MDM6UmVm",
      url: `${url}/refs/heads/ledger`,
      object: { type: "commit", sha: SHA, url: `${url}/commits/${SHA}` },
    },
    ...change,
  };
}

/** Merging a pull request, as GitHub answers it. */
export function mergeExchange(change: Partial<Exchange> = {}): Exchange {
  return {
    method: "PUT",
    path: "/repos/contoso/feedback/pulls/7/merge",
    query: new URLSearchParams(),
    requestBody: { sha: SHA, merge_method: "squash" },
    status: 200,
    responseHeaders: JSON_HEADERS,
    responseBody: { sha: SHA, merged: true, message: "Pull Request successfully merged" },
    ...change,
  };
}

/** A job's token that may not do what it asks for. */
export const FORBIDDEN = {
  status: 403,
  responseBody: {
    message: "Resource not accessible by integration",
    documentation_url: "https://docs.github.com/rest",
    status: "403",
  },
} as const;
