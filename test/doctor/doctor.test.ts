import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { after, before, describe, it } from "node:test";
import { observeContract } from "../../rehearsal/contract/observe.ts";
import { type RepositorySettings, settingsOf } from "../../rehearsal/github/repository-settings.ts";
import type { Rehearsal } from "../../rehearsal/rehearsal.ts";
import { run } from "../../src/cli/doctor.ts";
import { PLACEHOLDER_ADMIN } from "../../src/config/placeholder-admin.ts";
import { checks } from "../../src/doctor/assess.ts";
import { tenantChecks } from "../../src/doctor/tenant-checks.ts";
import { type Guarded, guardedRepository } from "./guarded.ts";

interface Finding {
  readonly check: string;
  readonly status: string;
  readonly found: string;
  readonly remedy: { readonly text: string; readonly automatic: boolean } | null;
}

let guarded: Guarded;
// One repository for all: making one takes longer than all the looking.
before(async () => {
  guarded = await guardedRepository();
});
after(() => guarded[Symbol.asyncDispose]());

async function doctor(args: readonly string[], who = "megan") {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const { server, state } = guarded.rehearsal;
  const env = {
    GITHUB_API_URL: server.origin,
    GITHUB_TOKEN: state.people.get(who)?.token ?? "ghp_forged",
    NO_COLOR: "1",
  };
  const context = {
    args: ["--repository", guarded.name, ...args],
    cwd: "/",
    env,
    stdin: new PassThrough(),
    stdout,
    stderr,
  };
  const code = await run(context).finally(() => stdout.end());
  return { code, stdout: await text(stdout) };
}

async function findings(who?: string): Promise<Record<string, Finding>> {
  const { stdout } = await doctor(["--json"], who);
  const report: { findings: Finding[] } = JSON.parse(stdout);
  return Object.fromEntries(report.findings.map((finding) => [finding.check, finding]));
}

type Disorder = (rehearsal: Rehearsal, settings: RepositorySettings) => Promise<unknown> | unknown;

const rule = (settings: RepositorySettings, ruleset: number, type: string) =>
  settings.rulesets[ruleset]?.rules.find((one) => one.type === type) ?? assert.fail(`no ${type}`);
const dropRule =
  (ruleset: number, type: string): Disorder =>
  (_, settings) => {
    const one = settings.rulesets[ruleset];
    if (one) one.rules = one.rules.filter((kept) => kept.type !== type);
  };
const parameter =
  (type: string, change: Record<string, unknown>): Disorder =>
  (_, settings) =>
    Object.assign(rule(settings, 0, type).parameters ?? {}, change);
const commit =
  (files: Record<string, string | null>): Disorder =>
  async (rehearsal) => {
    await rehearsal.commit({ by: "megan", branch: "main", files });
  };

const configuration =
  (change: (text: string) => string): Disorder =>
  async (rehearsal) => {
    const before = (await rehearsal.files("main"))["copilot-feedback.yaml"] ?? "";
    await rehearsal.commit({
      by: "megan",
      branch: "main",
      files: { "copilot-feedback.yaml": change(before) },
    });
  };

