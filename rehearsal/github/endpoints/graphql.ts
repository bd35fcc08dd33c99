import { isAllowed } from "../access.ts";
import type { FileChange } from "../git.ts";
import { selectFields } from "../graphql-selection.ts";
import type { Call, Route } from "../http.ts";
import { actorOf, branchPushed } from "../pull-events.ts";
import { nodeId } from "../shapes/account.ts";
import { noreplyAddress, WEB_FLOW } from "../shapes/commit.ts";
import { fullName, ownRepository, repositoryPage } from "../shapes/repository.ts";
import { signTip } from "../sign-commit.ts";
import type { State } from "../state.ts";

class GraphqlError extends Error {
  readonly type: string;
  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

/** GraphQL, as far as this project uses it: the mutation `createCommitOnBranch`. */
export function graphqlRoutes(state: State): Route[] {
  return [
    {
      method: "POST",
      path: "/graphql",
      audience: "user",
      handle: async (call) => {
        const query = String(call.json["query"] ?? "");
        const field = "createCommitOnBranch";
        if (!query.includes(field))
          return {
            status: 200,
            body: {
              errors: [
                { type: "NOT_IMPLEMENTED", message: "The rehearsal knows createCommitOnBranch only." },
              ],
            },
          };
        try {
          const result = await state.exclusively(() => createCommit(state, call));
          return { status: 200, body: { data: selectFields(query, { [field]: result }) } };
        } catch (error) {
          if (!(error instanceof GraphqlError)) throw error;
          const failure = {
            type: error.type,
            path: [field],
            locations: [{ line: 1, column: Math.max(1, query.indexOf(field) + 1) }],
            message: error.message,
          };
          return { status: 200, body: { data: { [field]: null }, errors: [failure] } };
        }
      },
    },
  ];
}

async function createCommit(state: State, call: Call): Promise<Record<string, unknown>> {
  const input = inputOf(call);
  if (!isAllowed(call.token, [{ contents: "write" }]))
    throw new GraphqlError("FORBIDDEN", "Resource not accessible by integration");
  const branch = await branchOf(state, input);
  const expected = text(input, "expectedHeadOid");
  const head = await state.git.resolve(`refs/heads/${branch}`);
  if (head !== expected)
    throw new GraphqlError(
      "STALE_DATA",
      `Expected branch to point to "${expected}" but it did not.  Pull and try again.`,
    );
  const actor = actorOf(state, call.token);
  const date = state.clock.iso();
  const message = object(input, "message");
  const body = message["body"];
  const ref = `refs/heads/${branch}`;
  const unsigned = await state.git.commit({
    ref,
    parent: expected,
    changes: await changesOf(state, expected, input),
    author: { name: actor.login, email: noreplyAddress(actor), date },
    committer: { name: "GitHub", email: noreplyAddress(WEB_FLOW), date },
    message:
      typeof body === "string" && body
        ? `${text(message, "headline")}\n\n${body}`
        : text(message, "headline"),
  });
  const oid = await signTip(state.git, ref, unsigned);
  state.signedCommits.add(oid);
  await branchPushed(state, branch, actor, state.repositoryId);
  return {
    clientMutationId: input["clientMutationId"] ?? null,
    commit: {
      id: nodeId("C", Number.parseInt(oid.slice(0, 8), 16)),
      oid,
      abbreviatedOid: oid.slice(0, 7),
      url: `${repositoryPage(state)}/commit/${oid}`,
      committedDate: date,
      message: text(message, "headline"),
      signature: { isValid: true, state: "VALID", wasSignedByGitHub: true },
    },
    ref: { id: nodeId("REF", 1), name: branch, prefix: "refs/heads/", target: { oid } },
  };
}

function inputOf(call: Call): Record<string, unknown> {
  const variables = object(call.json, "variables");
  const input = Object.values(variables).find((value) => isObject(value) && "expectedHeadOid" in value);
  if (!isObject(input))
    throw new GraphqlError(
      "INVALID",
      "Variable of type CreateCommitOnBranchInput! was provided invalid value",
    );
  return input;
}

async function branchOf(state: State, input: Record<string, unknown>): Promise<string> {
  const branch = object(input, "branch");
  const repository = text(branch, "repositoryNameWithOwner");
  if (repository.toLowerCase() !== fullName(ownRepository(state)).toLowerCase())
    throw new GraphqlError("NOT_FOUND", `Could not resolve to a Repository with the name '${repository}'.`);
  const name = text(branch, "branchName").replace(/^refs\/heads\//, "");
  if (!(await state.git.resolve(`refs/heads/${name}`)))
    throw new GraphqlError("NOT_FOUND", `A branch named "${name}" could not be found.`);
  return name;
}

async function changesOf(
  state: State,
  parent: string,
  input: Record<string, unknown>,
): Promise<Record<string, FileChange>> {
  const changes: Record<string, FileChange> = {};
  const files = isObject(input["fileChanges"]) ? input["fileChanges"] : {};
  for (const addition of list(files["additions"])) {
    const contents = addition["contents"];
    if (typeof contents !== "string" || !/^[A-Za-z0-9+/]*={0,2}$/.test(contents))
      throw new GraphqlError("UNPROCESSABLE", "contents must be Base64");
    changes[pathOf(addition)] = Buffer.from(contents, "base64");
  }
  for (const deletion of list(files["deletions"])) {
    const path = pathOf(deletion);
    if (!(await state.git.resolve(`${parent}:${path}`)))
      throw new GraphqlError(
        "UNPROCESSABLE",
        `A path was requested for deletion which does not exist as of commit oid \`${parent}\``,
      );
    changes[path] = null;
  }
  return changes;
}

function pathOf(change: Record<string, unknown>): string {
  const path = text(change, "path");
  if (
    path.startsWith("/") ||
    path.split("/").some((part) => part === "" || part === "." || part === ".." || part === ".git")
  )
    throw new GraphqlError("UNPROCESSABLE", `A path was requested which is malformed: ${path}`);
  return path;
}

function list(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function object(parent: Readonly<Record<string, unknown>>, field: string): Record<string, unknown> {
  const value = parent[field];
  if (!isObject(value)) throw new GraphqlError("INVALID", `${field} is required`);
  return value;
}

function text(parent: Readonly<Record<string, unknown>>, field: string): string {
  const value = parent[field];
  if (typeof value !== "string") throw new GraphqlError("INVALID", `${field} is required`);
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
