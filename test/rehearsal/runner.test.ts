import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { dirname, isAbsolute } from "node:path";
import { test } from "node:test";
import { scriptSteps, startScripts } from "./fixture/scripts.ts";

const ON_DISPATCH = "name: Scripts\non: workflow_dispatch\npermissions: {}\n";

function job(key: string, lines: string[], script: string, more = ""): string {
  return [
    `  ${key}:`,
    "    runs-on: ubuntu-latest",
    ...lines.map((line) => `    ${line}`),
    scriptSteps(script, more),
  ].join("\n");
}

const IDLE = "await 0";
const MAY_READ = "permissions: {contents: read}";

function results(runs: Awaited<ReturnType<typeof startScripts>>) {
  return Object.fromEntries((runs.runs().at(-1)?.jobs ?? []).map((one) => [one.key, one.conclusion]));
}

test("jobs wait for what they need; failures and skips go down the whole chain", async () => {
  const content = `${ON_DISPATCH}jobs:\n${[
    job("fails", [MAY_READ], "throw new Error('no')"),
    job("after", [MAY_READ, "needs: fails"], IDLE),
    job("anyway", [MAY_READ, "needs: after", "if: ${{ !cancelled() }}"], IDLE),
    job("later", [MAY_READ, "needs: anyway"], IDLE),
    job("notices", [MAY_READ, "needs: later", "if: failure()"], IDLE),
    job("alone", [MAY_READ], IDLE),
  ].join("\n")}`;
  await using rehearsal = await startScripts({ "x.yml": content });
  await rehearsal.dispatch("x.yml", { by: "alex" });
  assert.deepEqual(results(rehearsal), {
    fails: "failure",
    alone: "success",
    after: "skipped",
    anyway: "success",
    later: "skipped",
    notices: "success",
  });
  assert.equal(rehearsal.runs()[0]?.conclusion, "failure");
});

test("outputs, environment, summary and masks pass as on GitHub", async () => {
  const first = `
    output("plain", "value=1");
    console.log("::add-mask::hunter2");
    output("secret", "x hunter2");
    console.log("the password is hunter2");
    setEnv("FROM_FIRST", "set");
    summary("summarised");
  `;
  const content = `${ON_DISPATCH}env: {TOP: top}\njobs:\n${[
    job(
      "first",
      [
        MAY_READ,
        "env: {LEVEL: job}",
        "outputs:",
        "  plain: ${{ steps.script.outputs.plain }}",
        "  secret: ${{ steps.script.outputs.secret }}",
        "  level: ${{ steps.second.outputs.level }}",
      ],
      first,
      [
        "  - id: second",
        "    uses: ./.github/actions/script",
        "    env: {STEP: '${{ steps.script.outputs.plain }}'}",
        "    with:",
        `      script: output("level", [env.TOP, env.LEVEL, env.STEP, env.FROM_FIRST].join(" "))`,
      ].join("\n    "),
    ),
    job("second", [MAY_READ, "needs: first"], "console.log(env.INPUT_TOKEN)").concat(
      "      token: ${{ toJSON(needs) }}",
    ),
  ].join("\n")}`;
  await using rehearsal = await startScripts({ "x.yml": content });
  await rehearsal.dispatch("x.yml", { by: "alex" });
  const [one, two] = rehearsal.jobLogs();
  assert.match(one?.log ?? "", /the password is \*\*\*/);
  assert.match(one?.log ?? "", /Skip output 'secret' since it may contain secret/);
  assert.equal(one?.summary, "summarised");
  const needs = JSON.parse(/\{[\s\S]*\}/.exec(two?.log ?? "")?.[0] ?? "{}");
  assert.deepEqual(needs, {
    first: { result: "success", outputs: { plain: "value=1", level: "top job value=1 set" } },
  });
});

