import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { type TestContext, test } from "node:test";
import { run } from "../../src/cli/audit.ts";
import type { NewEvent } from "../../src/ledger/event.ts";
import { eventFile } from "../../src/ledger/event-file.ts";
import { FINDINGS, type FindingCode } from "../../src/ledger/findings.ts";
import { type LedgerRepository, ledgerRepository } from "./ledger-repository.ts";
import { runCommand } from "./run-command.ts";
import {
  CANCELLED,
  CONSENT,
  chainOf,
  claimed,
  FAILED,
  HEAD,
  LOG,
  NOTIFIED,
  OTHER_LOG,
  prepared,
  REFUSED,
  submitted,
  UNKNOWN,
} from "./sample-events.ts";

interface AuditJson {
  readonly requests: readonly { readonly request: string; readonly state: string }[];
  readonly findings: readonly {
    readonly code: FindingCode;
    readonly request: string | null;
    readonly evidence: string;
  }[];
  readonly found: number;
}

async function audited(repository: LedgerRepository, ...args: string[]) {
  const { code, out, err } = await runCommand(run, repository.directory, "--format", "json", ...args);
  assert.equal(err, "");
  const report = JSON.parse(out) as AuditJson;
  return { code, report, codes: report.findings.map((finding) => finding.code) };
}

/** Events whose claim names what was really merged. */
function life(request: string, blob: string, mergeCommit: string, ...rest: NewEvent[]): NewEvent[] {
  const published = prepared(LOG, HEAD, request);
  const claim = claimed();
  if (published.event !== "prepared" || claim.event !== "claimed") throw new Error("unexpected sample");
  return [
    {
      ...published,
      data: { ...published.data, request: { ...published.data.request, blob } },
    },
    { ...claim, data: { ...claim.data, consent: { ...CONSENT, blob, mergeCommit } } },
    ...rest,
  ];
}

const LEE = { author: "Lee <2000004+lee-contoso@users.noreply.github.com>" };

/** The files of a request's first events. */
function next(request: string, ...events: NewEvent[]): Record<string, string> {
  return Object.fromEntries(chainOf(events, request).files.map(({ path, content }) => [path, content]));
}

/** A merge whose outcome is unknown, and the file that resolves it in somebody's name. */
function doubtful(repository: LedgerRepository) {
  const { blob, commit } = repository.merge("doubtful");
  const events = life("doubtful", blob, commit, UNKNOWN);
  repository.append("doubtful", ...events);
  return {
    resolution(by: string): Record<string, string> {
      const resolved: NewEvent = {
        event: "resolved",
        time: "2026-11-21T08:00:00Z",
        run: null,
        data: { log: { digest: LOG }, by, receipt: null },
      };
      const { path, content } = chainOf([...events, resolved], "doubtful").files.at(-1) ?? {
        path: "",
        content: "",
      };
      return { [path]: content };
    },
  };
}

/** A repository with one submitted, one cancelled and one refused request, all in order. */
function orderly(t: TestContext): LedgerRepository {
  const repository = ledgerRepository(t);
  const { blob, commit } = repository.merge("sent");
  repository.append("sent", ...life("sent", blob, commit, submitted(LOG, "sent")));
  repository.append("closed", prepared(LOG, HEAD, "closed"), CANCELLED);
  repository.merge("refused");
  repository.append("refused", prepared(LOG, HEAD, "refused"), REFUSED);
  repository.append("open", prepared(LOG, HEAD, "open"));
  return repository;
}

test("an orderly repository holds in every respect, and every request's state is told", async (t) => {
  const { code, report } = await audited(orderly(t), "--verify");
  assert.deepEqual(report.findings, []);
  assert.equal(code, 0);
  assert.deepEqual(
    report.requests.map(({ request, state }) => `${request} ${state}`),
    ["closed cancelled", "open ready", "refused refused", "sent submitted"],
  );
});

