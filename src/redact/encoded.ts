import { decodesToText } from "./validate/encodings.ts";

/** A run of base64 characters that decodes to readable text. */
export interface EncodedRun {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Shorter runs hide nothing worth the look. */
const SHORTEST = 16;
/** Longer runs are files, not values. */
const LONGEST = 16_384;
/** Characters decoded first: what is no text is mostly so from the start. */
const HEAD = 48;

const RUN = new RegExp(`[A-Za-z0-9+/_-]{${SHORTEST},}={0,2}`, "g");

/** The base64 and base64url runs of a text that encode text themselves. */
export function encodedRuns(text: string): readonly EncodedRun[] {
  const runs: EncodedRun[] = [];
  RUN.lastIndex = 0;
  for (let match = RUN.exec(text); match !== null; match = RUN.exec(text)) {
    const run = match[0];
    if (run.length > LONGEST || decodesToText(run.slice(0, HEAD)) === undefined) continue;
    const decoded = decodesToText(run);
    if (decoded !== undefined)
      runs.push({ start: match.index, end: match.index + run.length, text: decoded });
  }
  return runs;
}
