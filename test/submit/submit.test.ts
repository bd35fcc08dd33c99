import assert from "node:assert/strict";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { directoryIntake } from "../../src/submit/directory-intake.ts";
import { directoryNotifier } from "../../src/submit/directory-notifier.ts";
import type { Delivery, Intake } from "../../src/submit/intake.ts";
import type { NotificationOutcome, Notifier } from "../../src/submit/notification.ts";
import { SUBMIT_REASONS } from "../../src/submit/reasons.ts";
import { submitOnce } from "../../src/submit/submit.ts";
import { NOTICE, samplePackage } from "./sample-submission.ts";

async function places(t: TestContext) {
  const root = await mkdtemp(join(tmpdir(), "submit-"));
  t.after(() => rm(root, { recursive: true, force: true }));
  const intake = directoryIntake(join(root, "intake"));
  const notifier = directoryNotifier(join(root, "mail"), "copilot-feedback@contoso.com");
  const listing = async (name: string) =>
    (await readdir(join(root, name), { recursive: true }).catch(() => [])).filter((path) =>
      /\.(zip|eml)$/.test(path),
    );
  return {
    intake,
    notifier,
    delivered: async () => (await listing("intake")).length,
    mailed: async () => (await listing("mail")).length,
  };
}

/** Fails the n-th call to either adapter, before or after it takes effect. */
function faulty(intake: Intake, notifier: Notifier, call: number, when: "before" | "after") {
  let calls = 0;
  async function around<T>(work: () => Promise<T>): Promise<T> {
    calls += 1;
    const mine = calls === call;
    if (mine && when === "before") throw new Error("connection reset");
    const result = await work();
    if (mine && when === "after") throw new Error("connection reset");
    return result;
  }
  return {
    intake: {
      deliver: (submission) => around(() => intake.deliver(submission)),
    } satisfies Intake,
    notifier: {
      remembers: notifier.remembers,
      notify: (notice) => around(() => notifier.notify(notice)),
    } satisfies Notifier,
  };
}

test("delivers and mails once", async (t) => {
  const at = await places(t);
  const outcome = await submitOnce({ ...at, package: samplePackage(), notice: NOTICE });
  assert.ok(outcome.outcome === "submitted");
  assert.equal(outcome.notification.outcome, "notified");
  assert.deepEqual([await at.delivered(), await at.mailed()], [1, 1]);
});

for (const call of [1, 2]) {
  for (const when of ["before", "after"] as const) {
    test(`a fault ${when} external call ${call} never ends in two deliveries or two mails`, async (t) => {
      const at = await places(t);
      const submission = samplePackage();
      const first = await submitOnce({
        ...faulty(at.intake, at.notifier, call, when),
        package: submission,
        notice: NOTICE,
      });
      if (call === 1) {
        assert.ok(first.outcome === "unknown");
        assert.equal(first.code, "intake-unknown");
        assert.equal(await at.mailed(), 0, "mailed although nobody knows whether it was delivered");
        assert.equal(await at.delivered(), when === "before" ? 0 : 1);
      } else {
        assert.ok(first.outcome === "submitted");
        assert.equal(first.notification.outcome, "unknown");
      }
      const second = await submitOnce({ ...at, package: submission, notice: NOTICE });
      assert.ok(second.outcome === "submitted");
      assert.deepEqual([await at.delivered(), await at.mailed()], [1, 1]);
    });
  }
}

const ENDS: readonly (readonly [Delivery, "failed" | "unknown", keyof typeof SUBMIT_REASONS])[] = [
  [{ outcome: "refused", message: "disk full" }, "failed", "intake-refused"],
  [{ outcome: "conflict", message: "other bytes" }, "failed", "intake-conflict"],
  [{ outcome: "unknown", message: "timeout" }, "unknown", "intake-unknown"],
];

for (const [delivery, outcome, code] of ENDS) {
  test(`a delivery that ends as ${delivery.outcome} mails nobody and says what to do`, async (t) => {
    const at = await places(t);
    const intake: Intake = { deliver: async () => delivery };
    const ended = await submitOnce({ ...at, intake, package: samplePackage(), notice: NOTICE });
    assert.deepEqual(ended, {
      outcome,
      code,
      message: `${SUBMIT_REASONS[code].title}: ${"message" in delivery ? delivery.message : ""}`,
      next: SUBMIT_REASONS[code].next,
    });
    assert.equal(await at.mailed(), 0);
  });
}

test("what an adapter throws is told by its code, never by its text, which may quote what it handled", async (t) => {
  const at = await places(t);
  const text = "cannot parse: Adele asked about the merger";
  const thrown = [new Error(text), Object.assign(new Error(text), { code: "ECONNRESET" }), text];
  for (const [index, error] of thrown.entries()) {
    const fail = async (): Promise<never> => {
      throw error;
    };
    const submission = { package: samplePackage(), notice: NOTICE };
    const lost = await submitOnce({ ...at, ...submission, intake: { deliver: fail } });
    const told = await submitOnce({ ...at, ...submission, notifier: { remembers: true, notify: fail } });
    assert.doesNotMatch(JSON.stringify([lost, told]), /Adele/);
    assert.deepEqual([lost.outcome, told.outcome], ["unknown", "submitted"]);
    if (index === 1) assert.match(JSON.stringify(lost), /ECONNRESET/);
  }
});

test("a refused mail does not undo the delivery", async (t) => {
  const at = await places(t);
  const refused: NotificationOutcome = { outcome: "refused", message: "mailbox full" };
  const outcome = await submitOnce({
    ...at,
    notifier: { remembers: false, notify: async () => refused },
    package: samplePackage(),
    notice: NOTICE,
  });
  assert.ok(outcome.outcome === "submitted");
  assert.deepEqual(outcome.notification, refused);
  assert.equal(await at.delivered(), 1);
});

test("a package that was there before is mailed about only by a notifier that remembers", async (t) => {
  const at = await places(t);
  const submission = samplePackage();
  await at.intake.deliver(submission);
  const forgetful: Notifier = { remembers: false, notify: (notice) => at.notifier.notify(notice) };
  const first = await submitOnce({ ...at, notifier: forgetful, package: submission, notice: NOTICE });
  assert.ok(first.outcome === "submitted");
  assert.equal(first.notification.outcome, "unknown");
  assert.equal(await at.mailed(), 0);
  const second = await submitOnce({ ...at, package: submission, notice: NOTICE });
  assert.ok(second.outcome === "submitted");
  assert.equal(await at.mailed(), 1);
});
