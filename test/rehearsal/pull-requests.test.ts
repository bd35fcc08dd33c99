import assert from "node:assert/strict";
import { test } from "node:test";
import { REPOSITORY, refusal, startGithub } from "./fixture/github.ts";

const WRITE = { contents: "write", "pull-requests": "write" } as const;

test("merge, squash and rebase move the base as GitHub's button does", async () => {
  await using github = await startGithub();
  const alex = github.person("alex");
  for (const method of ["merge", "squash", "rebase"] as const) {
    const pr = await github.open(`by-${method}`, { [`requests/${method}.yaml`]: "user: b@contoso.com\n" });
    await github.commit(`by-${method}`, { [`requests/${method}.yaml`]: "user: c@contoso.com\n" });
    await github.commit("main", { [`other-${method}.md`]: "meanwhile\n" });
    const pull = github.state.pulls.get(pr);
    assert.ok(pull);
    pull.head.sha = (await github.git.resolve(`refs/heads/by-${method}`)) ?? "";
    const base = await github.git.resolve("refs/heads/main");
    const { data } = await alex.rest.pulls.merge({ ...REPOSITORY, pull_number: pr, merge_method: method });
    const commit = await github.git.commitObject(data.sha);
    assert.equal(await github.git.resolve("refs/heads/main"), data.sha);
    assert.deepEqual(commit?.parents.length, method === "merge" ? 2 : 1);
    if (method === "merge") assert.deepEqual(commit?.parents, [base, pull.head.sha]);
    const blob = await github.git.read(`${data.sha}:requests/${method}.yaml`);
    assert.equal(blob?.body.toString(), "user: c@contoso.com\n");
    assert.ok(await github.git.read(`${data.sha}:other-${method}.md`));
    const count = await github.git.run(["rev-list", "--count", `${base}..${data.sha}`]);
    assert.equal(Number(count), { merge: 3, squash: 1, rebase: 2 }[method]);
    const { data: read } = await github
      .job({ contents: "read" })
      .rest.repos.getCommit({ ...REPOSITORY, ref: data.sha });
    assert.equal(read.commit.verification?.verified, method !== "rebase");
    const closed = github.events.at(-1);
    assert.equal(closed?.action, "closed");
    const payload = closed.payload["pull_request"] as Record<string, unknown>;
    assert.equal(payload["merged"], true);
    assert.equal(payload["merge_commit_sha"], data.sha);
    assert.equal((payload["merged_by"] as { login: string }).login, "alex");
  }
});

test("a merge is refused for a moved head, a draft, a conflict and a forbidden method", async () => {
  await using github = await startGithub({ allowedMergeMethods: ["merge"] });
  const alex = github.person("alex");
  const pr = await github.open("request", { "requests/old.yaml": "user: mine@contoso.com\n" });
  const merge = (options: object, number = pr) =>
    refusal(alex.rest.pulls.merge({ ...REPOSITORY, pull_number: number, ...options }));
  assert.equal((await merge({ sha: "1".repeat(40) })).status, 409);
  assert.deepEqual((await merge({ merge_method: "squash" })).status, 405);
  const draft = await github.open("draft", { "requests/draft.yaml": "x\n" }, { draft: true });
  assert.equal((await merge({}, draft)).message, "Pull Request is still a draft");

  await github.commit("main", { "requests/old.yaml": "user: theirs@contoso.com\n" });
  const { data } = await alex.rest.pulls.get({ ...REPOSITORY, pull_number: pr });
  assert.deepEqual([data.mergeable, data.mergeable_state], [false, "dirty"]);
  assert.deepEqual((await merge({})).status, 405);
  assert.equal(github.state.pulls.get(pr)?.state, "open");
});

test("changed files are told apart: added, modified, removed, renamed, made a link", async () => {
  await using github = await startGithub();
  await github.commit("main", {
    "docs/long.md": "line\n".repeat(30),
    "docs/gone.md": "gone\n",
    "docs/link.md": "plain\n",
  });
  const pr = await github.open("changes", {
    "requests/new.yaml": "user: b@contoso.com\n",
    "requests/old.yaml": "user: changed@contoso.com\n",
    "docs/gone.md": null,
    "docs/moved.md": { renameFrom: "docs/long.md" },
    "docs/link.md": { symlinkTo: "../README.md" },
  });
  const job = github.job({ contents: "read", "pull-requests": "read" });
  const { data } = await job.rest.pulls.listFiles({ ...REPOSITORY, pull_number: pr });
  assert.deepEqual(
    Object.fromEntries(data.map((file) => [file.filename, [file.status, file.previous_filename]])),
    {
      "docs/gone.md": ["removed", undefined],
      "docs/link.md": ["changed", undefined],
      "docs/moved.md": ["renamed", "docs/long.md"],
      "requests/new.yaml": ["added", undefined],
      "requests/old.yaml": ["modified", undefined],
    },
  );
  const added = data.find((file) => file.status === "added");
  assert.deepEqual([added?.additions, added?.deletions], [1, 0]);

  const { data: compared } = await job.rest.repos.compareCommitsWithBasehead({
    ...REPOSITORY,
    basehead: `main...${github.state.pulls.get(pr)?.head.sha}`,
  });
  assert.equal(compared.status, "ahead");
  assert.deepEqual(
    compared.files?.map((file) => file.filename),
    data.map((file) => file.filename),
  );
});

