import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type ContractObserver, observeContract } from "../../rehearsal/contract/observe.ts";
import { validateEvent } from "../../rehearsal/contract/validate-event.ts";
import { allRoutes } from "../../rehearsal/github/routes.ts";
import type { Rehearsal } from "../../rehearsal/rehearsal.ts";
import { githubLedger } from "../../src/github/ledger-store.ts";
import { openRequest } from "../../src/github/open-request.ts";
import { connectRepository, statusOf } from "../../src/github/repository.ts";
import { operationsInSources } from "./operations-in-sources.ts";
import { askForSettings } from "./settings-traffic.ts";
import {
  addRun,
  type Client,
  clientOf,
  jobToken,
  OWNER,
  REPO,
  smallRehearsal,
  tokenOf,
  WORKFLOW,
} from "./small-rehearsal.ts";

// Every endpoint of the stand-in is asked with Octokit, for good and for bad; the last tests look at all that
// traffic. Tests build on those before them.

const own = { owner: OWNER, repo: REPO };
let rehearsal: Rehearsal;
let contract: ContractObserver;
let alex: Client;
let megan: Client;
let actions: Client;
let pull: { number: number; head: string; base: string };

before(async () => {
  rehearsal = await smallRehearsal();
  contract = observeContract(rehearsal.server);
  alex = clientOf(rehearsal, "alex");
  megan = clientOf(rehearsal, "megan");
  actions = clientOf(rehearsal, "actions");
});

after(() => rehearsal[Symbol.asyncDispose]());

/** GitHub's answer to something it does not do. */
async function refused(status: number, request: Promise<unknown>): Promise<void> {
  await assert.rejects(request, (error) => statusOf(error) === status);
}

test("pull requests", async () => {
  const files = { "requests/one.yaml": "user: adele.vance@contoso.com\ninteractions: 3\n" };
  const number = await rehearsal.openPullRequest({ by: "alex", branch: "ask/one", files, body: "Please" });
  const { data } = await alex.pulls.get({ ...own, pull_number: number });
  pull = { number, head: data.head.sha, base: data.base.sha };
  const other = {
    "requests/two.yaml": "user: alex.wilber@contoso.com\n",
    "requests/new.yaml": { renameFrom: "requests/old.yaml" },
  };
  const second = await rehearsal.openPullRequest({ by: "megan", branch: "two", files: other, draft: true });

  const { data: listed } = await alex.pulls.list({ ...own, state: "all", per_page: 1 });
  assert.equal(listed[0]?.number, second);
  assert.equal("merged" in (listed[0] ?? {}), false, "lists do not say whether it was merged");
  await alex.pulls.update({ ...own, pull_number: number, title: "Another title" });
  await alex.pulls.update({ ...own, pull_number: second, state: "closed" });
  await alex.pulls.update({ ...own, pull_number: second, state: "open" });
  await rehearsal.markReady(second, { by: "megan" });
  await rehearsal.convertToDraft(second, { by: "megan" });
  await rehearsal.push(second, { by: "megan", files: { "requests/two.yaml": "user: a@contoso.com\n" } });
  await alex.pulls.listFiles({ ...own, pull_number: second });
  await alex.pulls.listCommits({ ...own, pull_number: number });
  await alex.repos.listPullRequestsAssociatedWithCommit({ ...own, commit_sha: pull.head });
  await refused(404, alex.pulls.checkIfMerged({ ...own, pull_number: number }));
  await refused(404, alex.pulls.get({ ...own, pull_number: 999 }));
  await refused(422, alex.pulls.create({ ...own, title: "Again", head: "ask/one", base: "main" }));
});

test("reviews", async () => {
  await megan.pulls.createReview({
    ...own,
    pull_number: pull.number,
    event: "APPROVE",
    commit_id: pull.head,
  });
  await alex.pulls.createReview({ ...own, pull_number: pull.number, event: "COMMENT", body: "Thanks" });
  await refused(422, alex.pulls.createReview({ ...own, pull_number: pull.number, event: "APPROVE" }));
  const { data } = await alex.pulls.listReviews({ ...own, pull_number: pull.number });
  assert.equal(data.length, 2);
});

test("the repository, its commits and files", async () => {
  await alex.repos.get(own);
  await actions.repos.get(own);
  await alex.repos.getCollaboratorPermissionLevel({ ...own, username: "megan" });
  await alex.repos.listCommits({ ...own, path: "README.md" });
  await alex.repos.getCommit({ ...own, ref: "ask/one" });
  await alex.repos.compareCommitsWithBasehead({ ...own, basehead: `${pull.base}...${pull.head}` });
  await alex.repos.compareCommitsWithBasehead({ ...own, basehead: "main...two" });
  await alex.repos.getContent({ ...own, path: "README.md" });
  await alex.repos.getContent({ ...own, path: "requests", ref: pull.head });
  await refused(404, alex.repos.getContent({ ...own, path: "missing.md" }));
  await refused(404, alex.repos.get({ owner: "somebody", repo: "else" }));
  await refused(401, clientOf(rehearsal, "nobody").repos.get(own));
});

