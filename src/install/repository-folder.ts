import { lstat, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { LOCK_PATH } from "./installation-lock.ts";
import {
  type BundledFiles,
  type FileTree,
  type InstallationPlan,
  installationPaths,
} from "./plan-installation.ts";

/** A place in the folder that cannot be written to safely; the message says what is there instead. */
export class FolderError extends Error {
  readonly next: string;

  constructor(message: string, next: string) {
    super(message);
    this.next = next;
  }
}

/** Reads what already lies at the paths of the installation. Other files are never opened. */
export async function readInstalled(folder: string, bundled: BundledFiles): Promise<FileTree> {
  const tree = new Map<string, Uint8Array>();
  const lock = await readRegular(folder, LOCK_PATH);
  for (const path of installationPaths(bundled, lock)) {
    const content = await readRegular(folder, path);
    if (content !== undefined) tree.set(path, content);
  }
  return tree;
}

/** Carries the plan out. The lock is written last, so that an interrupted run is repeated, not believed. */
export async function carryOut(folder: string, plan: InstallationPlan): Promise<void> {
  const steps = plan.steps.toSorted(
    (one, other) => Number(one.path === LOCK_PATH) - Number(other.path === LOCK_PATH),
  );
  for (const step of steps) {
    const target = join(folder, step.path);
    if (step.kind === "create" || step.kind === "replace") {
      await refuseDetours(folder, step.path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, step.content);
    }
    if (step.kind === "remove") {
      await refuseDetours(folder, step.path);
      await rm(target);
    }
  }
}

async function readRegular(folder: string, path: string): Promise<Uint8Array | undefined> {
  const found = await refuseDetours(folder, path);
  return found ? readFile(join(folder, path)) : undefined;
}

/**
 * Whether there is a regular file at `path`. A symbolic link on the way, or a path that climbs (a lock is a
 * file like any other and may have been tampered with), would have us write outside the repository.
 */
async function refuseDetours(folder: string, path: string): Promise<boolean> {
  const parts = path.split("/");
  if (path.includes("\\") || parts.some((part) => ["", ".", "..", ".git"].includes(part.toLowerCase()))) {
    throw new FolderError(
      `${LOCK_PATH} names ${path}, which is outside the repository`,
      `Delete ${LOCK_PATH} and run init --force.`,
    );
  }
  for (let depth = 1; depth <= parts.length; depth++) {
    const place = parts.slice(0, depth).join(sep);
    const status = await lstat(join(folder, place)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
    if (status === undefined) return false;
    const expected = depth === parts.length ? status.isFile() : status.isDirectory();
    if (!expected) {
      throw new FolderError(
        `${place} is ${status.isSymbolicLink() ? "a symbolic link" : "something else than expected"}`,
        `Move it away: ${path} has to be a regular file in the repository.`,
      );
    }
  }
  return true;
}
