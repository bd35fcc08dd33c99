import type {
  AiInteraction,
  InteractionAttachment,
  InteractionContext,
  InteractionLink,
  InteractionMention,
  InteractionSender,
} from "./interaction.ts";
import { SourceError } from "./source-error.ts";

/** Longest body or attachment content accepted, in UTF-16 code units: several times the largest card seen. */
export const MAX_CONTENT_LENGTH = 8 * 1024 * 1024;
/** Longest identifier, name or address accepted, in UTF-16 code units. */
export const MAX_FIELD_LENGTH = 64 * 1024;
/** Most attachments, contexts, links or mentions accepted on one interaction. */
export const MAX_PARTS = 2_000;

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads one `aiInteraction` as Graph v1.0 describes it. Nullable and missing fields become empty values; what
 * a round cannot be built without (session, application, time, kind) must be there.
 *
 * @param at Where the value stands, for example `export.json: $.value[3]`; opens every error message.
 * @throws SourceError naming the field and the expected type, never the content.
 */
export function decodeInteraction(value: unknown, at: string): AiInteraction {
  const entry = object(value, at);
  const id = requiredString(entry, "id", at);
  return {
    id,
    sessionId: requiredString(entry, "sessionId", at),
    requestId: emptyToNull(optionalString(entry, "requestId", at)),
    appClass: requiredString(entry, "appClass", at),
    interactionType: interactionType(requiredString(entry, "interactionType", at)),
    conversationType: optionalString(entry, "conversationType", at),
    createdDateTime: createdDateTime(entry, id, at),
    locale: optionalString(entry, "locale", at) ?? "",
    body: body(entry["body"], `${at}.body`),
    attachments: parts(entry, "attachments", at, attachment),
    contexts: parts(entry, "contexts", at, context),
    links: parts(entry, "links", at, link),
    mentions: parts(entry, "mentions", at, mention),
    from: sender(entry["from"], `${at}.from`),
  };
}

/**
 * Reads one answer of Graph: `{"value": [...], "@odata.nextLink"?}`.
 *
 * @throws SourceError as `decodeInteraction` does.
 */
export function decodePage(
  value: unknown,
  at: string,
): { readonly interactions: readonly AiInteraction[]; readonly nextLink: string | null } {
  const page = object(value, at);
  const entries = page["value"];
  if (!Array.isArray(entries)) {
    throw malformed(`${at}.value`, "a list of interactions", entries);
  }
  return {
    interactions: entries.map((entry, index) => decodeInteraction(entry, `${at}.value[${index}]`)),
    nextLink: optionalString(page, "@odata.nextLink", at),
  };
}

function interactionType(text: string): AiInteraction["interactionType"] {
  return text === "userPrompt" || text === "aiResponse" ? text : "unknownFutureValue";
}

/** Graph documents the time as nullable, and ids as epoch milliseconds: the id stands in where the time is missing. */
function createdDateTime(entry: Json, id: string, at: string): string {
  const text = optionalString(entry, "createdDateTime", at);
  const epoch = text === null ? (/^\d{12,14}$/.test(id) ? Number(id) : Number.NaN) : utcEpoch(text);
  const date = new Date(epoch);
  const year = date.getUTCFullYear();
  if (!(year >= 1970 && year <= 9999)) {
    throw new SourceError(
      "interaction-malformed",
      `${at}.createdDateTime is not a point in time; expected ISO 8601 such as 2026-11-20T09:30:00Z`,
      "Export the interactions again; if the entry still has no usable time, remove it from the export.",
    );
  }
  return date.toISOString();
}

/** ECMAScript reads a date-time without an offset as local time; Graph means UTC. */
function utcEpoch(text: string): number {
  const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?$/.exec(text);
  if (shape === null) return Number.NaN;
  return Date.parse(shape[1] === undefined ? `${text}Z` : text);
}

function body(value: unknown, at: string): AiInteraction["body"] {
  if (value === undefined || value === null) return { contentType: "text", content: "" };
  const entry = object(value, at);
  return {
    contentType: optionalString(entry, "contentType", at)?.toLowerCase() === "html" ? "html" : "text",
    content: optionalString(entry, "content", at, MAX_CONTENT_LENGTH) ?? "",
  };
}

