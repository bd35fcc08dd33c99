import type { Problem } from "./problem.ts";
import { quoted } from "./yaml-text.ts";

/** What is wrong, without where. */
export type Explanation = Pick<Problem, "code" | "message" | "expected" | "fix">;

const CHARACTER_NAMES: Readonly<Record<string, string>> = { "`": "a backtick" };

/**
 * Mistakes in what follows `key: ` on one line of text that is not YAML; null where nothing is obvious.
 * @param keys of the document itself, which may have slipped into the value.
 */
export function explainValue(key: string, value: string, keys: readonly string[]): Explanation | null {
  const mark = value[0] ?? "";
  if (mark === '"' || mark === "'") return explainQuotes(key, value, mark);
  if (mark === "[" || mark === "{") return explainBrackets(key, value, mark);
  if (/^[|>][-+\d]*\s+[^#\s]/.test(value)) {
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
  if (/^[@`%*&!]/.test(value)) {
    return {
      code: "needs-quotes",
      message: `Text that starts with ${CHARACTER_NAMES[mark] ?? `\`${mark}\``} needs quotes`,
      expected: "the text in quotes",
      fix: `Write \`${key}: ${quoted(value)}\``,
    };
  }
  return /:(\s|$)/.test(value) ? explainColon(key, value, keys) : null;
}

function explainColon(key: string, value: string, keys: readonly string[]): Explanation {
  const next = /\s([A-Za-z]+:\s.*)$/.exec(value)?.[1];
  const joined = next !== undefined && keys.includes(next.slice(0, next.indexOf(":")));
  return joined
    ? {
        code: "two-keys-on-a-line",
        message: "Two keys stand on one line",
        expected: "each key on its own line",
        fix: `Start a new line at \`${next}\``,
      }
    : {
        code: "needs-quotes",
        message: "Text with a colon followed by a space needs quotes",
        expected: "the text in quotes",
        fix: `Write \`${key}: ${quoted(value)}\``,
      };
}

function explainQuotes(key: string, value: string, quote: string): Explanation | null {
  const double = quote === '"';
  const closed = (double ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/).exec(value)?.[0];
  if (closed === undefined) {
    return {
      code: "quote-not-closed",
      message: "The quote is never closed",
      expected: `a closing ${quote} at the end of the text`,
      fix: `Write \`${key}: ${quoted(value.slice(1))}\``,
    };
  }
  const rest = value.slice(closed.length).trim();
  if (rest !== "" && !rest.startsWith("#")) {
    const inside = value.endsWith(quote) ? value.slice(1, -1) : value.replaceAll(quote, "");
    return {
      code: "quote-inside-quotes",
      message: "The text goes on after its closing quote",
      expected: "one pair of quotes around the whole text",
      fix: `Write \`${key}: ${quoted(inside)}\``,
    };
  }
  const unknown = double
    ? /\\(?![0abtnvfre "/\\N_LP\t]|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})./i.exec(closed)
    : null;
  if (!unknown) return null;
  return {
    code: "backslash-in-quotes",
    message: `\`${unknown[0]}\` means nothing between double quotes`,
    expected: "single quotes around text with backslashes",
    fix: `Write \`${key}: '${closed.slice(1, -1).replaceAll("'", "''")}'\``,
  };
}

function explainBrackets(key: string, value: string, open: "[" | "{"): Explanation | null {
  const close = open === "[" ? "]" : "}";
  const at = value.indexOf(close);
  if (at === -1) {
    return {
      code: "bracket-not-closed",
      message: `The bracket \`${open}\` is never closed`,
      expected: `a \`${close}\` at the end of the line`,
      fix: `Write \`${key}: ${withoutTrailingCommas(value)}${close}\``,
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

/** By hand: a pattern anchored at the end only takes quadratic time on a line of commas. */
function withoutTrailingCommas(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,]/.test(text[end - 1] ?? "")) end--;
  return text.slice(0, end);
}
