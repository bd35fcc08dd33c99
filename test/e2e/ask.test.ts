import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { parse } from "yaml";
import { FORM_FIELDS } from "../../src/request/issue-form.ts";
import { ASK_MARKER } from "../../src/review/ask-comment.ts";
import { AUTHOR, createStage, MERGER, OUTSIDER, type Stage, shown, USER } from "./stage.ts";

type Answers = Partial<Record<(typeof FORM_FIELDS)[number]["key"], string>>;

const ANSWERS: Answers = {
  user: USER,
  interactions: "10",
  comment: "Copilot in Teams summarised the wrong meeting.",
};

/** The body GitHub makes of a filled-in form. */
function form(answers: Answers): string {
  return FORM_FIELDS.map(({ key, label }) => `### ${label}\n\n${answers[key] || "_No response_"}`).join(
    "\n\n",
  );
}

describe("the issue form", () => {
  let stage: Stage;
  before(async () => {
    stage = await createStage();
  });
  after(() => stage[Symbol.asyncDispose]());

  const open = (answers: Answers | string, by = AUTHOR): Promise<number> =>
    stage.rehearsal.openIssue({
      by,
      title: "Copilot feedback",
      body: typeof answers === "string" ? answers : form(answers),
      labels: ["copilot-feedback"],
    });
  const edit = (issue: number, answers: Answers, by = AUTHOR): Promise<void> =>
    stage.rehearsal.editIssue(issue, { by, body: form(answers) });

  /** The one answer in an issue. */
  function answer(issue: number): string {
    const comments = stage.rehearsal.comments(issue).filter(({ author }) => author.type === "Bot");
    assert.equal(comments.length, 1);
    return comments[0]?.body ?? "";
  }

  /** The files a branch adds to the default branch. */
  async function added(issue: number): Promise<Record<string, string> | null> {
    const branch = `copilot-feedback/issue-${issue}`;
    if (!(await stage.rehearsal.git.resolve(`refs/heads/${branch}`))) return null;
    const main = await stage.rehearsal.files("main");
    const files = Object.entries(await stage.rehearsal.files(branch));
    assert.deepEqual(
      Object.keys(main).filter((path) => !files.some(([name]) => name === path)),
      [],
      "nothing is removed",
    );
    return Object.fromEntries(files.filter(([path, content]) => main[path] !== content));
  }

  /** Follows the link of the answer and presses the button, as a person does. */
  async function press(issue: number, by = AUTHOR): Promise<number> {
    const [, address = ""] = /\*\*\[Open the pull request\]\((\S+)\)\*\*/.exec(answer(issue)) ?? [];
    const url = new URL(address);
    const [, base, head = ""] =
      /^\/contoso\/copilot-feedback\/compare\/(\w+)\.\.\.(\S+)$/.exec(url.pathname) ?? [];
    assert.equal(url.searchParams.get("quick_pull"), "1");
    return stage.rehearsal.openPullRequest({
      by,
      branch: head,
      base: base ?? "",
      title: url.searchParams.get("title") ?? "",
      body: url.searchParams.get("body") ?? "",
      files: {},
    });
  }

  it("becomes a branch with one request, and a link that opens its pull request", async () => {
    const issue = await open({
      ...ANSWERS,
      apps: "Teams, Word",
      category: "wrong-answer",
      ticket: "INC0012345",
    });
    const files = await added(issue);
    assert.deepEqual(Object.keys(files ?? {}), [`requests/issue-${issue}.yaml`]);
    assert.deepEqual(parse(files?.[`requests/issue-${issue}.yaml`] ?? ""), {
      user: USER,
      interactions: 10,
      apps: ["Teams", "Word"],
      category: "wrong-answer",
      ticket: "INC0012345",
      comment: ANSWERS.comment,
    });
    assert.ok(answer(issue).startsWith(`${ASK_MARKER}\n\n### One click left\n`));
    assert.equal(stage.rehearsal.state.pulls.size, 0, "nobody but a person opens it");

    const pr = await press(issue);
    assert.equal(stage.rehearsal.pull(pr).body, `Closes #${issue}`);
    assert.deepEqual(shown(stage, pr).heading, "Ready for review");

    const head = stage.rehearsal.pull(pr).head.sha;
    await edit(issue, { ...ANSWERS, interactions: "3" });
    assert.match(answer(issue), new RegExp(`### The pull request is open\n\n\\[Pull request ${pr}\\]\\(`));
    assert.equal(stage.rehearsal.pull(pr).head.sha, head);

    await stage.rehearsal.merge(pr, { by: MERGER });
    assert.equal(shown(stage, pr).heading, "Submitted");
    await edit(issue, { ...ANSWERS, interactions: "4" });
    assert.deepEqual(Object.keys((await added(issue)) ?? {}), [`requests/issue-${issue}-2.yaml`]);
    assert.match(answer(issue), /### One click left/);
  });

  it("names every field that is wrong, and follows edits", async () => {
    const issue = await open({
      user: "adele.vance contoso.com",
      interactions: "31",
      apps: "Teamz",
      before: "yesterday",
      category: "bad",
      comment: "",
    });
    assert.equal(await added(issue), null);
    const listed = answer(issue)
      .split("\n")
      .filter((line) => line.startsWith("- "));
    assert.deepEqual(listed.map((line) => /^- \*\*(.*?)\*\*: /.exec(line)?.[1]).sort(), [
      "Affected user",
      "Apps",
      "Kind of problem",
      "Newest round",
      "Rounds to share",
      "What went wrong",
    ]);
    assert.ok(
      listed.includes(
        "- **Rounds to share**: `interactions` cannot be 31. Expected a whole number from 1 to 30. Write `30`.",
      ),
      listed.join("\n"),
    );
    assert.ok(
      listed.some((line) =>
        line.startsWith("- **What went wrong**: The field is empty. Expected a sentence"),
      ),
    );

    await edit(issue, ANSWERS);
    assert.match(answer(issue), /### One click left/);
    const first = await stage.rehearsal.git.resolve(`refs/heads/copilot-feedback/issue-${issue}`);
    await stage.rehearsal.editIssue(issue, { by: AUTHOR, state: "closed" });
    await stage.rehearsal.editIssue(issue, { by: AUTHOR, state: "open" });
    assert.equal(
      await stage.rehearsal.git.resolve(`refs/heads/copilot-feedback/issue-${issue}`),
      first,
      "the same again changes nothing",
    );
    await edit(issue, { ...ANSWERS, interactions: "3" });
    assert.match(Object.values((await added(issue)) ?? {})[0] ?? "", /^interactions: 3$/m);
    await edit(issue, { ...ANSWERS, interactions: "" });
    assert.match(answer(issue), /### 1 thing to fix in the form/);
  });

  it("is refused from and after edits by anybody who is no configured admin", async () => {
    const foreign = await open(ANSWERS, OUTSIDER);
    assert.match(
      answer(foreign),
      /### Refused\n\nThe author is not a configured admin\\\..*\(`author-not-admin`\)/,
    );
    assert.equal(await added(foreign), null);

    const changed = await open(ANSWERS);
    const branch = await stage.rehearsal.git.resolve(`refs/heads/copilot-feedback/issue-${changed}`);
    await edit(changed, { ...ANSWERS, user: "megan.bowen@contoso.com" }, OUTSIDER);
    assert.match(answer(changed), /### Refused/);
    assert.equal(await stage.rehearsal.git.resolve(`refs/heads/copilot-feedback/issue-${changed}`), branch);
  });

  it("is data: nothing in it becomes YAML, Markdown, a mention or a command", async () => {
    const comment = [
      "@contoso/everyone #1 <img src=x onerror=alert(1)> `tick` **bold** [link](https://evil.example)",
      "### Affected user",
      "",
      "mallory@contoso.com",
      "---",
      "user: mallory@contoso.com",
      "- &anchor !!js/function *anchor",
      "::set-output name=decision::collect",
      "\"quotes' # and a remark",
    ].join("\r\n");
    const issue = await open({ ...ANSWERS, comment });
    const [text = ""] = Object.values((await added(issue)) ?? {});
    assert.deepEqual(parse(text), {
      user: USER,
      interactions: 10,
      comment: comment.replaceAll("\r\n", "\n"),
    });

    const hostile = await open({
      ...ANSWERS,
      user: "@contoso/everyone](https://evil.example) <img src=x> `::error::`",
      ticket: "\u202e<!-- copilot-feedback-ask -->",
    });
    const shownTo = answer(hostile).replaceAll(/(`+)[^`].*?[^`]\1/g, "");
    assert.doesNotMatch(shownTo, /@contoso|<img|\]\(https:\/\/evil|\u202e/);
    for (const { log, summary } of stage.rehearsal.jobLogs()) {
      assert.doesNotMatch(log + summary, /mallory|evil\.example|everyone/);
    }
  });

  it("explains a body whose headings were edited away, and stays out of other issues", async () => {
    const broken = await open(
      `Hello\n\n### Affected user\n\n${USER}\n\n### Foo @bar\n\n### Affected user\n\nx`,
    );
    assert.match(answer(broken), /### \d things to fix in the form/);
    assert.deepEqual(
      answer(broken)
        .split("\n")
        .flatMap(
          (line) =>
            /^- \*\*The form\*\*: (.*?)\. Expected the form's headings, once each/.exec(line)?.[1] ?? [],
        ),
      [
        "There is text above the first field",
        "The heading `Foo @bar` is not expected here",
        "The heading `Affected user` is not expected here",
      ],
    );
    const other = await stage.rehearsal.openIssue({ by: AUTHOR, title: "Printer", body: "It is on fire." });
    assert.deepEqual(stage.rehearsal.comments(other), []);
    const unlabelled = await stage.rehearsal.openIssue({ by: AUTHOR, title: "Form", body: form(ANSWERS) });
    assert.match(answer(unlabelled), /### One click left/);
  });

  it("says when it failed, and does not bring back what was edited since", async () => {
    const { rehearsal } = stage;
    const path = "copilot-feedback.yaml";
    const configuration = (await rehearsal.files("main"))[path] ?? "";
    await rehearsal.commit({ by: AUTHOR, branch: "main", files: { [path]: "version: 2\n" } });
    const issue = await open(ANSWERS);
    assert.match(
      answer(issue),
      /### Failed\n\nThe request could not be made .*\n\n\*\*Next:\*\* open the \[workflow run\]/,
    );
    await rehearsal.commit({ by: AUTHOR, branch: "main", files: { [path]: configuration } });
    await rehearsal.editIssue(issue, { by: AUTHOR, state: "closed" });
    await rehearsal.editIssue(issue, { by: AUTHOR, state: "open" });
    assert.match(answer(issue), /### One click left/);

    const run = rehearsal.runs().at(-1)?.id ?? 0;
    await edit(issue, { ...ANSWERS, interactions: "3" });
    await rehearsal.rerun(run, { by: AUTHOR });
    assert.match(Object.values((await added(issue)) ?? {})[0] ?? "", /^interactions: 3$/m);
  });

  it("answers in its own comment, whoever else wrote its marker first", async () => {
    const issue = await stage.rehearsal.openIssue({
      by: AUTHOR,
      title: "Form",
      body: form(ANSWERS),
      deliver: false,
    });
    const path = `/repos/${stage.rehearsal.repository}/issues/${issue}/comments`;
    await stage.rehearsal.api(OUTSIDER, "POST", path, { body: `${ASK_MARKER}\n\nMine` });
    await edit(issue, { ...ANSWERS, interactions: "3" });
    assert.match(answer(issue), /### One click left/);
    assert.equal(stage.rehearsal.comments(issue)[0]?.body, `${ASK_MARKER}\n\nMine`);
  });
});

it("a form in a public repository becomes no branch, and says why", async () => {
  await using stage = await createStage({ rehearsal: { private: false } });
  const { rehearsal } = stage;
  const issue = await rehearsal.openIssue({
    by: AUTHOR,
    title: "Copilot feedback",
    body: form(ANSWERS),
    labels: ["copilot-feedback"],
  });
  assert.match(rehearsal.comments(issue)[0]?.body ?? "", /### Refused[\s\S]*`repository-public`/);
  assert.equal(await rehearsal.git.resolve(`refs/heads/copilot-feedback/issue-${issue}`), undefined);
});

describe("the form's file", () => {
  it("is what init installs and asks for every key a person fills in before a review", async () => {
    const text = await readFile(join(import.meta.dirname, "../../schemas/issue-form.yml"), "utf8");
    const { body, labels } = parse(text);
    const fields = body.filter(({ type }: { type: string }) => type !== "markdown");
    assert.deepEqual(labels, ["copilot-feedback"]);
    const schema = JSON.parse(
      await readFile(join(import.meta.dirname, "../../schemas/request.schema.json"), "utf8"),
    );
    const keys = Object.keys(schema.properties).filter((key) => key !== "exclude" && key !== "comments");
    assert.deepEqual(fields.map(({ id }: { id: string }) => id).sort(), keys.sort());
    assert.equal(fields.at(-1).type, "textarea", "the free text is last");
  });
});
