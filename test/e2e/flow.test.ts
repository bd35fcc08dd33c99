import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { digestTrail, keepReview, left, sentMails } from "../../rehearsal/evidence.ts";
import { life } from "./laws.ts";
import { AUTHOR, ask, createStage, MERGER, ourComment, request, type Stage, shown, USER } from "./stage.ts";

/** Prepares, merges and concludes one request. */
async function submit(
  stage: Stage,
  id: string,
  method: "merge" | "squash" | "rebase" = "merge",
): Promise<number> {
  const pr = await ask(stage, id);
  await keepReview(stage.rehearsal, stage.directory, id);
  await stage.rehearsal.merge(pr, { by: MERGER, method });
  return pr;
}

async function delivered({ directory }: Stage, id: string): Promise<{ name: string; bytes: Buffer }> {
  const folder = join(directory, "intake", id);
  const [name = ""] = (await readdir(folder)).filter((file) => file.endsWith(".zip"));
  return { name, bytes: await readFile(join(folder, name)) };
}

for (const method of ["merge", "squash", "rebase"] as const) {
  test(`a ${method} submits what was reviewed: one digest everywhere, one mail, no artifacts left`, async () => {
    await using stage = await createStage();
    const pr = await submit(stage, "adele", method);
    const trail = await digestTrail(stage.rehearsal, stage.directory, pr, "adele");
    assert.deepEqual(
      trail.map(({ where }) => where),
      [
        "of the log artifact, as GitHub shows it",
        "of the file that reviewers downloaded",
        "named in the comment on the pull request",
        "of log.json in the package that was sent",
        "named in the consent statement",
        "named in the redaction report",
        "named in the receipt of the intake",
        "named in the ledger",
      ],
    );
    assert.deepEqual([...new Set(trail.map(({ digest }) => digest))], [trail[0]?.digest]);
    assert.match(trail[0]?.digest ?? "", /^sha256:[0-9a-f]{64}$/);
    assert.deepEqual(shown(stage, pr), { heading: "Submitted", check: "Submitted", conclusion: "success" });
    const mails = await sentMails(stage.directory);
    assert.equal(mails.length, 1);
    assert.match(mails[0]?.text ?? "", new RegExp(`^To: ${USER}$`, "m"));
    for (const told of [
      /^Sent to: folder intake\r?$/m,
      /^Apps: .*Teams/m,
      /^Period: .* UTC to .* UTC\r?$/m,
    ]) {
      assert.match(mails[0]?.text ?? "", told);
    }
    assert.deepEqual(stage.rehearsal.artifacts(), []);
    const { bytes } = await delivered(stage, "adele");
    assert.deepEqual(Object.keys(unzipSync(bytes)), [
      "log.json",
      "request.json",
      "consent.json",
      "redaction.json",
    ]);
  });
}

test("what is removed from the admin's own comments does not leave with the request", async () => {
  await using stage = await createStage();
  const SECRET = "hunter2-Wombat";
  const pr = await ask(stage, "adele", { lines: `ticket: INC0012345 # the password is ${SECRET}\n` });
  const log = stage.rehearsal.artifacts().find(({ name }) => name.startsWith("log."));
  const { rounds } = JSON.parse(log?.bytes.toString() ?? "{}");
  const comments = `comments:\n  ${rounds[0].id}: The password is ${SECRET}, it says.\n`;
  const files = { "requests/adele.yaml": `# Use ${SECRET} to log in.\n${request(comments)}` };
  await stage.rehearsal.push(pr, { by: AUTHOR, files });
  assert.match(
    ourComment(stage, pr),
    /\*\*The comments in the request file\*\* hold what was removed .*, in 1 place\./,
  );
  await stage.rehearsal.merge(pr, { by: MERGER });

  const entries = unzipSync((await delivered(stage, "adele")).bytes);
  const { comments: said, user } = JSON.parse(strFromU8(entries["request.json"] ?? new Uint8Array()));
  assert.equal(user, USER);
  assert.match(said[rounds[0].id], /^The password is \[password-\d+\], it says\.$/);
  for (const [name, bytes] of Object.entries(entries)) assert.ok(!strFromU8(bytes).includes(SECRET), name);
});