/** One forgery or mistake each, and what an audit says about it. */
const WRONG: readonly {
  readonly why: string;
  readonly does: (repository: LedgerRepository) => void;
  readonly codes: readonly FindingCode[];
  readonly evidence?: RegExp;
}[] = [
  {
    why: "a hand-made ledger commit",
    does: (r) => {
      const file = { "ledger/sent/0004-failed.json": "{}" };
      r.commit("ledger", file, {
        author: "Mallory <m@contoso.com>",
        committer: "Mallory <m@contoso.com>",
        signed: false,
        message: "sent: failed",
      });
    },
    codes: ["event-unreadable", "commit-by-hand", "commit-unsigned"],
    evidence: /Mallory/,
  },
  {
    why: "an unsigned commit in the workflows' name",
    does: (r) => r.commit("ledger", {}, { signed: false, message: "x: prepared" }),
    codes: ["commit-unsigned", "commit-unexpected"],
  },
  {
    why: "the last event edited",
    does: (r) => {
      const path = "ledger/sent/0003-submitted.json";
      const text = r.file("ledger", path).replace("2026-11-20T10:02:00Z", "2026-11-20T10:03:00Z");
      r.commit("ledger", { [path]: text }, { message: "sent: submitted" });
    },
    codes: ["event-altered", "commit-unexpected"],
    evidence: /0003-submitted/,
  },
  {
    why: "an earlier event edited",
    does: (r) => {
      const path = "ledger/sent/0001-prepared.json";
      const text = r.file("ledger", path).replace('"alex"', '"lynne"');
      r.commit("ledger", { [path]: text }, { message: "sent: prepared" });
    },
    codes: ["hash-broken", "event-altered", "commit-unexpected"],
  },
  {
    why: "the last event removed",
    does: (r) =>
      r.commit("ledger", { "ledger/closed/0002-cancelled.json": null }, { message: "closed: cancelled" }),
    codes: ["event-removed", "commit-unexpected"],
    evidence: /0002-cancelled/,
  },
  {
    why: "an earlier event removed",
    does: (r) =>
      r.commit("ledger", { "ledger/closed/0001-prepared.json": null }, { message: "closed: prepared" }),
    codes: ["hash-broken", "sequence-broken", "event-removed", "commit-unexpected"],
  },
  {
    why: "somebody else under the workflows' name",
    does: (r) => {
      const author = "github-actions[bot] <2000004+lee-contoso@users.noreply.github.com>";
      r.commit("ledger", next("new", prepared(LOG, HEAD, "new")), { author, message: "new: prepared" });
    },
    codes: ["commit-by-hand"],
    evidence: /2000004\+lee-contoso/,
  },
  {
    why: "another event under the name of a resolution",
    does: (r) =>
      r.commit("ledger", next("new", prepared(LOG, HEAD, "new")), { ...LEE, message: "new: resolved" }),
    codes: ["commit-by-hand"],
    evidence: /has A ledger\/new\/0001-prepared\.json, and says resolved/,
  },
  {
    why: "a resolution that brings another event along",
    does: (r) => {
      const { resolution } = doubtful(r);
      const more = { ...resolution("lee-contoso"), ...next("new", prepared(LOG, HEAD, "new")) };
      r.commit("ledger", more, { ...LEE, message: "doubtful: resolved" });
    },
    codes: ["commit-by-hand", "commit-unexpected", "merge-without-end"],
    evidence: /and more, and says resolved/,
  },
  {
    why: "a resolution in the name of another person",
    does: (r) => {
      const { resolution } = doubtful(r);
      r.commit("ledger", resolution("megan"), { ...LEE, message: "doubtful: resolved" });
    },
    codes: ["commit-by-hand", "merge-without-end"],
    evidence: /it names megan, and its author is lee-contoso/,
  },
  {
    why: "a resolution by an address that says nothing about who has it",
    does: (r) => {
      const { resolution } = doubtful(r);
      const author = "Lee <lee@contoso.com>";
      r.commit("ledger", resolution("lee-contoso"), { author, message: "doubtful: resolved" });
    },
    codes: ["commit-by-hand", "merge-without-end"],
    evidence: /lee@contoso\.com/,
  },
  {
    why: "a second event in one commit of the workflows",
    does: (r) => {
      const events = [prepared(LOG, HEAD, "new"), CANCELLED];
      r.commit("ledger", next("new", ...events), { message: "new: prepared" });
    },
    codes: ["commit-unexpected"],
    evidence: /has A ledger\/new\/0001-prepared\.json and more/,
  },
  {
    why: "a file that is no event",
    does: (r) => r.commit("ledger", { "notes.txt": "hello" }, { message: "a: prepared" }),
    codes: ["path-unknown", "commit-unexpected"],
    evidence: /notes\.txt/,
  },
  {
    why: "a merge into the ledger",
    does: (r) =>
      r.commit(
        "ledger",
        {},
        {
          parents: [r.head("ledger"), r.commit("other", {}, { message: "a: prepared" })],
          message: "a: prepared",
        },
      ),
    codes: ["merge-commit", "second-root", "commit-unexpected"],
  },
  {
    why: "a commit with words of its own",
    does: (r) => r.commit("ledger", {}, { message: "::error::\u001b[31mtidy up" }),
    codes: ["commit-unexpected"],
    evidence: /<U\+001B>/,
  },
  {
    why: "a ledger that starts with events",
    does: (r) => r.commit("ledger", {}, { parents: [], message: "Begin the ledger" }),
    codes: ["events-at-beginning"],
  },
  {
    why: "a merge that never ended",
    does: (r) => void r.merge("forgotten"),
    codes: ["merge-without-end"],
    evidence: /requests\/forgotten\.yaml .* the ledger does not know it/,
  },
  {
    why: "a merge that was claimed and left",
    does: (r) => {
      const { blob, commit } = r.merge("left");
      r.append("left", ...life("left", blob, commit));
    },
    codes: ["merge-without-end"],
    evidence: /it is submitting/,
  },
  {
    why: "a merge whose outcome is unknown",
    does: (r) => {
      const { blob, commit } = r.merge("left");
      r.append("left", ...life("left", blob, commit, UNKNOWN));
    },
    codes: ["merge-without-end"],
    evidence: /it is unknown/,
  },
  {
    why: "a cancelled request on the default branch",
    does: (r) => void r.merge("closed"),
    codes: ["merge-without-end"],
    evidence: /it is cancelled/,
  },
  {
    why: "a submission without consent",
    does: (r) => r.append("bare", prepared(LOG, HEAD, "bare"), submitted(LOG, "bare")),
    codes: ["event-out-of-order", "submitted-without-consent"],
  },
  {
    why: "a cancelled request that was submitted",
    does: (r) => {
      const { blob, commit } = r.merge("late");
      const [published, claim] = life("late", blob, commit);
      if (published && claim) r.append("late", published, CANCELLED, claim, submitted(LOG, "late"));
    },
    codes: ["event-out-of-order", "event-out-of-order", "submitted-after-cancel", "merge-without-end"],
  },
  {
    why: "two deliveries",
    does: (r) => {
      const { blob, commit } = r.merge("twice");
      r.append("twice", ...life("twice", blob, commit, submitted(LOG, "twice"), submitted(LOG, "twice")));
    },
    codes: ["event-out-of-order", "delivered-twice", "mailed-twice"],
  },
  {
    why: "two mails",
    does: (r) => r.append("sent", NOTIFIED),
    codes: ["mailed-twice"],
    evidence: /2026-11-20T10:02:00Z and 2026-11-20T11:00:00Z/,
  },
  {
    why: "consent to another log than was published",
    does: (r) => {
      const { blob, commit } = r.merge("swapped");
      const [published, claim] = life("swapped", blob, commit);
      if (published?.event !== "prepared" || !claim) return;
      const other = {
        ...published,
        data: { ...published.data, log: { ...published.data.log, digest: OTHER_LOG } },
      };
      r.append("swapped", other, claim, submitted(LOG, "swapped"));
    },
    codes: ["consent-other-log"],
  },
  {
    why: "another log delivered than consented to",
    does: (r) => {
      const { blob, commit } = r.merge("swapped");
      r.append("swapped", ...life("swapped", blob, commit, submitted(OTHER_LOG, "swapped")));
    },
    codes: ["submitted-other-log"],
  },
  {
    why: "another request's receipt",
    does: (r) => {
      const { blob, commit } = r.merge("swapped");
      r.append("swapped", ...life("swapped", blob, commit, submitted(LOG, "sent")));
    },
    codes: ["submitted-other-log"],
  },
  {
    why: "a delivery before the consent",
    does: (r) => {
      const { blob, commit } = r.merge("early");
      const sent = submitted(LOG, "early");
      if (sent.event !== "submitted") return;
      const receipt = { ...sent.data.receipt, deliveredAt: "2026-11-20T09:00:00Z" };
      r.append("early", ...life("early", blob, commit, { ...sent, data: { ...sent.data, receipt } }));
    },
    codes: ["submitted-before-consent"],
  },
  {
    why: "consent by a bot",
    does: (r) => {
      const { blob, commit } = r.merge("bot");
      const [published, claim] = life("bot", blob, commit);
      if (!published || claim?.event !== "claimed") return;
      const consent = { ...claim.data.consent, by: "github-actions[bot]" };
      r.append("bot", published, { ...claim, data: { ...claim.data, consent } }, submitted(LOG, "bot"));
    },
    codes: ["consent-by-bot"],
  },
  {
    why: "consent by a merge that is nowhere",
    does: (r) => {
      const { blob } = r.merge("elsewhere");
      r.append("elsewhere", ...life("elsewhere", blob, "c3".repeat(20), submitted(LOG, "elsewhere")));
    },
    codes: ["consent-not-on-main"],
  },
  {
    why: "another request merged than consented to",
    does: (r) => {
      const { commit } = r.merge("other");
      r.append("other", ...life("other", "e5".repeat(20), commit, submitted(LOG, "other")));
    },
    codes: ["request-differs"],
  },
];

