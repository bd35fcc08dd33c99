import type { Problem } from "../document/problem.ts";

/** As many as the comment lists; who has more to fix starts with these. */
export const MOST_PROBLEMS = 50;
/** Of each text of a problem; a whole request fits into one key's name. */
export const MOST_TEXT = 1_000;
/**
 * Of all of them, encoded as they reach the next job. There they are one environment variable, and Linux starts no
 * process with one of 128 KiB: it would say nothing at all.
 */
export const MOST_BYTES = 64 * 1024;

/** The problems that the next job is told of. */
export interface HandedProblems {
  readonly problems: readonly Problem[];
  /** How many there are beside them. */
  readonly more: number;
}

/** The first problems of a document, as many as can be handed from job to job. */
export function handedProblems(all: readonly Problem[]): HandedProblems {
  const problems: Problem[] = [];
  let room = MOST_BYTES;
  for (const problem of all.slice(0, MOST_PROBLEMS).map(shortened)) {
    room -= handedBytes(problem);
    if (room < 0) break;
    problems.push(problem);
  }
  return { problems, more: all.length - problems.length };
}

function shortened(problem: Problem): Problem {
  const { message, pointer, expected, fix } = problem;
  return {
    ...problem,
    message: shorten(message),
    pointer: shorten(pointer),
    ...(expected === undefined ? {} : { expected: shorten(expected) }),
    ...(fix === undefined ? {} : { fix: shorten(fix) }),
  };
}

function shorten(text: string): string {
  return text.length <= MOST_TEXT ? text : `${text.slice(0, MOST_TEXT - 1).toWellFormed()}…`;
}

/** An output is JSON, and the context of all outputs is JSON again, in which quotes grow fourfold. */
function handedBytes(problem: Problem): number {
  return Buffer.byteLength(JSON.stringify(JSON.stringify(problem)));
}
