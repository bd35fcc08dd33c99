import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { ConsentFacts, ConsentPolicy } from "../../src/consent/facts.ts";
import { CONSENT_REASONS, type ConsentRefusal } from "../../src/consent/reasons.ts";
import { statementBytes } from "../../src/consent/statement.ts";
import { verifyConsent } from "../../src/consent/verify-consent.ts";
import { prepareRunTitle } from "../../src/consent/verify-log.ts";
import {
  BLOB,
  EARLIER_HEAD,
  grantedFacts,
  HEAD,
  LOG,
  OTHER,
  ownMergeFacts,
  SINGLE_ADMIN,
  STRICT,
  spoil,
} from "./granted.ts";

function review(
  login: string,
  state: string,
  commitId = HEAD,
  submittedAt = "2026-11-20T09:30:00Z",
  type = "User",
) {
  return { reviewer: { login, type }, state, commitId, submittedAt };
}

interface Spoilt {
  readonly why: string;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  readonly policy?: ConsentPolicy;
}

const artifact = grantedFacts().artifacts[0];
const run = grantedFacts().runs[0];
const secondAttempt = { ...artifact, id: 9002, name: `log.pr12.${HEAD.slice(0, 12)}.r501.2.json` };

/** Every reason code with the ways to get it. */
const REFUSED: { readonly [Code in ConsentRefusal]: readonly Spoilt[] } = {
  "repository-public": [{ why: "public", path: ["repository", "private"], value: false }],
  "not-merged": [
    { why: "closed", path: ["pullRequest", "merged"], value: false },
    { why: "no time", path: ["pullRequest", "mergedAt"], value: null },
    { why: "unreadable time", path: ["pullRequest", "mergedAt"], value: "yesterday" },
    { why: "nobody merged", path: ["pullRequest", "mergedBy"], value: null },
    { why: "no commit", path: ["pullRequest", "mergeCommitSha"], value: null },
  ],
  "wrong-base": [
    { why: "release branch", path: ["pullRequest", "base", "ref"], value: "release" },
    { why: "other repository", path: ["pullRequest", "base", "repoId"], value: 8 },
  ],
  fork: [
    { why: "fork", path: ["pullRequest", "head", "repoId"], value: 8 },
    { why: "deleted fork", path: ["pullRequest", "head", "repoId"], value: null },
  ],
  "auto-merge": [{ why: "enabled", path: ["pullRequest", "autoMerge"], value: true }],
  "merged-by-bot": [
    {
      why: "GITHUB_TOKEN",
      path: ["pullRequest", "mergedBy"],
      value: { login: "github-actions[bot]", type: "Bot" },
    },
    { why: "an app with an admin's login", path: ["pullRequest", "mergedBy", "type"], value: "Bot" },
    { why: "an organisation", path: ["pullRequest", "mergedBy", "type"], value: "Organization" },
    { why: "a bot's login", path: ["pullRequest", "mergedBy", "login"], value: "megan[bot]" },
  ],
  "merger-not-admin": [
    { why: "stranger", path: ["pullRequest", "mergedBy", "login"], value: "patti" },
    { why: "no admins", path: [], value: null, policy: { ...STRICT, admins: [] } },
  ],
  "author-not-admin": [
    { why: "stranger", path: ["pullRequest", "author", "login"], value: "patti" },
    { why: "bot", path: ["pullRequest", "author", "type"], value: "Bot" },
  ],
  "second-admin-missing": [
    { why: "no review", path: ["reviews"], value: [] },
    { why: "only a comment", path: ["reviews", 0, "state"], value: "COMMENTED" },
    { why: "dismissed", path: ["reviews", 0, "state"], value: "DISMISSED" },
    { why: "by a bot", path: ["reviews", 0, "reviewer", "type"], value: "Bot" },
    { why: "by no admin", path: ["reviews", 0, "reviewer", "login"], value: "patti" },
    {
      why: "taken back",
      path: ["reviews"],
      value: [
        review("lynne", "APPROVED", HEAD, "2026-11-20T09:00:00Z"),
        review("Lynne", "CHANGES_REQUESTED", HEAD, "2026-11-20T09:10:00Z"),
      ],
    },
  ],
  "second-admin-self": [{ why: "by the author", path: ["reviews", 0, "reviewer", "login"], value: "ALEX" }],
  "second-admin-other-head": [{ why: "stale", path: ["reviews", 0, "commitId"], value: EARLIER_HEAD }],
  "second-admin-other-log": [
    { why: "made again", path: ["reviews", 0, "submittedAt"], value: "2026-11-20T08:04:59Z" },
    { why: "at the same second", path: ["reviews", 0, "submittedAt"], value: "2026-11-20T08:05:00Z" },
    {
      why: "made before, published after",
      path: ["reviews", 0, "submittedAt"],
      value: "2026-11-20T08:05:01Z",
    },
  ],
  "second-admin-late": [
    { why: "after", path: ["reviews", 0, "submittedAt"], value: "2026-11-20T10:00:01Z" },
    { why: "at the same second", path: ["reviews", 0, "submittedAt"], value: "2026-11-20T10:00:00Z" },
    { why: "never", path: ["reviews", 0, "submittedAt"], value: null },
  ],
  "files-unexpected": [
    { why: "none", path: ["changedFiles"], value: [] },
    {
      why: "two",
      path: ["changedFiles", 1],
      value: { path: ".github/workflows/prepare.yml", status: "modified" },
    },
    { why: "modified", path: ["changedFiles", 0, "status"], value: "modified" },
    { why: "renamed", path: ["changedFiles", 0, "status"], value: "renamed" },
    { why: "another file", path: ["changedFiles", 0, "path"], value: "requests/other.yaml" },
    { why: "another id", path: ["request", "id"], value: "other" },
    { why: "outside", path: ["request", "path"], value: "requests/../wrong-meeting.yaml" },
  ],
  "request-not-a-file": [
    { why: "symbolic link", path: ["request", "atHead", "mode"], value: "120000" },
    { why: "executable", path: ["request", "atMerge", "mode"], value: "100755" },
    { why: "gone at head", path: ["request", "atHead"], value: null },
    { why: "gone at merge", path: ["request", "atMerge"], value: null },
  ],
  "request-changed-by-merge": [
    { why: "edited", path: ["request", "atMerge", "blob"], value: "f6".repeat(20) },
  ],
  "artifact-missing": [
    { why: "deleted", path: ["artifacts"], value: [] },
    {
      why: "of another head",
      path: ["artifacts", 0, "name"],
      value: `log.pr12.${EARLIER_HEAD.slice(0, 12)}.r501.1.json`,
    },
    {
      why: "of another pull request",
      path: ["artifacts", 0, "name"],
      value: `log.pr121.${HEAD.slice(0, 12)}.r501.1.json`,
    },
  ],
  "artifact-expired": [{ why: "expired", path: ["artifacts", 0, "expired"], value: true }],
  "artifact-ambiguous": [
    {
      why: "a second attempt's, and the ledger names neither",
      path: [],
      value: {
        ...grantedFacts(),
        artifacts: [{ ...artifact, id: 9000 }, secondAttempt],
      },
    },
    {
      why: "a second one of the same attempt",
      path: ["artifacts", 1],
      value: { ...artifact, id: 9002 },
    },
    {
      why: "the same name from another run",
      path: ["artifacts", 1],
      value: { ...artifact, id: 1, runId: 77 },
    },
  ],
  "artifact-foreign": [
    { why: "another run", path: ["artifacts", 0, "runId"], value: 502 },
    { why: "no run", path: ["artifacts", 0, "runId"], value: null },
    { why: "unknown run", path: ["runs"], value: [] },
    {
      why: "a name with another run",
      path: ["artifacts", 0, "name"],
      value: `log.pr12.${HEAD.slice(0, 12)}.r502.1.json`,
    },
    {
      why: "a later attempt than there was",
      path: ["artifacts", 0, "name"],
      value: `log.pr12.${HEAD.slice(0, 12)}.r501.2.json`,
    },
    {
      why: "a name of no attempt",
      path: ["artifacts", 0, "name"],
      value: `log.pr12.${HEAD.slice(0, 12)}.json`,
    },
  ],
  "artifact-unreadable": [
    { why: "no digest", path: ["artifacts", 0, "digest"], value: null },
    { why: "a digest of no use", path: ["artifacts", 0, "digest"], value: "md5:1" },
    { why: "download refused", path: ["download"], value: null },
  ],
  "artifact-late": [
    { why: "uploaded again", path: ["artifacts", 0, "createdAt"], value: "2026-11-20T10:00:01Z" },
    { why: "unreadable time", path: ["artifacts", 0, "createdAt"], value: "" },
  ],
  "run-other-workflow": [
    { why: "another file", path: ["runs", 0, "workflowPath"], value: ".github/workflows/evil.yml" },
  ],
  "run-other-event": [{ why: "push", path: ["runs", 0, "event"], value: "push" }],
  "run-other-branch": [
    { why: "a branch's commit", path: ["runs", 0, "headShaOnDefaultBranch"], value: false },
    {
      why: "a branch's file",
      path: ["runs", 0, "workflowPath"],
      value: ".github/workflows/prepare.yml@evil",
    },
  ],
  "run-other-head": [
    {
      why: "another head",
      path: ["runs", 0, "displayTitle"],
      value: `copilot-feedback prepare pr-12 ${EARLIER_HEAD}`,
    },
    {
      why: "another pull request",
      path: ["runs", 0, "displayTitle"],
      value: `copilot-feedback prepare pr-1 ${HEAD}`,
    },
  ],
  "asker-not-admin": [
    { why: "stranger", path: ["runs", 0, "actor", "login"], value: "patti" },
    { why: "bot", path: ["runs", 0, "actor", "type"], value: "Bot" },
    { why: "account gone", path: ["runs", 0, "actor"], value: null },
  ],
  "run-under-way": [
    { why: "published, not ended", path: ["runs", 0], value: { ...run, status: "queued", conclusion: null } },
  ],
  "run-not-successful": [
    { why: "failed", path: ["runs", 0, "conclusion"], value: "failure" },
    { why: "cancelled", path: ["runs", 0, "conclusion"], value: "cancelled" },
    {
      why: "running, and nothing is published",
      path: [],
      value: {
        ...grantedFacts(),
        runs: [{ ...run, status: "in_progress", conclusion: null }],
        ledger: { ...grantedFacts().ledger, prepared: null },
      },
    },
  ],
  "consent-expired": [
    { why: "a week old", path: ["artifacts", 0, "createdAt"], value: "2026-11-13T10:00:00Z" },
  ],
  "manifest-missing": [{ why: "missing", path: ["manifest"], value: null }],
  "manifest-other-repository": [
    { why: "repository", path: ["manifest", "repository"], value: "contoso/other" },
  ],
  "manifest-other-pull-request": [{ why: "number", path: ["manifest", "pullRequest"], value: 13 }],
  "manifest-other-head": [{ why: "head", path: ["manifest", "head"], value: EARLIER_HEAD }],
  "manifest-other-run": [
    { why: "run", path: ["manifest", "run", "id"], value: 500 },
    { why: "attempt", path: ["manifest", "run", "attempt"], value: 2 },
  ],
  "manifest-other-request": [
    { why: "id", path: ["manifest", "request", "id"], value: "other" },
    { why: "path", path: ["manifest", "request", "path"], value: "requests/other.yaml" },
    { why: "blob", path: ["manifest", "request", "blob"], value: "f6".repeat(20) },
    { why: "digest", path: ["manifest", "request", "digest"], value: OTHER },
    { why: "merged digest", path: ["request", "digest"], value: OTHER },
  ],
  "manifest-other-policy": [{ why: "policy", path: ["manifest", "policy", "digest"], value: OTHER }],
  "digest-manifest": [
    { why: "digest", path: ["manifest", "log", "digest"], value: OTHER },
    { why: "size", path: ["manifest", "log", "bytes"], value: 4322 },
    { why: "service digest", path: ["artifacts", 0, "digest"], value: OTHER },
  ],
  "digest-download": [
    { why: "digest", path: ["download", "digest"], value: OTHER },
    { why: "size", path: ["download", "bytes"], value: 1 },
  ],
  "comment-missing": [{ why: "deleted", path: ["published", "comment"], value: null }],
  "digest-comment": [
    { why: "edited", path: ["published", "comment", "digest"], value: OTHER },
    { why: "digest removed", path: ["published", "comment", "digest"], value: null },
  ],
  "ledger-missing": [{ why: "none", path: ["ledger", "prepared"], value: null }],
  "digest-ledger": [
    { why: "digest", path: ["ledger", "prepared", "digest"], value: OTHER },
    { why: "head", path: ["ledger", "prepared", "head"], value: EARLIER_HEAD },
    { why: "artifact", path: ["ledger", "prepared", "artifactId"], value: 9002 },
  ],
  "ledger-other-intake": [
    { why: "another", path: ["ledger", "prepared", "intake"], value: "azure-blob contosofeedback/other" },
    { why: "not recorded", path: ["ledger", "prepared", "intake"], value: null },
  ],
  "published-late": [
    { why: "merged while collecting", path: ["ledger", "prepared", "at"], value: "2026-11-20T10:00:01Z" },
    { why: "unreadable time", path: ["ledger", "prepared", "at"], value: "soon" },
    { why: "no commit tells the time", path: ["ledger", "prepared", "at"], value: null },
  ],
  cancelled: [{ why: "cancelled", path: ["ledger", "cancelled"], value: true }],
  "already-submitted": [{ why: "submitted", path: ["ledger", "submitted"], value: true }],
  "already-refused": [{ why: "refused", path: ["ledger", "refused"], value: true }],
};

