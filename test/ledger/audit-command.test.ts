import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { run as audit } from "../../src/cli/audit.ts";
import { auditCsv } from "../../src/cli/audit-csv.ts";
import { auditHtml } from "../../src/cli/audit-html.ts";
import { describeEvent } from "../../src/cli/event-words.ts";
import { run as status } from "../../src/cli/status.ts";
import type { LedgerEvent, NewEvent } from "../../src/ledger/event.ts";
import { FINDINGS } from "../../src/ledger/findings.ts";
import { type RequestRecord, requestRecord } from "../../src/ledger/request-record.ts";
import { mailsToFolder } from "../../src/ledger/state.ts";
import { type LedgerRepository, ledgerRepository } from "./ledger-repository.ts";
import { runCommand } from "./run-command.ts";
import {
  CANCELLED,
  CONSENT,
  chainOf,
  claimed,
  HEAD,
  LOG,
  prepared,
  REFUSED,
  submitted,
  UNKNOWN,
} from "./sample-events.ts";

function sample(t: TestContext): LedgerRepository {
  const repository = ledgerRepository(t);
  const { blob, commit } = repository.merge("sent");
  const [published, claim] = [prepared(LOG, HEAD, "sent"), claimed()];
  if (published.event !== "prepared" || claim.event !== "claimed") throw new Error("unexpected sample");
  repository.append(
    "sent",
    { ...published, data: { ...published.data, request: { ...published.data.request, blob } } },
    { ...claim, data: { ...claim.data, consent: { ...CONSENT, blob, mergeCommit: commit } } },
    submitted(LOG, "sent"),
  );
  repository.append("closed", prepared(LOG, HEAD, "closed"), {
    ...CANCELLED,
    time: "2026-10-01T10:00:00Z",
  } as NewEvent);
  return repository;
}

const RECORD: RequestRecord = {
  request: "evil",
  state: "ready",
  pullRequest: 1,
  askedBy: '=HYPERLINK("x")',
  consentBy: "+1",
  consentAt: null,
  approvedBy: ["@a", "b"],
  log: null,
  rounds: -3,
  deliveredAt: null,
  location: '<script>alert("x")</script>',
  mail: null,
  mailedAt: null,
  reason: "-x",
  events: 1,
  firstAt: "2026-11-20T10:00:00Z",
  lastAt: "2026-11-20T10:00:00Z",
};

const HEADER = {
  ledger: { name: "ledger", head: "a".repeat(40) },
  main: { name: "main", head: "b".repeat(40) },
  verified: true,
  since: null,
  signatures: { checked: false, keys: [] },
};

