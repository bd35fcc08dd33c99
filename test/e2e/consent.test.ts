import assert from "node:assert/strict";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Artifact, RepositoryEvent } from "../../rehearsal/github/state.ts";
import { CONSENT_REASONS, type ConsentRefusal } from "../../src/consent/reasons.ts";
import { PACKAGE_LIMIT_BYTES } from "../../src/submit/package-identity.ts";
import { ended, hold } from "./hold.ts";
import { eventsOf, life } from "./laws.ts";
import { assertSubmitted, reconcile } from "./recovery.ts";
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
} from "./stage.ts";

const BOT = "github-actions[bot]";
const DAY = 86_400;
/** Sets the clock of publishing jobs back. */
const SLOW_CLOCK = fileURLToPath(import.meta.resolve("./fixture/slow-clock.cjs"));
const DIGEST = `sha256:${"0".repeat(64)}`;

const fileOf = ({ rehearsal }: Stage, pr: number, kind: "log" | "manifest"): Artifact => {
  const found = rehearsal.artifacts().find(({ name }) => name.startsWith(`${kind}.pr${pr}.`));
  assert.ok(found);
  return found;
};

const lastEvent = ({ rehearsal }: Stage): RepositoryEvent => {
  const event = rehearsal.events.at(-1);
  assert.ok(event);
  return event;
};

/** A copy of an artifact as somebody else would upload it. */
function copy({ rehearsal }: Stage, artifact: Artifact, changes: Partial<Artifact>): void {
  const { state } = rehearsal;
  state.artifacts.push({ ...artifact, id: state.nextId("artifact"), ...changes });
}

/** Another run of the repository: of another workflow, event or branch. */
function forgedRun({ rehearsal }: Stage, like: Artifact, changes: object): number {
  const { state } = rehearsal;
  const original = state.runs.find(({ id }) => id === like.run);
  assert.ok(original);
  const id = state.nextId("run");
  state.runs.push({ ...original, id, ...changes });
  return id;
}

/** The final answer to a merge: comment, check and ledger say the code; nothing was sent, nothing is left. */
async function assertRefused(stage: Stage, id: string, pr: number, code: ConsentRefusal): Promise<void> {
  const { rehearsal } = stage;
  const body = ourComment(stage, pr);
  assert.deepEqual(shown(stage, pr), {
    heading: "Refused",
    check: `Refused: ${code}`,
    conclusion: "failure",
  });
  assert.match(body, new RegExp(`\\(\`${code}\`\\)`));
  const next = CONSENT_REASONS[code].next.replaceAll(/\W+/g, " ");
  assert.ok(body.replaceAll(/\W+/g, " ").includes(next.trim()), `the next step is missing in ${body}`);
  const last = (await eventsOf(rehearsal, id)).at(-1);
  assert.deepEqual([last?.event, last?.data.code], ["refused", code]);
  assert.ok(!(await stage.sent()).some((name) => name.includes(id)));
  const prepared = rehearsal.runs().filter(({ workflow }) => workflow.path.endsWith("-prepare.yml"));
  const ours = rehearsal.artifacts().filter(({ run }) => prepared.some((one) => one.id === run));
  assert.ok(!ours.some(({ name }) => name.includes(`.pr${pr}.`)), "artifacts are deleted");
}

interface Forgery {
  readonly what: string;
  readonly code: ConsentRefusal;
  readonly by?: string;
  /** Done between review and merge. */
  before?(stage: Stage, pr: number): Promise<unknown> | unknown;
}

