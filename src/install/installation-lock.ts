import { sha256 } from "../review/digest.ts";

/** Where an installation remembers what it installed, so that an upgrade can tell edited files from old ones. */
export const LOCK_PATH = ".github/copilot-feedback.lock.json";

const SCHEMA = "copilot-feedback/installation@1";

export interface InstallationLock {
  /** Version of the tool that installed the files. */
  readonly version: string;
  /** Digest of each managed file, by repository path. */
  readonly files: Readonly<Record<string, string>>;
}

export function lockText({ version, files }: InstallationLock): string {
  const sorted = Object.fromEntries(Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1)));
  return `${JSON.stringify({ schema: SCHEMA, version, files: sorted }, null, 2)}\n`;
}

/** Null where the text is not a lock of ours; then nothing is known about who wrote the files. */
export function parseLock(text: string): InstallationLock | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const { schema, version, files } = Object(value);
  if (schema !== SCHEMA || typeof version !== "string" || typeof files !== "object" || files === null)
    return null;
  const digests = Object.entries(files as Record<string, unknown>).flatMap(([path, digest]) =>
    typeof digest === "string" ? [[path, digest] as const] : [],
  );
  return { version, files: Object.fromEntries(digests) };
}

/** Digest of a managed file. Line ends do not count: Git for Windows checks files out with others. */
export function fileDigest(content: Uint8Array): string {
  const text = Buffer.from(content).toString("latin1");
  return sha256(Buffer.from(text.replaceAll("\r\n", "\n"), "latin1"));
}
