import assert from "node:assert/strict";
import { test } from "node:test";
import type { Need, Permissions } from "../../rehearsal/github/access.ts";
import { createOidcIssuer } from "../../rehearsal/github/endpoints/oidc.ts";
import { allRoutes } from "../../rehearsal/github/routes.ts";
import { createRuntimeTokens } from "../../rehearsal/github/runtime-tokens.ts";
import { REPOSITORY, refusal, startGithub } from "./fixture/github.ts";

test("every endpoint refuses a job's token that lacks its permission, and no other", async () => {
  await using github = await startGithub();
  const tokens = createRuntimeTokens();
  const routes = allRoutes(github.state, tokens, createOidcIssuer(github.state, tokens));
  const guarded = routes.filter((route) => (route.audience ?? "repository") === "repository");
  assert.ok(guarded.length > 40);
  for (const route of guarded) {
    const needs = route.needs ?? [];
    assert.ok(needs.length > 0, `${route.method} ${route.path} asks for no permission`);
    const path = route.path
      .replace("{owner}", REPOSITORY.owner)
      .replace("{repo}", REPOSITORY.repo)
      .replaceAll(/\{\w+\}/g, "1");
    const status = async (permissions: Permissions) => {
      const response = await fetch(`${github.server.origin}${path}`, {
        method: route.method,
        headers: { authorization: `token ${github.jobToken(permissions)}` },
      });
      const refused = (await response.text()).includes("Resource not accessible by integration");
      return refused ? response.status : undefined;
    };
    if (!needs.some((need) => need.metadata)) {
      assert.equal(await status({}), 403, `${route.method} ${route.path} without permissions`);
      assert.equal(await status(weaker(needs)), 403, `${route.method} ${route.path} with less`);
    }
    for (const need of needs)
      assert.equal(
        await status(need),
        undefined,
        `${route.method} ${route.path} with ${JSON.stringify(need)}`,
      );
  }
});

/** Reading where writing is needed, and everything that is not needed at all. */
function weaker(needs: readonly Need[]): Permissions {
  const permissions: Record<string, "none" | "read" | "write"> = {
    actions: "write",
    checks: "write",
    contents: "write",
    issues: "write",
    "pull-requests": "write",
    statuses: "write",
  };
  for (const need of needs)
    for (const [scope, level] of Object.entries(need))
      permissions[scope] = level === "write" ? "read" : "none";
  return permissions;
}

test("a refusal says what GitHub says", async () => {
  await using github = await startGithub();
  const pr = await github.open("request", { "requests/new.yaml": "user: b@contoso.com\n" });
  const reader = github.job({ "pull-requests": "read" });
  const denied = await refusal(
    reader.rest.issues.createComment({ ...REPOSITORY, issue_number: pr, body: "hello" }),
  );
  assert.equal(denied.status, 403);
  assert.equal(denied.message, "Resource not accessible by integration");
  assert.equal(denied.body["status"], "403");

  const stranger = await refusal(github.person("mallory").rest.pulls.get({ ...REPOSITORY, pull_number: pr }));
  assert.deepEqual([stranger.status, stranger.message], [404, "Not Found"]);
  const elsewhere = await refusal(reader.rest.pulls.get({ owner: "fabrikam", repo: "x", pull_number: pr }));
  assert.equal(elsewhere.status, 404);
});

test("a job's token is worth nothing after its job", async () => {
  await using github = await startGithub();
  const token = github.jobToken({ contents: "read" });
  const known = github.state.tokens.get(token);
  assert.ok(known?.kind === "job");
  const get = () =>
    fetch(`${github.server.origin}/repos/contoso/copilot-feedback`, {
      headers: { authorization: `Bearer ${token}` },
    });
  assert.equal((await get()).status, 200);
  known.expired = true;
  const response = await get();
  assert.equal(response.status, 401);
  assert.equal(((await response.json()) as { message: string }).message, "Bad credentials");
});

test("`pull-requests: write` comments on pull requests and not on issues", async () => {
  await using github = await startGithub();
  const issue = await github.job({ issues: "write" }).rest.issues.create({ ...REPOSITORY, title: "Loud" });
  const pr = await github.open("request", { "requests/new.yaml": "user: b@contoso.com\n" });
  const job = github.job({ "pull-requests": "write" });
  const comment = await job.rest.issues.createComment({ ...REPOSITORY, issue_number: pr, body: "hello" });
  assert.equal(comment.data.user?.login, "github-actions[bot]");
  assert.equal(comment.data.performed_via_github_app?.slug, "github-actions");
  const denied = await refusal(
    job.rest.issues.createComment({ ...REPOSITORY, issue_number: issue.data.number, body: "hello" }),
  );
  assert.equal(denied.status, 403);
});

test("people act by their role, and only apps write checks", async () => {
  await using github = await startGithub();
  const pr = await github.open("request", { "requests/new.yaml": "user: b@contoso.com\n" });
  const merge = await refusal(github.person("ben").rest.pulls.merge({ ...REPOSITORY, pull_number: pr }));
  assert.equal(merge.status, 403);
  const check = await refusal(
    github.person("alex").rest.checks.create({ ...REPOSITORY, name: "forged", head_sha: "0".repeat(40) }),
  );
  assert.deepEqual([check.status, check.message], [403, "You must authenticate via a GitHub App."]);
  const own = await refusal(
    github.person("megan").rest.pulls.createReview({ ...REPOSITORY, pull_number: pr, event: "APPROVE" }),
  );
  assert.deepEqual(own.body["errors"], ["Can not approve your own pull request"]);
  const review = await github
    .person("alex")
    .rest.pulls.createReview({ ...REPOSITORY, pull_number: pr, event: "APPROVE" });
  assert.equal(review.data.commit_id, github.state.pulls.get(pr)?.head.sha);
});