const FORGERIES: readonly Forgery[] = [
  { what: "merged by somebody who is no admin", code: "merger-not-admin", by: OUTSIDER },
  {
    what: "auto-merge",
    code: "auto-merge",
    before: ({ rehearsal }, pr) => rehearsal.enableAutoMerge(pr, { by: AUTHOR }),
  },
  {
    what: "the log deleted",
    code: "artifact-missing",
    before: (stage, pr) => {
      fileOf(stage, pr, "log").deleted = true;
    },
  },
  {
    what: "the log expired",
    code: "artifact-expired",
    before: (stage, pr) => {
      fileOf(stage, pr, "log").expiresAt = "2026-11-20T09:00:00Z";
    },
  },
  {
    what: "the log twice",
    code: "artifact-ambiguous",
    before: (stage, pr) => copy(stage, fileOf(stage, pr, "log"), {}),
  },
  {
    what: "the log replaced by one of another workflow under the same name",
    code: "artifact-missing",
    before: (stage, pr) => {
      const log = fileOf(stage, pr, "log");
      const workflow = { id: 99, name: "Other", path: ".github/workflows/other.yml" };
      copy(stage, log, { run: forgedRun(stage, log, { workflow }) });
      log.deleted = true;
    },
  },
  {
    what: "the log replaced by one of another run that calls itself the same",
    code: "artifact-foreign",
    before: (stage, pr) => {
      const log = fileOf(stage, pr, "log");
      copy(stage, log, { run: forgedRun(stage, log, {}) });
      log.deleted = true;
    },
  },
  {
    what: "the log of a run that another event started",
    code: "run-other-event",
    before: (stage, pr) => {
      const log = fileOf(stage, pr, "log");
      const run = forgedRun(stage, log, { event: "workflow_dispatch" });
      copy(stage, log, { run, name: log.name.replace(/\.r\d+\./, `.r${run}.`) });
      log.deleted = true;
    },
  },
  {
    what: "the log of a run that ran a branch's workflow file",
    code: "run-other-branch",
    before: async (stage, pr) => {
      const log = fileOf(stage, pr, "log");
      const { head } = stage.rehearsal.pull(pr);
      const headSha = await stage.rehearsal.commit({
        by: OUTSIDER,
        branch: "evil",
        files: { ".github/workflows/evil.yml": "on: push\n" },
      });
      assert.notEqual(headSha, head.sha);
      const run = forgedRun(stage, log, { headSha });
      copy(stage, log, { run, name: log.name.replace(/\.r\d+\./, `.r${run}.`) });
      log.deleted = true;
    },
  },
  {
    what: "the log replaced by more bytes than can be submitted",
    code: "digest-manifest",
    before: (stage, pr) => {
      const log = fileOf(stage, pr, "log");
      log.bytes = Buffer.alloc(PACKAGE_LIMIT_BYTES + 1);
    },
  },
  {
    what: "other bytes with a digest to match",
    code: "digest-manifest",
    before: (stage, pr) => {
      const log = fileOf(stage, pr, "log");
      log.digest = DIGEST;
    },
  },
  {
    what: "the manifest deleted",
    code: "manifest-missing",
    before: (stage, pr) => {
      fileOf(stage, pr, "manifest").deleted = true;
    },
  },
  {
    what: "an edited comment",
    code: "digest-comment",
    before: ({ rehearsal }, pr) => {
      const [comment] = rehearsal.comments(pr);
      assert.ok(comment);
      comment.body = comment.body.replaceAll(/sha256:[0-9a-f]{64}/g, DIGEST);
    },
  },
  {
    what: "a deleted comment",
    code: "comment-missing",
    before: ({ rehearsal }, pr) => {
      const { comments } = rehearsal.state;
      const index = comments.findIndex(({ issue }) => issue === pr);
      comments.splice(index, 1);
    },
  },
  {
    what: "a comment of ours, replaced by a person's copy",
    code: "comment-missing",
    before: async ({ rehearsal }, pr) => {
      const { comments } = rehearsal.state;
      const [{ body } = { body: "" }] = comments.splice(
        comments.findIndex(({ issue }) => issue === pr),
        1,
      );
      await rehearsal.api(AUTHOR, "POST", `/repos/${rehearsal.repository}/issues/${pr}/comments`, { body });
    },
  },
];

