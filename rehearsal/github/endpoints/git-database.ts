import { ApiError, type Call, notFound, type Route, requiredText } from "../http.ts";
import type { TreeEntry } from "../object-format.ts";
import { actorOf, branchPushed } from "../pull-events.ts";
import { requireSignatures } from "../require-signatures.ts";
import { nodeId } from "../shapes/account.ts";
import { gitCommitShape } from "../shapes/commit.ts";
import { repositoryUrl } from "../shapes/repository.ts";
import type { State } from "../state.ts";

const SHA = /^[0-9a-f]{40}$/;

/** Commits, trees, blobs and refs as git holds them. */
export function gitDatabaseRoutes(state: State): Route[] {
  const base = "/repos/{owner}/{repo}/git";
  return [
    {
      method: "GET",
      path: `${base}/commits/{commit_sha}`,
      needs: [{ contents: "read" }],
      handle: async (call) => {
        const commit = await state.git.commitObject(shaOf(call, "commit_sha"));
        if (!commit) throw notFound();
        return { status: 200, body: gitCommitShape(state, commit) };
      },
    },
    {
      method: "GET",
      path: `${base}/trees/{tree_sha}`,
      needs: [{ contents: "read" }],
      handle: async (call) => {
        const revision = call.params["tree_sha"] ?? "";
        const tree = await state.git.read(`${safeRevision(revision)}^{tree}`);
        if (tree?.type !== "tree") throw notFound();
        return { status: 200, body: await treeShape(state, tree.sha, call.query.has("recursive")) };
      },
    },
    {
      method: "GET",
      path: `${base}/blobs/{file_sha}`,
      needs: [{ contents: "read" }],
      handle: async (call) => {
        const blob = await state.git.read(shaOf(call, "file_sha"));
        if (blob?.type !== "blob") throw notFound();
        if ((call.headers.accept ?? "").includes("raw"))
          return {
            status: 200,
            body: blob.body,
            headers: { "content-type": "application/vnd.github.raw+json; charset=utf-8" },
          };
        return {
          status: 200,
          body: {
            sha: blob.sha,
            node_id: nodeId("B", Number.parseInt(blob.sha.slice(0, 8), 16)),
            size: blob.body.length,
            url: `${repositoryUrl(state)}/git/blobs/${blob.sha}`,
            content: wrappedBase64(blob.body),
            encoding: "base64",
          },
        };
      },
    },
    {
      method: "GET",
      path: `${base}/ref/{ref}`,
      needs: [{ contents: "read" }],
      handle: async (call) => {
        const ref = refName(call.params["ref"] ?? "");
        const body = await refShape(state, ref);
        if (!body) throw notFound();
        return { status: 200, body };
      },
    },
    {
      method: "GET",
      path: `${base}/matching-refs/{ref}`,
      needs: [{ contents: "read" }],
      handle: async (call) => {
        const prefix = refName(call.params["ref"] ?? "");
        const output = await state.git.run(["for-each-ref", "--format=%(refname)", `${prefix}*`]);
        const names = output.split("\n").filter(Boolean);
        return { status: 200, body: await Promise.all(names.map((name) => refShape(state, name))) };
      },
    },
    {
      method: "POST",
      path: `${base}/refs`,
      needs: [{ contents: "write" }],
      handle: (call) =>
        state.exclusively(async () => {
          const ref = requiredText(call, "Reference", "ref");
          const sha = requiredText(call, "Reference", "sha");
          if (!/^refs\/[^/]+\/.+$/.test(ref))
            throw new ApiError(422, "Reference name must start with 'refs/'.");
          if (!SHA.test(sha) || !(await state.git.commitObject(sha)))
            throw new ApiError(422, "Object does not exist");
          if (await state.git.resolve(ref)) throw new ApiError(422, "Reference already exists");
          await requireSignatures(state, ref, sha);
          await state.git.updateRef(ref, sha);
          return { status: 201, body: await refShape(state, ref) };
        }),
    },
    {
      method: "PATCH",
      path: `${base}/refs/{ref}`,
      needs: [{ contents: "write" }],
      handle: (call) =>
        state.exclusively(async () => {
          const ref = refName(call.params["ref"] ?? "");
          const sha = requiredText(call, "Reference", "sha");
          const old = await state.git.resolve(ref);
          if (!old) throw new ApiError(422, "Reference does not exist");
          if (!SHA.test(sha) || !(await state.git.commitObject(sha)))
            throw new ApiError(422, "Object does not exist");
          if (call.json["force"] !== true && !(await isAncestor(state, old, sha)))
            throw new ApiError(422, "Update is not a fast forward");
          await requireSignatures(state, ref, sha, old);
          await state.git.updateRef(ref, sha, old);
          const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
          if (branch) await branchPushed(state, branch, actorOf(state, call.token), state.repositoryId);
          return { status: 200, body: await refShape(state, ref) };
        }),
    },
    {
      method: "DELETE",
      path: `${base}/refs/{ref}`,
      needs: [{ contents: "write" }],
      handle: (call) =>
        state.exclusively(async () => {
          const ref = refName(call.params["ref"] ?? "");
          if (!(await state.git.resolve(ref))) throw new ApiError(422, "Reference does not exist");
          await state.git.deleteRef(ref);
          return { status: 204 };
        }),
    },
  ];
}

