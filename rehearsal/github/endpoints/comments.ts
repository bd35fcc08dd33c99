import { isAllowed, type Need } from "../access.ts";
import { ApiError, type Call, notFound, pathNumber, type Route, requiredText } from "../http.ts";
import { page } from "../page.ts";
import { actorOf } from "../pull-events.ts";
import { commentShape } from "../shapes/comment.ts";
import type { Comment, State } from "../state.ts";

const LONGEST_BODY = 65_536;

const READ: readonly Need[] = [{ issues: "read" }, { "pull-requests": "read" }];
const WRITE: readonly Need[] = [{ issues: "write" }, { "pull-requests": "write" }];

/** Comments of issues and pull requests. */
export function commentRoutes(state: State): Route[] {
  const ofIssue = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
  const one = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
  return [
    {
      method: "GET",
      path: ofIssue,
      needs: READ,
      handle: (call) => {
        const number = issueNumber(state, call);
        const since = call.query.get("since");
        const comments = state.comments.filter(
          (comment) => comment.issue === number && (!since || comment.updatedAt >= since),
        );
        return page(
          call,
          state.origin,
          comments.map((comment) => commentShape(state, comment)),
        );
      },
    },
    {
      method: "POST",
      path: ofIssue,
      needs: WRITE,
      handle: (call) => {
        const issue = issueNumber(state, call);
        requireOwnScope(state, call, issue);
        const now = state.clock.iso();
        const comment: Comment = {
          id: state.nextId("comment"),
          issue,
          author: actorOf(state, call.token),
          byActions: call.token.kind === "job",
          body: bodyOf(call),
          createdAt: now,
          updatedAt: now,
        };
        state.comments.push(comment);
        return { status: 201, body: commentShape(state, comment) };
      },
    },
    {
      method: "GET",
      path: one,
      needs: READ,
      handle: (call) => ({ status: 200, body: commentShape(state, commentOf(state, call)) }),
    },
    {
      method: "PATCH",
      path: one,
      needs: WRITE,
      handle: (call) => {
        const comment = commentOf(state, call);
        requireOwnScope(state, call, comment.issue);
        comment.body = bodyOf(call);
        comment.updatedAt = state.clock.iso();
        return { status: 200, body: commentShape(state, comment) };
      },
    },
    {
      method: "DELETE",
      path: one,
      needs: WRITE,
      handle: (call) => {
        const comment = commentOf(state, call);
        requireOwnScope(state, call, comment.issue);
        state.comments.splice(state.comments.indexOf(comment), 1);
        return { status: 204 };
      },
    },
  ];
}

/** `pull-requests: write` opens pull requests only; on an issue `issues: write` is needed. */
function requireOwnScope(state: State, call: Call, issue: number): void {
  const needs: readonly Need[] = state.pulls.has(issue) ? WRITE : [{ issues: "write" }];
  if (!isAllowed(call.token, needs)) throw new ApiError(403, "Resource not accessible by integration");
}

function issueNumber(state: State, call: Call): number {
  const number = pathNumber(call, "issue_number");
  if (!state.pulls.has(number) && !state.issues.has(number)) throw notFound();
  return number;
}

function commentOf(state: State, call: Call): Comment {
  const id = pathNumber(call, "comment_id");
  const comment = state.comments.find((candidate) => candidate.id === id);
  if (!comment) throw notFound();
  return comment;
}

function bodyOf(call: Call): string {
  const body = requiredText(call, "IssueComment", "body");
  if (body.length > LONGEST_BODY)
    throw new ApiError(422, "Validation Failed", [
      {
        resource: "IssueComment",
        field: "data",
        code: "unprocessable",
        message: `Body is too long (maximum is ${LONGEST_BODY} characters)`,
      },
    ]);
  return body;
}
