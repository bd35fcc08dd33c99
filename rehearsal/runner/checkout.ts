import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Git } from "../github/git.ts";

export interface Checkouts {
  /** Puts the files of a commit into a new directory. */
  into(sha: string, directory: string): Promise<void>;
}

/**
 * Checks commits out of the bare repository, each once, and copies them for every job. Unlike the real action it leaves
 * no `.git` directory behind.
 */
export function createCheckouts(git: Git, cache: string): Checkouts {
  const known = new Map<string, Promise<string>>();

  async function extract(sha: string): Promise<string> {
    const directory = join(cache, sha);
    await mkdir(directory, { recursive: true });
    const env = { GIT_INDEX_FILE: `${directory}.index`, GIT_WORK_TREE: directory };
    await git.run(["read-tree", sha], { env });
    await git.run(["checkout-index", "--all", "--force", `--prefix=${directory}/`], { env });
    return directory;
  }

  return {
    into: async (sha, directory) => {
      const extracted = known.get(sha) ?? extract(sha);
      known.set(sha, extracted);
      await cp(await extracted, directory, { recursive: true, verbatimSymlinks: true });
    },
  };
}
