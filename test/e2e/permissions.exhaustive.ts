import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { parse, parseDocument } from "yaml";
import { FORM_FIELDS } from "../../src/request/issue-form.ts";
import { MISHAPS, withMishap } from "./faults.ts";
import { assertSubmitted, reconcile } from "./recovery.ts";
import { AUTHOR, ask, createStage, MERGER, request, type Stage, shown, USER } from "./stage.ts";

const WORKFLOWS = join(import.meta.dirname, "..", "..", "workflows");

interface Weakening {
  readonly workflow: string;
  readonly job: string;
  readonly scope: string;
  readonly to: "none" | "read";
}

/** Every permission of every job: without it, and for writing ones with reading only. */
async function weakenings(workflow: string): Promise<Weakening[]> {
  const { jobs } = parse(await readFile(join(WORKFLOWS, workflow), "utf8"));
  return Object.entries(jobs as Record<string, { permissions: Record<string, string> }>).flatMap(
    ([job, { permissions }]) =>
      Object.entries(permissions).flatMap(([scope, level]) => [
        { workflow, job, scope, to: "none" as const },
        // There is no `id-token: read`.
        ...(level === "write" && scope !== "id-token" ? [{ workflow, job, scope, to: "read" as const }] : []),
      ]),
  );
}

const installed = (workflow: string): string => `.github/workflows/copilot-feedback-${workflow}`;

function weakened({ workflow, job, scope, to }: Weakening) {
  return (files: Record<string, string>): void => {
    const path = installed(workflow);
    const document = parseDocument(files[path] ?? "");
    document.setIn(["jobs", job, "permissions", scope], to);
    // Folded lines would change what expressions in them evaluate to.
    files[path] = document.toString({ lineWidth: 0 });
  };
}

type Flow = (stage: Stage) => Promise<void>;

const PATH = "requests/adele.yaml";

async function mistake(stage: Stage): Promise<number> {
  const files = { [PATH]: "user: nobody\n" };
  const pr = await stage.rehearsal.openPullRequest({ by: AUTHOR, branch: "adele", files });
  assert.equal(shown(stage, pr).conclusion, "failure");
  assert.match(shown(stage, pr).heading, /to fix in the request$/);
  return pr;
}

async function corrections(stage: Stage): Promise<void> {
  const pr = await mistake(stage);
  for (const lines of ["", "ticket: INC1\n"]) {
    await stage.rehearsal.push(pr, { by: AUTHOR, files: { [PATH]: request(lines) } });
    assert.equal(shown(stage, pr).heading, "Ready for review");
    assert.equal(shown(stage, pr).conclusion, "success");
    assert.equal(stage.rehearsal.artifacts().length, 4, "the superseded log is deleted");
  }
}

async function merge(stage: Stage): Promise<void> {
  const pr = await ask(stage, "adele");
  await stage.rehearsal.merge(pr, { by: MERGER });
  await assertSubmitted(stage, "adele", pr);
}

async function close(stage: Stage): Promise<void> {
  const pr = await ask(stage, "adele");
  await stage.rehearsal.close(pr, { by: AUTHOR });
  assertCancelled(stage, pr);
  assert.deepEqual(stage.rehearsal.artifacts(), []);
  // Recorded last.
  assert.equal(stage.rehearsal.runs().at(-1)?.conclusion, "success");
}

async function mergeUnheard(stage: Stage): Promise<void> {
  const pr = await ask(stage, "adele");
  await stage.rehearsal.merge(pr, { by: MERGER, deliver: false });
  await reconcile(stage, 1);
  await assertSubmitted(stage, "adele", pr);
}

/** A log that expires soon, a claim without an outcome, a lost merge and a lost close. */
async function muchUnheard(stage: Stage): Promise<void> {
  const { rehearsal } = stage;
  const expiring = await ask(stage, "alex");
  rehearsal.clock.advance(6 * 86_400);
  const closed = await ask(stage, "lidia");
  const unknown = await ask(stage, "unknown");
  const site = { job: "conclude", call: "POST /graphql", nth: 1 };
  await withMishap(stage, site, MISHAPS.killBefore, () => rehearsal.merge(unknown, { by: MERGER }));
  await rehearsal.close(closed, { by: AUTHOR, deliver: false });
  await mergeUnheard(stage);
  await assertSubmitted(stage, "unknown", unknown);
  assertCancelled(stage, closed);
  const renewed = rehearsal.artifacts().map(({ name }) => name.split("."));
  assert.ok(
    renewed.some(([, pr, , , attempt]) => pr === `pr${expiring}` && attempt === "2"),
    "the log that expires was made again",
  );
}