test("the same input gives the same log and the same package", async () => {
  // Seen from a job's workspace, so that the two configurations, and with them all commits, are the same.
  const folders = "../../../..";
  await using first = await createStage({ folders });
  await using second = await createStage({ folders });
  const pr = await submit(first, "adele");
  await submit(second, "adele");
  const [one, other] = [await delivered(first, "adele"), await delivered(second, "adele")];
  assert.equal(one.name, other.name);
  assert.ok(one.bytes.equals(other.bytes));
  assert.equal(first.rehearsal.pull(pr).state, "closed");
});

test("a close leaves nothing: no package, no mail, no artifact", async () => {
  await using stage = await createStage();
  const pr = await ask(stage, "adele");
  assert.equal(shown(stage, pr).heading, "Ready for review");
  assert.match(ourComment(stage, pr), new RegExp(`^\\| Affected user \\| \`${USER}\` \\|$`, "m"));
  assert.equal(stage.rehearsal.artifacts().length, 4);
  assert.deepEqual(await stage.sent(), []);
  await stage.rehearsal.close(pr, { by: AUTHOR });
  assert.deepEqual(await left(stage.rehearsal, stage.directory, "adele"), []);
  assert.deepEqual(await stage.sent(), []);
  assert.deepEqual(shown(stage, pr), {
    heading: "Cancelled",
    check: "Cancelled, nothing was sent",
    conclusion: "cancelled",
  });
});

test("the page of each run says what the comment says first, once, and links to it", async () => {
  await using stage = await createStage();
  const mistaken = await ask(stage, "mistaken", { lines: "category: nope\n" });
  const pr = await submit(stage, "adele");
  const said = stage.rehearsal.jobLogs().flatMap(({ summary }) => summary.trim() || []);
  const of = (headline: string, number: number, id: string) =>
    `**${headline}**: [pull request ${number}](http://github.localhost/contoso/copilot-feedback/pull/${number}), request \`${id}\``;
  assert.deepEqual(said, [
    of("1 thing to fix in the request", mistaken, "mistaken"),
    of("Ready for review", pr, "adele"),
    of("Submitted", pr, "adele"),
  ]);
});

test("a close during a conflict still cancels", async () => {
  // The conflicting file went to main by hand, which the audit rightly mentions.
  await using stage = await createStage({ excuse: { findings: ["merge-without-end"] } });
  const pr = await ask(stage, "adele");
  const other = await ask(stage, "other");
  await stage.rehearsal.commit({ by: MERGER, branch: "main", files: { "requests/adele.yaml": "user: x\n" } });
  await stage.rehearsal.close(pr, { by: AUTHOR });
  assert.equal(shown(stage, pr).heading, "Cancelled");
  assert.deepEqual(
    new Set(stage.rehearsal.artifacts().map(({ name }) => name.split(".")[1])),
    new Set([`pr${other}`]),
  );
});

test("mistakes stand on their lines, and the correction goes on in the same comment", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await rehearsal.openPullRequest({
    by: AUTHOR,
    branch: "adele",
    files: { "requests/adele.yaml": `user: ${USER}\ninteractions: 31\ncomment: x\naps: [Teams]\n` },
  });
  const check = rehearsal.checks(rehearsal.pull(pr).head.sha).at(-1);
  assert.equal(check?.conclusion, "failure");
  assert.deepEqual(
    check.annotations.map(({ path, start_line, title }) => [path, start_line, title]),
    [
      ["requests/adele.yaml", 2, "out-of-range"],
      ["requests/adele.yaml", 4, "unknown-key"],
    ],
  );
  assert.equal(shown(stage, pr).heading, "2 things to fix in the request");
  assert.deepEqual(rehearsal.artifacts(), []);
  await rehearsal.push(pr, {
    by: AUTHOR,
    files: { "requests/adele.yaml": `user: ${USER}\ninteractions: 3\ncomment: x\n` },
  });
  assert.equal(shown(stage, pr).heading, "Ready for review");
  assert.equal(rehearsal.comments(pr).length, 1);
});

