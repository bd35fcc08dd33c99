import { stringify } from "yaml";
import type { RequestDocument } from "./request-schema.ts";

const EDITOR_HINT = "# yaml-language-server: $schema=../schemas/request.schema.json\n";
/** In the order a person reads them. */
const ORDER: readonly (keyof RequestDocument)[] = [
  "user",
  "interactions",
  "comment",
  "apps",
  "after",
  "before",
  "category",
  "ticket",
  "exclude",
  "comments",
];

/** The text of a request file. Values are written as they are; whether they are valid is for the reader to say. */
export function composeRequest(request: Readonly<Record<string, unknown>>): string {
  const entries = ORDER.flatMap((key) => (request[key] === undefined ? [] : [[key, request[key]]]));
  return `${EDITOR_HINT}${stringify(Object.fromEntries(entries), { lineWidth: 0, version: "1.2", schema: "core" })}`;
}

/**
 * An id such as `feedback-20261122-3f9a1c`: the day, and enough chance that two admins do not collide. Never
 * who is affected, because ids stay in the ledger when everything else about a person was erased.
 */
export function proposeId(day: Date, random: string, isTaken: (id: string) => boolean): string {
  const base = `feedback-${day.toISOString().slice(0, 10).replaceAll("-", "")}-${random}`;
  let id = base;
  for (let number = 2; isTaken(id); number++) id = `${base}-${number}`;
  return id;
}
