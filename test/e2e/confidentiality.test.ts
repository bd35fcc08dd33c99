import assert from "node:assert/strict";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import type { Exchange } from "../../rehearsal/github/exchange.ts";
import type { Excuse } from "./laws.ts";
import { leaks, PLANTED, plantedExport, REQUESTED, wordsIn } from "./planted.ts";
import { AUTHOR, createStage, MERGER, type Stage, shown, USER } from "./stage.ts";

const EVERYTHING = [...Object.values(PLANTED), ...Object.values(REQUESTED)];

async function plantedStage(excuse: Excuse = {}): Promise<Stage> {
  const stage = await createStage({ excuse });
  const file = exportOf(stage);
  await writeFile(file, plantedExport(await readFile(file, "utf8")));
  return stage;
}

const exportOf = ({ directory }: Stage): string => join(directory, "interactions", `${USER}.json`);

const asking = (more = "") => `user: ${USER}\ninteractions: 10\ncomment: ${REQUESTED.comment}\n${more}`;

function open({ rehearsal }: Stage, id: string, more?: string): Promise<number> {
  return rehearsal.openPullRequest({
    by: AUTHOR,
    branch: id,
    files: { [`requests/${id}.yaml`]: asking(more) },
  });
}

test("conversation text is in artifacts and package only, from mistake to submission and cancellation", async () => {
  await using stage = await plantedStage();
  const { rehearsal } = stage;
  const pr = await open(stage, "adele", `aps: [${REQUESTED.note}]\n`);
  await rehearsal.push(pr, { by: AUTHOR, files: { "requests/adele.yaml": asking() } });
  const log = rehearsal.artifacts().find(({ name }) => name.startsWith("log."));
  const { rounds } = JSON.parse(log?.bytes.toString() ?? "{}");
  const files = { "requests/adele.yaml": asking(`comments:\n  ${rounds[0].id}: ${REQUESTED.note}\n`) };
  await rehearsal.push(pr, { by: AUTHOR, files });
  assert.equal(shown(stage, pr).heading, "Ready for review");
  const reviewed = await wordsIn(stage);
  assert.deepEqual([reviewed.log, reviewed.page], [EVERYTHING, EVERYTHING]);
  const cancelled = await open(stage, "other");
  await rehearsal.close(cancelled, { by: AUTHOR });
  await rehearsal.merge(pr, { by: MERGER });
  assert.equal(shown(stage, pr).heading, "Submitted");

  assert.deepEqual((await wordsIn(stage)).package, EVERYTHING);
  // The mistake's own annotation quotes the line it stands on; that line is the request's.
  assert.deepEqual(
    (await leaks(stage)).filter((leak) => !leak.endsWith(REQUESTED.note)),
    [],
  );
});

const BROKEN: readonly [string, (stage: Stage) => Promise<void>][] = [
  [
    "an export cut off in the middle",
    async (stage) => {
      const json = await readFile(exportOf(stage), "utf8");
      await writeFile(exportOf(stage), json.slice(0, json.lastIndexOf(PLANTED.prompt) + 20));
    },
  ],
  [
    "an export that is text",
    (stage) => writeFile(exportOf(stage), `${PLANTED.prompt} and ${PLANTED.answer}\n`),
  ],
  [
    "an export with conversation text where times belong",
    async (stage) => {
      const json = await readFile(exportOf(stage), "utf8");
      await writeFile(
        exportOf(stage),
        json.replace(/"createdDateTime":"[^"]+"/g, `"createdDateTime":"${PLANTED.prompt}"`),
      );
    },
  ],
  [
    "an export with conversation text as names of properties",
    async (stage) => {
      const json = await readFile(exportOf(stage), "utf8");
      await writeFile(exportOf(stage), json.replaceAll('"interactionType":', `"${PLANTED.prompt}":`));
    },
  ],
  [
    "a source that cannot be read",
    async (stage) => {
      await rm(exportOf(stage));
      await mkdir(exportOf(stage));
    },
  ],
];

for (const [what, breaking] of BROKEN) {
  test(`${what}: said without quoting it`, async () => {
    await using stage = await plantedStage();
    await breaking(stage);
    const pr = await open(stage, "adele");
    const { conclusion } = shown(stage, pr);
    assert.equal(conclusion, "failure");
    assert.deepEqual(await leaks(stage), []);
    assert.deepEqual(stage.rehearsal.artifacts(), []);
  });
}

/** A call that is answered by a service which repeats what it was told. */
const ECHOES: readonly [string, (exchange: Exchange) => boolean][] = [
  ["validate", ({ method }) => method === "POST"],
  ["collect", ({ url }) => url.includes("/twirp/")],
  ["collect", ({ url, method }) => url.startsWith("/actions-results/blobs/") && method === "PUT"],
  ["publish", ({ route }) => route === "/graphql"],
  ["publish", ({ method, route }) => method !== "GET" && (route?.includes("/check-runs") ?? false)],
  ["consent", ({ url, method }) => url.startsWith("/actions-results/blobs/") && method === "GET"],
  ["submit", ({ url }) => url.startsWith("/actions-results/blobs/")],
  ["submit", ({ url }) => url.includes("idtoken")],
  ["conclude", ({ method }) => method === "DELETE"],
  ["conclude", ({ method }) => method === "PATCH"],
];

for (const status of [422, 200]) {
  test(`a service that answers ${status} and repeats conversation text is not quoted`, async () => {
    await using stage = await plantedStage({ findings: ["merge-without-end"] });
    const { rehearsal } = stage;
    for (const [index, [job, matches]] of ECHOES.entries()) {
      let echoed = 0;
      const stop = rehearsal.server.intercept((exchange, phase) => {
        if (phase !== "before" || exchange.job?.job !== job || !matches(exchange)) return;
        echoed += 1;
        const body = {
          message: EVERYTHING.join(" "),
          errors: [{ message: PLANTED.answer, type: PLANTED.card }],
        };
        return { kind: "reply", status, body };
      });
      const pr = await open(stage, `echo-${index}`);
      await rehearsal.merge(pr, { by: MERGER });
      stop();
      assert.ok(echoed > 0, `${job} was never answered`);
    }
    assert.deepEqual(await leaks(stage), []);
  });
}
