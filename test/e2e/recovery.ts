import assert from "node:assert/strict";
import { assertAtMostOnce, eventsOf } from "./laws.ts";
import { type Stage, shown } from "./stage.ts";

/** Each round can end what the one before found out. */
const ROUNDS = 3;
const RECONCILE = "copilot-feedback-reconcile.yml";

/** Runs the reconciler as its schedule does. */
export async function reconcile({ rehearsal }: Stage, rounds = ROUNDS): Promise<void> {
  for (let round = 1; round <= rounds; round += 1) await rehearsal.schedule(RECONCILE);
}

/**
 * Asserts that a merged request was submitted once, mailed once, shown, and cleaned up.
 * @param mayRefuse whether the ledger may say instead that the mail was refused.
 */
export async function assertSubmitted(
  stage: Stage,
  request: string,
  pr: number,
  { mayRefuse = false }: { readonly mayRefuse?: boolean } = {},
): Promise<void> {
  const { rehearsal } = stage;
  await assertAtMostOnce(stage.directory);
  const sent = await stage.sent();
  const records = await eventsOf(rehearsal, request);
  const events = records.map(({ event }) => event);
  const end = events.findLast((event) => event !== "notified");
  assert.ok(end === "submitted" || end === "resolved", `${request} ended as ${events.join(", ")}`);
  assert.equal(
    sent.filter((name) => name.startsWith(`intake/${request}/`) && name.endsWith(".zip")).length,
    1,
  );
  const told = records.findLast(({ data }) => data.notification !== undefined)?.data.notification.outcome;
  const mails = sent.filter((name) => name.startsWith(`mail/${request}.`) && name.endsWith(".eml"));
  if (!mayRefuse || told !== "refused") assert.equal(mails.length, 1, `mailed once; the ledger says ${told}`);
  assert.deepEqual(shown(stage, pr), { heading: "Submitted", check: "Submitted", conclusion: "success" });
  assert.deepEqual(
    rehearsal.artifacts().filter(({ name }) => name.split(".")[1] === `pr${pr}`),
    [],
    "artifacts are deleted",
  );
}
