import type { ConsentFacts, ConsentPolicy } from "../../src/consent/facts.ts";

export const HEAD = "a1".repeat(20);
export const EARLIER_HEAD = "b2".repeat(20);
export const MERGE = "c3".repeat(20);
export const MAIN = "d4".repeat(20);
export const BLOB = "e5".repeat(20);
export const LOG = `sha256:${"11".repeat(32)}`;
export const REQUEST = `sha256:${"22".repeat(32)}`;
export const POLICY = `sha256:${"33".repeat(32)}`;
export const REPORT = `sha256:${"44".repeat(32)}`;
export const INTAKE = "azure-blob contosofeedback/intake";
export const OTHER = `sha256:${"99".repeat(32)}`;

/** A merge that is a valid consent in every respect; tests spoil one fact at a time. */
export function grantedFacts(): ConsentFacts {
  return {
    repository: { id: 7, fullName: "contoso/copilot-feedback", defaultBranch: "main", private: true },
    pullRequest: {
      number: 12,
      merged: true,
      mergedAt: "2026-11-20T10:00:00Z",
      mergedBy: { login: "megan", type: "User" },
      author: { login: "alex", type: "User" },
      base: { ref: "main", repoId: 7 },
      head: { sha: HEAD, repoId: 7 },
      createdAt: "2026-11-20T08:00:00Z",
      autoMerge: false,
      mergeCommitSha: MERGE,
    },
    changedFiles: [{ path: "requests/wrong-meeting.yaml", status: "added" }],
    request: {
      id: "wrong-meeting",
      path: "requests/wrong-meeting.yaml",
      digest: REQUEST,
      atHead: { blob: BLOB, mode: "100644" },
      atMerge: { blob: BLOB, mode: "100644" },
    },
    reviews: [
      {
        reviewer: { login: "lynne", type: "User" },
        state: "APPROVED",
        commitId: HEAD,
        submittedAt: "2026-11-20T09:30:00Z",
      },
    ],
    askers: [{ login: "alex", type: "User" }],
    runs: [
      {
        id: 501,
        attempt: 1,
        workflowPath: ".github/workflows/prepare.yml",
        event: "pull_request_target",
        displayTitle: `copilot-feedback prepare pr-12 ${HEAD}`,
        status: "completed",
        conclusion: "success",
        headSha: MAIN,
        actor: { login: "alex", type: "User" },
        headShaOnDefaultBranch: true,
      },
    ],
    artifacts: [
      {
        id: 9001,
        name: `log.pr12.${HEAD.slice(0, 12)}.r501.1.json`,
        runId: 501,
        digest: LOG,
        bytes: 4321,
        createdAt: "2026-11-20T08:05:00Z",
        expiresAt: "2026-11-27T08:05:00Z",
        expired: false,
      },
    ],
    manifest: {
      log: { digest: LOG, bytes: 4321 },
      report: { digest: REPORT },
      request: {
        id: "wrong-meeting",
        path: "requests/wrong-meeting.yaml",
        blob: BLOB,
        digest: REQUEST,
      },
      policy: { digest: POLICY },
      repository: "contoso/copilot-feedback",
      pullRequest: 12,
      head: HEAD,
      run: { id: 501, attempt: 1 },
    },
    download: { digest: LOG, bytes: 4321 },
    published: { comment: { digest: LOG } },
    ledger: {
      prepared: { head: HEAD, digest: LOG, artifactId: 9001, at: "2026-11-20T08:06:00Z", intake: INTAKE },
      cancelled: false,
      submitted: false,
      refused: false,
    },
  };
}

/** The same merged by its author, so that everything depends on the second admin's approval. */
export function ownMergeFacts(): ConsentFacts {
  return spoil(grantedFacts(), ["pullRequest", "mergedBy", "login"], "alex");
}

export const STRICT: ConsentPolicy = {
  admins: ["Megan", "alex", "Lynne"],
  secondAdmin: true,
  validDays: 7,
  redactionPolicyDigest: POLICY,
  intake: INTAKE,
  prepareWorkflow: ".github/workflows/prepare.yml",
};

export const SINGLE_ADMIN: ConsentPolicy = { ...STRICT, secondAdmin: false };

/** The facts with the value at a path replaced, everything else as it was. */
export function spoil(facts: ConsentFacts, path: readonly (string | number)[], value: unknown): ConsentFacts {
  const copy = structuredClone(facts) as unknown as Record<string | number, unknown>;
  let place = copy;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>;
  place[path.at(-1) ?? ""] = value;
  return copy as unknown as ConsentFacts;
}