test("the table says who asked, who consented, what went where and when", async (t) => {
  const { code, out } = await runCommand(audit, sample(t).clone(), "--verify");
  assert.equal(code, 0);
  const lines = out.split("\n");
  assert.match(lines[0] ?? "", /^REQUEST +STATE +PR +ASKED BY +CONSENT BY +LOG SHA-256 +DELIVERED +MAILED$/);
  assert.match(lines[1] ?? "", /^closed +cancelled +#12 +alex +- +111111111111 +- +-$/);
  assert.match(
    lines[2] ?? "",
    /^sent +submitted +#12 +alex +megan\+lynne +111111111111 +2026-11-20 10:01 +written$/,
  );
  assert.match(
    out,
    /2 requests: 1 cancelled, 1 submitted\.\nEvery promise that the data can show holds in origin\/ledger \([0-9a-f]{40}\)/,
  );
  assert.match(
    out,
    /\nThe ledger's signatures were seen, not checked: whether they are GitHub's is not known\. Add --key;/,
  );
});

test("without --verify the table says that the promises were not checked", async (t) => {
  const { out } = await runCommand(audit, sample(t).directory);
  assert.match(out, /and every promise, is what `copilot-feedback audit --verify` checks\./);
  assert.ok(!/Every promise|signatures/.test(out));
});

test("without --verify nothing is called unaltered: no hash covers the last event", async (t) => {
  const repository = sample(t);
  const path = "ledger/closed/0002-cancelled.json";
  const altered = repository.file("ledger", path).replace('"by": "megan"', '"by": "patti"');
  assert.match(altered, /"by": "patti"/);
  repository.commit("ledger", { [path]: altered }, { message: "closed: cancelled" });
  for (const args of [[], ["--format", "html"]]) {
    const { code, out } = await runCommand(audit, repository.directory, ...args);
    assert.equal(code, 0);
    assert.match(out, /Each event follows the one before it\. Whether one was altered since/);
    assert.doesNotMatch(out, /Nothing is wrong/);
  }
  assert.equal((await runCommand(audit, repository.directory, "--verify")).code, 1);
});

test("a finding is shown with its law and its evidence, and ends with exit code 1", async (t) => {
  const repository = sample(t);
  repository.merge("forgotten");
  const { code, out } = await runCommand(audit, repository.directory, "--verify");
  assert.equal(code, 1);
  assert.match(
    out,
    /1 finding\n\nmerge-without-end forgotten\n {2}A request was merged and neither submitted nor refused\.\n {2}requests\/forgotten\.yaml is on main/,
  );
  assert.match(
    out,
    /\n\nWhat to do\n\nmerge-without-end\n {2}Run the reconcile workflow on the Actions page: /,
  );
});

test("what to do is said once for each kind of finding, in every format", async (t) => {
  const repository = sample(t);
  for (const request of ["forgotten", "another"]) repository.merge(request);
  const next = FINDINGS["merge-without-end"].next;
  for (const format of ["table", "csv"] as const) {
    const { out, err } = await runCommand(audit, repository.directory, "--verify", "--format", format);
    assert.equal((out + err).split(next).length - 1, 1, format);
  }
  const html = await runCommand(audit, repository.directory, "--verify", "--format", "html");
  assert.equal(
    html.out.split("<li><code>merge-without-end</code>: Run the reconcile workflow").length - 1,
    1,
  );
  assert.match(html.out, /say with <code>copilot-feedback resolve<\/code> what is there/);
  const json = await runCommand(audit, repository.directory, "--verify", "--format", "json");
  const { findings } = JSON.parse(json.out) as { findings: { means: string; next: string }[] };
  assert.deepEqual(
    findings.map((finding) => finding.next),
    [next, next],
  );
});

test("every kind of finding has a next step of whole sentences, and placeholders only for what evidence names", () => {
  for (const [code, { next }] of Object.entries(FINDINGS)) {
    assert.match(next, /^[A-Z].{30,}\.$/, code);
    assert.equal(next.split("`").length % 2, 1, code);
    for (const [found] of next.matchAll(/<[^>]*>/g))
      assert.ok(["<path>", "<id>", "<commit>", "<request>"].includes(found), `${code}: ${found}`);
  }
});

test("--since leaves out requests that rested since, but not what is wrong with them", async (t) => {
  const repository = sample(t);
  for (const since of ["2026-11-20", "2026-11-20T10:00:00Z"]) {
    const { out } = await runCommand(audit, repository.directory, "--format", "csv", "--since", since);
    assert.deepEqual(
      out.split("\r\n").map((line) => line.split(",")[0]),
      ["request", "sent", ""],
    );
  }
  repository.commit(
    "ledger",
    { "ledger/closed/0002-cancelled.json": null },
    { message: "closed: cancelled" },
  );
  const { code } = await runCommand(audit, repository.directory, "--verify", "--since", "2027-01-01");
  assert.equal(code, 1);
});

test("CSV keeps findings apart and cells from being run as formulas", async (t) => {
  const repository = sample(t);
  repository.merge("forgotten");
  const { code, out, err } = await runCommand(audit, repository.directory, "--verify", "--format", "csv");
  assert.equal(code, 1);
  assert.ok(!out.includes("forgotten") && err.includes("merge-without-end"));
  assert.match(err, /The ledger's signatures were seen, not checked/);
  assert.equal(
    auditCsv.request(RECORD, 0),
    `evil,ready,1,"'=HYPERLINK(""x"")","'+1",,"'@a b",,-3,,"<script>alert(""x"")</script>",,,"'-x",1,2026-11-20T10:00:00Z,2026-11-20T10:00:00Z\r\n`,
  );
});

test("the HTML report is static, escaped and allows itself nothing but its own style", async (t) => {
  const repository = sample(t);
  repository.merge("forgotten");
  const { out } = await runCommand(audit, repository.directory, "--verify", "--format", "html");
  const style = /<style>([\s\S]*?)<\/style>/.exec(out)?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  assert.ok(out.includes(`content="default-src 'none'; style-src 'sha256-${hash}'`));
  assert.ok(!/<script|<img|<link|\son\w+=|style="/.test(out));
  assert.match(
    out,
    /<html lang="en">[\s\S]*merge-without-end[\s\S]*signatures were seen, not checked[\s\S]*<th scope="rowgroup" colspan="7">sent #12<\/th>/,
  );
  const format = auditHtml();
  format.request({ ...RECORD, askedBy: '<b>\u202e&"' }, 0);
  const row = format.end({ requests: 1, byState: {}, findings: [], found: 0 }, HEADER);
  assert.ok(row.includes("&lt;b&gt;&lt;U+202E&gt;&amp;&quot;"), row);
  assert.equal(
    (out.match(/<(table|section|div|main|p|h1|h2|tr|td|th)\b/g) ?? []).length,
    (out.match(/<\/(table|section|div|main|p|h1|h2|tr|td|th)>/g) ?? []).length,
  );
});

test("questions that cannot be asked say why and what to do", async (t) => {
  const repository = sample(t);
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [["--format", "xml"], /--format is one of table, json, csv, html/],
    [["--since", "yesterday"], /--since is a date/],
    [["--since", "2026-13-01"], /--since is a date/],
    [["--known", "abc", "--verify"], /--known is the full id/],
    [["--known", "a".repeat(40)], /--known needs --verify beside it/],
    [["--key", "web-flow.gpg"], /--key needs --verify beside it/],
    [["a", "b"], /one folder/],
  ];
  for (const [args, message] of cases) {
    await assert.rejects(
      runCommand(audit, repository.directory, ...args),
      (error: Error & { next?: string }) => {
        assert.match(error.message, message);
        assert.ok(error.next);
        return true;
      },
    );
  }
});

test("a folder that cannot be audited is said to be so, never audited as if it held", async (t) => {
  const empty = mkdtempSync(join(tmpdir(), "audit-"));
  t.after(() => rmSync(empty, { recursive: true, force: true }));
  await assert.rejects(runCommand(audit, empty), /not a git repository/);
  const git = (...args: string[]) => execFileSync("git", args, { stdio: "ignore" });
  git("init", "--quiet", join(empty, "none"));
  await assert.rejects(runCommand(audit, join(empty, "none")), /no ledger branch/);
  const { directory } = sample(t);
  git("clone", "--quiet", "--depth=1", "--no-single-branch", `file://${directory}`, join(empty, "shallow"));
  await assert.rejects(runCommand(audit, join(empty, "shallow"), "--verify"), /shallow/);
  git("clone", "--quiet", "--filter=blob:none", `file://${directory}`, join(empty, "partial"));
  await assert.rejects(runCommand(audit, join(empty, "partial"), "--verify"), /partial/);
});

test("a folder that is not there and a missing git end with what to do, in a process of its own", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "audit-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const run = (path: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, "../../src/cli/main.ts"), ...args], {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: path },
    });
  const path = process.env["PATH"] ?? "";
  const missing = run(path, "audit", "gone");
  assert.deepEqual([missing.status, missing.stdout], [2, ""]);
  assert.match(
    missing.stderr,
    /gone is not there; expected the folder of a clone\nName the folder of a clone/,
  );
  for (const command of ["audit", "status"]) {
    const { status: code, stderr } = run(join(folder, "none"), command);
    assert.equal(code, 2, stderr);
    assert.match(stderr, /^git could not be started\nInstall git/);
  }
});

