import type { Token } from "./access.ts";
import { accountShape, organizationShape } from "./shapes/account.ts";
import { pullRequestShape } from "./shapes/pull-request.ts";
import { repositoryShape } from "./shapes/repository.ts";
import type { Account, Pull, RepositoryEvent, State } from "./state.ts";
import { ACTIONS_BOT } from "./state.ts";

export type PullAction =
  | "opened"
  | "synchronize"
  | "reopened"
  | "closed"
  | "edited"
  | "ready_for_review"
  | "converted_to_draft"
  | "labeled"
  | "auto_merge_enabled"
  | "auto_merge_disabled";

/** Who acts with a token. */
export function actorOf(state: State, token: Token): Account {
  if (token.kind === "job") return ACTIONS_BOT;
  const person = state.people.get(token.login);
  if (!person) throw new Error(`No person ${token.login}`);
  return person;
}

/** Emits a `pull_request` webhook event with GitHub's payload; `extra` holds what only some actions carry. */
export async function announce(
  state: State,
  pull: Pull,
  action: PullAction,
  sender: Account,
  extra: Readonly<Record<string, unknown>> = {},
): Promise<RepositoryEvent> {
  const payload = {
    action,
    number: pull.number,
    pull_request: await pullRequestShape(state, pull),
    ...extra,
    repository: repositoryShape(state),
    ...(state.owner.type === "Organization" && {
      organization: organizationShape(state, state.owner),
    }),
    sender: accountShape(state, sender),
  };
  const event: RepositoryEvent = {
    id: deliveryId(state.nextId("delivery")),
    name: "pull_request",
    action,
    payload: JSON.parse(JSON.stringify(payload)),
    sender,
    byActions: sender.id === ACTIONS_BOT.id,
    defaultBranchSha: await defaultBranchSha(state),
  };
  state.events.push(event);
  state.emit(event);
  return event;
}

/** Where the default branch stands. */
export async function defaultBranchSha(state: State): Promise<string> {
  const sha = await state.git.resolve(`refs/heads/${state.settings.defaultBranch}`);
  if (!sha) throw new Error(`There is no branch ${state.settings.defaultBranch}`);
  return sha;
}

/** A delivery id in the form of GitHub's, counted instead of drawn. */
export function deliveryId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** Brings open pull requests of a branch to its new commit and announces it. Call inside `exclusively`. */
export async function branchPushed(state: State, branch: string, sender: Account, repositoryId: number) {
  for (const pull of state.pulls.values()) {
    if (pull.state !== "open" || pull.head.ref !== branch || pull.head.repository.id !== repositoryId)
      continue;
    const after = await pull.head.repository.git.resolve(`refs/heads/${branch}`);
    const before = pull.head.sha;
    if (!after || after === before) continue;
    await adoptHead(state, pull, after);
    await announce(state, pull, "synchronize", sender, { before, after });
  }
}

/** Takes a commit of the head repository as the pull request's head, objects and `refs/pull/N/head` included. */
export async function adoptHead(state: State, pull: Pull, sha: string): Promise<void> {
  const ref = `refs/pull/${pull.number}/head`;
  if (pull.head.repository.git === state.git) await state.git.updateRef(ref, sha);
  else {
    const source = pull.head.repository.git.directory;
    await state.git.run(["fetch", "--quiet", "--no-tags", source, `+refs/heads/${pull.head.ref}:${ref}`]);
  }
  pull.head.sha = sha;
  pull.base.sha = (await state.git.resolve(`refs/heads/${pull.base.ref}`)) ?? pull.base.sha;
  pull.updatedAt = state.clock.iso();
}
