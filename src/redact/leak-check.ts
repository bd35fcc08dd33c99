import { base64Offsets, encodedRuns } from "./encoded.ts";
import { standsFree } from "./known-values.ts";
import { indexValues, occurrences } from "./occurrences.ts";

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
  const written = new Map<string, { readonly value: number; readonly encoding: Leak["encoding"] }>();
  removed.forEach((value, index) => {
    if (value.length < SHORTEST) return;
    for (const [encoding, form] of encodings(value))
      if (!written.has(form)) written.set(form, { value: index, encoding });
  });
  const leaks = new Map<number, Leak>();
  const note = (value: number, at: number, encoding: Leak["encoding"]): void => {
    const known = leaks.get(value);
    if (known === undefined || at < known.at) leaks.set(value, { value, at, encoding });
  };
  occurrences(text, indexValues(written.keys()), (form, at) => {
    const entry = written.get(form);
    if (entry !== undefined && standsFree(text, at, at + form.length)) note(entry.value, at, entry.encoding);
  });
  const plain = indexValues(removed.filter((value) => value.length >= SHORTEST));
  const indexOf = new Map(removed.map((value, index) => [value, index]));
  for (const run of encodedRuns(text, base64Offsets(text))) {
    occurrences(run.text, plain, (value, at) => {
      if (standsFree(run.text, at, at + value.length)) note(indexOf.get(value) ?? 0, run.start, "base64");
    });
  }
  return [...leaks.values()].sort((one, other) => one.value - other.value);
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