test("a request proposed from the command line", async () => {
  const repository = connectRepository(
    `${OWNER}/${REPO}`,
    tokenOf(rehearsal, "alex"),
    rehearsal.server.origin,
  );
  const path = "requests/three.yaml";
  const branch = "copilot-feedback/three";
  const request = { id: "three", path, content: "user: a@contoso.com\n", title: "Three", body: "" };
  const first = await openRequest(repository, request);
  assert.equal(first.opened, true);
  assert.deepEqual(await openRequest(repository, request), {
    opened: false,
    reason: "branch-exists",
    branch,
  });
  const message = "Overwrite it";
  const file = { ...own, path, branch, message, content: "" };
  await refused(422, alex.repos.createOrUpdateFileContents(file));
  await refused(409, alex.repos.createOrUpdateFileContents({ ...file, content: "eA==", sha: pull.head }));
});

test("git objects and refs", async () => {
  const commit = await alex.git.getCommit({ ...own, commit_sha: pull.head });
  const tree = await alex.git.getTree({ ...own, tree_sha: commit.data.tree.sha, recursive: "1" });
  const blob = tree.data.tree.find((entry) => entry.type === "blob");
  await alex.git.getBlob({ ...own, file_sha: blob?.sha ?? "" });
  await alex.git.getRef({ ...own, ref: "heads/main" });
  await alex.git.listMatchingRefs({ ...own, ref: "heads/" });
  await refused(422, alex.git.createTree({ ...own, tree: [] }));
  await alex.git.createRef({ ...own, ref: "refs/heads/short-lived", sha: pull.base });
  await alex.git.updateRef({ ...own, ref: "heads/short-lived", sha: pull.head });
  await refused(422, alex.git.updateRef({ ...own, ref: "heads/short-lived", sha: pull.base }));
  await refused(422, alex.git.createRef({ ...own, ref: "refs/heads/short-lived", sha: pull.base }));
  await alex.git.deleteRef({ ...own, ref: "heads/short-lived" });
  await refused(404, alex.git.getRef({ ...own, ref: "heads/short-lived" }));
});

test("commits to the ledger by GraphQL", async () => {
  const token = jobToken(rehearsal);
  const ledger = githubLedger(connectRepository(`${OWNER}/${REPO}`, token, rehearsal.server.origin));
  const { head } = await ledger.read("one");
  const begun = await alex.git.getCommit({ ...own, commit_sha: head });
  assert.deepEqual(begun.data.parents, [], "the ledger begins with a history of its own");
  const change = { expectedHead: head, content: "{}\n", message: "Record one" };
  assert.equal(await ledger.commit({ ...change, path: "ledger/one/0001-prepared.json" }), "committed");
  assert.equal(await ledger.commit({ ...change, path: "ledger/one/0002-prepared.json" }), "stale");
});

test("checks and statuses", async () => {
  const annotation = {
    path: "requests/one.yaml",
    start_line: 1,
    end_line: 1,
    annotation_level: "failure",
    message: "No",
  } as const;
  const output = { title: "Not valid", summary: "1 error", annotations: [annotation] };
  const check = { ...own, name: "copilot-feedback", head_sha: pull.head };
  const { data } = await actions.checks.create({
    ...check,
    status: "completed",
    conclusion: "failure",
    output,
  });
  await actions.checks.create({ ...check, status: "in_progress" });
  await actions.checks.get({ ...own, check_run_id: data.id });
  await actions.checks.update({ ...own, check_run_id: data.id, conclusion: "success" });
  await actions.checks.listAnnotations({ ...own, check_run_id: data.id });
  await actions.checks.listForRef({
    ...own,
    ref: pull.head,
    app_id: 15368,
    filter: "latest",
    check_name: "copilot-feedback",
  });
  await refused(403, alex.checks.create(check));
  await actions.repos.createCommitStatus({ ...own, sha: pull.head, state: "success" });
  await actions.repos.listCommitStatusesForRef({ ...own, ref: pull.head });
});

