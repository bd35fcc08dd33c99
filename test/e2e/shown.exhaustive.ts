import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Exchange } from "../../rehearsal/github/exchange.ts";
import { requestState } from "../../src/ledger/state.ts";
import { ended, hold } from "./hold.ts";
import { eventsOf } from "./laws.ts";
import { reconcile } from "./recovery.ts";
import { AUTHOR, ask, createStage, MERGER, OUTSIDER, request, type Stage, shown } from "./stage.ts";

const DAY = 86_400;
/** No job of ours writes this often; a scenario that never ends is a mistake of the test. */
const MOST_WRITES = 30;

interface Scenario {
  readonly what: string;
  /** The workflow whose jobs die, each time at a later call that changes something. */
  readonly workflow: "prepare" | "decide" | "reconcile";
  /** Brings a new pull request to where it is about to happen. */
  readonly before?: (stage: Stage, id: string) => Promise<number>;
  readonly act: (stage: Stage, id: string, pr: number) => Promise<unknown>;
}

const SCENARIOS: readonly Scenario[] = [
  {
    what: "a first log is published",
    workflow: "prepare",
    before: async () => 0,
    act: (stage, id) => ask(stage, id),
  },
  {
    what: "a mistake is pushed after a log",
    workflow: "prepare",
    act: ({ rehearsal }, id, pr) =>
      rehearsal.push(pr, { by: AUTHOR, files: { [`requests/${id}.yaml`]: request("nonsense: 1\n") } }),
  },
  {
    what: "another file is pushed after a log",
    workflow: "prepare",
    act: ({ rehearsal }, _, pr) => rehearsal.push(pr, { by: AUTHOR, files: { "notes.md": "x" } }),
  },
  {
    what: "it is closed while its log is published",
    workflow: "prepare",
    act: async (stage, id, pr) => {
      using held = hold(stage, "publish", "prepare", "/graphql");
      const files = { [`requests/${id}.yaml`]: request("ticket: INC2\n") };
      await stage.rehearsal.push(pr, { by: AUTHOR, files, wait: false });
      await Promise.race([held.arrived, stage.rehearsal.settled()]);
      await stage.rehearsal.close(pr, { by: AUTHOR, wait: false });
      await ended(stage, "decide");
      held.letGo();
      await stage.rehearsal.settled();
    },
  },
  {
    what: "it is closed",
    workflow: "decide",
    act: ({ rehearsal }, _, pr) => rehearsal.close(pr, { by: AUTHOR }),
  },
  {
    what: "its merge is refused",
    workflow: "decide",
    act: ({ rehearsal }, _, pr) => rehearsal.merge(pr, { by: OUTSIDER }),
  },
  {
    what: "its merge is refused by the reconciler",
    workflow: "reconcile",
    act: async (stage, _, pr) => {
      await stage.rehearsal.merge(pr, { by: OUTSIDER, deliver: false });
      await reconcile(stage, 1);
    },
  },
  {
    what: "its merge is submitted by the reconciler, after a first decision that had to wait",
    workflow: "reconcile",
    act: async (stage, _, pr) => {
      const log = stage.rehearsal.artifacts().find(({ name }) => name.startsWith("log."));
      const stop = stage.rehearsal.server.intercept(({ job, url }, phase) =>
        phase === "before" && job?.job === "consent" && url.endsWith(`/artifacts/${log?.id}/zip`)
          ? { kind: "reply", status: 410 }
          : undefined,
      );
      await stage.rehearsal.merge(pr, { by: MERGER });
      stop();
      await reconcile(stage, 1);
    },
  },
  {
    what: "its log expired and is taken down",
    workflow: "reconcile",
    act: async (stage) => {
      stage.rehearsal.clock.advance(31 * DAY);
      await reconcile(stage, 1);
    },
  },
  {
    what: "its request is removed, and nobody hears of it",
    workflow: "reconcile",
    act: async (stage, id, pr) => {
      const files = { [`requests/${id}.yaml`]: null as unknown as string };
      await stage.rehearsal.push(pr, { by: AUTHOR, files, deliver: false });
      stage.rehearsal.clock.advance(3600);
      await reconcile(stage, 1);
    },
  },
];

/** Lets the job that makes the nth change in a workflow die right after it; false where there are not so many. */
async function dieAfter(stage: Stage, workflow: string, nth: number, act: () => Promise<unknown>) {
  let writes = 0;
  let hit: Exchange | undefined;
  const stop = stage.rehearsal.server.intercept((exchange, phase) => {
    const ours = exchange.job?.workflow.endsWith(`-${workflow}.yml`) && exchange.job.job !== "collect";
    if (!ours || exchange.method === "GET") return;
    if (phase === "before") {
      writes += 1;
      if (writes === nth) hit = exchange;
    }
    return phase === "after" && exchange === hit ? { kind: "kill" } : undefined;
  });
  try {
    await act();
  } finally {
    stop();
  }
  return hit !== undefined;
}

/** Comment and check show what the ledger says. */
async function assertAgree(stage: Stage, id: string, pr: number): Promise<void> {
  const events = await eventsOf(stage.rehearsal, id);
  const state = requestState(events as never);
  const { heading, check, conclusion } = shown(stage, pr);
  const said = `ledger ${state}; comment ${heading}; check ${check}`;
  const { state: pull } = stage.rehearsal.pull(pr);
  switch (state) {
    case "ready":
      assert.match(check, /^Ready for review/, said);
      assert.equal(heading, "Ready for review", said);
      break;
    case "submitted":
      assert.deepEqual([heading, check], ["Submitted", "Submitted"], said);
      break;
    case "cancelled":
      if (pull === "closed") assert.deepEqual([heading, conclusion], ["Cancelled", "cancelled"], said);
      else assert.deepEqual([heading, check], ["Refused", "Refused: request-removed"], said);
      break;
    case "refused":
      assert.deepEqual([heading, conclusion], ["Refused", "failure"], said);
      assert.match(check, /^Refused/, said);
      break;
    default:
      assert.equal(state, "waiting", said);
      assert.doesNotMatch(heading, /^(?:Ready for review|Submitted|Cancelled|)$/, said);
      assert.equal(conclusion, "failure", said);
  }
}

describe("whatever job dies between what it records and what it shows: both agree after the reconciler", {
  concurrency: 3,
}, () => {
  for (const { what, workflow, before = ask, act } of SCENARIOS) {
    test(what, async (t) => {
      for (let nth = 1; nth <= MOST_WRITES; nth += 1) {
        await using stage = await createStage({ more: "collect:\n  lookBackDays: 60\n" });
        const id = "adele";
        const asked = await before(stage, id);
        const died = await dieAfter(stage, workflow, nth, () => act(stage, id, asked));
        const [pr] = stage.rehearsal.state.pulls.keys();
        assert.ok(pr);
        stage.rehearsal.clock.advance(3600);
        await reconcile(stage, 2);
        await t.test(died ? `it dies after change ${nth}` : "nothing dies", () => assertAgree(stage, id, pr));
        if (!died) return;
      }
      assert.fail("it never comes to its end");
    });
  }
});
