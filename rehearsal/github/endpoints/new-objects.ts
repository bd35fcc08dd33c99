import { ApiError, type Route, requiredText, validationFailed } from "../http.ts";
import { actorOf } from "../pull-events.ts";
import { gitCommitShape, noreplyAddress } from "../shapes/commit.ts";
import { repositoryUrl } from "../shapes/repository.ts";
import type { State } from "../state.ts";

/** Trees and commits made from nothing: how a branch with a history of its own begins. */
export function newObjectRoutes(state: State): Route[] {
  const base = "/repos/{owner}/{repo}/git";
  return [
    {
      method: "POST",
      path: `${base}/trees`,
      needs: [{ contents: "write" }],
      handle: async (call) => {
        const wanted = call.json["tree"];
        if (!Array.isArray(wanted) || wanted.length === 0 || call.json["base_tree"] !== undefined) {
          throw new ApiError(422, "Invalid tree info");
        }
        const entries = await Promise.all(
          wanted.map(async (entry: Record<string, unknown>) => {
            const { path, mode, content } = entry;
            if (
              typeof path !== "string" ||
              path.includes("/") ||
              mode !== "100644" ||
              typeof content !== "string"
            ) {
              throw new ApiError(422, "tree.path, tree.mode and tree.content are what the rehearsal knows");
            }
            const sha = (await state.git.run(["hash-object", "-w", "--stdin"], { input: content })).trim();
            return { path, mode, type: "blob", sha, size: Buffer.byteLength(content) };
          }),
        );
        const listing = entries
          .map(({ mode, type, sha, path }) => `${mode} ${type} ${sha}\t${path}\n`)
          .join("");
        const sha = (await state.git.run(["mktree"], { input: listing })).trim();
        const url = `${repositoryUrl(state)}/git`;
        const tree = entries.map((entry) => ({ ...entry, url: `${url}/blobs/${entry.sha}` }));
        return { status: 201, body: { sha, url: `${url}/trees/${sha}`, tree, truncated: false } };
      },
    },
    {
      method: "POST",
      path: `${base}/commits`,
      needs: [{ contents: "write" }],
      handle: async (call) => {
        const message = requiredText(call, "Commit", "message");
        const tree = requiredText(call, "Commit", "tree");
        if ((await state.git.read(tree))?.type !== "tree") throw new ApiError(422, "Tree SHA does not exist");
        const parents = call.json["parents"] ?? [];
        if (!Array.isArray(parents)) throw validationFailed("Commit", "parents", "invalid");
        const account = actorOf(state, call.token);
        const date = state.clock.iso();
        const sha = await state.git.run(
          ["commit-tree", tree, ...parents.flatMap((parent: unknown) => ["-p", String(parent)])],
          {
            input: message,
            env: {
              GIT_AUTHOR_NAME: account.login,
              GIT_AUTHOR_EMAIL: noreplyAddress(account),
              GIT_AUTHOR_DATE: date,
              GIT_COMMITTER_NAME: "GitHub",
              GIT_COMMITTER_EMAIL: "noreply@github.com",
              GIT_COMMITTER_DATE: date,
            },
          },
        );
        const commit = await state.git.commitObject(sha.trim());
        if (!commit) throw new Error("the commit made a moment ago is not there");
        return { status: 201, body: gitCommitShape(state, commit) };
      },
    },
  ];
}
