import assert from "node:assert/strict";
import { test } from "node:test";
import graphql from "../../rehearsal/contract/graphql.generated.json" with { type: "json" };
import { validateExchange } from "../../rehearsal/contract/validate-exchange.ts";
import { refExchange, SHA } from "./exchanges.ts";

const query =
  graphql.documents.find(({ document }) => document.includes("createCommitOnBranch"))?.document ?? "";
const input = {
  branch: { repositoryNameWithOwner: "contoso/feedback", branchName: "ledger" },
  message: { headline: "Record adele-0001" },
  expectedHeadOid: SHA,
  fileChanges: { additions: [{ path: "ledger/adele-0001/0001-requested.json", contents: "e30K" }] },
};
const data = { createCommitOnBranch: { commit: { oid: SHA } } };

interface Change {
  readonly document?: string;
  readonly input?: object;
  readonly status?: number;
  readonly responseBody?: unknown;
}

function problems(change: Change = {}): string[] {
  const { document = query, input: given = input, ...answer } = change;
  const exchange = refExchange({
    method: "POST",
    path: "/graphql",
    requestBody: { query: document, variables: { input: given } },
    responseBody: { data },
    ...answer,
  });
  return validateExchange(exchange).map(({ place, pointer, message }) => `${place} ${pointer} ${message}`);
}

test("a commit to the ledger is accepted, however the document is laid out", () => {
  assert.deepEqual(problems(), []);
  assert.deepEqual(problems({ document: query.replaceAll(" ", "\n  ") }), []);
});

test("an answer that the branch moved is accepted", () => {
  const errors = [
    { type: "STALE_DATA", path: ["createCommitOnBranch"], message: "Expected branch to point to …" },
  ];
  assert.deepEqual(problems({ responseBody: { data: { createCommitOnBranch: null }, errors } }), []);
  assert.deepEqual(problems({ responseBody: { errors } }), []);
});

test("a document that was never held against GitHub's schema is found", () => {
  const [problem] = problems({ document: "query { viewer { shoeSize } }" });
  assert.match(problem ?? "", /^request body \/query is not in the contract: run extract\.ts for "query/);
});

test("variables GitHub would refuse are found", () => {
  const { expectedHeadOid, ...withoutHead } = input;
  assert.equal(expectedHeadOid, SHA);
  assert.deepEqual(problems({ input: withoutHead }), [
    "request body /variables/input must have required property 'expectedHeadOid'",
  ]);
  assert.deepEqual(problems({ input: { ...input, expectedHeadOid: "main" } }), [
    'request body /variables/input/expectedHeadOid must match pattern "^[0-9a-f]{40}$"',
  ]);
  assert.deepEqual(problems({ input: { ...input, force: true } }), [
    "request body /variables/input must NOT have additional properties: force",
  ]);
});

test("data that was not asked for, or is missing, is found", () => {
  const extra = { createCommitOnBranch: { commit: { oid: SHA, url: "https://x.example" } } };
  assert.match(
    problems({ responseBody: { data: extra } }).join("\n"),
    /must NOT have additional properties: url/,
  );
  const missing = { createCommitOnBranch: { commit: {} } };
  assert.match(problems({ responseBody: { data: missing } }).join("\n"), /must have required property 'oid'/);
  assert.match(problems({ responseBody: {} }).join("\n"), /response body \/data must be object/);
});

test("errors without a message and statuses GraphQL never answers are found", () => {
  assert.deepEqual(problems({ responseBody: { errors: [{ type: "STALE_DATA" }] } }), [
    "response body /errors/0/message is required",
  ]);
  assert.deepEqual(problems({ status: 422 }), ["status  422 is not an answer of GraphQL"]);
});