async function isAncestor(state: State, older: string, newer: string): Promise<boolean> {
  const output = await state.git.run(["rev-list", "--count", `${newer}..${older}`]);
  return output.trim() === "0";
}

/** A tree as the git database endpoints answer it. */
export async function treeShape(state: State, sha: string, recursive: boolean) {
  const url = `${repositoryUrl(state)}/git`;
  const entries = await listTree(state, sha, "", recursive);
  return {
    sha,
    url: `${url}/trees/${sha}`,
    tree: entries.map((entry) => ({
      ...entry,
      url: `${url}/${entry.type === "tree" ? "trees" : "blobs"}/${entry.sha}`,
    })),
    truncated: false,
  };
}

async function listTree(
  state: State,
  revision: string,
  prefix: string,
  recursive: boolean,
): Promise<(TreeEntry & { size?: number })[]> {
  const entries = (await state.git.tree(revision)) ?? [];
  const listed = await Promise.all(
    entries.map(async (entry) => {
      const path = prefix + entry.path;
      if (entry.type === "blob") {
        const blob = await state.git.read(entry.sha);
        return [{ ...entry, path, ...(blob && { size: blob.body.length }) }];
      }
      if (entry.type !== "tree" || !recursive) return [{ ...entry, path }];
      return [{ ...entry, path }, ...(await listTree(state, entry.sha, `${path}/`, true))];
    }),
  );
  return listed.flat();
}

async function refShape(state: State, ref: string) {
  const object = await state.git.read(ref);
  if (!object) return undefined;
  const kind = object.type === "tag" ? "tags" : `${object.type}s`;
  return {
    ref,
    node_id: nodeId("REF", Number.parseInt(object.sha.slice(0, 8), 16)),
    url: `${repositoryUrl(state)}/git/${ref}`,
    object: {
      sha: object.sha,
      type: object.type,
      url: `${repositoryUrl(state)}/git/${kind}/${object.sha}`,
    },
  };
}

function shaOf(call: Call, name: string): string {
  const value = call.params[name] ?? "";
  if (!SHA.test(value))
    throw new ApiError(422, "The sha parameter must be exactly 40 characters and contain only [0-9a-f].");
  return value;
}

/** A revision that cannot be an option, a range or a path expression. */
export function safeRevision(revision: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(revision) || revision.includes("..")) throw notFound();
  return revision;
}

function refName(ref: string): string {
  const name = safeRevision(ref.replace(/^refs\//, ""));
  return `refs/${name}`;
}

/** Base64 in lines of 60, as GitHub sends it. */
export function wrappedBase64(bytes: Buffer): string {
  return bytes.toString("base64").replace(/.{1,60}/g, "$&\n");
}