function spoilt({ path, value }: Spoilt): ConsentFacts {
  const facts = path[0] === "reviews" ? ownMergeFacts() : grantedFacts();
  if (path.length === 0) return (value as ConsentFacts | null) ?? facts;
  return spoil(facts, path, value);
}

for (const [code, cases] of Object.entries(REFUSED) as [ConsentRefusal, readonly Spoilt[]][]) {
  for (const wrong of cases) {
    test(`refused with ${code}: ${wrong.why}`, () => {
      const decision = verifyConsent(spoilt(wrong), wrong.policy ?? STRICT);
      assert.ok(decision.decision === "refused", "it was granted");
      assert.equal(decision.code, code);
      assert.ok(decision.message.startsWith(`${CONSENT_REASONS[code].title}: `), decision.message);
      assert.equal(decision.next, CONSENT_REASONS[code].next);
    });
  }
}

test("a merge that holds in every respect is granted, for exactly the reviewed log", () => {
  const decision = verifyConsent(grantedFacts(), STRICT);
  assert.ok(decision.decision === "granted", JSON.stringify(decision));
  assert.deepEqual(decision.statement, {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name: "log.json", digest: { sha256: LOG.slice(7) } }],
    predicateType: "https://copilot-feedback.example/consent/v1",
    predicate: {
      repository: { id: 7, name: "contoso/copilot-feedback" },
      pullRequest: {
        number: 12,
        author: "alex",
        createdAt: "2026-11-20T08:00:00Z",
        base: "main",
        head: HEAD,
      },
      request: {
        id: "wrong-meeting",
        path: "requests/wrong-meeting.yaml",
        blob: BLOB,
        digest: grantedFacts().request.digest,
      },
      consent: {
        by: "megan",
        at: "2026-11-20T10:00:00Z",
        mergeCommit: "c3".repeat(20),
        askedBy: "alex",
        approvals: [{ by: "lynne", at: "2026-11-20T09:30:00Z", commit: HEAD }],
        validUntil: "2026-11-27T08:05:00.000Z",
      },
      log: { digest: LOG, bytes: 4321 },
      report: { digest: grantedFacts().manifest?.report.digest },
      policy: { digest: STRICT.redactionPolicyDigest },
      artifact: { id: 9001, name: grantedFacts().artifacts[0]?.name, createdAt: "2026-11-20T08:05:00Z" },
      run: { id: 501, attempt: 1, workflow: ".github/workflows/prepare.yml", commit: "d4".repeat(20) },
    },
  });
});