test("comments, issues and labels", async () => {
  const onPull = { ...own, issue_number: pull.number };
  const { data: comment } = await actions.issues.createComment({ ...onPull, body: "Ready to review" });
  await alex.issues.createComment({ ...onPull, body: "Looking at it" });
  await actions.issues.updateComment({ ...own, comment_id: comment.id, body: "Submitted" });
  await actions.issues.getComment({ ...own, comment_id: comment.id });
  await actions.issues.listComments({ ...onPull, per_page: 1, page: 2 });
  await alex.issues.deleteComment({ ...own, comment_id: comment.id });
  const { data: issue } = await actions.issues.create({
    ...own,
    title: "Settings drifted",
    labels: ["copilot-feedback"],
  });
  await actions.issues.get({ ...own, issue_number: issue.number });
  await actions.issues.get(onPull);
  await actions.issues.listForRepo({ ...own, labels: "copilot-feedback", state: "all" });
  await actions.issues.update({
    ...own,
    issue_number: issue.number,
    state: "closed",
    state_reason: "completed",
  });
  await actions.issues.addLabels({ ...onPull, labels: ["urgent"] });
  await actions.issues.listLabelsOnIssue(onPull);
  await actions.issues.removeLabel({ ...onPull, name: "urgent" });
  await refused(404, actions.issues.removeLabel({ ...onPull, name: "urgent" }));
});

test("workflow runs and artifacts", async () => {
  const { run, artifacts } = addRun(rehearsal, pull.base);
  const [log, manifest] = artifacts.map(({ id }) => ({ ...own, artifact_id: id }));
  if (!log || !manifest) throw new Error("artifacts are missing");
  await actions.actions.listRepoWorkflows(own);
  await actions.actions.getWorkflow({ ...own, workflow_id: WORKFLOW });
  await actions.actions.listWorkflowRuns({
    ...own,
    workflow_id: WORKFLOW,
    created: ">=2026-11-01T00:00:00Z",
  });
  await actions.actions.listWorkflowRunsForRepo({ ...own, event: "pull_request_target" });
  const one = { ...own, run_id: run.id };
  await actions.actions.getWorkflowRun(one);
  await actions.actions.getWorkflowRunAttempt({ ...one, attempt_number: 1 });
  await refused(404, actions.actions.getWorkflowRunAttempt({ ...one, attempt_number: 2 }));
  await actions.actions.listJobsForWorkflowRun(one);
  await actions.actions.listWorkflowRunArtifacts({ ...one, per_page: 100 });
  await actions.actions.listArtifactsForRepo({ ...own, name: "log.json" });
  await actions.actions.getArtifact(log);
  await actions.actions.downloadArtifact({ ...log, archive_format: "zip" });
  await actions.actions.deleteArtifact(manifest);
  await refused(404, actions.actions.getArtifact(manifest));
  rehearsal.clock.advance(30 * 24 * 60 * 60);
  await refused(410, actions.actions.downloadArtifact({ ...log, archive_format: "zip" }));
  await actions.actions.cancelWorkflowRun(one);
  run.status = "completed";
  await refused(409, actions.actions.cancelWorkflowRun(one));
  await actions.actions.reRunWorkflow(one);
});

test("whose token it is", async () => {
  assert.equal((await megan.users.getAuthenticated()).data.login, "megan");
});

test("merging", async () => {
  const merge = { ...own, pull_number: pull.number };
  await refused(409, megan.pulls.merge({ ...merge, sha: pull.base }));
  await megan.pulls.merge({ ...merge, sha: pull.head, merge_method: "squash" });
  await refused(405, megan.pulls.merge(merge));
  await alex.pulls.checkIfMerged(merge);
  await alex.pulls.get(merge);
});

test("settings, as an administrator and as a job sees them", () => askForSettings(rehearsal));

test("every endpoint of the stand-in was asked", () => {
  const { state, server } = rehearsal;
  const routes = allRoutes(state, server.runtimeTokens, server.issuer).filter(
    ({ audience }) => audience !== "own",
  );
  const missing = routes
    .map(({ method, path }) => `${method} ${path}`)
    .filter((name) => !contract.operations.has(name));
  assert.deepEqual(missing, [], "ask these in one of the tests above");
});

test("every operation the product asks for is answered by the stand-in", async () => {
  const { state, server } = rehearsal;
  const routes = allRoutes(state, server.runtimeTokens, server.issuer);
  const answered = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  const missing = (await operationsInSources()).filter((operation) => !answered.has(operation));
  assert.deepEqual(missing, [], "give the stand-in these endpoints");
});

test("nothing was exchanged that GitHub's descriptions do not allow", () => contract.assertNoProblems());

test("no answer holds what GitHub does not describe", () => assert.deepEqual([...contract.undescribed], []));

test("every event has the payload GitHub describes", () => {
  assert.deepEqual([...new Set(rehearsal.events.map(({ action }) => action))].sort(), [
    "closed",
    "converted_to_draft",
    "edited",
    "opened",
    "ready_for_review",
    "reopened",
    "synchronize",
  ]);
  const problems = rehearsal.events.flatMap(({ name, payload }) => validateEvent(name, payload));
  assert.deepEqual(problems, []);
});
