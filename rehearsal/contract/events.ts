/**
 * The webhook events whose payload a job of ours reads from GITHUB_EVENT_PATH, named as in GitHub's OpenAPI
 * description. After a change here run `extract.ts`.
 */
export const EVENTS = [
  "pull-request-opened",
  "pull-request-synchronize",
  "pull-request-reopened",
  "pull-request-ready-for-review",
  "pull-request-converted-to-draft",
  "pull-request-edited",
  "pull-request-closed",
  "issues-opened",
  "issues-edited",
  "issues-reopened",
] as const;
