/**
 * Everything the decision about consent rests on, as plain data. The adapter gathers it from GitHub; nothing
 * here is computed by code of the pull request. Times are ISO 8601 UTC and GitHub's, so that no runner's clock decides
 * and looking again later gives the same decision.
 */
export interface ConsentFacts {
  readonly repository: {
    readonly id: number;
    /** `owner/name`. */
    readonly fullName: string;
    readonly defaultBranch: string;
    readonly private: boolean;
  };
  readonly pullRequest: PullRequestFacts;
  /** Files of the pull request between its base and `head.sha`, all of them. */
  readonly changedFiles: readonly { readonly path: string; readonly status: string }[];
  readonly request: RequestFacts;
  readonly reviews: readonly ReviewFacts[];
  /** Whoever had a log of the merged head made: the actors of its prepare runs, by opening, pushing or a click. */
  readonly askers: readonly Person[];
  /** The workflow runs that the artifacts below name or belong to. */
  readonly runs: readonly RunFacts[];
  /** Every artifact whose name starts with `log.pr<number>.<first 12 of head>.`, expired ones included. */
  readonly artifacts: readonly ArtifactFacts[];
  /** The manifest of the same run, parsed; null where it is missing or is not one. */
  readonly manifest: ManifestFacts | null;
  /** SHA-256 and size of the log bytes as downloaded just now; null where the download was refused (404, 410). */
  readonly download: { readonly digest: string; readonly bytes: number } | null;
  readonly published: {
    /** The comment that carries our marker and was written by `github-actions[bot]`. */
    readonly comment: { readonly digest: string | null } | null;
  };
  readonly ledger: LedgerFacts;
}

export interface Person {
  readonly login: string;
  /** GitHub's account type; only `User` is a human. */
  readonly type: string;
}

export interface PullRequestFacts {
  readonly number: number;
  readonly merged: boolean;
  readonly mergedAt: string | null;
  readonly mergedBy: Person | null;
  readonly author: Person;
  readonly base: { readonly ref: string; readonly repoId: number };
  /** `repoId` is null when the head repository is gone. */
  readonly head: { readonly sha: string; readonly repoId: number | null };
  readonly createdAt: string;
  readonly autoMerge: boolean;
  readonly mergeCommitSha: string | null;
}

export interface RequestFacts {
  readonly id: string;
  readonly path: string;
  /** `sha256:` of the file's bytes. */
  readonly digest: string;
  /** Git blob and tree entry mode at the reviewed head; null where the path does not exist. */
  readonly atHead: TreeEntry | null;
  /** The same at the merge commit. */
  readonly atMerge: TreeEntry | null;
}

export interface TreeEntry {
  readonly blob: string;
  /** Git's mode, for example `100644`. */
  readonly mode: string;
}

export interface ReviewFacts {
  readonly reviewer: Person;
  /** `APPROVED`, `CHANGES_REQUESTED`, `COMMENTED`, `DISMISSED`, `PENDING`. */
  readonly state: string;
  readonly commitId: string | null;
  readonly submittedAt: string | null;
}

export interface RunFacts {
  readonly id: number;
  /** The attempt that published the log, where the ledger names one: no later one changes how that ended. */
  readonly attempt: number;
  /** As GitHub gives it, with or without `@ref`. */
  readonly workflowPath: string;
  readonly event: string;
  /** The run name, evaluated by GitHub from the workflow file on the default branch. */
  readonly displayTitle: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly headSha: string;
  /** Who caused the event that started it, whoever ran it again; null for an account that is gone. */
  readonly actor: Person | null;
  /** Whether `headSha` is the default branch's head or an ancestor of it. */
  readonly headShaOnDefaultBranch: boolean;
}

export interface ArtifactFacts {
  readonly id: number;
  readonly name: string;
  readonly runId: number | null;
  readonly digest: string | null;
  readonly bytes: number;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly expired: boolean;
}

/** The part of the manifest that consent depends on. */
export interface ManifestFacts {
  readonly log: { readonly digest: string; readonly bytes: number };
  readonly report: { readonly digest: string };
  readonly request: {
    readonly id: string;
    readonly path: string;
    readonly blob: string;
    readonly digest: string;
  };
  readonly policy: { readonly digest: string };
  readonly repository: string;
  readonly pullRequest: number;
  readonly head: string;
  readonly run: { readonly id: number; readonly attempt: number };
}

/** What the ledger says about the request so far; derived from its events by the ledger stage. */
export interface LedgerFacts {
  /** The log last published for review, unless it was withdrawn since. */
  readonly prepared: {
    readonly head: string;
    readonly digest: string;
    readonly artifactId: number;
    /** When GitHub committed to the ledger that it was published; null where no commit says so. */
    readonly at: string | null;
    /** Where the comment said a merge sends it; null where that was not recorded. */
    readonly intake: string | null;
  } | null;
  /** Closed without merging, and nothing published since. */
  readonly cancelled: boolean;
  readonly submitted: boolean;
  /** A merge of this request was refused before: that is final. */
  readonly refused: boolean;
}

/** The configuration at the tip of the default branch when consent is decided, as far as consent depends on it. */
export interface ConsentPolicy {
  /** GitHub logins of the configured admins; compared without regard to case, as GitHub does. */
  readonly admins: readonly string[];
  readonly secondAdmin: boolean;
  /** How many days after its creation a log may be consented to. */
  readonly validDays: number;
  readonly redactionPolicyDigest: string;
  /** Where packages go, in the words of the ledger. */
  readonly intake: string;
  /** Repository path of the prepare workflow, for example `.github/workflows/prepare.yml`. */
  readonly prepareWorkflow: string;
}
