import type { Repository } from "./repository.ts";

type Listing = Awaited<ReturnType<Repository["octokit"]["rest"]["git"]["getTree"]>>["data"]["tree"];

/**
 * Everything in a git tree.
 * @throws where GitHub leaves entries out: what is missing from such a listing is not absent.
 */
export async function listTree(
  repository: Repository,
  tree: string,
  { recursive = false }: { readonly recursive?: boolean } = {},
): Promise<Listing> {
  const { entries, whole } = await readTree(repository, tree, recursive);
  if (!whole) throw incomplete(tree);
  return entries;
}

/**
 * The entry of a folder.
 * @returns null where the folder has none of that name.
 * @throws where GitHub leaves entries out and it is not among the others.
 */
export async function findInTree(
  repository: Repository,
  tree: string,
  name: string,
): Promise<Listing[number] | null> {
  const { entries, whole } = await readTree(repository, tree, false);
  const entry = entries.find(({ path }) => path === name);
  if (entry === undefined && !whole) throw incomplete(tree);
  return entry ?? null;
}

async function readTree(
  { octokit, owner, repo }: Repository,
  tree: string,
  recursive: boolean,
): Promise<{ readonly entries: Listing; readonly whole: boolean }> {
  const { data } = await octokit.rest.git.getTree({
    owner,
    repo,
    tree_sha: tree,
    ...(recursive ? { recursive: "1" } : {}),
  });
  return { entries: data.tree, whole: !data.truncated };
}

function incomplete(tree: string): Error {
  return new Error(`tree ${tree} has more entries than GitHub lists at once`);
}
