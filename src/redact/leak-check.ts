/** A removed value that is still readable in an output; says where, never what. */
export interface Leak {
  /** Index into the removed values. */
  readonly value: number;
  /** Offset in the output text of its first occurrence. */
  readonly at: number;
  readonly encoding: "plain" | "json" | "percent" | "html" | "base64";
}

/** Values shorter than this stand in ordinary text by chance. */
const SHORTEST = 6;

/** Looks for removed values in an output, plain and in the encodings an output may use. */
export function findLeaks(output: string | Uint8Array, removed: readonly string[]): readonly Leak[] {
  const text = typeof output === "string" ? output : Buffer.from(output).toString("utf8");
  const leaks: Leak[] = [];
  removed.forEach((value, index) => {
    if (value.length < SHORTEST) return;
    for (const [encoding, written] of encodings(value)) {
      const at = text.indexOf(written);
      if (at !== -1) {
        leaks.push({ value: index, at, encoding });
        return;
      }
    }
  });
  return leaks;
}

function* encodings(value: string): Generator<readonly [Leak["encoding"], string]> {
  yield ["plain", value];
  yield ["json", JSON.stringify(value).slice(1, -1)];
  yield ["percent", encodeURIComponent(value)];
  yield ["html", value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")];
}
