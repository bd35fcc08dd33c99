import { base64Offsets, encodedRuns } from "./encoded.ts";
import { standsFree } from "./known-values.ts";

/** A removed value that is still readable in an output; says where, never what. */
export interface Leak {
  /** Index into the removed values. */
  readonly value: number;
  /** UTF-16 offset in the output of its first occurrence. */
  readonly at: number;
  readonly encoding: "plain" | "json" | "percent" | "html" | "base64";
}

/** Values shorter than this stand in ordinary text by chance. */
const SHORTEST = 6;

/**
 * Looks for removed values in an output, plain and in every encoding an output may use. Short values count as
 * whole words only, as in redaction itself.
 */
export function findLeaks(output: string | Uint8Array, removed: readonly string[]): readonly Leak[] {
  const text = typeof output === "string" ? output : Buffer.from(output).toString("utf8");
  const hidden = encodedRuns(text, base64Offsets(text));
  const leaks: Leak[] = [];
  removed.forEach((value, index) => {
    if (value.length < SHORTEST) return;
    for (const [encoding, written] of encodings(value)) {
      const at = findWhole(text, written);
      if (at !== -1) {
        leaks.push({ value: index, at, encoding });
        return;
      }
    }
    const run = hidden.find((candidate) => findWhole(candidate.text, value) !== -1);
    if (run !== undefined) leaks.push({ value: index, at: run.start, encoding: "base64" });
  });
  return leaks;
}

function findWhole(text: string, value: string): number {
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
    if (standsFree(text, at, at + value.length)) return at;
  }
  return -1;
}

function* encodings(value: string): Generator<readonly [Leak["encoding"], string]> {
  yield ["plain", value];
  const json = JSON.stringify(value).slice(1, -1);
  if (json !== value) yield ["json", json];
  const percent = encodeURIComponent(value.toWellFormed());
  if (percent !== value) yield ["percent", percent];
  const html = value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  if (html !== value) yield ["html", html];
  if (/["']/.test(html)) yield ["html", html.replaceAll('"', "&quot;").replaceAll("'", "&#39;")];
}
