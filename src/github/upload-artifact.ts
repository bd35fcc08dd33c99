import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Uploads one raw file as an artifact of the running job. Not zipped, so that the digest GitHub shows is the
 * SHA-256 of the file and a browser opens it in place. Needs no permission of the token.
 * @param name file name, which becomes the artifact's name.
 * @param retentionDays days until GitHub deletes it.
 * @returns the id GitHub gave it.
 */
export async function uploadArtifact(
  name: string,
  bytes: Uint8Array,
  retentionDays: number,
): Promise<number> {
  const { DefaultArtifactClient } = await import("@actions/artifact");
  const folder = await mkdtemp(join(process.env["RUNNER_TEMP"] ?? tmpdir(), "copilot-feedback-"));
  try {
    const file = join(folder, name);
    await writeFile(file, bytes, { mode: 0o600 });
    const uploaded = await new DefaultArtifactClient().uploadArtifact(name, [file], folder, {
      retentionDays,
      skipArchive: true,
    });
    if (uploaded.id === undefined) throw new Error(`the artifact service gave ${name} no id`);
    return uploaded.id;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
