import { decodeInteraction, decodePage } from "./decode-interaction.ts";
import type { AiInteraction } from "./interaction.ts";
import { findJsonError } from "./json-position.ts";
import { SourceError } from "./source-error.ts";

/** Most interactions one export may hold; a busy user's year is well below. */
const MAX_INTERACTIONS = 1_000_000;

/**
 * Reads an export: one page `{"value": […]}`, a list of pages, a plain list of interactions, one interaction, or
 * JSON Lines of pages or interactions.
 *
 * @param file As shown in messages.
 * @throws SourceError with line and column where the text is not JSON, and the path inside it where its shape is
 *   wrong; never with content.
 */
export function readExport(text: string, file: string): readonly AiInteraction[] {
  const content = text.startsWith("\ufeff") ? text.slice(1) : text;
  if (content.trim() === "") {
    throw new SourceError(
      "export-malformed",
      `${file} is empty; expected the JSON that Graph's getAllEnterpriseInteractions returns`,
      "Export the interactions again.",
    );
  }
  const whole = parse(content);
  const interactions =
    whole.ok && !isJsonLinesFile(file)
      ? readValue(whole.value, `${file}: $`)
      : readLines(content, file, whole.ok ? null : malformed(content, file));
  if (interactions.length > MAX_INTERACTIONS) {
    throw new SourceError(
      "too-many-interactions",
      `${file} holds ${interactions.length} interactions; ${MAX_INTERACTIONS} are accepted`,
      "Export a shorter period.",
    );
  }
  return interactions;
}

/** JSON Lines, unless nothing but the first line is even JSON: then the text is one broken document. */
function readLines(content: string, file: string, broken: SourceError | null): readonly AiInteraction[] {
  const lines = content.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  const isLines = isJsonLinesFile(file) || (lines.length > 1 && parse(lines[first] ?? "").ok);
  if (!isLines) throw broken ?? malformed(content, file);
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const parsed = parse(line);
    if (!parsed.ok) throw malformed(line, file, index);
    return readValue(parsed.value, `${file}:${index + 1}: $`);
  });
}

function readValue(value: unknown, at: string): readonly AiInteraction[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      const where = `${at}[${index}]`;
      return isPage(item) ? decodePage(item, where).interactions : [decodeInteraction(item, where)];
    });
  }
  if (isPage(value)) return decodePage(value, at).interactions;
  if (typeof value === "object" && value !== null && "interactionType" in value) {
    return [decodeInteraction(value, at)];
  }
  throw new SourceError(
    "export-malformed",
    `${at} is not an export; expected {"value": […]}, a list of such pages or a list of interactions`,
    "Use the interactions exactly as Graph's getAllEnterpriseInteractions returned them.",
  );
}

function isPage(value: unknown): boolean {
  return typeof value === "object" && value !== null && "value" in value && !("interactionType" in value);
}

function isJsonLinesFile(file: string): boolean {
  return /\.(?:jsonl|ndjson)$/i.test(file);
}

function parse(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

function malformed(text: string, file: string, linesBefore = 0): SourceError {
  const { line, column, expected } = findJsonError(text);
  return new SourceError(
    "export-malformed",
    `${file}:${linesBefore + line}:${column} is not JSON; expected ${expected}`,
    "Export the interactions again; a download that broke off ends like this.",
  );
}
