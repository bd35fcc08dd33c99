import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  ledgerRuleset,
  mainRuleset,
  pushRuleset,
  type RulesetShape,
} from "../../pulumi/repository-guards/rulesets.ts";
import { type Ruleset, settingsOf } from "../../rehearsal/github/repository-settings.ts";
import { createRehearsal, type Rehearsal } from "../../rehearsal/rehearsal.ts";
import { EMBEDDED_ANSWERS } from "../../src/install/answers.ts";
import { readBundledFiles } from "../../src/install/bundled-files.ts";
import { installedTree, planInstallation } from "../../src/install/plan-installation.ts";
import { VERSION } from "../../src/version.ts";

const MAIN = "/repos/contoso/requests/git/refs/heads/main";

export interface Guarded extends AsyncDisposable {
  readonly rehearsal: Rehearsal;
  readonly name: string;
  /** Does something to the repository, shows it as it is then, and puts everything back. */
  during(disorder: (rehearsal: Rehearsal) => unknown, look: () => Promise<void>): Promise<void>;
}

/** The repository as it is after `init`, `pulumi up` and `doctor --fix`: nothing is wrong with it. */
export async function guardedRepository(): Promise<Guarded> {
  const directory = await mkdtemp(path.join(tmpdir(), "doctor-"));
  const bundled = await readBundledFiles(VERSION);
  const answers = { ...EMBEDDED_ANSWERS, admins: { megan: "megan.bowen@contoso.com" } };
  const files = Object.fromEntries(installedTree(planInstallation(bundled, new Map(), answers)));
  const rehearsal = await createRehearsal({
    directory,
    files,
    people: { megan: "admin", alex: "write" },
    owner: "contoso",
    repository: "requests",
    settings: { allowedMergeMethods: ["merge"] },
  });
  guard(rehearsal);
  return {
    rehearsal,
    name: "contoso/requests",
    async during(disorder, look) {
      const { state } = rehearsal;
      const settings = structuredClone(settingsOf(state));
      const environments = structuredClone([...state.environments]);
      const { private: isPrivate } = state;
      const { allowedMergeMethods } = state.settings;
      const head = await headOf(rehearsal);
      const effect = await disorder(rehearsal);
      try {
        await look();
      } finally {
        if (typeof effect === "function") effect();
        Object.assign(settingsOf(state), settings);
        Object.assign(state, { private: isPrivate, environments: new Map(environments) });
        Object.assign(state.settings, { allowedMergeMethods });
        if ((await headOf(rehearsal)) !== head)
          await rehearsal.api("megan", "PATCH", MAIN, { sha: head, force: true });
      }
    },
    async [Symbol.asyncDispose]() {
      await rehearsal.shutdown();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function headOf(rehearsal: Rehearsal): Promise<string> {
  const { body } = await rehearsal.api("megan", "GET", MAIN.replace("/refs/", "/ref/"));
  return String(Object(body).object.sha);
}

export function guard({ state }: Rehearsal): void {
  const rules = { secondAdmin: false, soleAdministrator: false };
  Object.assign(settingsOf(state), {
    rulesets: [mainRuleset(rules), ledgerRuleset(), pushRuleset()].map(asGithub),
    adminsBypass: new Map([
      ["copilot-read", false],
      ["copilot-submit", false],
    ]),
    actions: { enabled: true, allowed: "selected", shaPinning: true },
    selectedActions: { githubOwned: false, verified: false, patterns: ["actions/checkout@*"] },
    retentionDays: 7,
  });
  for (const name of ["prepare", "decide"]) {
    const file = `.github/workflows/copilot-feedback-${name}.yml`;
    state.workflows.set(file, { id: state.nextId("workflow"), name, path: file });
  }
}

/** What GitHub would report of the ruleset that Pulumi makes: the same words in another spelling. */
function asGithub(shape: RulesetShape, index: number): Ruleset {
  const rules = Object(shape.rules);
  const conditions = Object(shape.conditions);
  return {
    id: index + 1,
    name: String(shape.name),
    target: shape.target === "push" ? "push" : "branch",
    enforcement: "active",
    bypassActors: (Array.isArray(shape.bypassActors) ? shape.bypassActors : []).map((actor) => ({
      actor_id: Object(actor).actorId,
      actor_type: Object(actor).actorType,
      bypass_mode: Object(actor).bypassMode,
    })),
    includes: conditions.refName?.includes ?? [],
    rules: Object.entries(rules).flatMap(([name, value]) => {
      const type = snake(name);
      if (value === true) return [{ type }];
      return [{ type, parameters: parametersOf(type, value) }];
    }),
  };
}

function parametersOf(type: string, value: unknown): Record<string, unknown> {
  const parameters = Object.fromEntries(Object.entries(Object(value)).map(([key, one]) => [snake(key), one]));
  if (type !== "required_status_checks") return parameters;
  const { required_checks, ...rest } = parameters;
  const checks = (Array.isArray(required_checks) ? required_checks : []).map((check) => ({
    context: Object(check).context,
    integration_id: Object(check).integrationId,
  }));
  return { ...rest, required_status_checks: checks };
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
