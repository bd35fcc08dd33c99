import { stringify } from "yaml";
import { idFrom } from "./request-path.ts";
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

/** An id that says who and when, for example `adele-vance-20261122`; numbered where it is taken. */
export function proposeId(user: string, day: Date, isTaken: (id: string) => boolean): string {
  const date = day.toISOString().slice(0, 10).replaceAll("-", "");
  const name = idFrom(user.split("@")[0] ?? "").slice(0, 48);
  const base = `${name.replace(/-+$/, "")}-${date}`;
  let id = base;
  for (let number = 2; isTaken(id); number++) id = `${base}-${number}`;
  return id;
}
