import { gitBlobId } from "../review/digest.ts";
import type { Repository } from "./repository.ts";
import { findInTree } from "./tree.ts";

/** An entry of a git tree. */
export interface TreeEntry {
  readonly path: string;
  /** `100644` is a regular file; `120000` a symbolic link, `100755` an executable, `160000` a submodule. */
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  /** Bytes; 0 where GitHub names none. */
  readonly size: number;
}

/**
 * Finds a path in the tree of a commit, folder by folder. The contents endpoint would follow a symbolic link
 * and hide that there is one.
 * @returns null where nothing has that path.
 */
export async function findEntry(
  repository: Repository,
  commit: string,
  path: string,
): Promise<TreeEntry | null> {
  const { octokit, owner, repo } = repository;
  const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: commit });
  let tree = data.tree.sha;
  const segments = path.split("/");
  for (const [index, segment] of segments.entries()) {
    const entry = await findInTree(repository, tree, segment);
    if (!entry) return null;
    if (index === segments.length - 1) {
      return { path, mode: entry.mode, type: entry.type, sha: entry.sha, size: entry.size ?? 0 };
    }
    if (entry.type !== "tree") return null;
    tree = entry.sha;
  }
  return null;
}

/** More bytes than are read. */
export class BlobTooLarge extends Error {
  override readonly name = "BlobTooLarge";

  constructor(sha: string, bytes: number, limit: number) {
    super(`blob ${sha} has ${bytes} bytes, at most ${limit} are read`);
  }
}

/**
 * Reads a blob by its object id and proves that the bytes are that object.
 * @param limit most bytes to accept.
 * @throws where the bytes are another object's; BlobTooLarge where they exceed the limit.
 */
export async function readBlob(
  { octokit, owner, repo }: Repository,
  sha: string,
  limit: number,
): Promise<Buffer> {
  const { data } = await octokit.rest.git.getBlob({ owner, repo, file_sha: sha });
  const bytes = Buffer.from(data.content, data.encoding === "base64" ? "base64" : "utf8");
  if (bytes.length > limit) throw new BlobTooLarge(sha, bytes.length, limit);
  if (gitBlobId(bytes) !== sha) throw new Error(`the bytes received for blob ${sha} are not that object`);
  return bytes;
}
