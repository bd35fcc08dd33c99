import { defaultBranchSha, deliveryId } from "./pull-events.ts";
import { accountShape, organizationShape } from "./shapes/account.ts";
import { issueShape } from "./shapes/issue.ts";
import { repositoryShape } from "./shapes/repository.ts";
import { ACTIONS_BOT, type Account, type Issue, type RepositoryEvent, type State } from "./state.ts";

/** Emits an `issues` webhook event, of those a workflow here could want; `extra` holds what only some carry. */
export async function announceIssue(
  state: State,
  issue: Issue,
  action: "opened" | "edited" | "reopened",
  sender: Account,
  extra: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const payload = {
    action,
    issue: issueShape(state, issue),
    ...extra,
    repository: repositoryShape(state),
    ...(state.owner.type === "Organization" && { organization: organizationShape(state, state.owner) }),
    sender: accountShape(state, sender),
  };
  const event: RepositoryEvent = {
    id: deliveryId(state.nextId("delivery")),
    name: "issues",
    action,
    payload: JSON.parse(JSON.stringify(payload)),
    sender,
    byActions: sender.id === ACTIONS_BOT.id,
    defaultBranchSha: await defaultBranchSha(state),
  };
  state.events.push(event);
  state.emit(event);
}