test("trees tell links from files, contents follow them", async () => {
  await using github = await startGithub();
  const sha = await github.commit("main", { "requests/link.yaml": { symlinkTo: "old.yaml" } });
  const job = github.job({ contents: "read" });
  const { data: commit } = await job.rest.git.getCommit({ ...REPOSITORY, commit_sha: sha });
  const { data: tree } = await job.rest.git.getTree({
    ...REPOSITORY,
    tree_sha: commit.tree.sha,
    recursive: "1",
  });
  const modes = Object.fromEntries(tree.tree.map((entry) => [entry.path, entry.mode]));
  assert.deepEqual(modes, {
    "README.md": "100644",
    requests: "040000",
    "requests/link.yaml": "120000",
    "requests/old.yaml": "100644",
  });
  const { data: file } = await job.rest.repos.getContent({
    ...REPOSITORY,
    path: "requests/link.yaml",
    ref: sha,
  });
  assert.ok(!Array.isArray(file) && file.type === "file");
  assert.equal(Buffer.from(file.content, "base64").toString(), "user: a@contoso.com\n");
});

test("a push to an open pull request is a synchronize, to a closed one nothing", async () => {
  await using github = await startGithub();
  const pr = await github.open("request", { "requests/new.yaml": "user: b@contoso.com\n" });
  const writer = github.job(WRITE);
  const before = github.state.pulls.get(pr)?.head.sha;
  const after = await github.commit("scratch", { "requests/new.yaml": "user: c@contoso.com\n" }, "request");
  await writer.rest.git.updateRef({ ...REPOSITORY, ref: "heads/request", sha: after });
  const event = github.events.at(-1);
  assert.deepEqual(
    [event?.action, event?.payload["before"], event?.payload["after"], event?.byActions],
    ["synchronize", before, after, true],
  );
  const alex = github.person("alex");
  await alex.rest.pulls.update({ ...REPOSITORY, pull_number: pr, state: "closed" });
  const count = github.events.length;
  const later = await github.commit("scratch", { "requests/new.yaml": "user: d@contoso.com\n" });
  await writer.rest.git.updateRef({ ...REPOSITORY, ref: "heads/request", sha: later });
  assert.equal(github.events.length, count);
  await alex.rest.pulls.update({ ...REPOSITORY, pull_number: pr, state: "open" });
  assert.equal(github.events.at(-1)?.action, "reopened");
  assert.equal(github.state.pulls.get(pr)?.head.sha, later);
});

test("edits carry what changed: title, or base with its former commit", async () => {
  await using github = await startGithub();
  const pr = await github.open("request", { "requests/new.yaml": "user: b@contoso.com\n" });
  await github.commit("other", { "x.md": "x\n" }, "main");
  const alex = github.person("alex");
  const base = github.state.pulls.get(pr)?.base.sha;
  await alex.rest.pulls.update({ ...REPOSITORY, pull_number: pr, title: "New title" });
  assert.deepEqual(github.events.at(-1)?.payload["changes"], { title: { from: "Request request" } });
  await alex.rest.pulls.update({ ...REPOSITORY, pull_number: pr, base: "other" });
  assert.deepEqual(github.events.at(-1)?.payload["changes"], {
    base: { ref: { from: "main" }, sha: { from: base } },
  });
});

test("a second pull request for a branch, or one without commits, is refused", async () => {
  await using github = await startGithub();
  await github.open("request", { "requests/new.yaml": "user: b@contoso.com\n" });
  const create = (head: string) =>
    refusal(github.person("megan").rest.pulls.create({ ...REPOSITORY, title: "x", head, base: "main" }));
  const again = await create("request");
  assert.equal(again.status, 422);
  assert.match(JSON.stringify(again.body["errors"]), /A pull request already exists for contoso:request\./);
  await github.git.updateRef("refs/heads/empty", (await github.git.resolve("refs/heads/main")) ?? "");
  assert.match(JSON.stringify((await create("empty")).body["errors"]), /No commits between main and empty/);
});