test("without a second admin in the policy, none is needed and any is recorded", () => {
  const alone = verifyConsent({ ...grantedFacts(), reviews: [] }, SINGLE_ADMIN);
  assert.ok(alone.decision === "granted");
  assert.deepEqual(alone.statement.predicate.consent.approvals, []);
  const both = verifyConsent(grantedFacts(), SINGLE_ADMIN);
  assert.ok(both.decision === "granted");
  assert.equal(both.statement.predicate.consent.approvals.length, 1);
});

test("an admin may merge their own request where no second admin is needed, and with one where it is", () => {
  const own = ownMergeFacts();
  assert.equal(verifyConsent(own, STRICT).decision, "granted");
  assert.equal(verifyConsent({ ...own, reviews: [] }, SINGLE_ADMIN).decision, "granted");
});

test("whoever had a part in asking is not the second admin: who opened it, and who pushed or clicked since", () => {
  const clicked = spoil(grantedFacts(), ["runs", 0, "actor", "login"], "Megan");
  const pushedBefore = spoil(grantedFacts(), ["askers", 1], { login: "Megan", type: "User" });
  for (const facts of [clicked, pushedBefore]) {
    for (const merger of ["megan", "alex"]) {
      const merged = spoil(facts, ["pullRequest", "mergedBy", "login"], merger);
      const alone = verifyConsent({ ...merged, reviews: [] }, STRICT);
      assert.equal(alone.decision === "refused" ? alone.code : alone.decision, "second-admin-missing");
      assert.equal(verifyConsent(merged, STRICT).decision, "granted");
    }
    const byThird = spoil(facts, ["pullRequest", "mergedBy", "login"], "lynne");
    assert.equal(verifyConsent({ ...byThird, reviews: [] }, STRICT).decision, "granted");
  }
});

