import { posix } from "node:path";
import { ApiError, notFound, type Route } from "../http.ts";
import type { TreeEntry } from "../object-format.ts";
import { repositoryPage, repositoryUrl } from "../shapes/repository.ts";
import type { State } from "../state.ts";
import { safeRevision, wrappedBase64 } from "./git-database.ts";

const LARGEST_WITH_CONTENT = 1024 * 1024;

/** Files and directories at a commit. Symbolic links inside the repository are followed, as GitHub does. */
export function contentsRoutes(state: State): Route[] {
  return [
    {
      method: "GET",
      path: "/repos/{owner}/{repo}/contents/{path}",
      needs: [{ contents: "read" }],
      handle: async (call) => {
        const ref = safeRevision(call.query.get("ref") ?? `refs/heads/${state.settings.defaultBranch}`);
        const path = (call.params["path"] ?? "").replace(/\/+$/, "");
        if (path.split("/").some((segment) => segment === ".." || segment === ".")) throw notFound();
        const raw = (call.headers.accept ?? "").includes("raw");
        return answer(state, ref, path, raw);
      },
    },
  ];
}

async function answer(state: State, ref: string, path: string, raw: boolean) {
  const entry = await findEntry(state, ref, path);
  if (!entry) throw notFound();
  if (entry.type === "tree") {
    const children = (await state.git.tree(entry.sha)) ?? [];
    const body = await Promise.all(
      children.map((child) => fileShape(state, ref, path ? `${path}/${child.path}` : child.path, child)),
    );
    return { status: 200, body };
  }
  const target = entry.mode === "120000" ? await followLink(state, ref, path, entry) : entry;
  if (target.mode === "120000") return { status: 200, body: await fileShape(state, ref, path, target, true) };
  const blob = await state.git.read(target.sha);
  if (!blob) throw notFound();
  if (raw)
    return {
      status: 200,
      body: blob.body,
      headers: { "content-type": "application/vnd.github.raw+json; charset=utf-8" },
    };
  if (blob.body.length > 100 * LARGEST_WITH_CONTENT)
    throw new ApiError(403, "This API returns blobs up to 100 MB in size.");
  return { status: 200, body: await fileShape(state, ref, path, target, true) };
}

async function findEntry(state: State, ref: string, path: string): Promise<TreeEntry | undefined> {
  const root = await state.git.read(`${ref}^{tree}`);
  if (!root) return undefined;
  let entry: TreeEntry = { path: "", mode: "040000", type: "tree", sha: root.sha };
  for (const segment of path.split("/").filter(Boolean)) {
    const children = entry.type === "tree" ? await state.git.tree(entry.sha) : undefined;
    const next = children?.find((child) => child.path === segment);
    if (!next) return undefined;
    entry = next;
  }
  return entry;
}

async function followLink(state: State, ref: string, path: string, link: TreeEntry): Promise<TreeEntry> {
  const blob = await state.git.read(link.sha);
  const target = posix.normalize(posix.join(posix.dirname(path), blob?.body.toString() ?? ""));
  const entry = target.startsWith("..") ? undefined : await findEntry(state, ref, target);
  return entry?.type === "blob" && entry.mode !== "120000" ? entry : link;
}

/** A file or folder as the contents endpoints answer it. */
export async function fileShape(
  state: State,
  ref: string,
  path: string,
  entry: TreeEntry,
  withContent = false,
) {
  const query = `?ref=${encodeURIComponent(ref)}`;
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  const url = `${repositoryUrl(state)}/contents/${encoded}${query}`;
  const kind = entry.type === "tree" ? "trees" : "blobs";
  const git = `${repositoryUrl(state)}/git/${kind}/${entry.sha}`;
  const page = `${repositoryPage(state)}/${entry.type === "tree" ? "tree" : "blob"}/${ref}/${encoded}`;
  const blob = entry.type === "blob" ? await state.git.read(entry.sha) : undefined;
  const type = entry.type === "tree" ? "dir" : entry.mode === "120000" ? "symlink" : "file";
  const tooLarge = (blob?.body.length ?? 0) > LARGEST_WITH_CONTENT;
  return {
    name: path.split("/").at(-1) ?? "",
    path,
    sha: entry.sha,
    size: blob?.body.length ?? 0,
    url,
    html_url: page,
    git_url: git,
    download_url:
      entry.type === "tree"
        ? null
        : `https://raw.githubusercontent.com/${state.owner.login}/${state.repositoryName}/${ref}/${encoded}`,
    type,
    ...(withContent && blob && type === "symlink" && { target: blob.body.toString() }),
    ...(withContent &&
      blob &&
      type === "file" && {
        content: tooLarge ? "" : wrappedBase64(blob.body),
        encoding: tooLarge ? "none" : "base64",
      }),
    _links: { self: url, git, html: page },
  };
}