/** One way to get each setting wrong. */
const disorders: readonly (readonly [check: string, what: string, disorder: Disorder])[] = [
  ["repository-private", "public", ({ state }) => Object.assign(state, { private: false })],
  ["forking-off", "forks allowed", (_, settings) => Object.assign(settings, { allowForking: true })],
  ["auto-merge-off", "auto-merge", (_, settings) => Object.assign(settings, { allowAutoMerge: true })],
  [
    "merge-commits-only",
    "squash merges",
    ({ state }) => Object.assign(state.settings, { allowedMergeMethods: ["merge", "squash"] }),
  ],
  ["main-pull-requests", "direct pushes", dropRule(0, "pull_request")],
  [
    "main-stale-reviews",
    "stale approvals",
    parameter("pull_request", { dismiss_stale_reviews_on_push: false }),
  ],
  ["main-code-owners", "no code owners", parameter("pull_request", { require_code_owner_review: false })],
  [
    "main-second-admin",
    "a second admin GitHub does not ask for",
    configuration((before) =>
      before
        .replace("secondAdmin: false", "secondAdmin: true")
        .replace(/^admins:\n/m, "admins:\n  second-contoso: second.admin@contoso.com\n"),
    ),
  ],
  ["main-required-check", "no required check", dropRule(0, "required_status_checks")],
  [
    "main-required-check",
    "a check of any app",
    parameter("required_status_checks", { required_status_checks: [{ context: "copilot-feedback" }] }),
  ],
  ["main-history", "force pushes", dropRule(0, "non_fast_forward")],
  [
    "main-history",
    "rules only evaluated",
    (_, { rulesets }) => Object.assign(rulesets[0] ?? {}, { enforcement: "evaluate" }),
  ],
  [
    "main-no-merge-queue",
    "a merge queue",
    (_, { rulesets }) => rulesets[0]?.rules.push({ type: "merge_queue" }),
  ],
  [
    "main-no-bypass",
    "an administrator's bypass",
    (_, { rulesets }) =>
      rulesets[0]?.bypassActors.push({ actor_id: 5, actor_type: "RepositoryRole", bypass_mode: "always" }),
  ],
  ["ledger-grows", "deletion", dropRule(1, "deletion")],
  ["ledger-signed", "unsigned commits", dropRule(1, "required_signatures")],
  [
    "ledger-no-bypass",
    "an administrator's bypass",
    (_, { rulesets }) =>
      rulesets[1]?.bypassActors.push({ actor_id: 5, actor_type: "RepositoryRole", bypass_mode: "always" }),
  ],
  [
    "ledger-writable",
    "pull requests for the ledger",
    (_, { rulesets }) => rulesets[1]?.rules.push({ type: "pull_request" }),
  ],
  [
    "automation-restricted",
    "a push ruleset only evaluated",
    (_, { rulesets }) => Object.assign(rulesets[2] ?? {}, { enforcement: "evaluate" }),
  ],
  ["automation-restricted", "no push ruleset", (_, { rulesets }) => rulesets.pop()],
  ...(["copilot-read", "copilot-submit"] as const).flatMap((name) => [
    [
      `${name}-branch`,
      "every branch",
      ({ state }: Rehearsal) => Object.assign(state.environments.get(name) ?? {}, { branches: undefined }),
    ] as const,
    [
      `${name}-branch`,
      "pull requests",
      ({ state }: Rehearsal) =>
        Object.assign(state.environments.get(name) ?? {}, { branches: ["main", "refs/pull/*/merge"] }),
    ] as const,
    [`${name}-branch`, "no environment", ({ state }: Rehearsal) => state.environments.delete(name)] as const,
    [
      `${name}-bypass`,
      "administrators bypass",
      (_: Rehearsal, settings: RepositorySettings) => settings.adminsBypass.set(name, true),
    ] as const,
  ]),
  ["actions-selected", "any action", (_, { actions }) => Object.assign(actions, { allowed: "all" })],
  [
    "actions-selected",
    "another publisher",
    (_, { selectedActions }) => selectedActions.patterns.push("someone/*"),
  ],
  [
    "actions-selected",
    "all of GitHub's",
    (_, { selectedActions }) => Object.assign(selectedActions, { githubOwned: true }),
  ],
  ["actions-pinned", "tags", (_, { actions }) => Object.assign(actions, { shaPinning: false })],
  [
    "workflow-token",
    "a writing token",
    (_, { workflowToken }) => Object.assign(workflowToken, { permissions: "write" }),
  ],
  ["workflow-token", "approvals", (_, { workflowToken }) => Object.assign(workflowToken, { approves: true })],
  ["retention", "ninety days", (_, settings) => Object.assign(settings, { retentionDays: 90 })],
  ["retention", "one day", (_, settings) => Object.assign(settings, { retentionDays: 1 })],
  [
    "fork-workflows-off",
    "workflows of forks",
    (_, { forkWorkflows }) => Object.assign(forkWorkflows, { run: true }),
  ],
  [
    "subject-default",
    "another subject",
    (_, { subject }) => Object.assign(subject, { useDefault: false, claims: ["repo"] }),
  ],
  [
    "files-installed",
    "an edited workflow",
    commit({ ".github/workflows/copilot-feedback-decide.yml": "name: mine\n" }),
  ],
  ["files-installed", "a missing schema", commit({ "schemas/request.schema.json": null })],
  ["files-installed", "nothing installed", commit({ ".github/copilot-feedback.lock.json": null })],
  [
    "workflows-active",
    "a disabled workflow",
    ({ server }) =>
      server.intercept((exchange, phase) => {
        if (phase !== "before" || exchange.route !== "/repos/{owner}/{repo}/actions/workflows")
          return undefined;
        const path = ".github/workflows/copilot-feedback-prepare.yml";
        return {
          kind: "reply",
          status: 200,
          body: { total_count: 1, workflows: [{ path, state: "disabled_manually" }] },
        };
      }),
  ],
  ["workflows-alone", "another workflow", commit({ ".github/workflows/release.yml": "on: push\n" })],
  ["code-owners", "nobody owns the configuration", commit({ ".github/CODEOWNERS": "/.github/ @megan\n" })],
  ["code-owners", "no code owners", commit({ ".github/CODEOWNERS": null })],
  ["configuration-valid", "an invalid configuration", commit({ "copilot-feedback.yaml": "version: 2\n" })],
];