describe("merges that are no consent", () => {
  let stage: Stage;
  before(async () => {
    stage = await createStage();
  });
  after(() => stage[Symbol.asyncDispose]());

  for (const [index, { what, code, by = MERGER, before: tamper }] of FORGERIES.entries()) {
    test(`${what}: ${code}`, async () => {
      const { rehearsal } = stage;
      const id = `case-${index}`;
      const pr = await ask(stage, id);
      assert.equal(shown(stage, pr).heading, "Ready for review");
      await tamper?.(stage, pr);
      await rehearsal.merge(pr, { by });
      await assertRefused(stage, id, pr, code);
    });
  }

  test("merged by GITHUB_TOKEN, which starts no workflow: the reconciler refuses it", async () => {
    const { rehearsal } = stage;
    const pr = await ask(stage, "bot");
    await rehearsal.merge(pr, { by: BOT });
    assert.equal(shown(stage, pr).heading, "Ready for review");
    await reconcile(stage, 1);
    await assertRefused(stage, "bot", pr, "merged-by-bot");
  });

  test("another request in the merge commit than at the head: request-changed-by-merge", async () => {
    const { rehearsal } = stage;
    const pr = await ask(stage, "changed");
    await rehearsal.merge(pr, { by: MERGER, deliver: false });
    const event = lastEvent(stage);
    const files = { "requests/changed.yaml": request("ticket: INC9\n") };
    const commit = await rehearsal.commit({ by: MERGER, branch: "main", files });
    const { merged } = rehearsal.pull(pr);
    assert.ok(merged);
    merged.commit = commit;
    await rehearsal.deliver(event);
    await assertRefused(stage, "changed", pr, "request-changed-by-merge");
  });

  test("bytes that are not what GitHub says: nothing is sent, and it can be tried again", async () => {
    const { rehearsal } = stage;
    const pr = await ask(stage, "bytes");
    const log = fileOf(stage, pr, "log");
    const { bytes } = log;
    log.bytes = Buffer.from(bytes.toString().replace("rounds", "hounds"));
    await rehearsal.merge(pr, { by: MERGER });
    assert.match(shown(stage, pr).check, /digest-download/);
    assert.deepEqual(await life(rehearsal, "bytes"), ["prepared"]);
    log.bytes = bytes;
    await reconcile(stage, 1);
    await assertSubmitted(stage, "bytes", pr);
  });

  test("a check with our name from another workflow decides nothing", async () => {
    const { rehearsal } = stage;
    const pr = await ask(stage, "check");
    const forged = {
      name: "copilot-feedback",
      head_sha: rehearsal.pull(pr).head.sha,
      status: "completed",
      conclusion: "failure",
      external_id: DIGEST,
      output: { title: "Ready", summary: DIGEST },
    };
    const path = `/repos/${rehearsal.repository}/check-runs`;
    assert.equal((await rehearsal.api(BOT, "POST", path, forged)).status, 201);
    await rehearsal.merge(pr, { by: MERGER });
    await assertSubmitted(stage, "check", pr);
    const files = { "requests/forged.yaml": "user: nobody\n" };
    const invalid = await rehearsal.openPullRequest({ by: AUTHOR, branch: "forged", files });
    const head_sha = rehearsal.pull(invalid).head.sha;
    await rehearsal.api(BOT, "POST", path, { ...forged, head_sha, conclusion: "success" });
    await rehearsal.merge(invalid, { by: MERGER });
    await assertRefused(stage, "forged", invalid, "artifact-missing");
  });

  test("a configuration that is broken when it is merged: nothing is sent until it is mended", async () => {
    const { rehearsal } = stage;
    const pr = await ask(stage, "config");
    const good = (await rehearsal.files("main"))["copilot-feedback.yaml"] ?? "";
    const change = (content: string) =>
      rehearsal.commit({ by: MERGER, branch: "main", files: { "copilot-feedback.yaml": content } });
    await change(`${good}consents: yes\n`);
    await rehearsal.merge(pr, { by: MERGER });
    assert.match(shown(stage, pr).check, /configuration-invalid/);
    assert.ok(!(await stage.sent()).some((name) => name.includes("config")));
    await change(good);
    await reconcile(stage, 1);
    await assertSubmitted(stage, "config", pr);
  });

  test("another redaction policy than the log's: manifest-other-policy", async () => {
    const { rehearsal } = stage;
    const pr = await ask(stage, "policy");
    const good = (await rehearsal.files("main"))["copilot-feedback.yaml"] ?? "";
    const content = `${good}redaction:\n  dictionary:\n    - values: [Fabrikam]\n`;
    await rehearsal.commit({ by: MERGER, branch: "main", files: { "copilot-feedback.yaml": content } });
    await rehearsal.merge(pr, { by: MERGER });
    await assertRefused(stage, "policy", pr, "manifest-other-policy");
  });

  test("another intake than the one the comment named: ledger-other-intake", async () => {
    const { rehearsal, directory } = stage;
    const elsewhere = join(directory, "elsewhere");
    await mkdir(elsewhere);
    const pr = await ask(stage, "redirected");
    const reviewed = await ask(stage, "reopened");
    const good = (await rehearsal.files("main"))["copilot-feedback.yaml"] ?? "";
    const change = (content: string) =>
      rehearsal.commit({ by: MERGER, branch: "main", files: { "copilot-feedback.yaml": content } });
    await change(good.replace(join(directory, "intake"), elsewhere));
    await rehearsal.merge(pr, { by: MERGER });
    await assertRefused(stage, "redirected", pr, "ledger-other-intake");
    assert.deepEqual(await readdir(elsewhere), []);

    await rehearsal.close(reviewed, { by: AUTHOR });
    await rehearsal.reopen(reviewed, { by: AUTHOR });
    assert.match(ourComment(stage, reviewed), /folder elsewhere/);
    await change(good);
    await rehearsal.close(reviewed, { by: AUTHOR });
    await rehearsal.reopen(reviewed, { by: AUTHOR });
    assert.match(ourComment(stage, reviewed), /folder intake/);
    await rehearsal.merge(reviewed, { by: MERGER });
    await assertSubmitted(stage, "reopened", reviewed);
  });
});

