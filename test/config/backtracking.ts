import type { Part } from "../../src/config/pattern-syntax.ts";

/**
 * How many characters an engine reads that tries one way after the other, from the start of `text`, if no way is the
 * right one in the end; counting stops above `limit`. Knows nothing of automata: it follows the pattern.
 */
export function readsFrom(pattern: Part, text: string, limit: number): number {
  let reads = 0;
  walk(pattern, 0, () => undefined);
  return reads;

  function walk(part: Part, at: number, next: (at: number) => void): void {
    if (reads > limit) return;
    switch (part.kind) {
      case "set":
        if (at < text.length && new RegExp(`^(?:${part.source})$`, "u").test(text[at] as string)) {
          reads++;
          next(at + 1);
        }
        return;
      case "sequence":
        walkAll(part.parts, at, next);
        return;
      case "choice":
        for (const option of part.options) walk(option, at, next);
        return;
      case "repeat":
        turn(part, 0, at, next);
        return;
      case "assertion":
        if (part.body !== undefined) walk(part.body, at, () => undefined);
        next(at);
    }
  }

  function walkAll(parts: readonly Part[], at: number, next: (at: number) => void): void {
    const [first, ...rest] = parts;
    if (first === undefined) next(at);
    else walk(first, at, (after) => walkAll(rest, after, next));
  }

  function turn(
    repeat: Part & { kind: "repeat" },
    done: number,
    at: number,
    next: (at: number) => void,
  ): void {
    if (done < repeat.most) {
      walk(repeat.body, at, (after) => {
        if (after > at || done < repeat.least) turn(repeat, done + 1, after, next);
      });
    }
    if (done >= repeat.least) next(at);
  }
}
