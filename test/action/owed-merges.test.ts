import assert from "node:assert/strict";
import { test } from "node:test";
import { inTurn, type OwedMerge } from "../../src/action/owed-merges.ts";
import type { PullRequest } from "../../src/github/pull-request.ts";
import type { Repository } from "../../src/github/repository.ts";
import type { NewEvent } from "../../src/ledger/event.ts";
import { COMMENT_MARKER } from "../../src/review/comment.ts";
import { chainOf, claimed, FAILED, prepared, UNKNOWN } from "../ledger/sample-events.ts";

const at = (event: NewEvent, hour: number): NewEvent => ({
  ...event,
  time: `2026-11-20T${String(hour).padStart(2, "0")}:00:00.000Z`,
});

function merge(number: number, ...events: readonly NewEvent[]): OwedMerge {
  return { pullRequest: { number } as PullRequest, events: chainOf(events).events };
}

/** Whose comments were written last at these hours. */
function commented(hours: Readonly<Record<number, number>>): Repository {
  async function* iterator(_: unknown, { issue_number }: { issue_number: number }) {
    const { time } = at(UNKNOWN, hours[issue_number] ?? 0);
    const user = { login: "github-actions[bot]", type: "Bot" };
    yield { data: [{ id: 1, user, body: COMMENT_MARKER, updated_at: time }] };
  }
  const octokit = { paginate: { iterator }, rest: { issues: { listComments: null } } };
  return { octokit, owner: "contoso", repo: "feedback" } as unknown as Repository;
}

test("whoever was never tried comes first, then whoever waits for longest, also where nothing was recorded", async () => {
  const owed = [
    merge(1, prepared(), claimed(), at(FAILED, 11)),
    merge(2, prepared(), claimed(), at(FAILED, 10)),
    merge(3, prepared(), claimed(), at(UNKNOWN, 5)),
    merge(4, prepared(), claimed(), at(UNKNOWN, 5)),
    merge(5, at(prepared(), 12)),
  ];
  // The third was asked about at twelve, without an answer.
  const turns = await inTurn(commented({ 3: 12, 4: 9 }), owed);
  assert.deepEqual(
    turns.map(({ pullRequest }) => pullRequest.number),
    [5, 4, 2, 1, 3],
  );
});