describe("copilot-feedback doctor", () => {
  it("finds nothing wrong after init, pulumi up and doctor --fix", async () => {
    const { code, stdout } = await doctor([]);
    assert.doesNotMatch(stdout, /^(?:wrong|unknown)/m);
    assert.match(stdout, /0 wrong, 0 cannot tell\. Every promise holds\./);
    assert.equal(code, 0);
  });

  it("changes nothing unless asked", async () => {
    const { server } = guarded.rehearsal;
    const first = server.log.length;
    await doctor([]);
    assert.deepEqual([...new Set(server.log.slice(first).map(({ method }) => method))], ["GET"]);
  });

  it("does not take for good what the token cannot see", async () => {
    const found = await findings("alex");
    assert.equal(found["main-no-bypass"]?.status, "unknown");
    assert.equal(found["retention"]?.status, "unknown");
    assert.match(found["retention"]?.found ?? "", /needs administration/);
    assert.match(found["retention"]?.remedy?.text ?? "", /Set the retention/);
    assert.equal(
      Object.values(found).some(({ status }) => status === "wrong"),
      false,
      "what a token cannot see is not wrong either",
    );
    assert.equal(
      (await doctor(["--json"], "alex")).code,
      1,
      "a promise nobody can tell of is not one that holds",
    );
  });

  it("says what to do where the repository cannot be read at all", async () => {
    await assert.rejects(doctor([], "nobody"), { message: /cannot be read/, next: /gh auth login/ });
  });

  it("says on which line what makes the configuration unusable, the placeholder admin for one", async () => {
    const disorder = configuration((before) =>
      before.replace(/^admins:\n/m, `$&  ${PLACEHOLDER_ADMIN}: a@contoso.com\n`),
    );
    await guarded.during(
      (rehearsal) => disorder(rehearsal, settingsOf(rehearsal.state)),
      async () => {
        const found = (await findings())["configuration-valid"]?.found;
        assert.match(found ?? "", /^line \d+: The admin named here is the placeholder/);
      },
    );
  });

  it("fixes what needs no decision, and says what it set", async () => {
    const settings = settingsOf(guarded.rehearsal.state);
    Object.assign(settings, { allowForking: true, allowAutoMerge: true, retentionDays: 90 });
    Object.assign(settings.actions, { allowed: "all", shaPinning: false });
    Object.assign(settings.workflowToken, { permissions: "write", approves: true });
    Object.assign(settings.forkWorkflows, { run: true });
    Object.assign(settings.subject, { useDefault: false });
    Object.assign(guarded.rehearsal.state.settings, { allowedMergeMethods: ["squash"] });
    const { code, stdout } = await doctor(["--fix"]);
    assert.match(stdout, /^Set forking-off, auto-merge-off, merge-commits-only, actions-selected/);
    assert.equal(settings.retentionDays, 7);
    assert.deepEqual(settings.selectedActions.patterns, ["actions/checkout@*"]);
    assert.deepEqual(guarded.rehearsal.state.settings.allowedMergeMethods, ["merge"]);
    assert.equal(code, 0);
  });

  it("does not touch what it cannot see", async () => {
    const { server } = guarded.rehearsal;
    const first = server.log.length;
    await doctor(["--fix"], "alex");
    assert.deepEqual([...new Set(server.log.slice(first).map(({ method }) => method))], ["GET"]);
  });

  it("asks and sets only what GitHub describes", async () => {
    const contract = observeContract(guarded.rehearsal.server);
    Object.assign(settingsOf(guarded.rehearsal.state), { allowAutoMerge: true, retentionDays: 90 });
    Object.assign(settingsOf(guarded.rehearsal.state).actions, { allowed: "all" });
    Object.assign(settingsOf(guarded.rehearsal.state).forkWorkflows, { run: true });
    await doctor(["--fix"]);
    contract.assertNoProblems();
    assert.ok(contract.operations.has("PUT /repos/{owner}/{repo}/actions/permissions/selected-actions"));
  });

  it("has a disorder for every check", () => {
    const tried = new Set(disorders.map(([check]) => check));
    assert.deepEqual(
      checks.filter((check) => !tenantChecks.includes(check) && !tried.has(check.id)).map(({ id }) => id),
      [],
    );
  });
});

describe("copilot-feedback doctor finds", () => {
  after(async () => {
    const { stdout } = await doctor([]);
    assert.match(stdout, /Every promise holds/, "a disorder was not put back");
  });

  for (const [check, what, disorder] of disorders) {
    it(`${check}: ${what}`, async () => {
      const disturb = (rehearsal: Rehearsal) => disorder(rehearsal, settingsOf(rehearsal.state));
      await guarded.during(disturb, async () => {
        const finding = (await findings())[check];
        assert.equal(finding?.status, "wrong", JSON.stringify(finding));
        assert.match(finding?.remedy?.text ?? "", /\.$/);
      });
    });
  }
});
