import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { toEntry } from "../../src/collect/entry.ts";
import type { AiInteraction } from "../../src/collect/interaction.ts";
import { pairRounds } from "../../src/collect/pair-rounds.ts";
import { prompt, response } from "./make-interactions.ts";

/** Rounds as `prompt: answer, answer`, oldest first, with what was left over. */
function paired(...interactions: readonly AiInteraction[]) {
  const { orphans, rounds, unknownKinds, warmUps } = pairRounds(interactions.map(toEntry));
  const texts = (entries: readonly { text: string }[]) => entries.map(({ text }) => text);
  return {
    rounds: rounds
      .toSorted((one, other) => one.prompt.epoch - other.prompt.epoch)
      .map((round) => `${round.prompt.text}: ${texts(round.responses).join(", ")}`),
    duplicates: rounds.reduce((sum, round) => sum + round.duplicates, 0),
    orphans: texts(orphans),
    warmUps: warmUps.length,
    unknownKinds: unknownKinds.length,
  };
}

const NOTHING = { duplicates: 0, orphans: [], warmUps: 0, unknownKinds: 0 };

describe("by session and request", () => {
  test("a prompt takes every response of its request, whatever lies between", () => {
    const found = paired(
      prompt({ at: 0, request: "a", text: "A" }),
      prompt({ at: 1, request: "b", text: "B" }),
      response({ at: 2, request: "a", text: "a1" }),
      response({ at: 3, request: "b", text: "b1" }),
      response({ at: 4, request: "a", text: "a2" }),
    );
    assert.deepEqual(found, { ...NOTHING, rounds: ["A: a1, a2", "B: b1"] });
  });

  test("the same request id in another session or application is another round", () => {
    const found = paired(
      prompt({ at: 0, session: "s1", text: "A" }),
      response({ at: 1, session: "s2", text: "a" }),
      response({ at: 1, app: "Word", text: "a" }),
    );
    assert.deepEqual(found, { ...NOTHING, rounds: ["A: "], orphans: ["a", "a"] });
  });

  test("an edited prompt under the same request is a round of its own", () => {
    const found = paired(
      prompt({ at: 0, text: "A" }),
      response({ at: 1, text: "a" }),
      prompt({ at: 60, text: "A, edited" }),
      response({ at: 61, text: "b" }),
    );
    assert.deepEqual(found, { ...NOTHING, rounds: ["A: a", "A, edited: b"] });
  });
});

test("a response may seem a little older than its prompt, not much", () => {
  const found = (late: number) =>
    paired(response({ at: 0, text: "a" }), prompt({ at: late, text: "A" })).rounds;
  assert.deepEqual(found(5), ["A: a"]);
  assert.deepEqual(found(5.001), ["A: "]);
});

describe("by nearness", () => {
  test("without request ids a response belongs to the prompt before it", () => {
    const found = paired(
      prompt({ at: 0, request: null, text: "A" }),
      response({ at: 1, request: null, text: "a1" }),
      response({ at: 2, request: null, text: "a2" }),
      prompt({ at: 9, request: null, text: "B" }),
      response({ at: 9, request: null, text: "b1" }),
    );
    assert.deepEqual(found, { ...NOTHING, rounds: ["A: a1, a2", "B: b1"] });
  });

  test("prompt and response with different request ids find each other", () => {
    const found = paired(
      prompt({ at: 0, request: "p1", text: "A" }),
      response({ at: 1, request: "r1", text: "a" }),
      prompt({ at: 2, request: "p2", text: "B" }),
      response({ at: 3, request: "r2", text: "b" }),
    );
    assert.deepEqual(found, { ...NOTHING, rounds: ["A: a", "B: b"] });
  });

  test("a response of a missing prompt is not given to a prompt that has its own", () => {
    const found = paired(
      prompt({ at: 0, request: "a", text: "A" }),
      response({ at: 1, request: "a", text: "a" }),
      response({ at: 2, request: "gone", text: "b" }),
    );
    assert.deepEqual(found, { ...NOTHING, rounds: ["A: a"], orphans: ["b"] });
  });

  test("responses before every prompt are orphans", () => {
    const found = paired(
      response({ at: 0, request: null, text: "x" }),
      prompt({ at: 1, request: null, text: "A" }),
    );
    assert.deepEqual(found, { ...NOTHING, rounds: ["A: "], orphans: ["x"] });
  });

  test("simultaneous fragments are one prompt, the first that says something", () => {
    const found = paired(
      prompt({ id: "1", at: 0, request: null, text: "" }),
      prompt({ id: "2", at: 0, request: null, text: "A" }),
      prompt({ id: "3", at: 0, request: null, text: "z" }),
      response({ at: 1, request: null, text: "a" }),
    );
    assert.deepEqual(found, { ...NOTHING, rounds: ["A: a"], duplicates: 2 });
  });
});

describe("what is dropped", () => {
  test("copies within five seconds under new ids, prompts and responses", () => {
    const found = paired(
      prompt({ at: 0, request: "a", text: "A" }),
      prompt({ at: 4, request: "b", text: "A" }),
      response({ at: 5, request: "a", text: "a" }),
      response({ at: 9, request: "b", text: "a" }),
      response({ at: 9.5, request: "b", text: "more" }),
    );
    assert.deepEqual(found, { ...NOTHING, rounds: ["A: a, more"], duplicates: 2 });
  });

  test("the same prompt again after more than five seconds is another round", () => {
    const found = paired(
      prompt({ at: 0, request: "a", text: "A" }),
      prompt({ at: 5.001, request: "b", text: "A" }),
    );
    assert.deepEqual(found, { ...NOTHING, rounds: ["A: ", "A: "] });
  });

  test("two prompts may get the same answer", () => {
    const found = paired(
      prompt({ at: 0, request: "a", text: "A" }),
      response({ at: 1, request: "a", text: "Sorry." }),
      prompt({ at: 2, request: "b", text: "B" }),
      response({ at: 3, request: "b", text: "Sorry." }),
    );
    assert.deepEqual(found, { ...NOTHING, rounds: ["A: Sorry.", "B: Sorry."] });
  });

  test("warm-ups; what was answered to one is no answer to the prompt before it", () => {
    const warm = '{"IsWarmupRequest":"true"}';
    const found = paired(
      prompt({ at: 0, request: "a", text: "A" }),
      prompt({ at: 1, request: "w", text: warm }),
      response({ at: 2, request: "w", text: "ready" }),
      response({ at: 3, request: "a", text: warm }),
    );
    assert.deepEqual(found, { ...NOTHING, rounds: ["A: "], warmUps: 2, orphans: ["ready"] });
  });

  test("entries of a kind nobody knows", () => {
    const found = paired(prompt({ at: 0, text: "A" }), {
      ...prompt({ at: 1 }),
      interactionType: "unknownFutureValue",
    });
    assert.deepEqual(found, { ...NOTHING, rounds: ["A: "], unknownKinds: 1 });
  });
});
