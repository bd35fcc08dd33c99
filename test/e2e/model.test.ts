import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertAtMostOnce, assertLaws, life } from "./laws.ts";
import { reconcile } from "./recovery.ts";
import { AUTHOR, createStage, MERGER, request, type Stage, shown } from "./stage.ts";

/** Few, because each runs real workflows; `E2E_MODEL_RUNS=100 E2E_MODEL_SEED=…` for a night. */
const RUNS = Number(process.env["E2E_MODEL_RUNS"] ?? 4);
const SEED = process.env["E2E_MODEL_SEED"];
const STEPS = 8;
const IDS = ["adele", "alex", "lidia"] as const;
type Id = (typeof IDS)[number];

/** What the model believes of one pull request: what people did to it, not what became of it. */
interface Belief {
  readonly pr: number;
  state: "open" | "closed" | "merged";
}
type Model = Map<Id, Belief>;
type Command = fc.AsyncCommand<Model, Stage>;

/** A step of a person or of bad luck about one request. */
function command(
  name: string,
  id: Id,
  possible: (belief: Belief | undefined) => boolean,
  act: (stage: Stage, belief: Belief, model: Model) => Promise<unknown>,
): Command {
  return {
    check: (model) => possible(model.get(id)),
    run: async (model, stage) => {
      const before = await stage.sent();
      const mergedBefore = model.get(id)?.state === "merged";
      await act(stage, model.get(id) ?? { pr: 0, state: "closed" }, model);
      await assertAtMostOnce(stage.directory);
      const ours = (names: readonly string[]) => names.filter((sent) => sent.includes(id));
      const now = ours(await stage.sent());
      const merged = model.get(id)?.state === "merged";
      if (!merged) assert.deepEqual(now, [], `${name} sent ${id} without a merge`);
      if (mergedBefore)
        assert.ok(
          ours(before).every((sent) => now.includes(sent)),
          "what was sent stays",
        );
    },
    toString: () => `${name}(${id})`,
  };
}

const isOpen = (belief: Belief | undefined): boolean => belief?.state === "open";
const exists = (belief: Belief | undefined): boolean => belief !== undefined;

function commandsFor(id: Id, flag: boolean): Command[] {
  const path = `requests/${id}.yaml`;
  return [
    command(
      flag ? "open" : "open unheard",
      id,
      (belief) => !exists(belief),
      async (stage, _, model) => {
        const options = { by: AUTHOR, branch: id, files: { [path]: request() }, deliver: flag };
        model.set(id, { pr: await stage.rehearsal.openPullRequest(options), state: "open" });
      },
    ),
    command(flag ? "push good" : "push bad", id, isOpen, ({ rehearsal }, { pr }) => {
      // A ticket of its own each time: the same file again would be no new commit.
      const content = request(`ticket: INC${rehearsal.events.length}\n${flag ? "" : "aps: []\n"}`);
      return rehearsal.push(pr, { by: AUTHOR, files: { [path]: content } });
    }),
    command(flag ? "close" : "close unheard", id, isOpen, async ({ rehearsal }, belief) => {
      belief.state = "closed";
      await rehearsal.close(belief.pr, { by: AUTHOR, deliver: flag });
    }),
    command(
      "reopen",
      id,
      (belief) => belief?.state === "closed",
      async ({ rehearsal }, belief) => {
        belief.state = "open";
        await rehearsal.reopen(belief.pr, { by: AUTHOR });
      },
    ),
    command(flag ? "merge" : "merge unheard", id, isOpen, async ({ rehearsal }, belief) => {
      belief.state = "merged";
      await rehearsal.merge(belief.pr, { by: MERGER, deliver: flag });
    }),
    command("rerun", id, exists, async ({ rehearsal }, { pr }) => {
      const run = rehearsal.runs().findLast(({ displayTitle }) => displayTitle.includes(` pr-${pr} `));
      if (run) await rehearsal.rerun(run.id, { by: AUTHOR, failedOnly: flag });
    }),
    command("deliver again", id, exists, async ({ rehearsal }, { pr }) => {
      const events = rehearsal.events.filter(({ payload }) => payload["number"] === pr);
      const event = flag ? events.at(-1) : events[0];
      if (event) await rehearsal.deliver(event);
    }),
    command("reconcile", id, exists, (stage) => reconcile(stage, 1)),
  ];
}

const commands = fc.commands(
  IDS.flatMap((id) =>
    [true, false].flatMap((flag) =>
      commandsFor(id, flag).map((_, index) =>
        fc.constant(null).map(() => commandsFor(id, flag)[index] as Command),
      ),
    ),
  ),
  { maxCommands: STEPS, size: "max" },
);

test("whatever happens in whatever order, the laws hold and everything closed comes to an end", async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      await using stage = await createStage();
      const model: Model = new Map();
      await fc.asyncModelRun(() => ({ model, real: stage }), sequence);
      await reconcile(stage, 3);
      await assertLaws(stage.rehearsal, stage.directory);
      for (const [id, { pr, state }] of model) await assertEnd(stage, id, pr, state);
    }),
    {
      numRuns: RUNS,
      endOnFailure: true,
      ...(SEED !== undefined && { seed: Number(SEED) }),
    },
  );
});

/** Closed ended visibly and left no artifacts; only merged ones may have been sent. */
async function assertEnd(stage: Stage, id: Id, pr: number, state: Belief["state"]): Promise<void> {
  const { rehearsal } = stage;
  const { heading } = shown(stage, pr);
  const left = rehearsal.artifacts().filter(({ name }) => name.includes(`.pr${pr}.`));
  const sent = (await stage.sent()).filter((name) => name.includes(id) && /\.(zip|eml)$/.test(name));
  if (state !== "open") assert.deepEqual(left, [], `${id} is ${state}`);
  if (state === "closed") assert.ok(heading === "Cancelled" || heading === "", heading);
  if (state === "merged")
    assert.match(heading, /^(Submitted|Refused)$/, `${id}: ${await life(rehearsal, id)}`);
  assert.equal(sent.length, heading === "Submitted" ? 2 : 0, `${id} shows ${heading}: ${sent.join(", ")}`);
}
