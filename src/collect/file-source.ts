import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { readExport } from "./export-document.ts";
import type { InteractionSource } from "./source.ts";
import { SourceError } from "./source-error.ts";

/** Largest export read. It is held in memory as a whole, and V8 cannot hold texts much longer. */
export const MAX_EXPORT_BYTES = 256 * 1024 * 1024;
/** Longest address Entra accepts as a user principal name, with room. */
const MAX_USER_LENGTH = 254;

/** One export for whoever is asked for, or a directory with one export per user, `<address in lower case>.json`. */
export type ExportLocation = { readonly file: string } | { readonly directory: string };

/** Reads interactions from files in the shape Graph returns them. */
export function createFileSource(location: ExportLocation): InteractionSource {
  return {
    async *read({ user, after, before }) {
      const interactions = await readExportFile(location, user);
      yield interactions.filter(
        ({ createdDateTime }) =>
          Date.parse(createdDateTime) > Date.parse(after) && Date.parse(createdDateTime) < Date.parse(before),
      );
    },
  };
}

/**
 * All interactions of an export, in file order.
 *
 * @throws SourceError for a missing, unreadable, oversized or malformed file.
 */
export async function readExportFile(location: ExportLocation, user: string) {
  const candidates =
    "file" in location
      ? [location.file]
      : [".json", ".jsonl"].map((extension) => join(location.directory, exportName(user) + extension));
  for (const file of candidates) {
    const text = await readCapped(file);
    if (text !== null) return readExport(text, file);
  }
  throw new SourceError(
    "export-missing",
    `there is no export at ${candidates.join(" or ")}`,
    "file" in location
      ? "Check the path; the file holds what Graph's getAllEnterpriseInteractions returned."
      : "Put the user's export there, named after the address in lower case.",
  );
}

/** The address as a file name: whoever names a user must not name a path. */
function exportName(user: string): string {
  const name = user.toLowerCase();
  if (
    name.length > MAX_USER_LENGTH ||
    !/^[a-z0-9_'!#^~&+-][a-z0-9_'!#^~&+.-]*@[a-z0-9][a-z0-9.-]*$/.test(name)
  ) {
    throw new SourceError(
      "user-name-unusable",
      "the user's address cannot be the name of an export file",
      "Write the address as in adele.vance@contoso.com, or name the export file itself.",
    );
  }
  return name;
}

async function readCapped(file: string): Promise<string | null> {
  try {
    const { size } = await stat(file);
    if (size > MAX_EXPORT_BYTES) {
      throw new SourceError(
        "export-too-large",
        `${file} has ${size} bytes; ${MAX_EXPORT_BYTES} are accepted`,
        "Export a shorter period, or split the export and use one part.",
      );
    }
    return decodeUtf8(await readFile(file), file);
  } catch (error) {
    if (error instanceof SourceError) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw new SourceError(
      "export-unreadable",
      `${file} cannot be read (${code})`,
      code === "EISDIR" ? "Name the export file, not its folder." : "Check the file and its permissions.",
      { cause: error },
    );
  }
}

function decodeUtf8(bytes: Uint8Array, file: string): string {
  // PowerShell's `>` writes UTF-16; saying so beats a complaint about the first character.
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    if (!utf16) return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Told below.
  }
  throw new SourceError(
    "export-malformed",
    `${file} is ${utf16 ? "UTF-16" : "not UTF-8"}; expected UTF-8`,
    "Save the export as UTF-8; in PowerShell write `| Out-File -Encoding utf8 export.json`.",
  );
}
