import assert from "node:assert/strict";
import { test } from "node:test";
import type { Exchange, Fault } from "../../rehearsal/github/exchange.ts";
import { scriptSteps, startScripts } from "./fixture/scripts.ts";

const ON_PULL =
  "on:\n  pull_request_target:\n    types: [opened, synchronize, edited, closed]\npermissions: {}\n";

function workflow(concurrency: string[], script = `console.log("asked", await api("/pulls"))`): string {
  return [
    ON_PULL,
    ...(concurrency.length > 0 ? ["concurrency:", ...concurrency.map((line) => `  ${line}`)] : []),
    "jobs:",
    "  one:",
    "    runs-on: ubuntu-latest",
    "    permissions: {contents: read, pull-requests: read}",
    scriptSteps(script, "      token: ${{ github.token }}"),
  ].join("\n");
}

const OPEN = { by: "megan", branch: "request", files: { "requests/a.yaml": "1\n" } };

/** Holds every request of a job until told otherwise; says when the first one is held. */
function gate(rehearsal: Awaited<ReturnType<typeof startScripts>>) {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  rehearsal.server.intercept(async (exchange, phase) => {
    if (phase !== "before" || !exchange.job) return;
    arrive();
    await opened;
  });
  return { open, arrived };
}

test("without concurrency, runs of several events go side by side", async () => {
  await using rehearsal = await startScripts({ "x.yml": workflow([]) });
  const { open, arrived } = gate(rehearsal);
  const pr = await rehearsal.openPullRequest({ ...OPEN, wait: false });
  await rehearsal.push(pr, { by: "megan", files: { "requests/a.yaml": "2\n" }, wait: false });
  await arrived;
  open();
  await rehearsal.settled();
  assert.deepEqual(
    rehearsal.runs().map((run) => run.conclusion),
    ["success", "success"],
  );
});

test("cancel-in-progress ends the running one, whose token dies with it", async () => {
  await using rehearsal = await startScripts({
    "x.yml": workflow(["group: pr-${{ github.event.number }}", "cancel-in-progress: true"]),
  });
  const { open, arrived } = gate(rehearsal);
  const pr = await rehearsal.openPullRequest({ ...OPEN, wait: false });
  await arrived;
  await rehearsal.push(pr, { by: "megan", files: { "requests/a.yaml": "2\n" }, wait: false });
  while (rehearsal.runs()[0]?.status !== "completed") await new Promise(setImmediate);
  open();
  await rehearsal.settled();
  assert.deepEqual(
    rehearsal.runs().map((run) => [run.conclusion, run.jobs[0]?.conclusion]),
    [
      ["cancelled", "cancelled"],
      ["success", "success"],
    ],
  );
});

test("one runs, one waits, and a newer one displaces the one that waits", async () => {
  await using rehearsal = await startScripts({
    "x.yml": workflow(["group: Same", "cancel-in-progress: false"]),
  });
  const { open, arrived } = gate(rehearsal);
  const pr = await rehearsal.openPullRequest({ ...OPEN, wait: false });
  await arrived;
  for (const content of ["2", "3"])
    await rehearsal.push(pr, { by: "megan", files: { "requests/a.yaml": content }, wait: false });
  while (rehearsal.runs().length < 3) await new Promise(setImmediate);
  open();
  await rehearsal.settled();
  assert.deepEqual(
    rehearsal.runs().map((run) => [run.conclusion, run.jobs.length]),
    [
      ["success", 1],
      ["cancelled", 0],
      ["success", 1],
    ],
  );
});

test("queue: max lets everybody wait for their turn", async () => {
  await using rehearsal = await startScripts({ "x.yml": workflow(["group: same", "queue: max"]) });
  const { open, arrived } = gate(rehearsal);
  const pr = await rehearsal.openPullRequest({ ...OPEN, wait: false });
  await arrived;
  for (const content of ["2", "3"])
    await rehearsal.push(pr, { by: "megan", files: { "requests/a.yaml": content }, wait: false });
  open();
  await rehearsal.settled();
  assert.deepEqual(
    rehearsal.runs().map((run) => run.conclusion),
    ["success", "success", "success"],
  );
});

test("an event can be lost, come later, and come twice", async () => {
  await using rehearsal = await startScripts({ "x.yml": workflow([]) });
  const pr = await rehearsal.openPullRequest({ ...OPEN, deliver: false });
  assert.equal(rehearsal.runs().length, 0);
  const [event] = rehearsal.events;
  assert.ok(event);
  await rehearsal.deliver(event);
  await rehearsal.deliver(event);
  assert.deepEqual(
    rehearsal.runs().map((run) => [run.event, run.conclusion]),
    [
      ["pull_request_target", "success"],
      ["pull_request_target", "success"],
    ],
  );
  await rehearsal.merge(pr, { by: "github-actions[bot]" });
  assert.equal(rehearsal.events.at(-1)?.action, "closed");
  assert.equal(rehearsal.runs().length, 2, "what GITHUB_TOKEN does starts no workflow");
});

const ASKING = `
  const answer = await fetch(env.GITHUB_API_URL + "/repos/" + env.GITHUB_REPOSITORY + "/pulls", { headers: { authorization: "token " + env.INPUT_TOKEN } })
    .then((response) => response.status, (error) => error.cause.code);
  console.log("got", answer);
`;

