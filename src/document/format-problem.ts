import { neutralise } from "./hostile-text.ts";
import type { Problem } from "./problem.ts";
import { createSourceText, lineText } from "./source-text.ts";

/** Wraps a text in a colour; the identity where there are no colours. */
export type Paint = (style: "error" | "place" | "hint", text: string) => string;

const PLAIN: Paint = (_, text) => text;
/** Longest piece of a line that is shown around the caret. */
const EXCERPT_WIDTH = 100;
const TAB = /\t/g;

/**
 * A problem for the terminal: place and message, the line with carets below what is wrong, what was expected
 * and what to write. Several lines, no final line break; nothing of the document reaches the terminal as is.
 * @param text the document, for the excerpt; without it there is none.
 */
export function formatProblem(problem: Problem, text?: string, paint: Paint = PLAIN): string {
  const { file, line, column, message, expected, fix } = problem;
  const lines = [
    `${paint("place", `${neutralise(file)}:${line}:${column}`)} ${paint("error", neutralise(message))}`,
  ];
  if (text !== undefined) lines.push(...excerpt(problem, text, paint));
  if (expected !== undefined) lines.push(`  ${paint("hint", "expected")}  ${neutralise(expected)}`);
  if (fix !== undefined) {
    const [first = "", ...rest] = fix.split("\n").map(neutralise);
    lines.push(`  ${paint("hint", "to do")}     ${first}`, ...rest.map((more) => `              ${more}`));
  }
  return lines.join("\n");
}

function excerpt({ line, column, endLine, endColumn }: Problem, text: string, paint: Paint): string[] {
  const whole = lineText(createSourceText("", text.replace(/^\ufeff/, "")), line);
  if (whole.trim() === "") return [];
  const from = Math.max(0, Math.min(column - 1, whole.length) - EXCERPT_WIDTH / 2);
  const shown = whole.slice(from, from + EXCERPT_WIDTH);
  const start = Math.min(column - 1 - from, shown.length);
  const end = endLine === line ? Math.min(endColumn - 1 - from, shown.length) : shown.length;
  // Neutralised in parts, so that the carets stay below what they point at.
  const before = neutralise(shown.slice(0, start).replace(TAB, " "));
  const marked = neutralise(shown.slice(start, end).replace(TAB, " "));
  const after = neutralise(shown.slice(end).replace(TAB, " "));
  const gutter = `${line}`.padStart(4);
  const cut = from > 0 ? "…" : "";
  return [
    `${paint("hint", `${gutter} |`)} ${cut}${before}${marked}${after}`,
    `${paint("hint", "     |")} ${" ".repeat(width(cut + before))}${paint("error", "^".repeat(Math.max(1, width(marked))))}`,
  ];
}

/** Terminal columns of a text, near enough: wide East Asian characters and emoji take two. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) {
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u.test(
        character,
      )
        ? 2
        : /\p{M}/u.test(character)
          ? 0
          : 1;
  }
  return columns;
}