for (const { why, does, codes, evidence } of WRONG) {
  test(`reported: ${why}`, async (t) => {
    const repository = orderly(t);
    does(repository);
    const { code, report, codes: found } = await audited(repository, "--verify");
    assert.deepEqual([...found].sort(), [...codes].sort(), JSON.stringify(report.findings, null, 1));
    assert.equal(code, 1);
    assert.equal(report.found, codes.length);
    if (evidence) assert.match(report.findings.map((finding) => finding.evidence).join("\n"), evidence);
  });
}

test("every kind of finding has a test", () => {
  const tested = new Set<string>(WRONG.flatMap(({ codes }) => codes));
  const elsewhere = ["consent-by-stranger", "event-misplaced", "history-rewritten"];
  assert.deepEqual(
    Object.keys(FINDINGS)
      .filter((code) => !tested.has(code))
      .sort(),
    elsewhere,
  );
});

test("a rewritten history is reported against the head of an earlier audit", async (t) => {
  const repository = orderly(t);
  const earlier = repository.head("ledger");
  repository.append("more", prepared(LOG, HEAD, "more"));
  const before = repository.head("ledger");
  assert.deepEqual((await audited(repository, "--verify", "--known", earlier)).codes, []);
  repository.reset("ledger", earlier);
  assert.deepEqual((await audited(repository, "--verify")).codes, [], "a clone alone cannot know");
  assert.deepEqual((await audited(repository, "--verify", "--known", before)).codes, ["history-rewritten"]);
});

