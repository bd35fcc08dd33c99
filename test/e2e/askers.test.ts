import assert from "node:assert/strict";
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { eventsOf } from "./laws.ts";
import {
  ADMINS,
  AUTHOR,
  ask,
  createStage,
  MERGER,
  OUTSIDER,
  ourComment,
  request,
  SECOND,
  type Stage,
  shown,
  USER,
} from "./stage.ts";

/** Somebody else whose conversations could be asked for. */
const OTHER_USER = "patti.fernandez@contoso.com";

const other = () => request().replace(USER, OTHER_USER);

async function stageOfTwo(more = ""): Promise<Stage> {
  const admins = { ...ADMINS, [SECOND]: "diego.siciliani@contoso.com" };
  const stage = await createStage({ admins, more });
  const interactions = join(stage.directory, "interactions");
  await copyFile(join(interactions, `${USER}.json`), join(interactions, `${OTHER_USER}.json`));
  return stage;
}

async function outcome(stage: Stage, pr: number, id: string): Promise<string> {
  const last = (await eventsOf(stage.rehearsal, id)).at(-1);
  assert.ok(last, `nothing is recorded of ${id}`);
  return last.event === "refused" ? last.data.code : `${last.event} ${shown(stage, pr).heading}`;
}

describe("whoever changes a request last asks for what it says", { concurrency: 3 }, () => {
  let stage: Stage;
  before(async () => {
    stage = await stageOfTwo();
  });
  after(() => stage[Symbol.asyncDispose]());

  test("a push by somebody who is no admin collects nothing until an admin reopens the pull request", async () => {
    const { rehearsal } = stage;
    const pr = await ask(stage, "pushed");
    await rehearsal.push(pr, { by: OUTSIDER, files: { "requests/pushed.yaml": other() } });
    assert.equal(shown(stage, pr).check, "Refused: sender-not-admin");
    assert.doesNotMatch(ourComment(stage, pr), /sha256:/);
    assert.deepEqual(
      rehearsal.artifacts().filter(({ name }) => name.includes(`.pr${pr}.`)),
      [],
    );
    await rehearsal.close(pr, { by: AUTHOR });
    await rehearsal.reopen(pr, { by: MERGER });
    assert.equal(shown(stage, pr).heading, "Ready for review");
  });

  test("a request that an admin cancelled is not collected again because somebody else reopens it", async () => {
    const { rehearsal } = stage;
    const pr = await ask(stage, "reopened");
    await rehearsal.close(pr, { by: AUTHOR });
    await rehearsal.reopen(pr, { by: OUTSIDER });
    assert.equal(shown(stage, pr).check, "Refused: sender-not-admin");
  });
});

