import assert from "node:assert/strict";
import { test } from "node:test";
import type { Octokit } from "@octokit/rest";
import { selectFields } from "../../rehearsal/github/graphql-selection.ts";
import { startGithub } from "./fixture/github.ts";

const MUTATION = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid signature { isValid } } }
}`;

function append(octokit: Octokit, expectedHeadOid: string, path = "ledger/one/0001-claimed.json") {
  return octokit.graphql<{ createCommitOnBranch: { commit: { oid: string; url?: string } } }>(MUTATION, {
    input: {
      branch: { repositoryNameWithOwner: "contoso/copilot-feedback", branchName: "ledger" },
      expectedHeadOid,
      message: { headline: "claimed one" },
      fileChanges: { additions: [{ path, contents: Buffer.from("{}\n").toString("base64") }] },
    },
  });
}

test("createCommitOnBranch makes a signed commit of the bot and answers what was selected", async () => {
  await using github = await startGithub();
  const head = await github.commit("ledger", { "README.md": "Ledger\n" });
  const job = github.job({ contents: "write" });
  const { createCommitOnBranch } = await append(job, head);
  assert.deepEqual(Object.keys(createCommitOnBranch.commit), ["oid", "signature"]);
  const commit = await github.git.commitObject(createCommitOnBranch.commit.oid);
  assert.equal(commit?.author.name, "github-actions[bot]");
  assert.equal(commit.committer.email, "noreply@github.com");
  assert.deepEqual(commit.parents, [head]);
  const { data } = await job.rest.git.getCommit({
    owner: "contoso",
    repo: "copilot-feedback",
    commit_sha: commit.sha,
  });
  assert.deepEqual([data.verification.verified, data.verification.reason], [true, "valid"]);
});

test("a stale head is STALE_DATA in an answer of status 200, and nothing is committed", async () => {
  await using github = await startGithub();
  const old = await github.commit("ledger", { "README.md": "Ledger\n" });
  const job = github.job({ contents: "write" });
  await append(job, old);
  const tip = await github.git.resolve("refs/heads/ledger");
  await assert.rejects(append(job, old), (error: { errors: { type: string; message: string }[] }) => {
    assert.equal(error.errors[0]?.type, "STALE_DATA");
    assert.match(error.errors[0].message, /^Expected branch to point to "[0-9a-f]{40}" but it did not/);
    return true;
  });
  assert.equal(await github.git.resolve("refs/heads/ledger"), tip);
});

test("of many appends to one head exactly one succeeds", async () => {
  await using github = await startGithub();
  const head = await github.commit("ledger", { "README.md": "Ledger\n" });
  const job = github.job({ contents: "write" });
  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, (_, index) => append(job, head, `ledger/${index}.json`)),
  );
  assert.equal(outcomes.filter((outcome) => outcome.status === "fulfilled").length, 1);
});

test("a token that cannot write, a missing branch and a bad path are refused by type", async () => {
  await using github = await startGithub();
  const head = await github.commit("ledger", { "README.md": "Ledger\n" });
  const type = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => undefined,
      (reason: { errors: { type: string }[] }) => reason,
    );
    return error?.errors[0]?.type;
  };
  assert.equal(await type(append(github.job({ contents: "read" }), head)), "FORBIDDEN");
  assert.equal(await type(append(github.job({ contents: "write" }), head, "../x")), "UNPROCESSABLE");
  await github.git.deleteRef("refs/heads/ledger");
  assert.equal(await type(append(github.job({ contents: "write" }), head)), "NOT_FOUND");
});

test("selections honour aliases and nothing is given that was not asked for", () => {
  const result = { a: { b: 1, c: { d: 2 } } };
  assert.deepEqual(selectFields("mutation M($x: T!) { one: a(input: $x) { two: b } }", result), {
    one: { two: 1 },
  });
  assert.throws(() => selectFields("{ a { unknown } }", result), /no field unknown/);
});
