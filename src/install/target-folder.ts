import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { neutralise } from "../document/hostile-text.ts";
import { FolderError } from "./repository-folder.ts";

/**
 * Why the workflows would do nothing in this folder, undefined where it is the top of a git repository. GitHub
 * reads `.github/` only there.
 * @throws FolderError where there is no such folder: a misspelt name would become a second installation.
 */
export async function explainTarget(folder: string): Promise<string | undefined> {
  const found = await kindOf(folder);
  if (found === "file") {
    throw new FolderError(
      `${neutralise(folder)} is a file, not a folder`,
      "Name the folder of the admin repository's clone.",
    );
  }
  if (found === undefined) {
    throw new FolderError(
      `There is no folder ${neutralise(folder)}`,
      "Name the folder of the admin repository's clone; `git clone` makes it. To try it out, make an empty folder with `git init <folder>`.",
    );
  }
  if ((await kindOf(join(folder, ".git"))) !== undefined) return undefined;
  const top = await repositoryAbove(folder);
  if (top !== undefined) {
    return `${neutralise(folder)} lies inside the repository ${neutralise(top)}: GitHub reads .github/ only at its top. Run init there, or in a clone of its own.`;
  }
  return `${neutralise(folder)} is not a git repository: GitHub sees these files once they are pushed from one. Name the folder of the admin repository's clone, or run \`git init\` there.`;
}

async function repositoryAbove(folder: string): Promise<string | undefined> {
  const parent = dirname(folder);
  if (parent === folder) return undefined;
  return (await kindOf(join(parent, ".git"))) === undefined ? repositoryAbove(parent) : parent;
}

/** A worktree's `.git` is a file, a clone's a folder. */
async function kindOf(path: string): Promise<"folder" | "file" | undefined> {
  const status = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    if (error.code === "ENOTDIR") throw belowFile(path);
    throw error;
  });
  return status === undefined ? undefined : status.isDirectory() ? "folder" : "file";
}

function belowFile(path: string): FolderError {
  return new FolderError(
    `${neutralise(path)} cannot be a folder, because something above it is a file`,
    "Name the folder of the admin repository's clone.",
  );
}
