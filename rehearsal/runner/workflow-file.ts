import { type Permissions, SCOPES, type Scope } from "../github/access.ts";
import { isExpression, parseTemplate, type Template, type TemplateMap } from "./template.ts";

export interface Workflow {
  path: string;
  name: string;
  runName: Template | undefined;
  triggers: Triggers;
  permissions: Permissions | undefined;
  env: TemplateMap;
  concurrency: Concurrency | undefined;
  jobs: ReadonlyMap<string, Job>;
}

export interface Triggers {
  /** Activity types; undefined where the event does not start this workflow. */
  pullRequestTarget: readonly string[] | undefined;
  /** The same of issues. */
  issues: readonly string[] | undefined;
  schedule: readonly string[];
  /** Inputs with their defaults; undefined where it cannot be dispatched. */
  workflowDispatch: ReadonlyMap<string, DispatchInput> | undefined;
}

export interface DispatchInput {
  required: boolean;
  default: string;
}

export interface Concurrency {
  group: Template;
  cancelInProgress: Template;
  queue: "single" | "max";
}

export interface Job {
  key: string;
  name: Template | undefined;
  needs: readonly string[];
  /** An expression with a status function in it. */
  condition: string;
  permissions: Permissions | undefined;
  environment: Template | undefined;
  concurrency: Concurrency | undefined;
  env: TemplateMap;
  outputs: TemplateMap;
  timeoutMinutes: number;
  steps: readonly Step[];
}

export interface Step {
  id: string | undefined;
  name: Template | undefined;
  condition: string;
  /** `./path` of a local action, or `actions/checkout@…`. */
  uses: string;
  with: TemplateMap;
  env: TemplateMap;
}

const DEFAULT_TYPES = ["opened", "synchronize", "reopened"];
/** All of which the stand-in announces. */
const ISSUE_TYPES = ["opened", "edited", "reopened"];
const DEFAULT_TIMEOUT_MINUTES = 360;

/**
 * Reads a workflow file. Whatever the rehearsal would not honour is an error: a key that is silently ignored would make
 * the rehearsal a promise nobody keeps.
 */
export function readWorkflow(path: string, content: string): Workflow {
  const root = parseTemplate(path, content);
  const where = path;
  onlyKeys(where, root, ["name", "run-name", "on", "permissions", "env", "concurrency", "jobs", "defaults"]);
  if (root.has("defaults")) throw unknown(where, "defaults");
  const jobs = mapping(where, root.get("jobs"));
  return {
    path,
    name: plainText(root.get("name")) ?? path,
    runName: root.get("run-name"),
    triggers: readTriggers(where, root.get("on")),
    permissions: readPermissions(where, root.get("permissions")),
    env: mapping(where, root.get("env")),
    concurrency: readConcurrency(where, root.get("concurrency")),
    jobs: new Map([...jobs].map(([key, job]) => [key, readJob(`${path}, job ${key}`, key, job)])),
  };
}

function readTriggers(where: string, on: Template | undefined): Triggers {
  const events: TemplateMap =
    typeof on === "string"
      ? new Map([[on, null]])
      : Array.isArray(on)
        ? new Map(on.map((name) => [String(name), null]))
        : mapping(where, on);
  onlyKeys(`${where}, on`, events, ["pull_request_target", "issues", "schedule", "workflow_dispatch"]);
  const pull = mapping(where, events.get("pull_request_target") ?? undefined);
  onlyKeys(`${where}, pull_request_target`, pull, ["types"]);
  const issues = mapping(where, events.get("issues") ?? undefined);
  onlyKeys(`${where}, issues`, issues, ["types"]);
  const dispatch = mapping(where, events.get("workflow_dispatch") ?? undefined);
  onlyKeys(`${where}, workflow_dispatch`, dispatch, ["inputs"]);
  return {
    pullRequestTarget: events.has("pull_request_target")
      ? (texts(pull.get("types")) ?? DEFAULT_TYPES)
      : undefined,
    issues: events.has("issues") ? (texts(issues.get("types")) ?? ISSUE_TYPES) : undefined,
    schedule: sequence(events.get("schedule")).map(
      (entry) => plainText(mapping(where, entry).get("cron")) ?? "",
    ),
    workflowDispatch: events.has("workflow_dispatch")
      ? new Map(
          [...mapping(where, dispatch.get("inputs"))].map(([name, input]) => [name, readInput(where, input)]),
        )
      : undefined,
  };
}

function readInput(where: string, template: Template): DispatchInput {
  const input = mapping(where, template ?? undefined);
  const value = input.get("default");
  return {
    required: input.get("required") === true,
    default: value === undefined || value === null ? "" : String(value),
  };
}

