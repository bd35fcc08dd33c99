import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type ContractProblem,
  type Exchange,
  validateExchange,
} from "../../rehearsal/contract/validate-exchange.ts";
import { FORBIDDEN, mergeExchange, refExchange, SHA } from "./exchanges.ts";

const REF = "GET /repos/{owner}/{repo}/git/ref/{ref}";
const MERGE = "PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge";

test("what GitHub would exchange has no problem", () => {
  assert.deepEqual(validateExchange(refExchange()), []);
  assert.deepEqual(
    validateExchange(refExchange({ path: "/repos/contoso/feedback/git/ref/heads/ledger" })),
    [],
  );
  assert.deepEqual(validateExchange(mergeExchange()), []);
  assert.deepEqual(validateExchange(mergeExchange({ requestBody: undefined })), []);
});

test("any operation may be refused, limited or fail", () => {
  assert.deepEqual(validateExchange(refExchange(FORBIDDEN)), []);
  assert.deepEqual(validateExchange(mergeExchange({ ...FORBIDDEN, status: 429 })), []);
  assert.deepEqual(
    validateExchange(mergeExchange({ status: 502, responseBody: "<html>Bad gateway</html>" })),
    [],
  );
});

test("additional properties of an answer are allowed", () => {
  const responseBody = { sha: SHA, merged: true, message: "merged", added_next_year: 1 };
  assert.deepEqual(validateExchange(mergeExchange({ responseBody })), []);
});

test("runs can be asked for by a range of dates", () => {
  const path = "/repos/contoso/feedback/actions/workflows/copilot-feedback-prepare.yml/runs";
  const query = new URLSearchParams({ created: ">=2026-11-20T09:00:00Z", per_page: "100" });
  const responseBody = { total_count: 0, workflow_runs: [] };
  assert.deepEqual(validateExchange(refExchange({ path, query, responseBody })), []);
});

test("an error may say what is wrong where GitHub describes no body", () => {
  const change = { method: "GET", requestBody: undefined, status: 404, responseBody: FORBIDDEN.responseBody };
  assert.deepEqual(validateExchange(mergeExchange(change)), []);
});

test("comments of issues are not mistaken for an issue", () => {
  const path = "/repos/contoso/feedback/issues/comments/17";
  const found = validateExchange({
    ...refExchange(),
    path,
    status: 404,
    responseBody: FORBIDDEN.responseBody,
  });
  assert.deepEqual(found, []);
  const broken = validateExchange({ ...refExchange(), path, responseBody: {} });
  assert.equal(broken[0]?.operation, "GET /repos/{owner}/{repo}/issues/comments/{comment_id}");
});

interface Deviation {
  readonly name: string;
  readonly exchange: Exchange;
  readonly problem: ContractProblem;
}

