import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** owner/name of the remote `origin` of the clone in a folder; null where there is none on GitHub. */
export async function clonedRepository(cwd: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)("git", ["remote", "get-url", "origin"], { cwd });
    return (
      /^(?:https:\/\/(?:[^@/\s]+@)?[^/\s]+\/|git@[^:\s]+:|ssh:\/\/git@[^/\s]+\/)([\w.-]+\/[\w.-]+?)(?:\.git)?\/?\s*$/.exec(
        stdout,
      )?.[1] ?? null
    );
  } catch {
    // No git or no clone: the caller has other ways to know.
    return null;
  }
}
