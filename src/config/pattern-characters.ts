/** Whether two characters or classes of a pattern can match the same character. */
export type Overlap = (one: string, other: string) => boolean;

/** Where runs of a class begin and end in `everyCharacter`, ascending. */
type Runs = readonly (readonly [start: number, end: number])[];

/** A single character that stands for itself. */
const LITERAL = /^(?:\\([^\p{L}\p{N}])|([^\\.[]))$/u;
/** So long a run is matched at once: an engine may need memory for each repetition. */
const LONGEST_RUN = 4096;
/** Code points that are made into text at once. */
const CHUNK = 4096;

let every: string | undefined;

/** Every code point once; the second halves of pairs first, so that no two of them make another. */
function everyCharacter(): string {
  if (every === undefined) {
    const parts: string[] = [];
    const add = (from: number, to: number): void => {
      for (let code = from; code < to; code += CHUNK)
        parts.push(
          String.fromCodePoint(...Array.from({ length: Math.min(CHUNK, to - code) }, (_, at) => code + at)),
        );
    };
    add(0xdc00, 0xe000);
    add(0, 0xdc00);
    add(0xe000, 0x110000);
    every = parts.join("");
  }
  return every;
}

/**
 * Asks the engine itself what the characters and classes of a pattern match, so that case, properties and negation mean
 * here what they mean in use.
 */
export function createOverlap(flags: string): Overlap {
  const plain = flags.replace("g", "");
  const runs = new Map<string, Runs>();

  function runsOf(source: string): Runs {
    let known = runs.get(source);
    if (known === undefined) {
      const expression = new RegExp(`(?:${source}){1,${LONGEST_RUN}}`, `g${plain}`);
      known = Array.from(
        everyCharacter().matchAll(expression),
        ({ index, 0: run }) => [index, index + run.length] as const,
      );
      runs.set(source, known);
    }
    return known;
  }

  const answers = new Map<string, boolean>();
  return (one, other) => {
    if (one === other) return runs.get(one)?.length !== 0;
    const key = one < other ? `${one}\n${other}` : `${other}\n${one}`;
    let answer = answers.get(key);
    if (answer === undefined) {
      const first = literalOf(one);
      const second = literalOf(other);
      if (first !== undefined) answer = new RegExp(`^(?:${other})$`, plain).test(first);
      else if (second !== undefined) answer = new RegExp(`^(?:${one})$`, plain).test(second);
      else answer = intersects(runsOf(one), runsOf(other));
      answers.set(key, answer);
    }
    return answer;
  };
}

function literalOf(source: string): string | undefined {
  const match = LITERAL.exec(source);
  return match === null ? undefined : (match[1] ?? match[2]);
}

function intersects(some: Runs, others: Runs): boolean {
  let at = 0;
  for (const [start, end] of some) {
    while (at < others.length && (others[at] as Runs[number])[1] <= start) at++;
    const next = others[at];
    if (next === undefined) return false;
    if (next[0] < end) return true;
  }
  return false;
}