test("a repository that git refuses is said to be so, with git's reason and what to do", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "audit-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync("git", ["init", "--quiet", folder]);
  const run = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    spawnSync(process.execPath, [join(import.meta.dirname, "../../src/cli/main.ts"), ...args], {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: process.env["PATH"] ?? "", ...more },
    });
  const review = ["review", "7"];
  for (const command of [["audit"], ["status"], review]) {
    // Git's own switch for its own tests: every repository belongs to somebody else.
    const { status: code, stderr } = run(command, { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" });
    assert.equal(code, 2, stderr);
    assert.match(stderr, /^git does not use this repository, because its folder belongs to another user: /);
    assert.match(stderr, /\nIf you trust that user, run `git config --global --add safe\.directory \S+`; /);
  }
  const named = run([...review, "--repository", "contoso/x"], { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" });
  assert.match(named.stderr, /needs a token/);
  writeFileSync(join(folder, ".git/config"), "[\u001b[31m");
  for (const command of [["audit"], ["status"], review]) {
    const { status: code, stderr } = run(command);
    assert.equal(code, 2, stderr);
    assert.match(stderr, /^git cannot use this folder: bad config line 1 in file .+\nMend what git names/);
    assert.ok(!stderr.includes("\u001b"));
  }
});

test("what a mail service took is e-mailed, what was put into a folder is written", () => {
  const mailed = { intake: "azure-blob contoso/intake", notification: "graph-mail feedback@contoso.com" };
  const [record, written] = [mailed, undefined].map((destination) => {
    const { data, ...claim } = claimed() as Extract<NewEvent, { event: "claimed" }>;
    const claims = { ...claim, data: destination ? { ...data, destination } : data };
    const { events } = chainOf([prepared(), claims, submitted()]);
    return [requestRecord(events), describeEvent(events[2] as LedgerEvent, mailsToFolder(events))] as const;
  });
  assert.deepEqual([record?.[0]?.mail, record?.[0]?.mailedAt], ["notified", "2026-11-20T10:02:00Z"]);
  assert.match(record?.[1] ?? "", /; user e-mailed 2026-11-20T10:02:00Z$/);
  assert.deepEqual([written?.[0]?.mail, written?.[0]?.mailedAt], ["written", null]);
  assert.match(
    written?.[1] ?? "",
    /; user not e-mailed: an e-mail was written to a folder .*, nobody sent it$/,
  );
});

test("status tells one request's life and what comes next", async (t) => {
  const repository = sample(t);
  const { code, out } = await runCommand(status, repository.directory, "sent");
  assert.equal(code, 0);
  assert.equal(
    out,
    [
      "sent: submitted",
      `2026-11-20 10:00  prepared         log of 10 rounds published for review in #12, asked for by alex: ${LOG}`,
      `2026-11-20 10:00  claimed          consent by megan at 2026-11-20T10:00:00Z, approved by lynne, for ${LOG}`,
      "2026-11-20 10:00  submitted        delivered 2026-11-20T10:01:00Z to directory sent/sent.1111111111111111.zip; user not e-mailed: an e-mail was written to a folder 2026-11-20T10:02:00Z, nobody sent it",
      "",
      "Nothing to do: it was submitted.",
      "As the ledger says it. Whether an event was altered since is what `copilot-feedback audit --verify` checks.",
      "",
    ].join("\n"),
  );
});

test("status explains reason codes and accepts the request's path", async (t) => {
  const repository = ledgerRepository(t);
  repository.append("bad", prepared(LOG, HEAD, "bad"), REFUSED);
  repository.append("lost", prepared(LOG, HEAD, "lost"), claimed(), UNKNOWN);
  const refused = await runCommand(status, repository.directory, "requests/bad.yaml");
  assert.match(
    refused.out,
    /merged by patti, is not a valid consent: The person who merged is not a configured admin \(merger-not-admin\)/,
  );
  const unknown = await runCommand(status, repository.directory, "lost");
  assert.match(unknown.out, /Next: look at the intake .* `copilot-feedback resolve`/);
});

test("status of a broken chain, of an unknown id and of all", async (t) => {
  const repository = sample(t);
  repository.commit("ledger", { "ledger/closed/0001-prepared.json": null }, { message: "closed: prepared" });
  const broken = await runCommand(status, repository.directory, "closed");
  assert.equal(broken.code, 1);
  assert.match(broken.out, /sequence-broken ledger\/closed\/0002-cancelled\.json: expected sequence 1/);
  assert.match(broken.out, /\nNext: do not rely on this; run `copilot-feedback audit --verify`/);
  assert.ok(!broken.out.includes("Nothing to do"));
  const unknown = await runCommand(status, repository.directory, "snet");
  assert.equal(unknown.code, 1);
  assert.match(
    unknown.err,
    /does not know a request `snet`\.\nDid you mean `copilot-feedback status sent`\?/,
  );
  const hostile = await runCommand(status, repository.directory, "../../\u001b[31m");
  assert.equal(hostile.code, 1);
  assert.ok(!hostile.err.includes("\u001b"));
  const all = await runCommand(status, repository.directory);
  assert.match(all.out, /closed +cancelled[\s\S]*sent +submitted/);
  const json = JSON.parse((await runCommand(status, repository.directory, "sent", "--json")).out);
  assert.equal(json.record.state, "submitted");
  assert.equal(json.events.length, 3);
});