test("what a person resolved through GitHub is no forgery, by whichever address GitHub gives them", async (t) => {
  for (const author of [LEE.author, "Lee <lee-contoso@users.noreply.github.com>"]) {
    const repository = orderly(t);
    const { resolution } = doubtful(repository);
    repository.commit("ledger", resolution("Lee-Contoso"), { author, message: "doubtful: resolved" });
    assert.deepEqual((await audited(repository, "--verify")).codes, ["merge-without-end"]);
  }
});

test("an event in another request's folder is reported", async (t) => {
  const repository = orderly(t);
  const text = repository.file("ledger", "ledger/open/0001-prepared.json");
  repository.commit("ledger", { "ledger/stolen/0001-prepared.json": text }, { message: "stolen: prepared" });
  assert.deepEqual((await audited(repository, "--verify")).codes, ["event-misplaced"]);
});

test("a link in the place of an event is no event, even if what it points to reads like one", async (t) => {
  const repository = orderly(t);
  const { file } = eventFile("linked", 1, null, prepared(LOG, HEAD, "linked"));
  const files = { [file.path]: { symlinkTo: file.content } };
  repository.commit("ledger", files, { message: "linked: prepared" });
  assert.deepEqual((await audited(repository, "--verify")).codes, ["path-unknown"]);
});

test("a request that was removed or edited after its submission is still the one consented to", async (t) => {
  const repository = orderly(t);
  repository.commit("main", { "requests/sent.yaml": null }, { message: "Tidy" });
  repository.merge("refused", "edited: later\n");
  assert.deepEqual((await audited(repository, "--verify")).codes, []);
});

test("an event of a lost race that never was on the branch is nobody's fault", async (t) => {
  const repository = orderly(t);
  const clone = repository.clone();
  const text = repository.file("ledger", "ledger/open/0001-prepared.json").replace("alex", "lynne");
  execFileSync("git", ["-C", clone, "hash-object", "-w", "--stdin"], { input: text });
  const { code } = await runCommand(run, clone, "--verify");
  assert.equal(code, 0);
});

test("after a definite failure and another try everything holds", async (t) => {
  const repository = orderly(t);
  const { blob, commit } = repository.merge("again");
  const [published, claim] = life("again", blob, commit);
  if (published && claim)
    repository.append("again", published, claim, FAILED, claim, submitted(LOG, "again"));
  assert.deepEqual((await audited(repository, "--verify")).codes, []);
});

test("replacement objects in a clone change nothing", async (t) => {
  const repository = orderly(t);
  repository.merge("forgotten");
  const clone = repository.clone();
  const git = (...args: string[]) => execFileSync("git", ["-C", clone, ...args], { encoding: "utf8" }).trim();
  git("replace", git("rev-parse", "origin/main"), git("rev-parse", "origin/main~1"));
  const { code, out } = await runCommand(run, clone, "--verify");
  assert.equal(code, 1);
  assert.match(out, /merge-without-end/);
});
