import { ApiError, type Call, optionalText, type Route, requiredText } from "../http.ts";
import { actorOf, branchPushed } from "../pull-events.ts";
import { unverified, wantsSignatures } from "../require-signatures.ts";
import { gitCommitShape, noreplyAddress } from "../shapes/commit.ts";
import type { State } from "../state.ts";
import { fileShape } from "./contents.ts";
import { safeRevision } from "./git-database.ts";

/** Committing one file to a branch, as the web page's editor does. */
export function writeContentsRoutes(state: State): Route[] {
  return [
    {
      method: "PUT",
      path: "/repos/{owner}/{repo}/contents/{path}",
      needs: [{ contents: "write" }],
      handle: (call) => state.exclusively(() => write(state, call)),
    },
  ];
}

async function write(state: State, call: Call) {
  const path = call.params["path"] ?? "";
  if (path.split("/").some((segment) => ["", ".", "..", ".git"].includes(segment)))
    throw new ApiError(422, "path contains a malformed path component");
  const branch = safeRevision(optionalText(call, "branch") ?? state.settings.defaultBranch);
  const ref = `refs/heads/${branch}`;
  const parent = await state.git.resolve(ref);
  if (!parent) throw new ApiError(404, `Branch ${branch} not found`);
  const old = await state.git.resolve(`${parent}:${path}`);
  const expected = optionalText(call, "sha");
  if (old && expected === undefined) throw new ApiError(422, `Invalid request.\n\n"sha" wasn't supplied.`);
  if (expected !== undefined && expected !== old)
    throw new ApiError(409, `${path} does not match ${expected}`);
  // GitHub signs what an app commits without naming an author, and nothing a person's token commits.
  const signs = call.token.kind === "job";
  if (!signs && wantsSignatures(state, ref)) throw unverified(409);
  const actor = actorOf(state, call.token);
  const signature = { name: actor.login, email: noreplyAddress(actor), date: state.clock.iso() };
  const sha = await state.git.commit({
    ref,
    parent,
    changes: { [path]: Buffer.from(requiredText(call, "Content", "content"), "base64") },
    author: signature,
    committer: signature,
    message: requiredText(call, "Content", "message"),
  });
  if (signs) state.signedCommits.add(sha);
  await branchPushed(state, branch, actor, state.repositoryId);
  const [commit, blob] = await Promise.all([
    state.git.commitObject(sha),
    state.git.resolve(`${sha}:${path}`),
  ]);
  if (!commit || !blob) throw new Error("The commit just made is missing");
  const file = { path, mode: "100644", type: "blob", sha: blob } as const;
  return {
    status: old ? 200 : 201,
    body: { content: await fileShape(state, branch, path, file), commit: gitCommitShape(state, commit) },
  };
}