/** A problem that needs a person. */
async function problem(stage: Stage): Promise<void> {
  await ask(stage, "adele");
  await breakLedgerOf(stage, "broken");
  await reconcile(stage, 1);
  const open = [...stage.rehearsal.state.issues.values()].filter(({ state }) => state === "open");
  assert.ok(open.some(({ title }) => title.includes("broken")));
  assert.equal(stage.rehearsal.runs().at(-1)?.conclusion, "success");
}

/** A filled-in form, and a change of it. */
async function fillForm({ rehearsal }: Stage): Promise<void> {
  const body = (rounds: number) =>
    FORM_FIELDS.map(({ key, label }) => {
      const answers: Readonly<Record<string, string>> = {
        user: USER,
        interactions: String(rounds),
        comment: "The wrong meeting.",
      };
      return `### ${label}\n\n${answers[key] ?? "_No response_"}`;
    }).join("\n\n");
  const labels = ["copilot-feedback"];
  const issue = await rehearsal.openIssue({ by: AUTHOR, title: "Feedback", body: body(3), labels });
  await rehearsal.editIssue(issue, { by: AUTHOR, body: body(4) });
  assert.match(rehearsal.comments(issue)[0]?.body ?? "", /Open the pull request/);
  const files = await rehearsal.files(`copilot-feedback/issue-${issue}`);
  assert.ok(Object.entries(files).some(([path, text]) => /^requests\//.test(path) && /: 4$/m.test(text)));
}

function assertCancelled(stage: Stage, pr: number): void {
  const { heading, conclusion } = shown(stage, pr);
  assert.deepEqual([heading, conclusion], ["Cancelled", "cancelled"]);
}

/** Just as much of a flow as makes a job use all it may. */
const FLOWS: Readonly<Record<string, Readonly<Record<string, Flow>>>> = {
  "ask.yml": { ask: fillForm },
  "prepare.yml": {
    validate: async (stage) => void (await mistake(stage)),
    collect: corrections,
    publish: corrections,
  },
  "decide.yml": { consent: merge, submit: merge, conclude: merge, cancel: close },
  "reconcile.yml": { consent: muchUnheard, submit: mergeUnheard, conclude: mergeUnheard, report: problem },
};

/** An event nobody's workflow wrote: the report opens an issue about it. */
async function breakLedgerOf({ rehearsal }: Stage, id: string): Promise<void> {
  await rehearsal.commit({
    by: MERGER,
    branch: "ledger",
    files: { [`ledger/${id}/0001-prepared.json`]: "{}\n" },
    message: `${id}: prepared`,
  });
}

const EXCUSE = { findings: ["commit-by-hand", "commit-unsigned", "event-unreadable"] } as const;

test("every workflow has flows here", async () => {
  assert.deepEqual((await readdir(WORKFLOWS)).sort(), Object.keys(FLOWS).sort());
});

for (const workflow of Object.keys(FLOWS)) {
  describe(`${workflow}: every permission is needed`, { concurrency: 2 }, async () => {
    const all = await weakenings(workflow);
    const flows = FLOWS[workflow] ?? {};

    test("each job has a flow here", () => {
      assert.deepEqual(Object.keys(flows).sort(), [...new Set(all.map(({ job }) => job))].sort());
    });

    for (const [name, jobs] of byFlow(flows)) {
      test(`${jobs.join(", ")}: with what they have, everything works`, async () => {
        await using stage = await createStage({ excuse: EXCUSE });
        await name(stage);
        const logs = stage.rehearsal.jobLogs().map(({ log }) => log);
        assert.ok(!logs.some((log) => log.includes("Resource not accessible")));
      });
    }

    for (const weakening of all) {
      const { job, scope, to } = weakening;
      const name = `${job} with ${scope}: ${to} fails for everyone to see`;
      test(name, async () => {
        const stage = await createStage({ change: weakened(weakening) });
        try {
          await assert.rejects(async () => flows[job]?.(stage));
          const failed = stage.rehearsal.runs().filter(({ conclusion }) => conclusion === "failure");
          assert.ok(failed.length > 0, "no run is red");
        } finally {
          await stage.discard();
        }
      });
    }
  });
}

function byFlow(flows: Readonly<Record<string, Flow>>): Map<Flow, string[]> {
  const jobs = new Map<Flow, string[]>();
  for (const [job, flow] of Object.entries(flows)) jobs.set(flow, [...(jobs.get(flow) ?? []), job]);
  return jobs;
}
