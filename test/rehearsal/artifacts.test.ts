import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { type Github, REPOSITORY, refusal, startGithub } from "./fixture/github.ts";

const SERVICE = "/twirp/github.actions.results.api.v1.ArtifactService";

/** A job as the artifact service sees it. */
function runtime(github: Github, job: string, attempt = 1) {
  const identity = { workflow: ".github/workflows/prepare.yml", run: 1, attempt, job };
  const token = github.server.runtimeTokens.issue(identity);
  const ids = github.server.runtimeTokens.backendIds(identity);
  const call = async (method: string, body: object, bearer = token) => {
    const response = await fetch(`${github.server.origin}${SERVICE}/${method}`, {
      method: "POST",
      headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
      body: JSON.stringify({
        workflow_run_backend_id: ids.run,
        workflow_job_run_backend_id: ids.job,
        ...body,
      }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  };
  const upload = async (name: string, content: string, hash?: string) => {
    const created = await call("CreateArtifact", { name, version: 7, mime_type: "application/json" });
    const url = created.body["signed_upload_url"];
    if (!url) return created;
    const put = await fetch(url, {
      method: "PUT",
      headers: { "x-ms-blob-type": "BlockBlob" },
      body: content,
    });
    assert.equal(put.status, 201);
    const digest = hash ?? `sha256:${createHash("sha256").update(content).digest("hex")}`;
    return call("FinalizeArtifact", { name, size: String(content.length), hash: digest });
  };
  return { call, upload, token };
}

test("an uploaded file is listed with its digest and downloaded by a short-lived address", async () => {
  await using github = await startGithub();
  const content = '{"log":1}\n';
  const { body } = await runtime(github, "collect").upload("log.json", content);
  const job = github.job({ actions: "read" });
  const { data } = await job.rest.actions.listWorkflowRunArtifacts({ ...REPOSITORY, run_id: 1 });
  assert.equal(data.total_count, 1);
  const artifact = data.artifacts[0];
  assert.equal(String(artifact?.id), body["artifact_id"]);
  assert.equal(artifact?.digest, `sha256:${createHash("sha256").update(content).digest("hex")}`);
  assert.equal(artifact.workflow_run?.id, 1);

  const path = `/repos/contoso/copilot-feedback/actions/artifacts/${artifact.id}/zip`;
  const authorization = `token ${github.jobToken({ actions: "read" })}`;
  const redirect = await fetch(github.server.origin + path, {
    headers: { authorization },
    redirect: "manual",
  });
  assert.equal(redirect.status, 302);
  const location = redirect.headers.get("location") ?? "";
  assert.notEqual(new URL(location).origin, github.server.origin);
  const download = await fetch(location);
  assert.equal(download.headers.get("content-type"), "application/json");
  assert.equal(await download.text(), content);

  assert.equal((await fetch(location, { headers: { authorization } })).status, 403, "a leaked token");
  assert.equal((await fetch(location.replace(/sig=./, "sig=!"))).status, 403, "a forged signature");
  github.state.clock.advance(61);
  assert.equal((await fetch(location)).status, 403, "after a minute");
});

test("the same name twice in a run is an error, in another attempt it is a second artifact", async () => {
  await using github = await startGithub();
  await runtime(github, "collect").upload("log.json", "one");
  const again = await runtime(github, "publish").upload("log.json", "two");
  assert.deepEqual([again.status, again.body["code"]], [409, "already_exists"]);
  await runtime(github, "collect", 2).upload("log.json", "three");
  const { data } = await github
    .job({ actions: "read" })
    .rest.actions.listArtifactsForRepo({ ...REPOSITORY, name: "log.json" });
  assert.equal(data.total_count, 2);
});

test("a token of no job, or another run's ids, is refused", async () => {
  await using github = await startGithub();
  const { call, token } = runtime(github, "collect");
  assert.equal((await call("ListArtifacts", {}, `${token.slice(0, -2)}xx`)).status, 401);
  assert.equal((await call("ListArtifacts", { workflow_run_backend_id: "other" })).status, 403);
  github.server.runtimeTokens.revoke(token);
  assert.equal((await call("ListArtifacts", {})).status, 401);
});

test("deleted artifacts are gone for good, expired ones answer 410", async () => {
  await using github = await startGithub({ artifactRetentionDays: 7 });
  await runtime(github, "collect").upload("log.json", "one");
  await runtime(github, "collect").upload("review.html", "two");
  const job = github.job({ actions: "write" });
  const { data } = await job.rest.actions.listArtifactsForRepo(REPOSITORY);
  const [review, log] = data.artifacts;
  assert.deepEqual([review?.name, log?.name], ["review.html", "log.json"]);
  await job.rest.actions.deleteArtifact({ ...REPOSITORY, artifact_id: log?.id ?? 0 });
  const gone = await refusal(job.rest.actions.getArtifact({ ...REPOSITORY, artifact_id: log?.id ?? 0 }));
  assert.equal(gone.status, 404);
  assert.ok(github.state.artifacts.every((artifact) => !artifact.bytes.includes("one")));
  github.state.clock.advance(7 * 86_400 + 1);
  const { data: late } = await job.rest.actions.getArtifact({ ...REPOSITORY, artifact_id: review?.id ?? 0 });
  assert.equal(late.expired, true);
  const expired = await refusal(
    job.rest.actions.downloadArtifact({
      ...REPOSITORY,
      artifact_id: review?.id ?? 0,
      archive_format: "zip",
    }),
  );
  assert.equal(expired.status, 410);
});

test("a client may claim any digest: the bytes have to be hashed again", async () => {
  await using github = await startGithub();
  await runtime(github, "collect").upload("log.json", "one", `sha256:${"0".repeat(64)}`);
  assert.equal(github.state.artifacts[0]?.digest, `sha256:${"0".repeat(64)}`);
});
