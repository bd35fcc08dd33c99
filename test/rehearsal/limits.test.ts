import assert from "node:assert/strict";
import { test } from "node:test";
import { REPOSITORY, refusal, startGithub } from "./fixture/github.ts";

test("lists come in pages that link to each other", async () => {
  await using github = await startGithub();
  const pr = await github.open("request", { "requests/new.yaml": "user: b@contoso.com\n" });
  const job = github.job({ "pull-requests": "write" });
  for (let index = 1; index <= 35; index += 1)
    await job.rest.issues.createComment({ ...REPOSITORY, issue_number: pr, body: `Comment ${index}` });
  const first = await job.rest.issues.listComments({ ...REPOSITORY, issue_number: pr });
  assert.equal(first.data.length, 30);
  assert.match(first.headers.link ?? "", /[?&]page=2>; rel="next", <[^>]+[?&]page=2>; rel="last"/);
  const small = await job.rest.issues.listComments({
    ...REPOSITORY,
    issue_number: pr,
    per_page: 10,
    page: 4,
  });
  assert.deepEqual([small.data.length, small.data[0]?.body], [5, "Comment 31"]);
  const all = await job.paginate(job.rest.issues.listComments, {
    ...REPOSITORY,
    issue_number: pr,
    per_page: 4,
  });
  assert.equal(all.length, 35);
});

test("a check takes 50 annotations a request, 65,535 characters, and appends", async () => {
  await using github = await startGithub();
  const head = await github.commit("request", { "requests/new.yaml": "user: b@contoso.com\n" }, "main");
  const job = github.job({ checks: "write" });
  const annotation = {
    path: "requests/new.yaml",
    start_line: 1,
    end_line: 1,
    annotation_level: "failure" as const,
    message: "wrong",
  };
  const create = (summary: string, count: number) =>
    job.rest.checks.create({
      ...REPOSITORY,
      name: "copilot-feedback",
      head_sha: head,
      status: "completed",
      conclusion: "failure",
      output: { title: "Wrong", summary, annotations: Array(count).fill(annotation) },
    });
  assert.equal((await refusal(create("x", 51))).status, 422);
  assert.equal((await refusal(create("x".repeat(65_536), 1))).status, 422);
  const { data } = await create("x".repeat(65_535), 50);
  assert.deepEqual([data.app?.id, data.app?.slug], [15368, "github-actions"]);
  const updated = await job.rest.checks.update({
    ...REPOSITORY,
    check_run_id: data.id,
    output: { title: "Wrong", summary: "x", annotations: [annotation] },
  });
  assert.equal(updated.data.output.annotations_count, 51);
  const listed = await job.rest.checks.listForRef({
    ...REPOSITORY,
    ref: head,
    check_name: "copilot-feedback",
  });
  assert.equal(listed.data.total_count, 1);
  const twoLines = { ...annotation, end_line: 2, start_column: 1, end_column: 2 };
  const columns = await refusal(
    job.rest.checks.create({
      ...REPOSITORY,
      name: "x",
      head_sha: head,
      output: { title: "x", summary: "x", annotations: [twoLines] },
    }),
  );
  assert.equal(columns.status, 422);
  const unknown = await refusal(
    job.rest.checks.create({ ...REPOSITORY, name: "x", head_sha: "1".repeat(40) }),
  );
  assert.equal(unknown.status, 422);
});

test("a comment of more than 65,536 characters is refused", async () => {
  await using github = await startGithub();
  const pr = await github.open("request", { "requests/new.yaml": "user: b@contoso.com\n" });
  const job = github.job({ "pull-requests": "write" });
  const comment = (body: string) => job.rest.issues.createComment({ ...REPOSITORY, issue_number: pr, body });
  await comment("x".repeat(65_536));
  const refused = await refusal(comment("x".repeat(65_537)));
  assert.equal(refused.status, 422);
  assert.match(JSON.stringify(refused.body["errors"]), /Body is too long \(maximum is 65536 characters\)/);
});

test("responses tell what is left of the rate limit", async () => {
  await using github = await startGithub();
  const job = github.job({});
  await job.rest.repos.get(REPOSITORY);
  const { headers } = await job.rest.repos.get(REPOSITORY);
  assert.deepEqual(
    [headers["x-ratelimit-limit"], headers["x-ratelimit-remaining"], headers["x-ratelimit-used"]],
    ["1000", "998", "2"],
  );
});
