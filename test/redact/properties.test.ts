import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { createCorpus } from "../../bench/corpus.ts";
import { hostileShapes } from "../../bench/shapes.ts";
import { findLeaks } from "../../src/redact/leak-check.ts";
import { redactorWith } from "./policies.ts";

const redactor = redactorWith();
const corpus = createCorpus(4711, 300_000);

/** Pieces of labelled messages, cut anywhere, in a small log. */
const log = fc
  .array(fc.record({ row: fc.nat(corpus.length - 1), from: fc.nat(20_000), length: fc.nat(1500) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pieces) => ({
    rounds: pieces.map(({ row, from, length }) => {
      const text = corpus[row]?.text ?? "";
      const start = from % Math.max(1, text.length);
      return {
        text: text.slice(start, start + length),
        card: JSON.stringify({ body: [{ text: text.slice(start, start + 300) }] }),
      };
    }),
  }));

describe("redaction of any log", () => {
  it("gives the same bytes for the same input", () => {
    fc.assert(
      fc.property(log, (document) => {
        const once = redactor.redactJson(document);
        const twice = redactorWith().redactJson(structuredClone(document));
        assert.equal(
          JSON.stringify([once.document, once.findings]),
          JSON.stringify([twice.document, twice.findings]),
        );
      }),
      { numRuns: 30 },
    );
  });

  it("leaves no removed value readable", () => {
    fc.assert(
      fc.property(log, (document) => {
        const { document: redacted, removed } = redactor.redactJson(document);
        assert.deepEqual(findLeaks(JSON.stringify(redacted), removed()), []);
      }),
      { numRuns: 60 },
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(log, (document) => {
        const once = redactor.redactJson(document).document;
        const again = redactor.redactJson(once);
        assert.deepEqual(again.findings, []);
        assert.deepEqual(again.document, once);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps nested JSON valid", () => {
    fc.assert(
      fc.property(log, (document) => {
        for (const { card } of redactor.redactJson(document).document.rounds) assert.ok(JSON.parse(card));
      }),
      { numRuns: 30 },
    );
  });

  it("gives disjoint, sorted spans inside of any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."aA1 .:@=-_/\\\"'<>&%+(){}[]|~éß密é\n"), maxLength: 400 }),
        (text) => {
          let last = 0;
          for (const { start, end } of redactor.spans(text)) {
            assert.ok(start >= last && end > start && end <= text.length);
            last = end;
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("accuracy on the labelled corpus", () => {
  it("finds what is labelled and nothing else", () => {
    let gold = 0;
    let hit = 0;
    let wrong = 0;
    for (const { text, spans } of corpus) {
      const found = redactor.spans(text);
      for (const { start, end } of spans) {
        const covered = found.reduce(
          (sum, span) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
          0,
        );
        gold++;
        if (covered >= 0.9 * (end - start)) hit++;
      }
      wrong += found.filter(
        (span) => !spans.some(({ start, end }) => span.start < end && start < span.end),
      ).length;
    }
    assert.ok(hit / gold >= 0.98, `${hit} of ${gold}`);
    assert.ok(wrong <= 3, `${wrong} false alarms`);
  });
});

describe("hostile shapes", () => {
  it("are read to the end", () => {
    for (const [name, text] of Object.entries(hostileShapes(20_000))) {
      assert.ok(redactor.redactText(text).text.length > 0, name);
    }
  });
});