for (const [fault, phase, line, handled] of [
  [{ kind: "drop" }, "before", "got UND_ERR_SOCKET", false],
  [{ kind: "drop" }, "after", "got UND_ERR_SOCKET", true],
  [{ kind: "reply", status: 500 }, "before", "got 500", false],
  [{ kind: "reply", status: 502 }, "after", "got 502", true],
  [{ kind: "kill" }, "after", "The process was ended by a signal", true],
] as [Fault, "before" | "after", string, boolean][])
  test(`a fault can be injected: ${fault.kind} ${phase} the handler`, async () => {
    await using rehearsal = await startScripts({ "x.yml": workflow([], ASKING) });
    let seen: Exchange | undefined;
    const stop = rehearsal.server.intercept((exchange, when) => {
      if (exchange.job?.job !== "one" || when !== phase) return;
      seen = exchange;
      return fault;
    });
    await rehearsal.openPullRequest(OPEN);
    stop();
    assert.match(rehearsal.jobLogs()[0]?.log ?? "", new RegExp(line));
    assert.deepEqual(
      [seen?.method, seen?.route, seen?.caller],
      ["GET", "/repos/{owner}/{repo}/pulls", "job"],
    );
    if (fault.kind !== "reply") assert.equal(seen?.response !== undefined, handled);
    assert.equal(rehearsal.runs()[0]?.conclusion, fault.kind === "kill" ? "failure" : "success");
  });

test("the log names every request with its caller, and observers see both sides", async () => {
  await using rehearsal = await startScripts({ "x.yml": workflow([]) });
  const observed: string[] = [];
  rehearsal.server.observe((exchange) =>
    observed.push(`${exchange.method} ${exchange.route} ${exchange.response?.status}`),
  );
  await rehearsal.openPullRequest(OPEN);
  assert.deepEqual(observed, ["POST /repos/{owner}/{repo}/pulls 201", "GET /repos/{owner}/{repo}/pulls 200"]);
  assert.deepEqual(
    rehearsal.server.log.map((one) => [one.caller, one.login, one.job?.job]),
    [
      ["person", "megan", undefined],
      ["job", undefined, "one"],
    ],
  );
});

test("a shutdown ends what still runs", async () => {
  await using rehearsal = await startScripts({
    "x.yml": workflow(
      [],
      `await api("/pulls?pid=" + process.pid); await new Promise(() => setInterval(() => {}, 1000))`,
    ),
  });
  const { arrived } = gate(rehearsal);
  await rehearsal.openPullRequest({ ...OPEN, wait: false });
  await arrived;
  const pid = Number(new URL(rehearsal.server.log.at(-1)?.url ?? "", "http://x").searchParams.get("pid"));
  assert.ok(pid > 0 && process.kill(pid, 0));
  await rehearsal.shutdown();
  assert.throws(() => process.kill(pid, 0), { code: "ESRCH" });
  assert.equal(rehearsal.runs()[0]?.conclusion, "cancelled");
});

test("a run older than a month is not run again", async () => {
  await using rehearsal = await startScripts({ "x.yml": workflow([]) });
  await rehearsal.openPullRequest(OPEN);
  const run = rehearsal.runs()[0]?.id ?? 0;
  rehearsal.clock.advance(29 * 86_400);
  await rehearsal.rerun(run, { by: "alex" });
  assert.equal(rehearsal.runs()[0]?.attempt, 2);
  rehearsal.clock.advance(2 * 86_400);
  await assert.rejects(rehearsal.rerun(run, { by: "alex" }), /created over a month ago/);
});

test("eight jobs run at a time, the others are queued and have their turn", async () => {
  await using rehearsal = await startScripts({ "x.yml": workflow([]) });
  const { open } = gate(rehearsal);
  for (let index = 1; index <= 10; index += 1)
    await rehearsal.openPullRequest({
      by: "megan",
      branch: `request-${index}`,
      files: { [`requests/${index}.yaml`]: "1\n" },
      wait: false,
    });
  const held = () => rehearsal.server.log.filter((exchange) => exchange.job).length;
  const jobs = () => rehearsal.runs().flatMap((run) => run.jobs);
  // The last runs may still be on their way in when the first eight ask already.
  while (held() < 8 || jobs().length < 10) await new Promise(setImmediate);
  const states = jobs().map((one) => one.status);
  open();
  assert.equal(states.filter((state) => state === "in_progress").length, 8);
  assert.equal(states.filter((state) => state === "queued").length, 2);
  await rehearsal.settled();
  assert.ok(rehearsal.runs().every((run) => run.conclusion === "success"));
});

test("a process can be killed for what happened outside GitHub", async () => {
  await using rehearsal = await startScripts({ "x.yml": workflow([]) });
  const { arrived } = gate(rehearsal);
  await rehearsal.openPullRequest({ ...OPEN, wait: false });
  await arrived;
  rehearsal.kill();
  await rehearsal.settled();
  assert.deepEqual(
    rehearsal.runs().map((run) => run.conclusion),
    ["failure"],
  );
});