function attachment(entry: Json, at: string): InteractionAttachment {
  return {
    attachmentId: optionalString(entry, "attachmentId", at),
    contentType: optionalString(entry, "contentType", at),
    contentUrl: optionalString(entry, "contentUrl", at),
    content: optionalString(entry, "content", at, MAX_CONTENT_LENGTH),
    name: optionalString(entry, "name", at),
  };
}

function context(entry: Json, at: string): InteractionContext {
  return {
    contextReference: optionalString(entry, "contextReference", at),
    displayName: optionalString(entry, "displayName", at),
    contextType: optionalString(entry, "contextType", at),
  };
}

function link(entry: Json, at: string): InteractionLink {
  return {
    linkUrl: optionalString(entry, "linkUrl", at),
    displayName: optionalString(entry, "displayName", at),
    linkType: optionalString(entry, "linkType", at),
  };
}

function mention(entry: Json, at: string): InteractionMention {
  const id = entry["mentionId"];
  if (id !== undefined && id !== null && typeof id !== "number") {
    throw malformed(`${at}.mentionId`, "a number or null", id);
  }
  return {
    mentionId: id ?? null,
    mentionText: optionalString(entry, "mentionText", at),
    displayName: mentionedName(entry["mentioned"], `${at}.mentioned`),
  };
}

function mentionedName(value: unknown, at: string): string | null {
  if (value === undefined || value === null) return null;
  const mentioned = object(value, at);
  for (const kind of ["user", "application", "device", "conversation", "tag"]) {
    const identity = mentioned[kind];
    if (identity === undefined || identity === null) continue;
    const name = optionalString(object(identity, `${at}.${kind}`), "displayName", `${at}.${kind}`);
    if (name !== null) return name;
  }
  return null;
}

function sender(value: unknown, at: string): InteractionSender {
  if (value === undefined || value === null) return { kind: "unknown", id: null, displayName: null };
  const from = object(value, at);
  for (const kind of ["user", "application"] as const) {
    const identity = from[kind];
    if (identity === undefined || identity === null) continue;
    const entry = object(identity, `${at}.${kind}`);
    return {
      kind,
      id: optionalString(entry, "id", `${at}.${kind}`),
      displayName: optionalString(entry, "displayName", `${at}.${kind}`),
    };
  }
  return { kind: "unknown", id: null, displayName: null };
}

function parts<T>(entry: Json, key: string, at: string, decode: (part: Json, at: string) => T): readonly T[] {
  const value = entry[key];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw malformed(`${at}.${key}`, "a list", value);
  if (value.length > MAX_PARTS) {
    throw tooLarge(`${at}.${key}`, `has ${value.length} entries`, `${MAX_PARTS} are accepted`);
  }
  return value.map((part, index) => {
    const where = `${at}.${key}[${index}]`;
    return decode(object(part, where), where);
  });
}

function object(value: unknown, at: string): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw malformed(at, "an object", value);
  }
  return value as Json;
}

function requiredString(entry: Json, key: string, at: string): string {
  const value = optionalString(entry, key, at);
  if (value === null || value === "") throw malformed(`${at}.${key}`, "a non-empty string", entry[key]);
  return value;
}

function optionalString(entry: Json, key: string, at: string, limit = MAX_FIELD_LENGTH): string | null {
  const value = entry[key];
  if (value === undefined || value === null) return null;
  if (typeof value !== "string") throw malformed(`${at}.${key}`, "a string or null", value);
  if (value.length > limit) {
    throw tooLarge(`${at}.${key}`, `is ${value.length} characters long`, `${limit} are accepted`);
  }
  // A lone surrogate has no UTF-8 form; digests are taken over UTF-8.
  return value.toWellFormed();
}

function emptyToNull(text: string | null): string | null {
  return text === "" ? null : text;
}

function malformed(at: string, expected: string, found: unknown): SourceError {
  return new SourceError(
    "interaction-malformed",
    `${at} is ${typeName(found)}; expected ${expected}`,
    "Use the interactions exactly as Graph's getAllEnterpriseInteractions returned them.",
  );
}

function tooLarge(at: string, found: string, limit: string): SourceError {
  return new SourceError(
    "interaction-too-large",
    `${at} ${found}; ${limit}`,
    "Narrow the request with `after`, `before` or `apps` so that this interaction is not read.",
  );
}

function typeName(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (value === "") return "an empty string";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