test("who merely reopened or marked as ready is the second admin once they approved the log", () => {
  const clicked = spoil(ownMergeFacts(), ["runs", 0, "actor", "login"], "megan");
  const approved = verifyConsent({ ...clicked, reviews: [review("megan", "APPROVED")] }, STRICT);
  assert.ok(approved.decision === "granted", JSON.stringify(approved));
  assert.deepEqual(
    approved.statement.predicate.consent.approvals.map(({ by }) => by),
    ["megan"],
  );
});

test("two admins are enough for a second admin: whoever merges another's request is one, approval or not", () => {
  const policy = { ...STRICT, admins: ["megan", "alex"] };
  assert.equal(verifyConsent({ ...grantedFacts(), reviews: [] }, policy).decision, "granted");
  const approved = spoil(grantedFacts(), ["reviews", 0, "reviewer", "login"], "megan");
  assert.equal(verifyConsent(approved, policy).decision, "granted");
});

test("a comment or an approval after the merge leaves an earlier approval standing", () => {
  const reviews = [
    review("lynne", "APPROVED", HEAD, "2026-11-20T09:00:00Z"),
    review("lynne", "COMMENTED", HEAD, "2026-11-20T09:10:00Z"),
    review("lynne", "CHANGES_REQUESTED", HEAD, "2026-11-20T11:00:00Z"),
  ];
  assert.equal(verifyConsent({ ...ownMergeFacts(), reviews }, STRICT).decision, "granted");
});

