import type { Problem } from "../../src/document/problem.ts";
import type { Ready, ReviewState } from "../../src/review/state.ts";

export const RUN = "https://github.com/contoso/copilot-feedback/actions/runs/4711";
export const DIGEST = `sha256:${"0123456789abcdef".repeat(4)}`;
const named = { requestId: "adele-teams-summary", runUrl: RUN };
const ended = {
  ...named,
  reason: "artifact-missing",
  message: "The reviewed log is gone.",
  next: "Open a new pull request.",
  digest: DIGEST,
};

export const problem: Problem = {
  code: "out-of-range",
  message: "`interactions` is 31",
  file: "requests/adele-teams-summary.yaml",
  line: 2,
  column: 15,
  endLine: 2,
  endColumn: 17,
  pointer: "/interactions",
  expected: "a whole number from 1 to 30",
  fix: "Write `interactions: 30`",
};

export const ready: Ready = {
  ...named,
  state: "ready",
  digest: DIGEST,
  user: "adele.vance@contoso.com",
  summary: {
    requested: 10,
    rounds: 8,
    responses: 9,
    unanswered: 1,
    excluded: 1,
    leftOut: { duplicates: 1, warmUps: 2, withoutPrompt: 0, unknownKinds: 0, otherApps: 0 },
    apps: [
      { app: "BizChat", rounds: 5 },
      { app: "Teams", rounds: 3 },
    ],
    oldest: "2026-11-16T08:12:04.120Z",
    newest: "2026-11-19T16:25:02.700Z",
    window: { after: "2026-10-20T00:00:00.000Z", before: "2026-11-20T00:00:00.000Z" },
    policy: "standard",
    bytes: 22_508,
    values: 5,
    removals: 18,
    inComments: 0,
    kinds: [
      { kind: "email", values: 4 },
      { kind: "payment-card", values: 1 },
    ],
  },
  links: {
    page: `${RUN}/artifacts/1`,
    log: `${RUN}/artifacts/2`,
    report: `${RUN}/artifacts/3`,
    manifest: `${RUN}/artifacts/4`,
  },
  mergers: ["megan-contoso", "lee-contoso"],
  secondAdmin: false,
  askedBy: ["megan-contoso"],
  consentExpires: "2026-11-27T12:00:00.000Z",
  destination: "the Azure Blob container intake",
  onlyWritten: false,
};

/** One of each state. */
export const STATES = {
  draft: { ...named, state: "waiting" },
  "needs-fixing": { ...named, state: "needs-fixing", problems: [problem], more: 0 },
  ready,
  submitted: {
    ...named,
    state: "submitted",
    digest: DIGEST,
    mergedBy: "megan-contoso",
    receipt: {
      destination: "the Azure Blob container intake",
      name: "adele-teams-summary.0123456789abcdef.zip",
      packageDigest: `sha256:${"f".repeat(64)}`,
      deliveredAt: "2026-11-21T08:00:00.000Z",
    },
    notifiedAt: "2026-11-21T08:00:03.000Z",
    onlyWritten: false,
    artifactsDeleted: 4,
  },
  cancelled: { ...named, state: "cancelled", closedBy: "megan-contoso", artifactsDeleted: 4 },
  refused: { ...ended, state: "refused" },
  failed: { ...ended, state: "failed", digest: null },
  unknown: { ...ended, state: "unknown", reason: "outcome-unknown" },
} as const satisfies Record<string, ReviewState>;