for (const [keys, shownAs] of [
  [500, "500"],
  [2_300, "2,300"],
] as const) {
  test(`${keys} mistakes after a log: comment and check count them, and the log before is withdrawn`, async () => {
    await using stage = await createStage();
    const { rehearsal } = stage;
    const pr = await ask(stage, "adele");
    const unknown = Array.from({ length: keys }, (_, index) => `k${index}:\n`).join("");
    await rehearsal.push(pr, { by: AUTHOR, files: { "requests/adele.yaml": request(unknown) } });
    const things = `${shownAs} things to fix in the request`;
    assert.deepEqual(shown(stage, pr), { heading: things, check: things, conclusion: "failure" });
    assert.match(ourComment(stage, pr), new RegExp(`- and ${keys - 50} more, shown once these are fixed`));
    const check = rehearsal.checks(rehearsal.pull(pr).head.sha).at(-1);
    assert.match(check?.output.summary ?? "", new RegExp(`${keys - 50} more`));
    assert.deepEqual(rehearsal.artifacts(), []);
    assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "withdrawn"]);
  });
}

test("a new commit makes a new log and deletes the old one", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  const before = rehearsal.artifacts().map(({ id }) => id);
  await rehearsal.push(pr, {
    by: AUTHOR,
    files: { "requests/adele.yaml": `user: ${USER}\ninteractions: 2\ncomment: x\n` },
  });
  const after = rehearsal.artifacts().map(({ id }) => id);
  assert.equal(after.length, 4);
  assert.deepEqual(
    after.filter((id) => before.includes(id)),
    [],
  );
  await rehearsal.merge(pr, { by: MERGER });
  assert.equal(shown(stage, pr).heading, "Submitted");
});

test("rounds are left out and commented on by their ids", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  const rounds = () =>
    JSON.parse(
      rehearsal
        .artifacts()
        .find(({ name }) => name.startsWith("log."))
        ?.bytes.toString() ?? "{}",
    ).rounds;
  const [first, second] = rounds();
  await rehearsal.push(pr, {
    by: AUTHOR,
    files: {
      "requests/adele.yaml": `user: ${USER}\ninteractions: 10\ncomment: x\nexclude: [${first.id}]\ncomments:\n  ${second.id}: Not true.\n`,
    },
  });
  const [now] = rounds();
  assert.equal(now.id, second.id);
  assert.equal(now.comment, "Not true.");
  await rehearsal.push(pr, {
    by: AUTHOR,
    files: { "requests/adele.yaml": `user: ${USER}\ninteractions: 10\ncomment: x\nexclude: [r-00000000]\n` },
  });
  assert.equal(shown(stage, pr).heading, "Refused");
  assert.match(rehearsal.comments(pr)[0]?.body ?? "", /round-unknown/);
  assert.deepEqual(rehearsal.artifacts(), []);
});

test("what the user told Microsoft is attached to the round it is about", async () => {
  const csv =
    "Comments,Date Submitted,User Email,Feedback Type\nNot what we decided.,2026-11-17T14:33:00Z,ADELE.VANCE@contoso.com,ThumbsDown\n";
  await using stage = await createStage({
    more: "collect:\n  feedback:\n    file: exports/feedback.csv\n",
    change: (files) => {
      files["exports/feedback.csv"] = csv;
    },
  });
  await ask(stage, "adele");
  const log =
    stage.rehearsal
      .artifacts()
      .find(({ name }) => name.startsWith("log."))
      ?.bytes.toString() ?? "";
  const rounds: { app: string; feedback?: { kind: string; comment: string }[] }[] = JSON.parse(log).rounds;
  const told = rounds.filter(({ feedback }) => feedback !== undefined);
  assert.deepEqual(
    told.map(({ app }) => app),
    ["Teams"],
  );
  assert.equal(told[0]?.feedback?.[0]?.comment, "Not what we decided.");
});
