import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ADMISSION_REFUSALS,
  admitEntry,
  admitPullRequest,
  type PullRequestFacts,
} from "../../src/request/admission.ts";

const request = { path: "requests/adele.yaml", status: "added", previousPath: null };
const facts: PullRequestFacts = {
  repository: { id: 1, private: true, defaultBranch: "main" },
  draft: false,
  autoMerge: false,
  baseRef: "main",
  headRepositoryId: 1,
  author: { login: "megan", type: "User" },
  sender: { login: "megan", type: "User" },
  files: [request],
};
const admit = (change: Partial<PullRequestFacts>) =>
  admitPullRequest({ ...facts, ...change }, (login) => login === "megan");
const code = (change: Partial<PullRequestFacts>) => {
  const admission = admit(change);
  return admission.admitted ? "admitted" : admission.code;
};

test("a pull request that adds one request by a configured admin is admitted", () => {
  assert.deepEqual(admit({}), { admitted: true, path: "requests/adele.yaml", id: "adele" });
});

test("each way not to be one request has its own reason", () => {
  const readme = { path: "README.md", status: "modified", previousPath: null };
  const cases: [string, Partial<PullRequestFacts>][] = [
    ["not-a-request", { files: [readme] }],
    ["not-a-request", { files: [] }],
    ["not-a-request", { files: [{ path: "requests/README.md", status: "modified", previousPath: null }] }],
    ["repository-public", { repository: { ...facts.repository, private: false } }],
    ["pull-request-from-fork", { headRepositoryId: 2 }],
    ["pull-request-from-fork", { headRepositoryId: null }],
    ["base-not-default", { baseRef: "release" }],
    ["pull-request-draft", { draft: true }],
    ["auto-merge-enabled", { autoMerge: true }],
    ["author-not-admin", { author: { login: "eve", type: "User" } }],
    ["author-not-admin", { author: { login: "megan", type: "Bot" } }],
    ["sender-not-admin", { sender: { login: "eve", type: "User" } }],
    ["sender-not-admin", { sender: { login: "megan", type: "Bot" } }],
    ["several-requests", { files: [request, { ...request, path: "requests/lee.yaml" }] }],
    ["touches-other-files", { files: [request, readme] }],
    ["request-not-added", { files: [{ ...request, status: "modified" }] }],
    ["request-not-added", { files: [{ ...request, status: "removed" }] }],
    ["request-not-added", { files: [{ ...request, status: "renamed", previousPath: "requests/old.yaml" }] }],
    [
      "request-not-added",
      { files: [{ path: "README.md", status: "renamed", previousPath: "requests/old.yaml" }] },
    ],
    ["request-path", { files: [{ ...request, path: "requests/Adele.yaml" }] }],
    ["request-path", { files: [{ ...request, path: "requests/adele.yml" }] }],
    ["request-path", { files: [{ ...request, path: "requests/a/b.yaml" }] }],
    ["request-path", { files: [{ ...request, path: "requests/-a.yaml" }] }],
    ["request-path", { files: [{ ...request, path: `requests/${"a".repeat(65)}.yaml` }] }],
  ];
  for (const [expected, change] of cases) assert.equal(code(change), expected, JSON.stringify(change));
});

test("every refusal says what, why and what to do", () => {
  for (const [reason, { title, cause, next }] of Object.entries(ADMISSION_REFUSALS)) {
    for (const text of [cause, next]) assert.match(text, /^[A-Z].*\.$/s, reason);
    assert.ok(title.length > 10 && !title.endsWith("."), reason);
  }
});

test("a hostile branch name cannot start Markdown or a mention", () => {
  const admission = admit({ baseRef: "x](https://evil.example) @everyone\n::error::" });
  assert.ok(!admission.admitted && "message" in admission);
  assert.doesNotMatch(admission.message, /[@\n[\]]|::/);
});

test("only a small regular file is read", () => {
  const entry = { mode: "100644", type: "blob", size: 16 * 1024 };
  assert.equal(admitEntry(entry), null);
  assert.equal(admitEntry({ ...entry, size: 16 * 1024 + 1 }), "request-too-large");
  assert.equal(admitEntry({ ...entry, mode: "120000" }), "request-not-regular");
  assert.equal(admitEntry({ ...entry, mode: "100755" }), "request-not-regular");
  assert.equal(admitEntry({ mode: "160000", type: "commit", size: 0 }), "request-not-regular");
  assert.equal(admitEntry(null), "request-not-regular");
});