const deviations: readonly Deviation[] = [
  {
    name: "an operation that the contract does not hold",
    exchange: refExchange({ method: "PUT" }),
    problem: {
      operation: "PUT /repos/contoso/feedback/git/ref/heads%2Fledger",
      place: "operation",
      pointer: "",
      message: "is not in the contract: add it to operations.ts and run extract.ts",
    },
  },
  {
    name: "a status GitHub does not document",
    exchange: mergeExchange({ status: 201 }),
    problem: {
      operation: MERGE,
      place: "status",
      pointer: "",
      message: "201 is not documented; GitHub answers 200, 403, 404, 405, 409, 422",
    },
  },
  {
    name: "an answer without a required property",
    exchange: mergeExchange({ responseBody: { sha: SHA, message: "merged" } }),
    problem: {
      operation: MERGE,
      place: "response body",
      pointer: "",
      message: "must have required property 'merged'",
    },
  },
  {
    name: "an answer with a value of another type",
    exchange: mergeExchange({ responseBody: { sha: SHA, merged: "true", message: "merged" } }),
    problem: { operation: MERGE, place: "response body", pointer: "/merged", message: "must be boolean" },
  },
  {
    name: "null where GitHub never answers null",
    exchange: refExchange({
      responseBody: { ref: "refs/heads/a", node_id: "R", url: "https://x.example", object: null },
    }),
    problem: { operation: REF, place: "response body", pointer: "/object", message: "must be object" },
  },
  {
    name: "a malformed address",
    exchange: refExchange({
      responseBody: {
        ref: "r",
        node_id: "R",
        url: "nowhere",
        object: { type: "commit", sha: SHA, url: "https://x.example" },
      },
    }),
    problem: { operation: REF, place: "response body", pointer: "/url", message: 'must match format "uri"' },
  },
  {
    name: "an answer that is no JSON",
    exchange: refExchange({ responseHeaders: { "content-type": "text/html" } }),
    problem: {
      operation: REF,
      place: "response headers",
      pointer: "/content-type",
      message: 'must be JSON, is "text/html"',
    },
  },
  {
    name: "an answer with nothing in it",
    exchange: refExchange({ responseBody: undefined }),
    problem: { operation: REF, place: "response body", pointer: "", message: "is required" },
  },
  {
    name: "an error that does not say what is wrong",
    exchange: refExchange({ status: 403, responseBody: { error: "no" } }),
    problem: {
      operation: REF,
      place: "response body",
      pointer: "/message",
      message: "an error must say what is wrong",
    },
  },
  {
    name: "a redirect that leads nowhere",
    exchange: refExchange({
      path: "/repos/contoso/feedback/actions/artifacts/5/zip",
      status: 302,
      responseBody: undefined,
    }),
    problem: {
      operation: "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}",
      place: "response headers",
      pointer: "/location",
      message: "is required",
    },
  },
  {
    name: "a body where GitHub answers none",
    exchange: {
      ...mergeExchange({
        method: "DELETE",
        path: "/repos/contoso/feedback/actions/artifacts/5",
        status: 204,
      }),
      requestBody: undefined,
    },
    problem: {
      operation: "DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}",
      place: "response body",
      pointer: "",
      message: "must be empty with status 204",
    },
  },
  {
    name: "a query parameter GitHub would ignore",
    exchange: refExchange({ query: new URLSearchParams({ branch: "main" }) }),
    problem: {
      operation: REF,
      place: "query",
      pointer: "",
      message: "must NOT have additional properties: branch",
    },
  },
  {
    name: "a query parameter of another type",
    exchange: refExchange({
      path: "/repos/contoso/feedback/actions/runs/1/artifacts",
      query: new URLSearchParams({ per_page: "many" }),
      responseBody: { total_count: 0, artifacts: [] },
    }),
    problem: {
      operation: "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts",
      place: "query",
      pointer: "/per_page",
      message: "must be integer",
    },
  },
  {
    name: "a page larger than GitHub gives",
    exchange: refExchange({
      path: "/repos/contoso/feedback/actions/runs/1/artifacts",
      query: new URLSearchParams({ per_page: "101" }),
      responseBody: { total_count: 0, artifacts: [] },
    }),
    problem: {
      operation: "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts",
      place: "query",
      pointer: "/per_page",
      message: "must be at most 100",
    },
  },
  {
    name: "a path that names no number",
    exchange: mergeExchange({ path: "/repos/contoso/feedback/pulls/seven/merge" }),
    problem: { operation: MERGE, place: "path", pointer: "/pull_number", message: "must be integer" },
  },
  {
    name: "a body property GitHub would ignore",
    exchange: mergeExchange({ requestBody: { sha: SHA, merge_mehtod: "squash" } }),
    problem: {
      operation: MERGE,
      place: "request body",
      pointer: "/merge_mehtod",
      message: "is not a property GitHub knows: it would be ignored",
    },
  },
  {
    name: "a body value GitHub would refuse",
    exchange: mergeExchange({ requestBody: { merge_method: "octopus" } }),
    problem: {
      operation: MERGE,
      place: "request body",
      pointer: "/merge_method",
      message: 'must be equal to one of the allowed values: ["merge","squash","rebase"]',
    },
  },
  {
    name: "a missing body",
    exchange: { ...refExchange(FORBIDDEN), method: "POST", path: "/repos/contoso/feedback/git/refs" },
    problem: {
      operation: "POST /repos/{owner}/{repo}/git/refs",
      place: "request body",
      pointer: "",
      message: "is required",
    },
  },
  {
    name: "a body that is not read",
    exchange: refExchange({ requestBody: {} }),
    problem: { operation: REF, place: "request body", pointer: "", message: "is not read by this operation" },
  },
];

for (const { name, exchange, problem } of deviations) {
  test(`finds ${name}`, () => assert.deepEqual(validateExchange(exchange), [problem]));
}
