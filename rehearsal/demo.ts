import { copyFile, mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { run as audit } from "../src/cli/audit.ts";
import { paintFor } from "../src/cli/terminal.ts";
import { formatProblem } from "../src/document/format-problem.ts";
import { readRequest } from "../src/request/read-request.ts";
import { adminRepository, embeddedAnswers } from "./admin-repository.ts";
import { createCloud, exportDelivered } from "./cloud.ts";
import { DEMO_FOLDER, readDemoOptions } from "./demo-options.ts";
import { digestTrail, keepReview, left, removalExamples, sentMails } from "./evidence.ts";
import { createRehearsal, type Rehearsal } from "./rehearsal.ts";

const root = join(import.meta.dirname, "..");
const stage = join(root, DEMO_FOLDER);
const sample = join(root, "docs", "samples", "interactions.json");
const paint = paintFor(process.stdout, process.env);
const began = performance.now();

const ID = "inc0012345";
const PATH = `requests/${ID}.yaml`;
const USER = "adele.vance@contoso.com";
const MISTAKEN = `user: adele.vance contoso.com
interactions: 31
comment: |
  Copilot in Teams summarised the wrong meeting, twice.
aps: [Teams]
`;
const MENDED = `user: ${USER}
interactions: 10
comment: |
  Copilot in Teams summarised the wrong meeting, twice.
category: wrong-answer
ticket: INC0012345
`;

const options = readDemoOptions(process.argv.slice(2));
if (typeof options === "string") {
  console.error(options);
  process.exit(2);
}
const { azure } = options;
await rm(stage, { recursive: true, force: true });
for (const folder of ["interactions", "review", "log", "intake", "mail"]) {
  await mkdir(join(stage, folder), { recursive: true });
}
await copyFile(sample, join(stage, "interactions", `${USER}.json`));
const admins = { "megan-contoso": "megan.bowen@contoso.com", "isaiah-contoso": "isaiah.langer@contoso.com" };
await using cloud = azure ? await createCloud({ directory: stage, admins, user: USER }) : null;
await using own = cloud ? null : await embedded();
const rehearsal = cloud?.rehearsal ?? own;
if (!rehearsal) throw new Error("there is nothing to rehearse on");
if (azure)
  say("hint", "Signed in to an Entra stand-in; conversations from a Graph stand-in, packages to Azurite.\n");

say("strong", "1. Megan asks for ten rounds of Adele's conversations, with three mistakes");
say("hint", indented(MISTAKEN));
const pr = await rehearsal.openPullRequest({
  by: "megan-contoso",
  branch: ID,
  title: "Copilot summarises the wrong meeting",
  files: { [PATH]: MISTAKEN },
});
showCheck(rehearsal, pr);
const mistakes = readRequest(MISTAKEN, PATH);
if (!mistakes.ok)
  for (const problem of mistakes.problems) say("none", indented(formatProblem(problem, MISTAKEN)));

say("strong", "\n2. She pushes the correction; the log is collected, redacted and attached");
await rehearsal.push(pr, { by: "megan-contoso", files: { [PATH]: MENDED } });
showRuns(rehearsal);
await keepReview(rehearsal, stage, ID);
for (const line of removalExamples(await readFile(join(stage, "log", `${ID}.json`))))
  say("none", `   ${line}`);

say("strong", "\n3. What the reviewers see on the pull request");
say("none", indented(readable(rehearsal.comments(pr)[0]?.body ?? "")));

say("strong", "\n4. Isaiah opened the review page, agrees, and merges: that is consent to exactly this log");
await rehearsal.merge(pr, { by: "isaiah-contoso" });
showRuns(rehearsal, "decide");
if (cloud) await exportDelivered(cloud, stage);
const trail = await digestTrail(rehearsal, stage, pr, ID);
for (const { where, digest } of trail) say("none", `   ${digest}  ${where}`);
const one = new Set(trail.map(({ digest }) => digest)).size === 1 && trail.length >= 6;
say(
  one ? "good" : "error",
  one ? "   one digest everywhere: what was sent is what was reviewed" : "   the digests differ",
);

say("strong", "\n5. Adele is told");
for (const { text } of await sentMails(stage)) say("none", indented(text));

say("strong", "\n6. A second request is closed without merging");
const second = await rehearsal.openPullRequest({
  by: "isaiah-contoso",
  branch: "second",
  title: "Another look",
  files: { "requests/inc0012346.yaml": `user: ${USER}\ninteractions: 3\ncomment: Never mind.\n` },
});
const collected = rehearsal.artifacts().length;
await rehearsal.close(second, { by: "isaiah-contoso" });
showCheck(rehearsal, second);
const remains = await left(rehearsal, stage, "inc0012346");
say(
  remains.length === 0 ? "good" : "error",
  `   ${collected} files had been collected; ${remains.length === 0 ? "they are gone, and nothing was sent or mailed" : `left behind: ${remains.join(", ")}`}`,
);

say("strong", "\n7. Anyone with a clone can check all of it, offline: copilot-feedback audit --verify");
const verified = await audit({
  args: ["--verify", join(stage, "repo.git")],
  cwd: root,
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
});

// What only the run itself needed.
for (const folder of ["checkouts", "work", "interactions"])
  await rm(join(stage, folder), { recursive: true, force: true });
say("strong", "\nLook around");
for (const [path, what] of [
  [`review/${ID}.html`, "the review page; open it in a browser"],
  [`log/${ID}.json`, "the redacted log that was reviewed"],
  [`intake/${ID}/`, "the package that was sent: log, request, consent statement, redaction report"],
  ["mail/", "the e-mail to Adele; open it in a mail program"],
  ["repo.git", "the repository; `git -C .rehearsal/demo/repo.git log --stat ledger` shows the ledger"],
] as const) {
  say("none", `   ${paint("place", `.rehearsal/demo/${path}`)}  ${what}`);
}
say(
  "hint",
  `\n${((performance.now() - began) / 1000).toFixed(1)} seconds, no cloud, no account${azure ? "" : "; with stand-ins for Entra and Graph, and Azurite: npm run demo -- --azure"}`,
);
if (!one || remains.length > 0 || verified !== 0) process.exitCode = 1;

function say(style: "strong" | "hint" | "good" | "error" | "none", text: string): void {
  console.log(style === "none" ? text : paint(style, text));
}

function indented(text: string): string {
  return text.trimEnd().replaceAll(/^/gm, "   ");
}

/** The admin repository with files for everything that is a service elsewhere. */
async function embedded(): Promise<Rehearsal> {
  return createRehearsal({
    directory: stage,
    files: await adminRepository({ answers: embeddedAnswers({ directory: stage, admins }) }),
    people: { "megan-contoso": "write", "isaiah-contoso": "write" },
  });
}

/** The verdict on the head, with its annotations as GitHub shows them on the lines. */
function showCheck({ pull, checks }: Rehearsal, number: number): void {
  const check = checks(pull(number).head.sha).at(-1);
  if (!check) throw new Error("the pull request has no check");
  const mark = { success: "✓", failure: "✗" }[check.conclusion ?? ""] ?? "•";
  say(
    check.conclusion === "failure" ? "error" : "none",
    `   ${mark} ${check.name}: ${check.output.title ?? ""}`,
  );
}

/** The jobs of the latest run. */
function showRuns({ runs }: Rehearsal, workflow = "prepare"): void {
  const run = runs().findLast(({ workflow: { path } }) => path.includes(workflow));
  const jobs = run?.jobs.filter(({ conclusion }) => conclusion !== "skipped") ?? [];
  say(
    "none",
    `   ${jobs.map(({ key, conclusion }) => `${conclusion === "success" ? "✓" : "✗"} ${key}`).join("   ")}`,
  );
}

/** A comment's Markdown without what only GitHub's page can show. */
function readable(markdown: string): string {
  return markdown
    .replace(/<!--.*?-->\s*/gs, "")
    .replace(/<\/?sub>/g, "")
    .replace(/\]\(http[^)]*\)/g, "]")
    .replace(/^\|[ |]*\|\n\|[-|]*\|\n/gm, "");
}
