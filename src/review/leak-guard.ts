import { mapStrings } from "../redact/json-walk.ts";
import { findLeaks } from "../redact/leak-check.ts";
import type { RemovedValues } from "../redact/redactor.ts";

/**
 * A value that redaction removed is still readable in something about to be written. A bug by definition; nothing
 * may be published. Names file, offset and encoding, never the value.
 */
export class LeakError extends Error {
  override readonly name = "LeakError";

  constructor(leaks: readonly { readonly file: string; readonly at: number; readonly encoding: string }[]) {
    const places = leaks.slice(0, 5).map(({ file, at, encoding }) => `${file} at ${at} (${encoding})`);
    super(`${leaks.length} removed values are still readable: ${places.join(", ")}`);
  }
}

/** Removed values, less those that also stand in fields kept by design (ids): finding these there is no leak. */
export function guardedValues(
  removed: RemovedValues,
  document: unknown,
  keptFields: readonly string[],
): RemovedValues {
  const redacted = new Set<string>();
  mapStrings(document, keptFields, (text) => {
    redacted.add(text);
    return text;
  });
  const kept: string[] = [];
  mapStrings(document, [], (text) => {
    if (!redacted.has(text)) kept.push(text);
    return text;
  });
  const ids = kept.join("\n");
  return () => removed().filter((value) => !ids.includes(value));
}

/**
 * Proves that no removed value survives in any of the files.
 *
 * @throws LeakError
 */
export function refuseLeaks(files: Readonly<Record<string, Uint8Array>>, removed: RemovedValues): void {
  const values = removed();
  const leaks = Object.entries(files).flatMap(([file, bytes]) =>
    findLeaks(bytes, values).map(({ at, encoding }) => ({ file, at, encoding })),
  );
  if (leaks.length > 0) throw new LeakError(leaks);
}
