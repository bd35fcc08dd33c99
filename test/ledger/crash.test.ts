import assert from "node:assert/strict";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { statementBytes } from "../../src/consent/statement.ts";
import { appendEvent, type LedgerStore } from "../../src/ledger/append.ts";
import { readChain } from "../../src/ledger/chain.ts";
import { claimSubmission } from "../../src/ledger/claim.ts";
import type { NewEvent, NotificationRecord } from "../../src/ledger/event.ts";
import { requestLaws } from "../../src/ledger/request-laws.ts";
import { notificationOf, requestState } from "../../src/ledger/state.ts";
import { sha256 } from "../../src/review/digest.ts";
import { directoryIntake } from "../../src/submit/directory-intake.ts";
import { directoryNotifier } from "../../src/submit/directory-notifier.ts";
import type { Intake } from "../../src/submit/intake.ts";
import type { NotificationOutcome, Notifier } from "../../src/submit/notification.ts";
import { submitOnce } from "../../src/submit/submit.ts";
import { LOG as LOG_BYTES, NOTICE, samplePackage, statementFor } from "../submit/sample-submission.ts";
import { IMPATIENT, memoryStore } from "./memory-store.ts";
import { CONSENT, chainOf, DESTINATION, HEAD, prepared } from "./sample-events.ts";

const ID = "wrong-meeting";
const LOG = sha256(LOG_BYTES);
const TIME = "2026-11-20T10:00:00Z";

type Fault = { readonly call: number; readonly when: "before" | "after"; readonly how: "reset" | "killed" };

/** What a run can reach; every call counts, and one of them fails or is the run's last. */
function world(store: LedgerStore, intake: Intake, notifier: Notifier, fault: Fault | null) {
  let calls = 0;
  let kill: () => void = () => {};
  const killed = new Promise<"killed">((resolve) => {
    kill = () => resolve("killed");
  });
  async function call<T>(work: () => Promise<T>): Promise<T> {
    calls += 1;
    const strikes = (when: Fault["when"]) => fault?.call === calls && fault.when === when;
    const strike = async () => {
      if (fault?.how === "reset") throw new Error("connection reset");
      kill();
      await new Promise<never>(() => {});
    };
    if (strikes("before")) await strike();
    const mine = calls;
    const result = await work();
    if (fault?.call === mine && fault.when === "after") await strike();
    return result;
  }
  return {
    killed,
    calls: () => calls,
    store: {
      read: (id) => call(() => store.read(id)),
      commit: (change) => call(() => store.commit(change)),
    } satisfies LedgerStore,
    intake: {
      deliver: (submission) => call(() => intake.deliver(submission)),
    } satisfies Intake,
    notifier: { ...notifier, notify: (notice) => call(() => notifier.notify(notice)) } satisfies Notifier,
  };
}

type World = ReturnType<typeof world>;

/** Claim, deliver, notify, conclude, as one run does it. */
async function submission(
  { store, intake, notifier }: World,
  run: { id: number; attempt: number },
): Promise<void> {
  const claim = await claimSubmission(
    store,
    ID,
    {
      run,
      time: TIME,
      pullRequest: 12,
      logDigest: LOG,
      consent: { ...CONSENT, statement: sha256(statementBytes(statementFor(LOG_BYTES))) },
      destination: DESTINATION,
    },
    IMPATIENT,
  );
  if (claim.outcome !== "claimed" && claim.outcome !== "held") return;
  const outcome = await submitOnce({ intake, notifier, package: samplePackage(), notice: NOTICE });
  const log = { digest: LOG };
  const said: Pick<NewEvent, "event" | "data"> =
    outcome.outcome === "submitted"
      ? {
          event: "submitted",
          data: { log, receipt: outcome.receipt, notification: recorded(outcome.notification) },
        }
      : {
          event: outcome.outcome === "failed" ? "failed" : "unknown-outcome",
          data: { log, code: outcome.code },
        };
  await appendEvent(store, ID, () => ({ ...said, time: TIME, run }) as NewEvent, IMPATIENT);
}

/** What is left to do after a run ended somehow: deliver again what is unknown, tell whoever was not told. */
async function reconcile({ store, intake, notifier }: World): Promise<void> {
  const log = { digest: LOG };
  const { events } = readChain((await store.read(ID)).files);
  if (requestState(events) === "unknown") {
    const delivery = await intake.deliver(samplePackage());
    const receipt = "receipt" in delivery ? delivery.receipt : null;
    const found = { log, by: "github-actions[bot]", receipt };
    await appendEvent(
      store,
      ID,
      () => ({ event: "resolved", time: TIME, run: null, data: found }),
      IMPATIENT,
    );
    if (receipt === null) return;
  }
  const after = readChain((await store.read(ID)).files).events;
  if (
    requestState(after) === "submitted" &&
    notificationOf(after)?.outcome !== "notified" &&
    notifier.remembers
  ) {
    const notification = recorded(await notifier.notify(NOTICE));
    await appendEvent(
      store,
      ID,
      () => ({ event: "notified", time: TIME, run: null, data: { notification } }),
      IMPATIENT,
    );
  }
}

function recorded(outcome: NotificationOutcome): NotificationRecord {
  return "receipt" in outcome
    ? { outcome: "notified", messageId: outcome.receipt.messageId, at: outcome.receipt.notifiedAt }
    : { outcome: outcome.outcome, code: `notifier-${outcome.outcome}` };
}

async function rehearse(t: TestContext, fault: Fault | null): Promise<number> {
  const root = await mkdtemp(join(tmpdir(), "crash-"));
  t.after(() => rm(root, { recursive: true, force: true }));
  const ledger = memoryStore();
  for (const file of chainOf([prepared(LOG, HEAD)]).files) ledger.put(file);
  const intake = directoryIntake(join(root, "intake"));
  const notifier = directoryNotifier(join(root, "mail"), "copilot-feedback@contoso.com");

  const struck = world(ledger.store, intake, notifier, fault);
  await Promise.race([struck.killed, submission(struck, { id: 601, attempt: 1 }).catch(() => {})]);

  const calm = world(ledger.store, intake, notifier, null);
  await submission(calm, { id: 601, attempt: 2 });
  await reconcile(calm);
  await submission(calm, { id: 602, attempt: 1 });
  await reconcile(calm);

  const { events, breaks } = readChain((await ledger.store.read(ID)).files);
  assert.deepEqual(breaks, []);
  assert.equal(requestState(events), "submitted");
  assert.deepEqual(requestLaws(events), []);
  const left = async (folder: string) => {
    const paths = await readdir(join(root, folder), { recursive: true });
    return paths.filter((path) => /\.(zip|eml|part)$/.test(path)).length;
  };
  assert.deepEqual([await left("intake"), await left("mail")], [1, 1], "deliveries and mails");
  return struck.calls();
}

test("a fault before or after any single external call of a submission never sends twice, and it comes to an end", async (t) => {
  const calls = await rehearse(t, null);
  assert.ok(calls >= 6, `only ${calls} calls`);
  for (let call = 1; call <= calls; call += 1) {
    for (const when of ["before", "after"] as const) {
      for (const how of ["reset", "killed"] as const) {
        await t.test(`${how} ${when} call ${call}`, async (inner) => {
          await rehearse(inner, { call, when, how });
        });
      }
    }
  }
});
