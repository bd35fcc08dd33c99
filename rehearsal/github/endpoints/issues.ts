import {
  type Call,
  notFound,
  optionalText,
  pathNumber,
  type Route,
  requiredText,
  validationFailed,
} from "../http.ts";
import { announceIssue } from "../issue-events.ts";
import { page } from "../page.ts";
import { actorOf } from "../pull-events.ts";
import { issueShape } from "../shapes/issue.ts";
import { labelShape } from "../shapes/label.ts";
import type { Issue, Pull, State } from "../state.ts";

/** Issues and labels. Every pull request is listed as an issue, too. */
export function issueRoutes(state: State): Route[] {
  const base = "/repos/{owner}/{repo}/issues";
  const one = `${base}/{issue_number}`;
  return [
    {
      method: "GET",
      path: base,
      needs: [{ issues: "read" }, { "pull-requests": "read" }],
      handle: (call) =>
        page(
          call,
          state.origin,
          listed(state, call).map((issue) => issueShape(state, issue)),
        ),
    },
    {
      method: "POST",
      path: base,
      needs: [{ issues: "write" }],
      handle: async (call) => {
        const now = state.clock.iso();
        const issue: Issue = {
          id: state.nextId("issue"),
          number: state.nextNumber(),
          title: requiredText(call, "Issue", "title"),
          body: optionalText(call, "body") ?? null,
          author: actorOf(state, call.token),
          state: "open",
          stateReason: null,
          labels: names(call, "labels") ?? [],
          assignees: [],
          createdAt: now,
          updatedAt: now,
          closedAt: null,
        };
        state.issues.set(issue.number, issue);
        await announceIssue(state, issue, "opened", issue.author);
        return { status: 201, body: issueShape(state, issue) };
      },
    },
    {
      method: "GET",
      path: one,
      needs: [{ issues: "read" }, { "pull-requests": "read" }],
      handle: (call) => ({ status: 200, body: issueShape(state, issueOf(state, call)) }),
    },
    {
      method: "PATCH",
      path: one,
      needs: [{ issues: "write" }, { "pull-requests": "write" }],
      handle: async (call) => {
        const issue = issueOf(state, call);
        // Closing a pull request through here would need its event; nobody does it.
        if ("head" in issue) throw validationFailed("Issue", "number", "invalid", "Use the pulls endpoint");
        const before = { title: issue.title, body: issue.body, state: issue.state };
        issue.title = optionalText(call, "title") ?? issue.title;
        issue.body = optionalText(call, "body") ?? issue.body;
        issue.labels = names(call, "labels") ?? issue.labels;
        const target = optionalText(call, "state");
        if (target !== undefined && target !== "open" && target !== "closed")
          throw validationFailed("Issue", "state", "invalid");
        if (target && target !== issue.state) {
          issue.state = target;
          issue.stateReason = target === "open" ? "reopened" : reason(call);
          issue.closedAt = target === "open" ? null : state.clock.iso();
        }
        issue.updatedAt = state.clock.iso();
        const actor = actorOf(state, call.token);
        const changes = {
          ...(issue.title !== before.title && { title: { from: before.title } }),
          ...(issue.body !== before.body && { body: { from: before.body ?? "" } }),
        };
        if (Object.keys(changes).length > 0) await announceIssue(state, issue, "edited", actor, { changes });
        if (before.state === "closed" && issue.state === "open")
          await announceIssue(state, issue, "reopened", actor);
        return { status: 200, body: issueShape(state, issue) };
      },
    },
    {
      method: "GET",
      path: `${one}/labels`,
      needs: [{ issues: "read" }, { "pull-requests": "read" }],
      handle: (call) => page(call, state.origin, labels(state, issueOf(state, call))),
    },
    {
      method: "POST",
      path: `${one}/labels`,
      needs: [{ issues: "write" }, { "pull-requests": "write" }],
      handle: (call) => {
        const issue = issueOf(state, call);
        issue.labels = [...new Set([...issue.labels, ...(names(call, "labels") ?? [])])];
        return { status: 200, body: labels(state, issue) };
      },
    },
    {
      method: "DELETE",
      path: `${one}/labels/{name}`,
      needs: [{ issues: "write" }, { "pull-requests": "write" }],
      handle: (call) => {
        const issue = issueOf(state, call);
        const name = call.params["name"] ?? "";
        if (!issue.labels.includes(name)) throw notFound();
        issue.labels = issue.labels.filter((label) => label !== name);
        return { status: 200, body: labels(state, issue) };
      },
    },
  ];
}

function labels(state: State, issue: Issue | Pull) {
  return issue.labels.map((name) => labelShape(state, name));
}

function listed(state: State, call: Call): (Issue | Pull)[] {
  const wanted = call.query.get("state") ?? "open";
  const label = call.query.get("labels")?.split(",").filter(Boolean) ?? [];
  const creator = call.query.get("creator");
  return [...state.issues.values(), ...state.pulls.values()]
    .filter((issue) => wanted === "all" || issue.state === wanted)
    .filter((issue) => label.every((name) => issue.labels.includes(name)))
    .filter((issue) => !creator || issue.author.login === creator)
    .sort((one, other) => other.number - one.number);
}

function issueOf(state: State, call: Call): Issue | Pull {
  const number = pathNumber(call, "issue_number");
  const issue = state.issues.get(number) ?? state.pulls.get(number);
  if (!issue) throw notFound();
  return issue;
}

function names(call: Call, field: string): string[] | undefined {
  const value = call.json[field];
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || value.some((name) => typeof name !== "string"))
    throw validationFailed("Issue", field, "invalid");
  return value;
}

function reason(call: Call): "completed" | "not_planned" {
  return call.json["state_reason"] === "not_planned" ? "not_planned" : "completed";
}
