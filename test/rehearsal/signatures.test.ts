import assert from "node:assert/strict";
import { test } from "node:test";
import type { Octokit } from "@octokit/rest";
import { settingsOf } from "../../rehearsal/github/repository-settings.ts";
import { githubLedger } from "../../src/github/ledger-store.ts";
import { connectRepository } from "../../src/github/repository.ts";
import { type Github, REPOSITORY, startGithub } from "./fixture/github.ts";

const RULE = {
  id: 1,
  name: "the ledger only grows",
  target: "branch",
  enforcement: "active",
  bypassActors: [],
  includes: ["refs/heads/ledger"],
  rules: [{ type: "required_signatures" }],
} as const;

async function guarded(): Promise<Github> {
  const github = await startGithub();
  settingsOf(github.state).rulesets.push(structuredClone(RULE) as never);
  return github;
}

const unverified = (status: number) => (error: { status: number; message: string }) =>
  error.status === status && /Commits must have verified signatures/.test(error.message);

/** A commit like those of the ledger, by whoever has the client. */
async function forge(octokit: Octokit, parents: string[]): Promise<string> {
  const tree = [{ path: "forged.json", mode: "100644", type: "blob", content: "{}\n" }] as const;
  const { data } = await octokit.rest.git.createTree({ ...REPOSITORY, tree: [...tree] });
  const message = "one: submitted";
  const commit = await octokit.rest.git.createCommit({ ...REPOSITORY, message, tree: data.sha, parents });
  return commit.data.sha;
}

test("a ledger that takes signed commits only is begun and continued by the workflows", async () => {
  await using github = await guarded();
  const token = github.jobToken({ contents: "write" });
  const name = `${REPOSITORY.owner}/${REPOSITORY.repo}`;
  const ledger = githubLedger(connectRepository(name, token, github.server.origin));
  const { head } = await ledger.read("one");
  const change = { path: "ledger/one/0001-prepared.json", content: "{}\n", message: "one: prepared" };
  assert.equal(await ledger.commit({ ...change, expectedHead: head }), "committed");
});

test("nobody's unsigned commit gets onto it, in whatever way it is pushed", async () => {
  await using github = await guarded();
  const megan = github.person("megan");
  const root = await forge(megan, []);
  const ref = "heads/ledger";
  const create = megan.rest.git.createRef({ ...REPOSITORY, ref: `refs/${ref}`, sha: root });
  await assert.rejects(create, unverified(422));

  await github.commit("ledger", { "README.md": "Ledger\n" });
  const head = (await github.git.resolve("refs/heads/ledger")) ?? "";
  const sha = await forge(megan, [head]);
  await assert.rejects(megan.rest.git.updateRef({ ...REPOSITORY, ref, sha }), unverified(422));
  const file = { path: "forged.json", message: "one: submitted", content: "e30=", branch: "ledger" };
  await assert.rejects(
    megan.rest.repos.createOrUpdateFileContents({ ...REPOSITORY, ...file }),
    unverified(409),
  );
  assert.equal(await github.git.resolve("refs/heads/ledger"), head);

  const other = { ...REPOSITORY, ref: "refs/heads/elsewhere", sha };
  assert.equal((await megan.rest.git.createRef(other)).status, 201);
});
