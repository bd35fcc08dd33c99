import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readRequest } from "../../src/request/read-request.ts";
import { MISTAKES, type Mistake, VALID } from "./mistakes.ts";

const PATH = "requests/adele-teams-summary.yaml";
/** The mistake is in the file's name, or the sentence names a value that only the person knows. */
const MENDED_BY_HAND = new Set(["a mention instead of an address"]);

describe("mistakes in a request", () => {
  it("starts from a valid request", () => {
    assert.equal(readRequest(VALID, PATH).ok, true);
  });

  for (const { mistake, path, text, problems } of MISTAKES) {
    it(`${mistake}: names each line once, says what is wrong and what to write`, () => {
      const reading = readRequest(text, path ?? PATH);
      assert.ok(!reading.ok);
      assert.deepEqual(
        reading.problems.map(({ line, message, fix }) => [line, message, fix]),
        problems,
      );
    });
  }

  for (const mistake of MISTAKES) {
    const mended = applyFixes(mistake);
    if (mended === null || MENDED_BY_HAND.has(mistake.mistake)) continue;
    it(`${mistake.mistake}: writing what the message says makes the request valid`, () => {
      const reading = readRequest(mended, PATH);
      assert.deepEqual(reading.ok ? [] : reading.problems, []);
    });
  }
});

/** Replaces each line by the one its message says to write; null where a message is no such line. */
function applyFixes({ text, problems }: Mistake): string | null {
  const lines = text.split("\n");
  for (const [line, , fix] of problems) {
    const written =
      /^Write (?:for example )?`([a-z]+: .*?)`(?:, without quotes|, where Z is UTC;.*| or less| or more)?$/.exec(
        fix,
      )?.[1];
    const added = /^Add a line `([a-z]+: .*)`$/.exec(fix)?.[1];
    if (written !== undefined) lines[line - 1] = written;
    else if (added !== undefined) lines.push(added);
    else return null;
  }
  return lines.join("\n");
}
