import type { JobIdentity } from "./state.ts";

/** The scopes a workflow's `permissions` can name, and `metadata`, which every token may read. */
export const SCOPES = [
  "actions",
  "artifact-metadata",
  "attestations",
  "checks",
  "contents",
  "deployments",
  "discussions",
  "id-token",
  "issues",
  "models",
  "packages",
  "pages",
  "pull-requests",
  "repository-projects",
  "security-events",
  "statuses",
  "metadata",
] as const;

export type Scope = (typeof SCOPES)[number] | "administration";
export type Level = "none" | "read" | "write";
export type Permissions = Readonly<Partial<Record<Scope, Level>>>;

/** What a person may do in the repository, as GitHub names its roles. */
export type Role = "none" | "read" | "triage" | "write" | "maintain" | "admin";

export type Token =
  | { kind: "job"; value: string; permissions: Permissions; job: JobIdentity; expired: boolean }
  | { kind: "person"; value: string; login: string; role: Role };

/** A permission an endpoint asks for; where several are listed, any one of them is enough. */
export type Need = Readonly<Partial<Record<Scope, "read" | "write">>>;

/** True where the token holds one of the permissions the endpoint accepts. */
export function isAllowed(token: Token, needs: readonly Need[]): boolean {
  return needs.length === 0 || needs.some((need) => holds(token, need));
}

function holds(token: Token, need: Need): boolean {
  return Object.entries(need).every(([scope, level]) =>
    token.kind === "job"
      ? covers(token.permissions[scope as Scope] ?? (scope === "metadata" ? "read" : "none"), level)
      : covers(levelOfRole(token.role, scope as Scope), level),
  );
}

function covers(held: Level, needed: "read" | "write"): boolean {
  return held === "write" || held === needed;
}

function levelOfRole(role: Role, scope: Scope): Level {
  if (role === "none") return "none";
  if (role === "admin") return "write";
  if (scope === "administration") return role === "maintain" ? "read" : "none";
  if (role === "write" || role === "maintain") return "write";
  // Whoever can read can open issues and pull requests (from a fork) and comment; see `mayManage` for the rest.
  if (scope === "issues" || scope === "pull-requests") return "write";
  return "read";
}

/** True where the token may close, edit or label what somebody else opened. */
export function mayManage(token: Token, author: string): boolean {
  return token.kind === "job" || token.login === author || token.role !== "read";
}

/** The value of GitHub's `X-Accepted-GitHub-Permissions` header for an endpoint. */
export function acceptedPermissions(needs: readonly Need[]): string {
  return needs
    .map((need) =>
      Object.entries(need)
        .map(([scope, level]) => `${scope.replaceAll("-", "_")}=${level}`)
        .join(","),
    )
    .join("; ");
}
