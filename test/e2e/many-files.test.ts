import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_COMPARED } from "../../src/github/changed-files.ts";
import { AUTHOR, createStage, request, shown } from "./stage.ts";

const many = Object.fromEntries(
  Array.from({ length: MOST_COMPARED + 1 }, (_, index) => [`a/${String(index).padStart(4, "0")}.txt`, "x"]),
);

test("a request behind more files than a comparison lists is found, and refused for the others", async () => {
  await using stage = await createStage();
  const files = { ...many, "requests/adele.yaml": request() };
  const pr = await stage.rehearsal.openPullRequest({ by: AUTHOR, branch: "adele", files });
  assert.match(shown(stage, pr).check, /^Refused: touches-other-files/);
  assert.match(
    stage.rehearsal.comments(pr)[0]?.body ?? "",
    new RegExp(`Besides the request it changes ${MOST_COMPARED + 1} files`),
  );
});

test("more files than GitHub lists: the check says so, and does not say that there is no request", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const listed = Array.from({ length: 100 }, (_, index) => ({ filename: `a/${index}.txt`, status: "added" }));
  rehearsal.server.intercept((exchange, phase) => {
    const page = /\/pulls\/\d+\/files\?.*?\bpage=(\d+)/.exec(exchange.url)?.[1] ?? "1";
    if (phase !== "before" || !/\/pulls\/\d+\/files/.test(exchange.url)) return undefined;
    const next = `<${rehearsal.server.origin}${exchange.url.split("?")[0]}?per_page=100&page=${Number(page) + 1}>; rel="next"`;
    const body = listed.map((file) => ({ ...file, filename: `${page}/${file.filename}` }));
    return { kind: "reply", status: 200, body, ...(Number(page) < 30 ? { headers: { link: next } } : {}) };
  });
  const pr = await rehearsal.openPullRequest({ by: AUTHOR, branch: "big", files: many });
  const check = rehearsal.checks(rehearsal.pull(pr).head.sha).at(-1);
  assert.equal(check?.output.title, "Too many files to be a feedback request");
  assert.match(
    check?.output.summary ?? "",
    /3000 files[\s\S]*move the request into a pull request of its own/,
  );
  assert.equal(check?.conclusion, "neutral");
});
