import { rm } from "node:fs/promises";
import { join } from "node:path";
import { ApiError, type Call, type Route, requiredText } from "../http.ts";
import { actorOf } from "../pull-events.ts";
import { gitCommitShape, noreplyAddress, WEB_FLOW } from "../shapes/commit.ts";
import { signedCommit } from "../sign-commit.ts";
import type { State } from "../state.ts";
import { treeShape } from "./git-database.ts";

const SHA = /^[0-9a-f]{40}$/;
const MODES = ["100644", "100755", "040000", "160000", "120000"];

/** Making trees and commits without moving a branch. */
export function gitObjectRoutes(state: State): Route[] {
  const base = "/repos/{owner}/{repo}/git";
  return [
    {
      method: "POST",
      path: `${base}/trees`,
      needs: [{ contents: "write" }],
      handle: (call) =>
        state.exclusively(async () => ({
          status: 201,
          body: await treeShape(state, await writeTree(state, call), false),
        })),
    },
    {
      method: "POST",
      path: `${base}/commits`,
      needs: [{ contents: "write" }],
      handle: async (call) => {
        const commit = await state.git.commitObject(await writeCommit(state, call));
        if (!commit) throw new Error("The commit just made is missing");
        return { status: 201, body: gitCommitShape(state, commit) };
      },
    },
  ];
}

/** Call inside `exclusively`: an index of its own is built and written as a tree. */
async function writeTree(state: State, call: Call): Promise<string> {
  const index = join(state.git.directory, "index-of-new-tree");
  const git = (args: readonly string[]) => state.git.run(args, { env: { GIT_INDEX_FILE: index } });
  const baseTree = call.json["base_tree"];
  const entries = call.json["tree"];
  if (!Array.isArray(entries) || entries.length === 0) throw new ApiError(422, "Invalid tree info");
  try {
    await git([
      "read-tree",
      ...(typeof baseTree === "string" ? [await existing(state, baseTree)] : ["--empty"]),
    ]);
    for (const entry of entries) {
      const { path, mode, sha, content } = entry as Record<string, unknown>;
      if (typeof path !== "string" || path === "" || path.startsWith("/") || path.split("/").includes(".."))
        throw new ApiError(422, "tree.path contains a malformed path component");
      if (sha === null) {
        await git(["update-index", "--force-remove", path]);
        continue;
      }
      if (typeof mode !== "string" || !MODES.includes(mode))
        throw new ApiError(422, "Must supply a valid tree.mode");
      const object =
        typeof sha === "string"
          ? await existing(state, sha)
          : (await state.git.run(["hash-object", "-w", "--stdin"], { input: String(content ?? "") })).trim();
      await git(["update-index", "--add", "--cacheinfo", `${mode},${object},${path}`]);
    }
    return (await git(["write-tree"])).trim();
  } finally {
    await rm(index, { force: true });
  }
}

async function writeCommit(state: State, call: Call): Promise<string> {
  const message = requiredText(call, "Commit", "message");
  const tree = await existing(state, requiredText(call, "Commit", "tree"));
  const parents = Array.isArray(call.json["parents"]) ? call.json["parents"] : [];
  const parentArguments: string[] = [];
  for (const parent of parents) parentArguments.push("-p", await existing(state, String(parent)));
  const actor = actorOf(state, call.token);
  const date = state.clock.iso();
  // GitHub signs what an app commits without naming an author, and nothing a person's token commits.
  const signs = call.token.kind === "job";
  const env = {
    GIT_AUTHOR_NAME: actor.login,
    GIT_AUTHOR_EMAIL: noreplyAddress(actor),
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: signs ? "GitHub" : actor.login,
    GIT_COMMITTER_EMAIL: noreplyAddress(signs ? WEB_FLOW : actor),
    GIT_COMMITTER_DATE: date,
  };
  const output = await state.git.run(["commit-tree", tree, ...parentArguments, "-F", "-"], {
    env,
    input: message,
  });
  if (!signs) return output.trim();
  const oid = await signedCommit(state.git, output.trim());
  state.signedCommits.add(oid);
  return oid;
}

async function existing(state: State, sha: string): Promise<string> {
  if (!SHA.test(sha) || !(await state.git.read(sha))) throw new ApiError(422, `${sha} is not a valid object`);
  return sha;
}
