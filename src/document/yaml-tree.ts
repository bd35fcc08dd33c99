import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from "yaml";
import { findHostileCharacter } from "./hostile-text.ts";
import { escapePointer, isIndex, pointerSegments } from "./pointer.ts";
import type { Problem } from "./problem.ts";
import { rangeOf, type SourceText } from "./source-text.ts";
import { quoted } from "./yaml-text.ts";

/** Where something stands in the text, as offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A plain value and where each part of it was written, by JSON pointer. */
export interface YamlTree {
  readonly value: unknown;
  readonly values: ReadonlyMap<string, Span>;
  /** Keys by the pointer of their value. */
  readonly keys: ReadonlyMap<string, Span>;
  /** What follows ` #` on the line of an unquoted text, by the text's pointer. */
  readonly remarks: ReadonlyMap<string, string>;
  /** What plain YAML allows and a document here may not use. */
  readonly problems: readonly Problem[];
}

/** Documents people write are flat; deeper ones are an attack on whoever walks them. */
const MAX_DEPTH = 12;

/** Turns a parsed YAML document into a plain value, refusing aliases, anchors, tags and doubtful keys. */
export function readYamlTree(source: SourceText, root: Node | null): YamlTree {
  const values = new Map<string, Span>();
  const keys = new Map<string, Span>();
  const remarks = new Map<string, string>();
  const problems: Problem[] = [];

  function report(
    span: Span,
    pointer: string,
    what: Pick<Problem, "code" | "message" | "expected" | "fix">,
  ): void {
    problems.push({ ...what, file: source.file, ...rangeOf(source, span.start, span.end), pointer });
  }

  function refuseAnchorAndTag(node: Exclude<Node, Alias>, pointer: string): void {
    if (node.anchor !== undefined) {
      const start = source.text.lastIndexOf(`&${node.anchor}`, spanOf(node).start);
      const written = source.text.slice(start, spanOf(node).end);
      report({ start, end: start + node.anchor.length + 1 }, pointer, {
        ...ANCHOR,
        fix: inQuotes(pointer, written),
      });
    } else if (node.tag !== undefined) {
      const start = startOfTag(source.text, source.text.lastIndexOf("!", spanOf(node).start));
      const length = /^![^\s,[\]{}]*/.exec(source.text.slice(start))?.[0].length ?? 1;
      const written = source.text.slice(start, spanOf(node).end);
      report({ start, end: start + length }, pointer, { ...TAG, fix: inQuotes(pointer, written) });
    }
  }

  function readScalar(node: Scalar, pointer: string): unknown {
    if (typeof node.value === "string" && node.type?.startsWith("QUOTE")) {
      const hostile = findHostileCharacter(node.value);
      if (hostile) report(spanOf(node), pointer, escaped(hostile.name));
    }
    if (node.type === "PLAIN" && node.comment) remarks.set(pointer, node.comment.trim());
    return node.value;
  }

  function readKey(
    pair: Pair<Node | null, Node | null>,
    parent: string,
    seen: Map<string, Span>,
  ): string | null {
    const { key } = pair;
    if (!isScalar(key) || key.value === null) {
      const span = key ? spanOf(key) : spanOf(pair.value);
      report(span, parent, NOT_A_KEY);
      return null;
    }
    refuseAnchorAndTag(key, parent);
    const span = spanOf(key);
    const name = typeof key.value === "string" ? key.value : source.text.slice(span.start, span.end);
    const pointer = `${parent}/${escapePointer(name)}`;
    const first = seen.get(name);
    if (first) {
      const line = rangeOf(source, first.start, first.end).line;
      report(span, pointer, {
        code: "duplicate-key",
        message: `\`${name}\` is already set on line ${line}`,
        expected: "each key once",
        fix: `Keep one of the two \`${name}\` lines and delete the other`,
      });
      return null;
    }
    if (name === "<<") {
      report(span, pointer, MERGE);
      return null;
    }
    seen.set(name, span);
    keys.set(pointer, span);
    return name;
  }

  function read(node: Node | null, pointer: string, depth: number): unknown {
    const span = spanOf(node);
    values.set(pointer, span);
    if (depth > MAX_DEPTH) {
      report(span, pointer, TOO_DEEP);
      return null;
    }
    if (isAlias(node)) {
      const written = source.text.slice(span.start, span.end);
      report(span, pointer, { ...ALIAS, fix: inQuotes(pointer, written) });
      return written;
    }
    if (node) refuseAnchorAndTag(node, pointer);
    if (isScalar(node)) return readScalar(node, pointer);
    if (isSeq<Node>(node))
      return node.items.map((item, index) => read(item, `${pointer}/${index}`, depth + 1));
    if (isMap<Node, Node>(node)) {
      const seen = new Map<string, Span>();
      const entries = node.items.flatMap((pair) => {
        const name = readKey(pair, pointer, seen);
        return name === null
          ? []
          : [[name, read(pair.value, `${pointer}/${escapePointer(name)}`, depth + 1)]];
      });
      // fromEntries defines own properties, so a key `__proto__` stays data.
      return Object.fromEntries(entries);
    }
    return null;
  }

  return { value: read(root, "", 0), values, keys, remarks, problems };
}

/** A tag such as `!!str` holds more than one mark; it begins behind a space or what opens a list or group. */
function startOfTag(text: string, mark: number): number {
  let start = mark;
  while (start > 0 && /[^\s,[{]/.test(text[start - 1] ?? "")) start--;
  return start;
}

function spanOf(node: Node | null): Span {
  const [start, end] = node?.range ?? [0, 0];
  return { start, end };
}

const ANCHOR = { code: "anchor", message: "Anchors (`&name`) are not allowed", expected: "plain values" };
const ALIAS = { code: "alias", message: "Aliases (`*name`) are not allowed", expected: "plain values" };
const TAG = { code: "tag", message: "Tags (`!name`) are not allowed", expected: "plain values" };
const MERGE = {
  code: "merge-key",
  message: "Merge keys (`<<`) are not allowed",
  expected: "every key written out",
  fix: "Delete the line and write the keys it stood for",
};
const NOT_A_KEY = {
  code: "not-a-key",
  message: "This is not a key",
  expected: "a simple name followed by a colon",
  fix: "Write one line per key, such as `key: value`",
};
const TOO_DEEP = {
  code: "too-deep",
  message: "This is nested too deeply",
  expected: `at most ${MAX_DEPTH} levels`,
  fix: "Remove the surplus brackets or indentation",
};

function escaped(name: string): Pick<Problem, "code" | "message" | "expected" | "fix"> {
  return {
    code: "invisible-character",
    message: `The quoted text hides a control character (${name})`,
    expected: "visible characters, spaces and line breaks only",
    fix: "Remove the escape sequence from the text",
  };
}

/** Text that YAML takes for an anchor, alias or tag is meant as text most of the time. */
function inQuotes(pointer: string, source: string): string {
  const line = source.split("\n")[0]?.trim() ?? "";
  const key = pointerSegments(pointer).at(-1) ?? "";
  const written = isIndex(key) ? quoted(line) : `${key}: ${quoted(line)}`;
  return `If it is text, write \`${written}\`; otherwise delete it`;
}
