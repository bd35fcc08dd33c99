import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestContext, test } from "node:test";
import { connectRepository, type Repository } from "../../src/github/repository.ts";
import { listRuns, MOST_RUNS_LISTED, TooManyRunsError } from "../../src/github/workflow-runs.ts";

const WORKFLOW = ".github/workflows/copilot-feedback-prepare.yml";
const SINCE = "2026-11-20T09:00:00Z";
const START = Date.parse(SINCE);

interface Run {
  readonly id: number;
  readonly display_title: string;
  readonly created_at: string;
}

/** So many runs, oldest first; `perSecond` of them begin at the same time. */
function history(count: number, perSecond: number): Run[] {
  return Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    display_title: `copilot-feedback prepare pr-${index === 0 ? 1 : 2} x`,
    created_at: `${new Date(START + Math.floor(index / perSecond) * 1_000).toISOString().slice(0, 19)}Z`,
  }));
}

/** GitHub, whose search for runs ends after a thousand. */
async function startGitHub(test: TestContext, runs: readonly Run[]): Promise<Repository> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "", `http://${request.headers.host}`);
    const [from = "", to = "9"] = (url.searchParams.get("created") ?? "").replace(/^>=/, "").split("..");
    const found = runs.filter(({ created_at }) => created_at >= from && created_at <= to).toReversed();
    const page = Number(url.searchParams.get("page") ?? 1);
    const listed = found.slice(0, MOST_RUNS_LISTED);
    const next = new URL(url);
    next.searchParams.set("page", String(page + 1));
    response.writeHead(200, {
      "content-type": "application/json",
      ...(page * 100 < listed.length ? { link: `<${next}>; rel="next"` } : {}),
    });
    const workflow_runs = listed.slice((page - 1) * 100, page * 100);
    response.end(JSON.stringify({ total_count: found.length, workflow_runs }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return connectRepository(
    "contoso/feedback",
    "t",
    `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  );
}

const ALL = "copilot-feedback prepare pr-";

for (const count of [0, 1, 999, 1_000, 1_001, 2_500]) {
  test(`${count} runs are all listed, each once, the newest first`, async (t) => {
    const repository = await startGitHub(t, history(count, 7));
    const ids = (await listRuns(repository, WORKFLOW, ALL, SINCE)).map(({ id }) => id);
    assert.deepEqual(
      ids,
      Array.from({ length: count }, (_, index) => count - index),
    );
  });
}

test("a run is found behind more than a thousand of other pull requests", async (t) => {
  const repository = await startGitHub(t, history(1_500, 1));
  const found = await listRuns(repository, WORKFLOW, "copilot-feedback prepare pr-1 ", SINCE);
  assert.deepEqual(
    found.map(({ id }) => id),
    [1],
  );
});

test("more runs than can be listed are an error, never an incomplete list", async (t) => {
  const crowded = await startGitHub(t, history(1_500, 1_500));
  await assert.rejects(listRuns(crowded, WORKFLOW, ALL, SINCE), TooManyRunsError);
  const long = await startGitHub(t, history(10_100, 1));
  await assert.rejects(listRuns(long, WORKFLOW, ALL, SINCE), TooManyRunsError);
});