describe("with a second admin", { concurrency: 3 }, () => {
  let stage: Stage;
  before(async () => {
    stage = await stageOfTwo("consent:\n  secondAdmin: true\n");
  });
  after(() => stage[Symbol.asyncDispose]());

  test("who pushed onto another's pull request and merges it alone is one admin: second-admin-missing", async () => {
    const { rehearsal } = stage;
    const pr = await ask(stage, "taken-over");
    await rehearsal.push(pr, { by: MERGER, files: { "requests/taken-over.yaml": other() } });
    await rehearsal.merge(pr, { by: MERGER });
    assert.equal(await outcome(stage, pr, "taken-over"), "second-admin-missing");
  });

  test("whoever opened it merges what another pushed last only after that one approved the log", async () => {
    const { rehearsal } = stage;
    const outcomes = [];
    for (const approved of [false, true]) {
      const id = approved ? "given-back" : "taken-back";
      const pr = await ask(stage, id);
      await rehearsal.push(pr, { by: MERGER, files: { [`requests/${id}.yaml`]: other() } });
      const said = `.${AUTHOR}. and .${MERGER}., who asked for this log, only after`;
      assert.match(ourComment(stage, pr), new RegExp(said));
      rehearsal.clock.advance(60);
      if (approved) await rehearsal.review(pr, { by: MERGER, state: "APPROVE" });
      rehearsal.clock.advance(60);
      await rehearsal.merge(pr, { by: AUTHOR });
      outcomes.push(await outcome(stage, pr, id));
    }
    assert.deepEqual(outcomes, ["second-admin-missing", "submitted Submitted"]);
  });

  test("another's click on ready for review or reopen is no agreement to what the author merges", async () => {
    const { rehearsal } = stage;
    const marked = await ask(stage, "marked", { draft: true });
    await rehearsal.markReady(marked, { by: MERGER });
    await rehearsal.merge(marked, { by: AUTHOR });
    const reopened = await ask(stage, "clicked");
    await rehearsal.close(reopened, { by: AUTHOR });
    await rehearsal.reopen(reopened, { by: MERGER });
    await rehearsal.merge(reopened, { by: AUTHOR });
    assert.equal(await outcome(stage, marked, "marked"), "second-admin-missing");
    assert.equal(await outcome(stage, reopened, "clicked"), "second-admin-missing");
  });

  test("who pushed is no second admin, though another had the log made again with a click", async () => {
    const { rehearsal } = stage;
    const pr = await ask(stage, "covered-up");
    await rehearsal.push(pr, { by: MERGER, files: { "requests/covered-up.yaml": other() } });
    await rehearsal.close(pr, { by: SECOND });
    await rehearsal.reopen(pr, { by: SECOND });
    await rehearsal.merge(pr, { by: MERGER });
    assert.equal(await outcome(stage, pr, "covered-up"), "second-admin-missing");
  });

  test("an approval of a log that was made again after it does not count: second-admin-other-log", async () => {
    const { rehearsal, directory } = stage;
    const pr = await ask(stage, "made-again");
    await rehearsal.review(pr, { by: SECOND, state: "APPROVE" });
    const file = join(directory, "interactions", `${USER}.json`);
    const page = JSON.parse(await readFile(file, "utf8"));
    const said = { ...page, value: page.value.slice(2) };
    await writeFile(file, JSON.stringify(said));
    rehearsal.clock.advance(60);
    const { sha } = rehearsal.pull(pr).head;
    const prepare = rehearsal
      .runs()
      .findLast(({ displayTitle }) => displayTitle === `copilot-feedback prepare pr-${pr} ${sha}`);
    assert.ok(prepare);
    const before = ourComment(stage, pr);
    await rehearsal.rerun(prepare.id, { by: AUTHOR });
    await writeFile(file, JSON.stringify(page));
    assert.notEqual(ourComment(stage, pr), before);
    rehearsal.clock.advance(60);
    await rehearsal.merge(pr, { by: AUTHOR });
    assert.equal(await outcome(stage, pr, "made-again"), "second-admin-other-log");
  });
});

describe("a run that is run again", () => {
  test("obeys the configuration of now: who is an admin no longer gets no log", async () => {
    await using stage = await stageOfTwo();
    const { rehearsal } = stage;
    const pr = await ask(stage, "left", { by: SECOND });
    assert.equal(shown(stage, pr).heading, "Ready for review");
    const text = (await rehearsal.files("main"))["copilot-feedback.yaml"] ?? "";
    const without = text.replace(new RegExp(`^.*${SECOND}:.*\\n`, "m"), "");
    assert.notEqual(without, text);
    await rehearsal.commit({ by: MERGER, branch: "main", files: { "copilot-feedback.yaml": without } });
    const prepare = rehearsal.runs().findLast(({ displayTitle }) => displayTitle.includes(` pr-${pr} `));
    assert.ok(prepare);
    await rehearsal.rerun(prepare.id, { by: SECOND });
    assert.equal(shown(stage, pr).check, "Refused: author-not-admin");
  });

  test("renewed by the reconciler, is redacted by the policy of now", async () => {
    await using stage = await stageOfTwo("redaction:\n  profile: secrets-only\n");
    const { rehearsal } = stage;
    const pr = await ask(stage, "tightened");
    const text = (await rehearsal.files("main"))["copilot-feedback.yaml"] ?? "";
    const strict = text.replace("profile: secrets-only", "profile: strict");
    await rehearsal.commit({ by: MERGER, branch: "main", files: { "copilot-feedback.yaml": strict } });
    rehearsal.clock.advance(6 * 86_400);
    await rehearsal.schedule("copilot-feedback-reconcile.yml");
    rehearsal.clock.advance(60);
    await rehearsal.merge(pr, { by: MERGER });
    assert.equal(await outcome(stage, pr, "tightened"), "submitted Submitted");
  });
});