test("a consent that comes too late: consent-expired", async () => {
  await using stage = await createStage({ more: "consent:\n  validDays: 1\n" });
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  rehearsal.clock.advance(2 * DAY);
  await rehearsal.merge(pr, { by: MERGER });
  await assertRefused(stage, "adele", pr, "consent-expired");
});

test("a merge while the log was being published, decided after it was, by a runner whose clock is slow: published-late", async () => {
  await using stage = await createStage({
    rehearsal: { runnerEnvironment: { NODE_OPTIONS: `--require=${SLOW_CLOCK}` } },
  });
  const { rehearsal } = stage;
  using publishing = hold(stage, "publish", "prepare", "/graphql");
  const pr = await ask(stage, "adele", { wait: false });
  await publishing.arrived;
  using deciding = hold(stage, "consent", "decide");
  await rehearsal.merge(pr, { by: MERGER, wait: false });
  await deciding.arrived;
  publishing.letGo();
  await ended(stage, "prepare");
  deciding.letGo();
  await rehearsal.settled();
  const [{ time } = { time: "" }] = await eventsOf(rehearsal, "adele");
  assert.ok(time < (rehearsal.pull(pr).merged?.at ?? ""), "the runner's clock was not slow");
  await assertRefused(stage, "adele", pr, "published-late");
});

describe("with a second admin", () => {
  let stage: Stage;
  before(async () => {
    const admins = { ...ADMINS, [SECOND]: "diego.siciliani@contoso.com" };
    stage = await createStage({ admins, more: "consent:\n  secondAdmin: true\n" });
  });
  after(() => stage[Symbol.asyncDispose]());

  const approve = (pr: number, by: string) => stage.rehearsal.review(pr, { by, state: "APPROVE" });

  for (const [what, code, prepare] of [
    ["nobody approved", "second-admin-missing", async () => {}],
    ["somebody approved who is no admin", "second-admin-missing", (pr) => approve(pr, OUTSIDER)],
    [
      "the approval is of an earlier commit",
      "second-admin-other-head",
      async (pr, id) => {
        await approve(pr, SECOND);
        const files = { [`requests/${id}.yaml`]: request("ticket: INC3\n") };
        await stage.rehearsal.push(pr, { by: AUTHOR, files });
      },
    ],
    [
      "the approval was followed by a request for changes",
      "second-admin-missing",
      async (pr) => {
        await approve(pr, SECOND);
        await stage.rehearsal.review(pr, { by: SECOND, state: "REQUEST_CHANGES" });
      },
    ],
  ] as [string, ConsentRefusal, (pr: number, id: string) => Promise<void>][]) {
    test(`${what}: ${code}`, async () => {
      const id = what.replaceAll(/\W+/g, "-");
      const pr = await ask(stage, id);
      await prepare(pr, id);
      await stage.rehearsal.merge(pr, { by: AUTHOR });
      await assertRefused(stage, id, pr, code);
    });
  }

  test("merged by another admin than its author, as the comment says: submitted", async () => {
    const pr = await ask(stage, "merged-by-another");
    assert.match(
      ourComment(stage, pr),
      new RegExp(`.${AUTHOR}., who asked for this log, only after another of them approved it`),
    );
    await stage.rehearsal.merge(pr, { by: MERGER });
    await assertSubmitted(stage, "merged-by-another", pr);
  });

  test("approved by another admin on this head: submitted, and the approval is in the ledger", async () => {
    const pr = await ask(stage, "approved");
    await approve(pr, SECOND);
    await stage.rehearsal.merge(pr, { by: AUTHOR });
    await assertSubmitted(stage, "approved", pr);
    const claim = (await eventsOf(stage.rehearsal, "approved")).find(({ event }) => event === "claimed");
    assert.deepEqual(claim?.data.consent.approvals, [SECOND]);
  });
});