test("expired leftovers and the ref in the workflow path do not matter", () => {
  const facts = spoil(
    {
      ...grantedFacts(),
      artifacts: [...grantedFacts().artifacts, { ...(artifact ?? never()), id: 8, expired: true }],
    },
    ["runs", 0, "workflowPath"],
    ".github/workflows/prepare.yml@refs/heads/main",
  );
  assert.equal(verifyConsent(facts, STRICT).decision, "granted");
});

test("of the logs of one run's attempts the published one counts, in whatever order they are listed", () => {
  const facts = grantedFacts();
  const published = facts.artifacts[0] ?? never();
  const another = { ...published, ...secondAttempt, digest: OTHER, createdAt: "2026-11-20T09:59:00Z" };
  for (const artifacts of [
    [published, another],
    [another, published],
  ]) {
    const decision = verifyConsent({ ...facts, artifacts }, STRICT);
    assert.ok(decision.decision === "granted", JSON.stringify(decision));
    assert.equal(decision.statement.predicate.artifact.id, published.id);
  }
});

test("the last moment of validity is still valid", () => {
  const facts = spoil(grantedFacts(), ["artifacts", 0, "createdAt"], "2026-11-13T10:00:01Z");
  assert.equal(verifyConsent(facts, STRICT).decision, "granted");
});

test("the statement's bytes do not depend on the order in which GitHub lists things", () => {
  const more: ConsentFacts = {
    ...grantedFacts(),
    reviews: [review("lynne", "APPROVED"), review("adele", "APPROVED", HEAD, "2026-11-20T09:00:00Z")],
  };
  const turned = { ...more, reviews: more.reviews.toReversed(), runs: [...more.runs].reverse() };
  const policy = { ...STRICT, admins: [...STRICT.admins, "adele"] };
  const [one, two] = [verifyConsent(more, policy), verifyConsent(turned, policy)];
  assert.ok(one.decision === "granted" && two.decision === "granted");
  assert.deepEqual(statementBytes(one.statement), statementBytes(two.statement));
  assert.deepEqual(
    one.statement.predicate.consent.approvals.map(({ by }) => by),
    ["adele", "lynne"],
  );
});

test("no refusal repeats text that an author of a pull request chooses", () => {
  const evil = "::error::<img src=x>\u001b[31m";
  for (const path of [
    ["runs", 0, "displayTitle"],
    ["pullRequest", "base", "ref"],
    ["changedFiles", 0, "path"],
    ["artifacts", 0, "digest"],
    ["published", "comment", "digest"],
    ["manifest", "repository"],
    ["manifest", "log", "digest"],
    ["ledger", "prepared", "digest"],
  ]) {
    const decision = verifyConsent(spoil(grantedFacts(), path, evil), STRICT);
    assert.ok(decision.decision === "refused");
    assert.ok(!decision.message.includes("::error"), decision.message);
  }
});

test("the run name that consent expects is the one the workflow file gives", () => {
  const workflow = readFileSync(join(import.meta.dirname, "../../workflows/prepare.yml"), "utf8");
  const runName = /^run-name: (.*)$/m.exec(workflow)?.[1];
  assert.equal(
    runName
      ?.replace("${{ github.event.pull_request.number }}", "12")
      .replace("${{ github.event.pull_request.head.sha }}", HEAD),
    prepareRunTitle(12, HEAD),
  );
});

function never(): never {
  throw new Error("the granted case has one artifact");
}
