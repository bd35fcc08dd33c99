import type { Problem } from "./problem.ts";
import { lineText, rangeOf, type SourceText } from "./source-text.ts";
import { quoted } from "./yaml-text.ts";

type Explanation = Pick<Problem, "code" | "message" | "expected" | "fix">;
interface Mistake extends Explanation {
  /** Offsets within the line. */
  readonly start: number;
  readonly end: number;
}

const BLOCK_HEADER = /^(\s*)(?:- +)?[^\s:#][^:#]*:\s+[|>][-+\d]*\s*(?:#.*)?$/;

/**
 * Explains text that is not YAML, line by line: each rule knows one mistake people make, so that every broken
 * line is reported once and none of the errors a parser stumbles into after it.
 * Only meaningful for text that a YAML parser refused.
 */
export function explainLines(source: SourceText, keys: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  let block: { readonly indent: number; readonly key: string } | null = null;
  for (let line = 1; line <= source.lineStarts.length; line++) {
    const text = lineText(source, line);
    const indent = text.length - text.trimStart().length;
    if (block && (text.trim() === "" || indent > block.indent) && !text.startsWith("\t")) continue;
    const mistake: Mistake | null =
      text.trim() === "" || /^\s*#/.test(text)
        ? null
        : block && !startsWithKey(text, keys)
          ? unindentedBlock(text, block.key)
          : explainLine(text, keys);
    if (mistake) {
      const { start, end, ...what } = mistake;
      const offset = source.lineStarts[line - 1] ?? 0;
      problems.push({
        ...what,
        file: source.file,
        ...rangeOf(source, offset + start, offset + end),
        pointer: "",
      });
    }
    if (block && mistake && indent <= block.indent && !startsWithKey(text, keys)) continue;
    block = BLOCK_HEADER.test(text) ? { indent, key: text.trim().split(":")[0] ?? "" } : null;
  }
  return problems;
}

function explainLine(text: string, keys: readonly string[]): Mistake | null {
  for (const rule of [tab, codeFence, oddSpace, wideColon, missingColon, missingSpace, strayIndent]) {
    const mistake = rule(text, keys);
    if (mistake) return mistake;
  }
  const field = /^(\s*(?:- +)?)([^\s:#][^:#]*?)(\s*:\s+)(\S.*?)\s*$/.exec(text);
  if (!field) return null;
  const [, lead = "", key = "", colon = "", value = ""] = field;
  const what = explainValue(key, value);
  const start = lead.length + key.length + colon.length;
  return what ? { ...what, start, end: start + value.length } : null;
}

/** Mistakes in what follows `key: ` on the same line. */
function explainValue(key: string, value: string): Explanation | null {
  const quote = value[0];
  if (quote === '"' || quote === "'") return explainQuotes(key, value, quote);
  if (/^[|>][-+\d]*\s+[^#\s]/.test(value)) {
    const mark = value[0] ?? "|";
    return {
      code: "block-text-on-same-line",
      message: `Text cannot stand on the same line as \`${mark}\``,
      expected: `the text on the lines after \`${key}: ${mark}\`, indented by two spaces`,
      fix: `Move the text to the next line and indent it, or delete the \`${mark}\``,
    };
  }
  if (/^- /.test(value)) {
    return {
      code: "list-on-same-line",
      message: `A list with dashes cannot start on the line of \`${key}\``,
      expected: "one dash per line below, or a list in brackets",
      fix: `Write \`${key}: [${value.slice(2).trim()}]\``,
    };
  }
  if (/^[@`%]/.test(value) || /^[*&!]/.test(value)) {
    return {
      code: "needs-quotes",
      message: `Text that starts with \`${value[0]}\` needs quotes`,
      expected: "the text in quotes",
      fix: `Write \`${key}: ${quoted(value)}\``,
    };
  }
  if (/^[[{]/.test(value)) return explainBrackets(key, value);
  if (/:(\s|$)/.test(value)) {
    const next = /^(\S+)\s+([a-z]+:\s.*)$/i.exec(value);
    return {
      code: "needs-quotes",
      message: "Text with a colon followed by a space needs quotes",
      expected: "the text in quotes, or each key on its own line",
      fix: `Write \`${key}: ${quoted(value)}\`${next ? `, or start a new line at \`${next[2]}\`` : ""}`,
    };
  }
  return null;
}

function explainQuotes(key: string, value: string, quote: string): Explanation | null {
  const closed = quote === '"' ? /^"(?:[^"\\]|\\.)*"/.exec(value) : /^'(?:[^']|'')*'/.exec(value);
  if (!closed) {
    const inside = value.slice(1);
    if (value.length > 1 && value.endsWith(quote)) return null;
    return {
      code: "quote-not-closed",
      message: "The quote is never closed",
      expected: `a closing ${quote} at the end of the text`,
      fix: `Write \`${key}: ${quoted(inside)}\``,
    };
  }
  const rest = value.slice(closed[0].length).trim();
  if (rest !== "" && !rest.startsWith("#")) {
    const inside = value.endsWith(quote) ? value.slice(1, -1) : value.replaceAll(quote, "");
    return {
      code: "quote-inside-quotes",
      message: "The text goes on after its closing quote",
      expected: "one pair of quotes around the whole text",
      fix: `Write \`${key}: ${quoted(inside)}\``,
    };
  }
  const unknown = quote === '"' ? /\\[^0abt\tnvfre "/\\N_LPxuU]/.exec(closed[0]) : null;
  if (!unknown) return null;
  return {
    code: "backslash-in-quotes",
    message: `\`${unknown[0]}\` means nothing between double quotes`,
    expected: "single quotes around text with backslashes",
    fix: `Write \`${key}: '${closed[0].slice(1, -1).replaceAll("'", "''")}'\``,
  };
}

function explainBrackets(key: string, value: string): Explanation | null {
  const [open, close] = value.startsWith("[") ? ["[", "]"] : ["{", "}"];
  const at = value.indexOf(close);
  if (at === -1) {
    return {
      code: "bracket-not-closed",
      message: `The bracket \`${open}\` is never closed`,
      expected: `a \`${close}\` at the end of the line`,
      fix: `Write \`${key}: ${value.replace(/[\s,]+$/, "")}${close}\``,
    };
  }
  const rest = value.slice(at + 1).trim();
  if (rest === "" || rest.startsWith("#")) return null;
  return {
    code: "needs-quotes",
    message: `Text that starts with \`${open}\` needs quotes`,
    expected: "the text in quotes",
    fix: `Write \`${key}: ${quoted(value)}\``,
  };
}

function tab(text: string): Mistake | null {
  const lead = /^ *\t[ \t]*/.exec(text)?.[0];
  if (lead === undefined) return null;
  return {
    code: "tab",
    message: "The line is indented with a tab",
    expected: "spaces",
    fix: "Replace the tab with two spaces, or with nothing before a key of the document itself",
    start: lead.indexOf("\t"),
    end: lead.length,
  };
}

function codeFence(text: string): Mistake | null {
  if (!/^\s*(?:```|~~~)/.test(text)) return null;
  return {
    code: "code-fence",
    message: "This line belongs to a chat or wiki page, not to YAML",
    expected: "only the lines between the ``` marks",
    fix: "Delete the line",
    start: 0,
    end: text.length,
  };
}

function oddSpace(text: string): Mistake | null {
  const at = text.search(/[\u00a0\u2000-\u200b\u202f\u3000]/);
  const before = text.slice(0, at);
  if (at === -1 || !(before.trim() === "" || /:\s*$/.test(before))) return null;
  return {
    code: "odd-space",
    message: "There is a non-breaking space here, as pasted text often has",
    expected: "an ordinary space",
    fix: "Delete the space and type it again",
    start: at,
    end: at + 1,
  };
}

function wideColon(text: string): Mistake | null {
  const key = /^\s*(\w+)\s*：/.exec(text);
  if (!key) return null;
  const at = text.indexOf("：");
  return {
    code: "missing-colon",
    message: "This colon is a full-width character",
    expected: "an ordinary colon and a space",
    fix: `Write \`${key[1]}: ${text.slice(at + 1).trim()}\``,
    start: at,
    end: at + 1,
  };
}

function missingColon(text: string, keys: readonly string[]): Mistake | null {
  const written = /^(\s*)([A-Za-z]+)(?:\s*[=;]\s*|\s+|$)(?!:)(.*)$/.exec(text);
  const key = keys.find((name) => name.toLowerCase() === written?.[2]?.toLowerCase());
  if (!written || key === undefined) return null;
  const [, lead = "", word = "", value = ""] = written;
  return {
    code: "missing-colon",
    message: `The colon after \`${word}\` is missing`,
    expected: "a key, a colon, a space and the value",
    fix: `Write \`${`${key}: ${value}`.trimEnd()}\``,
    start: lead.length,
    end: lead.length + word.length,
  };
}

function missingSpace(text: string, keys: readonly string[]): Mistake | null {
  const written = /^(\s*)([A-Za-z]+):([^\s:].*)$/.exec(text);
  if (!written || !keys.includes(written[2] ?? "")) return null;
  const [, lead = "", key = "", value = ""] = written;
  return {
    code: "missing-space",
    message: "The space after the colon is missing",
    expected: "a key, a colon, a space and the value",
    fix: `Write \`${key}: ${value.trimEnd()}\``,
    start: lead.length,
    end: lead.length + key.length + 1,
  };
}

function strayIndent(text: string, keys: readonly string[]): Mistake | null {
  const written = /^(\s+)([A-Za-z]+)\s*:(?:\s|$)/.exec(text);
  if (!written || !keys.includes(written[2] ?? "")) return null;
  return {
    code: "indentation",
    message: `\`${written[2]}\` is indented`,
    expected: "the keys of the document itself at the very start of the line",
    fix: `Delete the spaces before \`${written[2]}\``,
    start: 0,
    end: written[1]?.length ?? 0,
  };
}

function unindentedBlock(text: string, key: string): Mistake {
  return text.startsWith("\t")
    ? {
        code: "tab",
        message: "The line is indented with a tab",
        expected: "spaces",
        fix: "Replace the tab with two spaces",
        start: 0,
        end: 1,
      }
    : {
        code: "indentation",
        message: `The text of \`${key}\` is not indented`,
        expected: `two spaces before each line of the text of \`${key}\``,
        fix: `Write \`  ${text.trim()}\``,
        start: 0,
        end: text.length,
      };
}

function startsWithKey(text: string, keys: readonly string[]): boolean {
  return keys.includes(/^([A-Za-z]+)\s*:/.exec(text)?.[1] ?? "");
}