function readJob(where: string, key: string, template: Template): Job {
  const job = mapping(where, template);
  onlyKeys(where, job, [
    "name",
    "needs",
    "if",
    "runs-on",
    "permissions",
    "environment",
    "concurrency",
    "env",
    "outputs",
    "timeout-minutes",
    "steps",
  ]);
  const timeout = job.get("timeout-minutes") ?? DEFAULT_TIMEOUT_MINUTES;
  if (typeof timeout !== "number") throw new Error(`${where}: timeout-minutes is not a number`);
  const steps = sequence(job.get("steps"));
  return {
    key,
    name: job.get("name"),
    needs: texts(job.get("needs")) ?? [],
    condition: readCondition(where, job.get("if")),
    permissions: readPermissions(where, job.get("permissions")),
    environment: readEnvironment(where, job.get("environment")),
    concurrency: readConcurrency(where, job.get("concurrency")),
    env: mapping(where, job.get("env")),
    outputs: mapping(where, job.get("outputs")),
    timeoutMinutes: timeout,
    steps: steps.map((step, index) => readStep(`${where}, step ${index + 1}`, step)),
  };
}

function readStep(where: string, template: Template): Step {
  const step = mapping(where, template);
  onlyKeys(where, step, ["id", "name", "if", "uses", "with", "env"]);
  const uses = plainText(step.get("uses"));
  if (uses === undefined) throw new Error(`${where}: the rehearsal runs \`uses:\` steps only`);
  if (!uses.startsWith("./") && !/^actions\/checkout@[0-9a-f]{40}$/.test(uses))
    throw new Error(`${where}: the rehearsal runs local actions and a pinned actions/checkout, not ${uses}`);
  return {
    id: plainText(step.get("id")),
    name: step.get("name"),
    condition: readCondition(where, step.get("if")),
    uses,
    with: mapping(where, step.get("with")),
    env: mapping(where, step.get("env")),
  };
}

function readCondition(where: string, template: Template | undefined): string {
  if (template === undefined || template === "") return "success()";
  if (isExpression(template)) return template.condition;
  if (typeof template === "boolean") return `success() && ${template}`;
  throw new Error(`${where}: \`if\` is not an expression`);
}

function readEnvironment(where: string, template: Template | undefined): Template | undefined {
  if (!(template instanceof Map)) return template;
  onlyKeys(`${where}, environment`, template, ["name", "deployment"]);
  return template.get("name");
}

function readConcurrency(where: string, template: Template | undefined): Concurrency | undefined {
  if (template === undefined) return undefined;
  if (!(template instanceof Map)) return { group: template, cancelInProgress: false, queue: "single" };
  onlyKeys(`${where}, concurrency`, template, ["group", "cancel-in-progress", "queue"]);
  return {
    group: template.get("group") ?? "",
    cancelInProgress: template.get("cancel-in-progress") ?? false,
    queue: template.get("queue") === "max" ? "max" : "single",
  };
}

function readPermissions(where: string, template: Template | undefined): Permissions | undefined {
  if (template === undefined) return undefined;
  if (template === "read-all" || template === "write-all") {
    const level = template === "read-all" ? "read" : "write";
    return Object.fromEntries(
      SCOPES.map((scope) => [scope, scope === "id-token" && level === "read" ? "none" : level]),
    );
  }
  const permissions: Partial<Record<Scope, "none" | "read" | "write">> = {};
  for (const [scope, level] of mapping(where, template)) {
    if (!SCOPES.includes(scope as (typeof SCOPES)[number]) || scope === "metadata")
      throw unknown(where, scope);
    if (level !== "none" && level !== "read" && level !== "write")
      throw new Error(`${where}: permission ${scope} is neither none, read nor write`);
    permissions[scope as Scope] = level;
  }
  return permissions;
}

function onlyKeys(where: string, map: TemplateMap, known: readonly string[]): void {
  for (const key of map.keys()) if (!known.includes(key)) throw unknown(where, key);
}

function unknown(where: string, key: string): Error {
  return new Error(`${where}: the rehearsal does not honour \`${key}\``);
}

function mapping(where: string, template: Template | undefined): TemplateMap {
  if (template === undefined || template === null) return new Map();
  if (template instanceof Map) return template;
  throw new Error(`${where}: expected a mapping`);
}

function sequence(template: Template | undefined): Template[] {
  return Array.isArray(template) ? template : [];
}

function texts(template: Template | undefined): string[] | undefined {
  if (template === undefined || template === null) return undefined;
  return Array.isArray(template) ? template.map(String) : [String(template)];
}

function plainText(template: Template | undefined): string | undefined {
  return typeof template === "string" ? template : undefined;
}
