import { neutralise } from "./hostile-text.ts";
import type { Problem } from "./problem.ts";

/** GitHub refuses longer titles of annotations (REST reference, check runs). */
const MAX_TITLE_LENGTH = 255;

/** A problem as an annotation of a check run: the sentences of the terminal on the lines of the request. */
export interface ProblemAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  /** GitHub takes columns only where start and end are on one line. */
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: "failure";
  readonly title: string;
  readonly message: string;
}

/** @returns fields as the REST API names them. */
export function annotateProblem(problem: Problem): ProblemAnnotation {
  const { file, line, column, endLine, endColumn, message, expected, fix } = problem;
  const title = neutralise(message);
  const sentences = [
    `${title}.`,
    ...(expected === undefined ? [] : [`Expected: ${neutralise(expected)}.`]),
    ...(fix === undefined
      ? []
      : [`${fix.split("\n").map(neutralise).join("\n")}${fix.includes("\n") ? "" : "."}`]),
  ];
  return {
    path: file,
    start_line: line,
    end_line: endLine,
    ...(line === endLine ? { start_column: column, end_column: Math.max(column, endColumn - 1) } : {}),
    annotation_level: "failure",
    title: title.length > MAX_TITLE_LENGTH ? `${title.slice(0, MAX_TITLE_LENGTH - 1)}…` : title,
    message: sentences.join("\n"),
  };
}
