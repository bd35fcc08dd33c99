import type { Problem } from "../document/problem.ts";
import type { ReviewSummary } from "./summary.ts";

/** Where a request stands; the comment and the check show the same one, once the first log was tried. */
export type ReviewState =
  | Waiting
  | NeedsFixing
  | Ready
  | Submitted
  | Cancelled
  | Refused
  | Failed
  | UnknownOutcome;

interface Named {
  /** Null where the pull request holds no single request file. */
  readonly requestId: string | null;
  /** The workflow run that says so. */
  readonly runUrl: string;
}

/** The log is being made. Shown by the check alone: the job that begins may not write comments. */
export interface Collecting extends Named {
  readonly state: "collecting";
}

/** Nothing is collected before the draft is ready for review. */
export interface Waiting extends Named {
  readonly state: "waiting";
}

export interface NeedsFixing extends Named {
  readonly state: "needs-fixing";
  readonly problems: readonly Problem[];
  /** How many there are beside them. */
  readonly more: number;
}

export interface Ready extends Named {
  readonly state: "ready";
  /** `sha256:` of the log. */
  readonly digest: string;
  /** Address of the affected user, as the request file spells it. */
  readonly user: string;
  readonly summary: ReviewSummary;
  readonly links: {
    readonly page: string;
    readonly log: string;
    readonly report: string;
    readonly manifest: string;
  };
  /** Logins that may merge. */
  readonly mergers: readonly string[];
  /** Whoever asked for the log may merge only after another admin approved it. */
  readonly secondAdmin: boolean;
  /** Logins of whoever opened the pull request, and of whoever pushed to it, reopened it or marked it as ready last. */
  readonly askedBy: readonly string[];
  /** A merge after this is no consent; ISO 8601 UTC. */
  readonly consentExpires: string;
  /** Where a merge sends the package, in words, for example `Azure container intake`. */
  readonly destination: string;
  /** Whether the e-mail to the affected user is only written to a folder. */
  readonly onlyWritten: boolean;
}

export interface Submitted extends Named {
  readonly state: "submitted";
  readonly digest: string;
  readonly mergedBy: string;
  readonly receipt: {
    readonly destination: string;
    readonly name: string;
    readonly packageDigest: string;
    readonly deliveredAt: string;
  };
  /** When the affected user was told; null where that failed or nobody is told. */
  readonly notifiedAt: string | null;
  /** What was done then was to write an e-mail to a folder; nobody sends it. */
  readonly onlyWritten: boolean;
  readonly artifactsDeleted: number;
}

export interface Cancelled extends Named {
  readonly state: "cancelled";
  readonly closedBy: string | null;
  readonly artifactsDeleted: number;
}

interface Ended extends Named {
  readonly reason: string;
  /** What happened; one sentence without conversation text. */
  readonly message: string;
  readonly next: string;
  /** Null where no log was made. */
  readonly digest: string | null;
}

/** Will not go on: somebody has to change something. */
export interface Refused extends Ended {
  readonly state: "refused";
}

/** Broke off; nothing was sent. */
export interface Failed extends Ended {
  readonly state: "failed";
}

/** Whether the package arrived could not be found out. */
export interface UnknownOutcome extends Ended {
  readonly state: "unknown";
}