test("an action sees GitHub's variables and nothing of the host but PATH", async () => {
  process.env["REHEARSAL_TEST_LEAK"] = "leaked";
  try {
    const content = `${ON_DISPATCH}jobs:\n${job("one", [MAY_READ], "console.log(JSON.stringify({ ...env, now: new Date() }))")}`;
    await using rehearsal = await startScripts(
      { "x.yml": content },
      { runnerEnvironment: { OWN: "runner" } },
    );
    await rehearsal.dispatch("x.yml", { by: "alex" });
    const env = JSON.parse(/\{.*\}/.exec(rehearsal.jobLogs()[0]?.log ?? "")?.[0] ?? "{}");
    assert.deepEqual(
      Object.keys(env)
        .filter((name) => !/^(GITHUB|RUNNER|ACTIONS|INPUT)_/.test(name))
        .sort(),
      ["CI", "HOME", "OWN", "PATH", "now"],
    );
    assert.equal(env.GITHUB_SERVER_URL, "http://github.localhost");
    assert.equal(env.GITHUB_REF, "refs/heads/main");
    assert.equal(env.GITHUB_WORKFLOW_REF, "contoso/copilot-feedback/.github/workflows/x.yml@refs/heads/main");
    assert.equal(env.ACTIONS_RUNTIME_TOKEN, "***");
    assert.equal(env.ACTIONS_ID_TOKEN_REQUEST_URL, undefined);
    assert.equal(new Date(env.now).getTime(), rehearsal.clock.now().getTime());
  } finally {
    delete process.env["REHEARSAL_TEST_LEAK"];
  }
});

test("an unset permission is none, and without a block the workflow's counts", async () => {
  const script = `console.log("pulls", await api("/pulls"), "checks", await api("/commits/main/check-runs"))`;
  const withToken = (text: string) => `${text}      token: \${{ github.token }}`;
  const content = `name: x\non: workflow_dispatch\npermissions: {contents: read, checks: read}\njobs:\n${[
    withToken(job("inherits", [], script)),
    withToken(job("own", ["permissions: {contents: read, pull-requests: read}"], script)),
  ].join("\n")}`;
  await using rehearsal = await startScripts({ "x.yml": content });
  await rehearsal.dispatch("x.yml", { by: "alex" });
  const logs = Object.fromEntries(rehearsal.jobLogs().map((one) => [one.job, /pulls.*/.exec(one.log)?.[0]]));
  assert.deepEqual(logs, { inherits: "pulls 403 checks 200", own: "pulls 200 checks 403" });
});

test("without contents: read there is no checkout", async () => {
  const content = `${ON_DISPATCH}jobs:\n${job("one", [], "")}`;
  await using rehearsal = await startScripts({ "x.yml": content });
  await rehearsal.dispatch("x.yml", { by: "alex" });
  assert.deepEqual(results(rehearsal), { one: "failure" });
  assert.match(rehearsal.jobLogs()[0]?.log ?? "", /not found/);
});

test("an environment refuses a ref that its branch policy does not name", async () => {
  const content = `${ON_DISPATCH}jobs:\n${[
    job("closed", [MAY_READ, "environment: {name: locked, deployment: false}"], IDLE),
    job("open", [MAY_READ, "environment: copilot-read"], "console.log(env.INPUT_TOKEN)").concat(
      "      token: ${{ vars.WHERE }} ${{ vars.BOTH }}",
    ),
  ].join("\n")}`;
  await using rehearsal = await startScripts(
    { "x.yml": content },
    {
      variables: { WHERE: "repository", BOTH: "both" },
      environments: {
        locked: { branches: ["release/*"] },
        "copilot-read": { branches: ["main"], variables: { WHERE: "environment" } },
      },
    },
  );
  await rehearsal.dispatch("x.yml", { by: "alex" });
  const [closed, open] = rehearsal.jobLogs();
  assert.match(
    closed?.log ?? "",
    /Branch "main" is not allowed to deploy to locked due to environment protection rules\./,
  );
  assert.match(open?.log ?? "", /environment both/);
});

test("inputs an action does not have, or needs and does not get, fail the job", async () => {
  const content = `${ON_DISPATCH}jobs:\n${[
    job("unknown", [MAY_READ], "").concat("      other: 1"),
    job("missing", [MAY_READ], ""),
  ].join("\n")}`;
  await using rehearsal = await startScripts({ "x.yml": content.replaceAll('script: ""', "script: ''") });
  await rehearsal.dispatch("x.yml", { by: "alex" });
  const logs = Object.fromEntries(rehearsal.jobLogs().map((one) => [one.job, one.log]));
  assert.match(logs["unknown"] ?? "", /Unexpected input 'other', valid inputs are \[script, token\]/);
  assert.match(logs["missing"] ?? "", /Input required and not supplied: script/);
});

