import { DEEPEST_JSON, findJsonPlaces, type JsonPlace, JsonPlaceError } from "../document/json-places.ts";
import type { Finding, Redactor, RemovedValues } from "../redact/redactor.ts";
import { UsageError } from "./usage-error.ts";

/** A JSON text with its strings redacted and nothing else changed. */
export interface JsonTextRedaction {
  readonly output: string;
  /** The same document as a serialiser writes it, without the escapes that could hide a value in `output`. */
  readonly plain: string;
  readonly findings: readonly Finding[];
  readonly removed: RemovedValues;
}

/** The value of a text that is a JSON object or array; undefined for any other text. */
export function parseJsonDocument(source: string): object | undefined {
  if (!/^\s*[[{]/.test(source)) return undefined;
  try {
    return JSON.parse(source) as object;
  } catch {
    return undefined;
  }
}

/**
 * Redacts the text of a JSON document string by string, in place: serialising it again would change numbers that
 * JavaScript cannot hold, the order of members and the layout.
 * @param name of the document, for messages.
 * @throws UsageError for a document of which a parser sees only a part.
 */
export function redactJsonText(
  redactor: Redactor,
  source: string,
  document: object,
  name: string,
): JsonTextRedaction {
  const places = placesOf(source, name);
  const strings = [...stringsInOrder(document, places)];
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  let next = 0;
  const {
    document: redacted,
    findings,
    removed,
  } = redactor.redactJson(document, {
    onText: (text, written) => {
      const place = strings[next++];
      if (place === undefined) throw new Error("there are more strings than places");
      if (written !== text) edits.push({ ...place, text: JSON.stringify(written) });
    },
  });
  if (next !== strings.length) throw new Error("there are fewer strings than places");
  edits.sort((one, other) => one.start - other.start);
  let output = "";
  let copied = 0;
  for (const { start, end, text } of edits) {
    output += source.slice(copied, start) + text;
    copied = end;
  }
  return { output: output + source.slice(copied), plain: JSON.stringify(redacted), findings, removed };
}

/** Where names and strings stand, in the order in which a redactor visits them. */
function* stringsInOrder(
  value: unknown,
  place: JsonPlace,
): Generator<{ readonly start: number; readonly end: number }> {
  if (place.type === "string") yield { start: place.start, end: place.end };
  else if (place.type === "array") {
    for (const [index, item] of place.items.entries())
      yield* stringsInOrder((value as readonly unknown[])[index], item);
  } else if (place.type === "object") {
    for (const [key, item] of Object.entries(value as object)) {
      const member = place.members.get(key);
      if (member === undefined) throw new Error("a member has no place");
      yield member.name;
      yield* stringsInOrder(item, member.value);
    }
  }
}

function placesOf(source: string, name: string): JsonPlace {
  try {
    return findJsonPlaces(source);
  } catch (cause) {
    if (!(cause instanceof JsonPlaceError)) throw cause;
    const before = source.slice(0, cause.at);
    const where = `${name}:${before.split("\n").length}:${cause.at - before.lastIndexOf("\n")}`;
    throw cause.reason === "repeated-name"
      ? new UsageError(
          `${where} is a member whose name the same object has already; expected each name once.`,
          "Programs disagree on which of the two counts, so one could escape redaction: delete or rename one.",
          { cause },
        )
      : new UsageError(
          `${where} is nested too deeply; expected at most ${DEEPEST_JSON} levels.`,
          "Redact the inner documents one by one.",
          { cause },
        );
  }
}
