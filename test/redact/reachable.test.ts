import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Anchors, createAnchors } from "../../src/redact/anchors.ts";
import { findContexts, indexContexts } from "../../src/redact/context.ts";
import { findMembers } from "../../src/redact/json-members.ts";
import type { LiteralRule, Rule, SignRule, WordRule } from "../../src/redact/rule.ts";
import { allRules } from "../../src/redact/rules/catalogue.ts";
import { type Scan, scan as scanWith } from "../../src/redact/scan.ts";
import { TextMemory } from "../../src/redact/text-memory.ts";

function scan(text: string, anchors: Anchors): Scan {
  return scanWith(text, anchors, new TextMemory(false));
}

/** A word in the ways people write it. */
function spellings(word: string): readonly string[] {
  return [...new Set([word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)])];
}

/** A rule that finds whatever its anchor leads to. */
function unchecked<R extends Rule>(rule: R): R {
  const { check: _check, context: _context, except: _except, ...rest } = rule;
  return rest as R;
}

/** Calls `told` with the place whenever the scan asks the rule. */
function spied(rule: WordRule | SignRule, told: (text: string, start: number, end: number) => void): Anchors {
  const find = (text: string, start: number, end: number): undefined => {
    told(text, start, end);
  };
  return createAnchors([{ ...unchecked(rule), find } as Rule]);
}

const COUNTED = /^\[[A-Za-z\d](?:[A-Za-z\d-]*[A-Za-z\d])?\]\{(\d+)/;

function unreachedLiterals(rule: LiteralRule): readonly string[] {
  return rule.literals.flatMap((literal) => {
    const written = rule.ignoreCase === true ? spellings(literal) : [literal];
    const asked = createAnchors([{ ...rule, literals: [literal] }]);
    const bare = {
      ...unchecked(rule),
      literals: [literal],
      shape: "",
      ...(rule.lead !== undefined && { lead: "" }),
    };
    return written.filter((text) => {
      const rest = rule.lead === undefined ? Number(COUNTED.exec(rule.shape)?.[1] ?? 0) : 0;
      scan(`- ${text}${"a".repeat(rest)} -`, asked);
      const isAsked = asked.readings.some(({ list }) =>
        list.some(({ expression }) => expression !== undefined),
      );
      return !isAsked || scan(`- ${text} -`, createAnchors([bare])).found.length === 0;
    });
  });
}

function unreachedWords(rule: WordRule): readonly string[] {
  const seen = new Set<string>();
  const anchors = spied(rule, (text, start, end) => seen.add(text.slice(start, end)));
  return [...rule.words].filter((word) => {
    seen.clear();
    scan(`- ${word} -`, anchors);
    return !seen.has(word);
  });
}

/** What may stand beside a sign, of each kind that rules tell apart. */
const BESIDE = ["1", "a", "A", '"', " ", "-", "/", ".", "$", "{", "ש"];

function unreachedSigns(rule: SignRule): readonly string[] {
  const seen = new Set<string>();
  const anchors = spied(rule, (text, start) => seen.add(text.charAt(start)));
  for (const sign of rule.signs)
    for (const before of BESIDE) for (const after of BESIDE) scan(before + sign + after, anchors);
  return [...rule.signs].filter((sign) => !seen.has(sign));
}

function unreached(rule: Rule): readonly string[] {
  switch (rule.anchor) {
    case "literal":
      return unreachedLiterals(rule);
    case "word":
      return unreachedWords(rule);
    case "sign":
      return unreachedSigns(rule);
    case "column": {
      const { believe: _, ...open } = unchecked(rule);
      const anchors = createAnchors([open]);
      const table = (header: string): string => `| ${header} | q |\n|---|---|\n| zq | zr |\n`;
      return rule.headers
        .flatMap(spellings)
        .filter((header) => scan(table(header), anchors).found.length === 0);
    }
    case "member": {
      const { members } = createAnchors([unchecked(rule)]);
      return rule.members.filter(
        (name) => [...findMembers(`{"${name}": "x"}`, members, new TextMemory(false))].length === 0,
      );
    }
    default:
      return [];
  }
}

function unreachedContext(rule: Rule): readonly string[] {
  const index = indexContexts([rule]);
  return (rule.context?.words ?? []).flatMap(spellings).filter((phrase) => {
    const text = `${phrase} 4711`;
    const units = Uint16Array.from({ length: text.length + 8 }, (_, at) => text.charCodeAt(at));
    return ![...findContexts(text, units, text.length - 4, text.length, index)].includes(
      rule.context as never,
    );
  });
}

describe("every literal, word, sign, header, member and context", () => {
  it("leads to its rule", () => {
    const dead = allRules()
      .map((rule) => [rule.id, ...unreached(rule), ...unreachedContext(rule)])
      .filter(({ length }) => length > 1);
    assert.deepEqual(dead, []);
  });
});

describe("a word with an apostrophe or a hyphen inside", () => {
  const found: string[] = [];
  const rule = allRules().find(({ id }) => id === "person-with-family-name") as WordRule;
  const anchors = spied(
    { ...rule, words: ["D'Amico", "Dell'Acqua", "Dell", "Steuer-ID", "Лук'ян"] },
    (text, start, end) => found.push(text.slice(start, end)),
  );

  it("is one word to its rule, with any apostrophe, and no piece of a longer one", () => {
    scan("D'Amico, D’Amico; D'Amicox D'Amic D' Amico Dell’Acqua Dell Steuer-ID Steuer-IDs Лукʼян", anchors);
    assert.deepEqual(found, ["D'Amico", "D’Amico", "Dell", "Dell’Acqua", "Dell", "Steuer-ID", "Лукʼян"]);
  });
});
