import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { after, test } from "node:test";
import { run } from "../../src/cli/resolve.ts";
import { hold } from "./hold.ts";
import { eventsOf } from "./laws.ts";
import { assertSubmitted, reconcile } from "./recovery.ts";
import { MERGER, type Stage, shown } from "./stage.ts";
import { unknownIn } from "./unknown-outcome.ts";

const plans = await mkdtemp(join(tmpdir(), "copilot-feedback-resolve-"));
after(() => rm(plans, { recursive: true, force: true }));

async function resolve({ rehearsal }: Stage, ...args: string[]): Promise<{ code: number; said: string }> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const code = await run({
    args: ["adele", "--repository", rehearsal.repository, ...args],
    cwd: plans,
    env: {
      GITHUB_TOKEN: rehearsal.state.people.get(MERGER)?.token,
      GITHUB_API_URL: rehearsal.server.origin,
    },
    stdin: new PassThrough(),
    stdout,
    stderr,
  });
  return { code, said: `${stdout.read() ?? ""}${stderr.read() ?? ""}` };
}

const names = async (stage: Stage) => (await eventsOf(stage.rehearsal, "adele")).map(({ event }) => event);

test("a person found nothing at the intake: the reviewed bytes are submitted after all", async () => {
  const { stage, pr } = await unknownIn("intake");
  await using _ = stage;
  const { code, said } = await resolve(stage, "--not-delivered");
  assert.equal(code, 0, said);
  assert.match(said, /recorded as not delivered, found by isaiah-contoso/);
  await reconcile(stage, 1);
  assert.equal(shown(stage, pr).heading, "Submitted");
  const events = ["prepared", "claimed", "unknown-outcome", "resolved", "claimed", "submitted"];
  assert.deepEqual(await names(stage), events);
});

test("a person found the package: it ends as submitted, and nobody is mailed on a guess", async () => {
  const { stage, pr } = await unknownIn("mail");
  await using _ = stage;
  const folder = join(stage.directory, "intake", "adele");
  const name = (await readdir(folder)).find((file) => file.endsWith(".zip")) ?? "";
  const at = stage.rehearsal.clock.iso();
  const { code, said } = await resolve(
    stage,
    "--delivered",
    join(folder, name),
    "--location",
    name,
    "--at",
    at,
  );
  assert.equal(code, 0, said);
  await reconcile(stage, 1);
  assert.equal(shown(stage, pr).heading, "Submitted");
  assert.deepEqual(stage.rehearsal.artifacts(), []);
  const events = ["prepared", "claimed", "unknown-outcome", "resolved", "notified"];
  assert.deepEqual(await names(stage), events);
  assert.ok((await stage.sent()).every((path) => !path.startsWith("mail/")));
});

test("what a person resolved while it was about to be tried again is not delivered on top of that", async () => {
  // Where this test fails, it fails for what it asserts, not for what it leaves behind.
  const { stage, pr } = await unknownIn("intake", { excuse: { findings: ["merge-without-end"] } });
  await using _ = stage;
  const before = await stage.sent();
  using submission = hold(stage, "submit", "reconcile");
  await stage.rehearsal.schedule("copilot-feedback-reconcile.yml", { wait: false });
  await submission.arrived;
  const { code, said } = await resolve(stage, "--not-delivered");
  assert.equal(code, 0, said);
  submission.letGo();
  await stage.rehearsal.settled();
  assert.deepEqual(await stage.sent(), before);
  assert.deepEqual(await names(stage), ["prepared", "claimed", "unknown-outcome", "resolved"]);
  await reconcile(stage, 1);
  await assertSubmitted(stage, "adele", pr);
});

test("what is known is not resolved, and other bytes are not believed", async () => {
  const { stage } = await unknownIn("mail");
  await using _ = stage;
  const other = join(plans, "other.zip");
  await writeFile(other, "not a package");
  const refused = await resolve(
    stage,
    "--delivered",
    other,
    "--location",
    "x",
    "--at",
    "2026-11-20T10:00:00Z",
  );
  assert.equal(refused.code, 1, refused.said);
  await reconcile(stage, 1);
  const late = await resolve(stage, "--not-delivered");
  assert.equal(late.code, 1, late.said);
});