test("dispatch inputs and schedules start their workflow only", async () => {
  const dispatched = `name: d\non:\n  workflow_dispatch:\n    inputs:\n      who: {required: true}\n      how: {default: well}\npermissions: {}\njobs:\n${job("one", [MAY_READ], "console.log(env.INPUT_TOKEN)").concat("      token: ${{ inputs.who }} ${{ inputs.how }}")}`;
  const scheduled = `name: s\non:\n  schedule:\n    - cron: '0 * * * *'\npermissions: {}\njobs:\n${job("one", [MAY_READ], "console.log(env.GITHUB_EVENT_NAME)")}`;
  await using rehearsal = await startScripts({ "d.yml": dispatched, "s.yml": scheduled });
  await rehearsal.dispatch("d.yml", { by: "alex", inputs: { who: "adele" } });
  await rehearsal.schedule("s.yml");
  assert.deepEqual(
    rehearsal.runs().map((run) => [run.workflow.name, run.event]),
    [
      ["d", "workflow_dispatch"],
      ["s", "schedule"],
    ],
  );
  assert.match(rehearsal.jobLogs()[0]?.log ?? "", /adele well/);
  await assert.rejects(rehearsal.dispatch("d.yml", { by: "alex" }), /Required input 'who' not provided/);
});

test("a workflow file the rehearsal cannot honour is loud", async () => {
  await using rehearsal = await startScripts({
    "x.yml": "on: workflow_dispatch\njobs: {a: {runs-on: x, steps: [{run: ls}]}}",
  });
  await assert.rejects(rehearsal.dispatch("x.yml", { by: "alex" }), /does not honour `run`/);
});

test("a run again is a new attempt: of everything, or of what failed and what needs it", async () => {
  const flaky = `output("attempt", env.GITHUB_RUN_ATTEMPT); if (env.GITHUB_RUN_ATTEMPT === "1") throw new Error("once")`;
  const content = `${ON_DISPATCH}jobs:\n${[
    job(
      "steady",
      [MAY_READ, "outputs: {attempt: '${{ steps.script.outputs.attempt }}'}"],
      `output("attempt", env.GITHUB_RUN_ATTEMPT)`,
    ),
    job("flaky", [MAY_READ, "needs: steady"], flaky),
    job("last", [MAY_READ, "needs: [steady, flaky]"], "console.log('steady was', env.INPUT_TOKEN)").concat(
      "      token: ${{ needs.steady.outputs.attempt }}",
    ),
  ].join("\n")}`;
  await using rehearsal = await startScripts({ "x.yml": content });
  await rehearsal.dispatch("x.yml", { by: "alex" });
  const run = rehearsal.runs()[0];
  assert.equal(run?.conclusion, "failure");
  await rehearsal.rerun(run.id, { by: "megan", failedOnly: true });
  assert.deepEqual([run.attempt, run.conclusion, run.triggeringActor.login], [2, "success", "megan"]);
  assert.match(rehearsal.jobLogs().findLast((one) => one.job === "last")?.log ?? "", /steady was 1/);
  await rehearsal.rerun(run.id, { by: "megan" });
  assert.match(rehearsal.jobLogs().findLast((one) => one.job === "last")?.log ?? "", /steady was 3/);
  const { owner, repositoryName } = rehearsal.state;
  const ends = [1, 2, 3].map(async (attempt) => {
    const path = `/repos/${owner.login}/${repositoryName}/actions/runs/${run.id}/attempts/${attempt}`;
    const { body } = await rehearsal.api("megan", "GET", path);
    return (body as { conclusion: string }).conclusion;
  });
  assert.deepEqual(await Promise.all(ends), ["failure", "success", "success"]);
});

test("a job leaves nothing: its token is dead, its workspace gone", async () => {
  const script = `console.log(await api("/pulls"), env.GITHUB_WORKSPACE)`;
  const content = `${ON_DISPATCH}jobs:\n${job("one", ["permissions: {contents: read, pull-requests: read}"], script).concat("      token: ${{ github.token }}")}`;
  await using rehearsal = await startScripts({ "x.yml": content });
  await rehearsal.dispatch("x.yml", { by: "alex" });
  const asked = rehearsal.server.log.findLast((exchange) => exchange.caller === "job");
  const authorization = asked?.request.headers["authorization"] ?? "";
  assert.equal(asked?.response?.status, 200);
  const again = await fetch(rehearsal.server.origin + asked.url, { headers: { authorization } });
  assert.equal(again.status, 401);
  const workspace = /200 (\S+)/.exec(rehearsal.jobLogs()[0]?.log ?? "")?.[1] ?? "";
  assert.ok(isAbsolute(workspace));
  assert.deepEqual(await readdir(dirname(dirname(dirname(workspace)))), []);
});
