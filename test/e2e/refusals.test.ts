import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { FileChange } from "../../rehearsal/github/git.ts";
import {
  ADMISSION_REFUSALS,
  type AdmissionRefusal,
  REQUEST_LIMIT_BYTES,
} from "../../src/request/admission.ts";
import { assertAtMostOnce, eventsOf } from "./laws.ts";
import { AUTHOR, createStage, MERGER, OUTSIDER, ourComment, request, type Stage, shown } from "./stage.ts";

type Files = Record<string, FileChange>;

interface Refused {
  readonly what: string;
  readonly code: AdmissionRefusal;
  readonly files?: Files;
  readonly by?: string;
  readonly fork?: boolean;
  readonly base?: string;
  /** What the merge of it is refused with; null where it is about no request the ledger could name. */
  readonly merged: string | null;
}

const one = (path: string, change: FileChange = request()): Files => ({ [path]: change });
const OLD = "requests/old.yaml";

const CASES: readonly Refused[] = [
  {
    what: "another file beside the request",
    code: "touches-other-files",
    files: { "requests/beside.yaml": request(), "README.md": "# Changed\n" },
    merged: "files-unexpected",
  },
  {
    what: "the configuration beside the request",
    code: "touches-other-files",
    files: { "requests/config-too.yaml": request(), "copilot-feedback.yaml.bak": "version: 1\n" },
    merged: "files-unexpected",
  },
  {
    what: "two requests",
    code: "several-requests",
    files: { "requests/first.yaml": request(), "requests/second.yaml": request() },
    merged: "files-unexpected",
  },
  {
    what: "a change of a request that is there",
    code: "request-not-added",
    files: one(OLD, request("ticket: INC1\n")),
    merged: "files-unexpected",
  },
  {
    what: "a renamed request",
    code: "request-not-added",
    files: { "requests/renamed.yaml": { renameFrom: "requests/rename-me.yaml" } },
    merged: "files-unexpected",
  },
  {
    what: "a file renamed into a request",
    code: "request-not-added",
    files: { "requests/from-notes.yaml": { renameFrom: "notes.txt" } },
    merged: "files-unexpected",
  },
  {
    what: "the deletion of a request",
    code: "request-not-added",
    files: { "requests/delete-me.yaml": null },
    merged: "files-unexpected",
  },
  {
    what: "a symbolic link",
    code: "request-not-regular",
    files: one("requests/link.yaml", { symlinkTo: "old.yaml" }),
    merged: "request-not-a-file",
  },
  {
    what: "an executable",
    code: "request-not-regular",
    files: one("requests/program.yaml", { executable: request() }),
    merged: "request-not-a-file",
  },
  {
    what: "a submodule",
    code: "request-not-regular",
    files: one("requests/module.yaml", { submoduleAt: "1".repeat(40) }),
    merged: "request-not-a-file",
  },
  { what: "a fork", code: "pull-request-from-fork", fork: true, merged: "fork" },
  { what: "another base", code: "base-not-default", base: "develop", merged: "wrong-base" },
  { what: "an author who is no admin", code: "author-not-admin", by: OUTSIDER, merged: "author-not-admin" },
  {
    what: "a file that is too large",
    code: "request-too-large",
    files: one("requests/large.yaml", `${request()}# ${"x".repeat(REQUEST_LIMIT_BYTES)}\n`),
    merged: "artifact-missing",
  },
  { what: "capitals in the name", code: "request-path", files: one("requests/Adele.yaml"), merged: null },
  { what: "a folder below requests", code: "request-path", files: one("requests/a/b.yaml"), merged: null },
  { what: "another ending", code: "request-path", files: one("requests/adele.yml"), merged: null },
];

/** Comment and check say the same code, the same cause and the same next step. */
function assertRefused(stage: Stage, pr: number, code: AdmissionRefusal): void {
  const { rehearsal } = stage;
  const { title, cause, next } = ADMISSION_REFUSALS[code];
  assert.deepEqual(shown(stage, pr), {
    heading: "Refused",
    check: `Refused: ${code}`,
    conclusion: "failure",
  });
  const [comment, ...others] = rehearsal.comments(pr);
  assert.equal(others.length, 0, "one comment");
  const summary = rehearsal.checks(rehearsal.pull(pr).head.sha).at(-1)?.output.summary ?? "";
  for (const text of [plainText(comment?.body ?? ""), plainText(summary)]) {
    for (const part of [title, cause, next]) {
      assert.ok(text.includes(plainText(part)), `"${part}" is missing in: ${text}`);
    }
  }
  assert.match(comment?.body ?? "", new RegExp(`\`${code}\``));
}

