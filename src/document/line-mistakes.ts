import type { Problem } from "./problem.ts";
import { lineText, rangeOf, type SourceText } from "./source-text.ts";
import { type Explanation, explainValue } from "./value-mistakes.ts";

/** An explanation with offsets within its line. */
interface Mistake extends Explanation {
  readonly start: number;
  readonly end: number;
}

/** Knows one mistake people make on a line. `keys` are those of the document itself. */
type LineRule = (line: string, keys: readonly string[]) => Mistake | null;

const BLOCK_HEADER = /^(\s*)(?:- +)?([^\s:#][^:#]*):\s+[|>][-+\d]*\s*(?:#.*)?$/;
const KEY_COLON_VALUE = "a key, a colon, a space and the value";

/**
 * Explains text that is not YAML, line by line, so that every broken line is reported once and none of the
 * errors a parser stumbles into after it. Only meaningful for text that a YAML parser refused.
 */
export function explainLines(source: SourceText, keys: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  let block: { readonly indent: number; readonly key: string } | null = null;
  for (let line = 1; line <= source.lineStarts.length; line++) {
    const text = lineText(source, line);
    const indent = text.length - text.trimStart().length;
    const blank = text.trim() === "";
    if (block && (blank || indent > block.indent) && !text.startsWith("\t")) continue;
    const unindented = block !== null && !startsWithKey(text, keys);
    const mistake = blank || /^\s*#/.test(text) ? null : explainLine(text, keys, unindented ? block : null);
    if (mistake) {
      const { start, end, ...what } = mistake;
      const offset = source.lineStarts[line - 1] ?? 0;
      const range = rangeOf(source, offset + start, offset + end);
      problems.push({ ...what, file: source.file, ...range, pointer: "" });
    }
    if (unindented && mistake) continue;
    const header = BLOCK_HEADER.exec(text);
    block = header ? { indent, key: header[2] ?? "" } : null;
  }
  return problems;
}

function explainLine(
  text: string,
  keys: readonly string[],
  block: { readonly key: string } | null,
): Mistake | null {
  const rules: LineRule[] = [conflictMarker, codeFence, tab];
  if (block) rules.push((line) => unindentedText(line, block.key));
  else rules.push(oddSpace, wideColon, missingColon, missingSpace, strayIndent, brokenValue);
  for (const rule of rules) {
    const mistake = rule(text, keys);
    if (mistake) return mistake;
  }
  return null;
}

const conflictMarker: LineRule = (line) =>
  /^(?:<{7}|={7}|>{7})(?:\s|$)/.test(line)
    ? {
        code: "merge-conflict",
        message: "This is what a merge conflict leaves behind",
        expected: "one of the two versions",
        fix: "Keep the lines that are right; delete the others and the three marker lines",
        start: 0,
        end: line.length,
      }
    : null;

const codeFence: LineRule = (line) =>
  /^\s*(?:```|~~~)/.test(line)
    ? {
        code: "code-fence",
        message: "This line belongs to a chat or wiki page, not to YAML",
        expected: "only the lines between the two marks",
        fix: "Delete the line",
        start: 0,
        end: line.length,
      }
    : null;

const tab: LineRule = (line, keys) => {
  const lead = /^ *\t[ \t]*/.exec(line)?.[0];
  if (lead === undefined) return null;
  const isKey = startsWithKey(line.trimStart(), keys);
  return {
    code: "tab",
    message: "The line is indented with a tab",
    expected: isKey ? "the keys of the document itself at the very start of the line" : "spaces",
    fix: isKey ? "Delete the tab" : "Replace the tab with two spaces",
    start: lead.indexOf("\t"),
    end: lead.length,
  };
};

const oddSpace: LineRule = (line) => {
  const at = line.search(/[\u00a0\u2000-\u200b\u202f\u3000]/);
  const before = line.slice(0, at);
  if (at === -1 || !(before.trim() === "" || /:\s*$/.test(before))) return null;
  return {
    code: "odd-space",
    message: "There is a non-breaking space here, as pasted text often has",
    expected: "an ordinary space",
    fix: "Delete the space and type it again",
    start: at,
    end: at + 1,
  };
};

const wideColon: LineRule = (line) => {
  const key = /^\s*(\w+)\s*：/.exec(line)?.[1];
  if (key === undefined) return null;
  const at = line.indexOf("：");
  return {
    code: "missing-colon",
    message: "This colon is a full-width character",
    expected: "an ordinary colon and a space",
    fix: `Write \`${key}: ${line.slice(at + 1).trim()}\``,
    start: at,
    end: at + 1,
  };
};

const missingColon: LineRule = (line, keys) => {
  const written = /^(\s*)([A-Za-z]+)(?:\s*[=;]\s*|\s+|$)(?!:)(.*)$/.exec(line);
  const key = keys.find((name) => name.toLowerCase() === written?.[2]?.toLowerCase());
  if (!written || key === undefined) return null;
  const [, lead = "", word = "", value = ""] = written;
  return {
    code: "missing-colon",
    message: `The colon after \`${word}\` is missing`,
    expected: KEY_COLON_VALUE,
    fix: `Write \`${`${key}: ${value}`.trimEnd()}\``,
    start: lead.length,
    end: lead.length + word.length,
  };
};

const missingSpace: LineRule = (line, keys) => {
  const written = /^(\s*)([A-Za-z]+):([^\s:].*)$/.exec(line);
  if (!written || !keys.includes(written[2] ?? "")) return null;
  const [, lead = "", key = "", value = ""] = written;
  return {
    code: "missing-space",
    message: "The space after the colon is missing",
    expected: KEY_COLON_VALUE,
    fix: `Write \`${key}: ${value.trimEnd()}\``,
    start: lead.length,
    end: lead.length + key.length + 1,
  };
};

const strayIndent: LineRule = (line, keys) => {
  const [, lead = "", key = ""] = /^(\s+)([A-Za-z]+)\s*:(?:\s|$)/.exec(line) ?? [];
  if (!keys.includes(key)) return null;
  return {
    code: "indentation",
    message: `\`${key}\` is indented`,
    expected: "the keys of the document itself at the very start of the line",
    fix: `Delete the spaces before \`${key}\``,
    start: 0,
    end: lead.length,
  };
};

const brokenValue: LineRule = (line, keys) => {
  const field = /^(\s*(?:- +)?)([^\s:#][^:#]*?)(\s*:\s+)(\S.*)$/.exec(line.trimEnd());
  if (!field) return null;
  const [, lead = "", key = "", colon = "", value = ""] = field;
  const what = explainValue(key, value, keys);
  const start = lead.length + key.length + colon.length;
  return what && { ...what, start, end: start + value.length };
};

function unindentedText(line: string, key: string): Mistake {
  return {
    code: "indentation",
    message: `The text of \`${key}\` is not indented`,
    expected: `two spaces before each line of the text of \`${key}\``,
    fix: `Write \`  ${line.trim()}\``,
    start: 0,
    end: line.length,
  };
}

function startsWithKey(line: string, keys: readonly string[]): boolean {
  return keys.includes(/^([A-Za-z]+)\s*:/.exec(line)?.[1] ?? "");
}