/** Without what Markdown adds and escapes. */
function plainText(markdown: string): string {
  return markdown.replaceAll(/&[a-z#0-9]+;|[\\`*"'<>\u200b]/g, "").replaceAll(/\s+/g, " ");
}

describe("pull requests that are no single new request", { concurrency: 3 }, () => {
  let stage: Stage;
  before(async () => {
    stage = await createStage({ excuse: { findings: ["merge-without-end"] } });
    const { rehearsal } = stage;
    const files = {
      [OLD]: request(),
      "requests/rename-me.yaml": `${request()}# one\n`,
      "requests/delete-me.yaml": `${request()}# two\n`,
      "notes.txt": `${request()}# three\n`,
    };
    await rehearsal.commit({ by: MERGER, branch: "main", files });
    await rehearsal.commit({ by: MERGER, branch: "develop", files: { "notes.md": "x" } });
  });
  after(async () => {
    assert.deepEqual(await stage.sent(), []);
    assert.deepEqual(stage.rehearsal.artifacts(), []);
    await stage[Symbol.asyncDispose]();
  });

  for (const { what, code, files, merged, by = AUTHOR, ...options } of CASES) {
    test(`${what}: ${code}, and merging it anyway submits nothing`, async () => {
      const { rehearsal } = stage;
      const branch = what.replaceAll(/\W+/g, "-");
      const pr = await rehearsal.openPullRequest({
        by,
        branch,
        files: files ?? one(`requests/${branch}.yaml`),
        ...options,
      });
      assertRefused(stage, pr, code);
      await rehearsal.merge(pr, { by: MERGER });
      const { body = "" } = rehearsal.comments(pr)[0] ?? {};
      if (merged === null) assert.match(body, new RegExp(code), "nothing changes");
      else assert.match(body, new RegExp(`\\(\`${merged}\`\\)`));
    });
  }

  test("auto-merge: refused until it is off, and its merge is no consent", async () => {
    const { rehearsal } = stage;
    const files = one("requests/auto.yaml");
    const pr = await rehearsal.openPullRequest({ by: AUTHOR, branch: "auto", files, draft: true });
    await rehearsal.enableAutoMerge(pr, { by: AUTHOR });
    await rehearsal.markReady(pr, { by: AUTHOR });
    assertRefused(stage, pr, "auto-merge-enabled");
    await rehearsal.merge(pr, { by: MERGER });
    assert.match(rehearsal.comments(pr)[0]?.body ?? "", /`auto-merge`/);
  });

  test("a draft waits: nothing is collected, and nothing is said to be wrong", async () => {
    const { rehearsal } = stage;
    const files = one("requests/draft.yaml");
    const pr = await rehearsal.openPullRequest({ by: AUTHOR, branch: "draft", files, draft: true });
    assert.deepEqual(shown(stage, pr), {
      heading: "Waiting for this draft",
      check: "Waiting: the pull request is a draft",
      conclusion: "neutral",
    });
  });

  for (const [what, content, problem] of [
    [
      "a file that is not UTF-8",
      Buffer.from([0x75, 0x73, 0x65, 0x72, 0x3a, 0x20, 0xff, 0xfe, 0x0a]),
      "not-utf8",
    ],
    ["a file saved as UTF-16", Buffer.from(`\ufeff${request()}`, "utf16le"), "not-utf8"],
    ["an invisible character", request("ticket: INC\u202e1\n"), "invisible-character"],
    ["an empty file", "", null],
  ] as const) {
    test(`${what} stands on its line`, async () => {
      const { rehearsal } = stage;
      const branch = what.replaceAll(/\W+/g, "-");
      const files = one(`requests/${branch.toLowerCase()}.yaml`, content);
      const pr = await rehearsal.openPullRequest({ by: AUTHOR, branch, files });
      const check = rehearsal.checks(rehearsal.pull(pr).head.sha).at(-1);
      assert.equal(check?.conclusion, "failure");
      assert.ok(check.annotations.length > 0);
      if (problem !== null) assert.equal(check.annotations[0]?.title, problem);
      assert.match(shown(stage, pr).heading, /to fix in the request$/);
    });
  }

  for (const [what, files] of [
    ["code", { "tool.sh": "echo\n" }],
    ["the folder's README", { "requests/README.md": "# Requests\n" }],
    ["a file that only looks like a request", { "docs/requests/adele.yaml": request() }],
  ] as const) {
    test(`a pull request about ${what} gets a neutral check and no comment, merged or closed`, async () => {
      const { rehearsal } = stage;
      for (const end of ["merge", "close"] as const) {
        const branch = `${what.replaceAll(/\W+/g, "-")}-${end}`;
        const pr = await rehearsal.openPullRequest({ by: OUTSIDER, branch, files });
        await rehearsal[end](pr, { by: MERGER });
        const checks = rehearsal.checks(rehearsal.pull(pr).head.sha);
        assert.deepEqual(
          checks.map(({ conclusion, output }) => [conclusion, output.title]),
          [["neutral", "Not a feedback request"]],
        );
        assert.deepEqual(rehearsal.comments(pr), []);
      }
    });
  }

  test("nothing of all this is in the ledger but refusals of merges", async () => {
    const names = Object.keys(await stage.rehearsal.ledger());
    const events = names
      .filter((name) => name.startsWith("ledger/"))
      .map((name) => name.replace(/^.*\d{4}-/, ""));
    assert.deepEqual([...new Set(events)], ["refused.json"]);
  });
});

test("a configuration that is broken when a request is opened: said where people look, and mended by reopening", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const good = (await rehearsal.files("main"))["copilot-feedback.yaml"] ?? "";
  const change = (content: string) =>
    rehearsal.commit({ by: MERGER, branch: "main", files: { "copilot-feedback.yaml": content } });
  await change(`${good}consents: yes\n`);
  const files = one("requests/adele.yaml");
  const pr = await rehearsal.openPullRequest({ by: AUTHOR, branch: "adele", files });
  assert.deepEqual(shown(stage, pr), {
    heading: "Refused",
    check: "Refused: configuration-invalid",
    conclusion: "failure",
  });
  await change(good);
  await rehearsal.close(pr, { by: AUTHOR });
  await rehearsal.reopen(pr, { by: AUTHOR });
  assert.equal(shown(stage, pr).heading, "Ready for review");
});

test("no support ticket where packages go to one: said on its line before anything is collected", async () => {
  const SUPPORT = "intake:\n  type: azure-support\n  subscription: 00000000-0000-0000-0000-000000000000\n";
  await using stage = await createStage({
    change(files) {
      const { "copilot-feedback.yaml": text = "" } = files;
      files["copilot-feedback.yaml"] = text.replace(/intake:\n(?: {2}.*\n)+/, SUPPORT);
    },
  });
  const { rehearsal } = stage;
  for (const [id, lines, line, title] of [
    ["none", "", 1, "missing-key"],
    ["other", "ticket: INC0012345\n", 4, "no-support-ticket"],
  ] as const) {
    const files = one(`requests/${id}.yaml`, request(lines));
    const pr = await rehearsal.openPullRequest({ by: AUTHOR, branch: id, files });
    assert.equal(shown(stage, pr).heading, "1 thing to fix in the request");
    const annotations = rehearsal.checks(rehearsal.pull(pr).head.sha).at(-1)?.annotations ?? [];
    assert.deepEqual(
      annotations.map((one) => [one.path, one.start_line, one.title]),
      [[`requests/${id}.yaml`, line, title]],
    );
    assert.match(ourComment(stage, pr), /open Azure support ticket/);
  }
  assert.deepEqual(rehearsal.artifacts(), []);
});

test("a public repository: refused before anything is collected", async () => {
  await using stage = await createStage({ rehearsal: { private: false } });
  const { rehearsal } = stage;
  const files = one("requests/adele.yaml");
  const pr = await rehearsal.openPullRequest({ by: AUTHOR, branch: "adele", files });
  assertRefused(stage, pr, "repository-public");
  assert.deepEqual(rehearsal.artifacts(), []);
  await rehearsal.merge(pr, { by: MERGER });
  assert.match(rehearsal.comments(pr)[0]?.body ?? "", /`repository-public`/);
  assert.deepEqual(
    (await eventsOf(rehearsal, "adele")).map(({ event, data }) => [event, data.code]),
    [["refused", "repository-public"]],
  );
  assert.deepEqual(await stage.sent(), []);
  await assertAtMostOnce(stage.directory);
});
