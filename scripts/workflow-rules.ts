import { LineCounter, parseDocument } from "yaml";

/** A place in a workflow file that gives more away than it needs to. */
export interface Weakness {
  readonly line: number;
  readonly message: string;
}

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Record<string, unknown>;
}

interface Job {
  readonly name?: string;
  readonly permissions?: Record<string, string>;
  readonly "timeout-minutes"?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on?: { readonly schedule?: unknown };
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Record<string, Job>;
}

const PINNED_CHECKOUT = /^actions\/checkout@[0-9a-f]{40}$/;
/**
 * A run that is run again runs at the commit it had first; who may ask and what is redacted is what the configuration
 * says now. A run that somebody starts on another branch obeys the default one as well.
 */
const TIP = "${{ github.event.repository.default_branch }}";
/** The event of a schedule names no repository, and its branch is always the default one. */
const TIP_OF_SCHEDULE = "${{ github.event.repository.default_branch || github.ref_name }}";
const OWN_ACTION = "./.github/actions/copilot-feedback";

/**
 * Rules actionlint does not have and the laws need: nothing granted at the top, every grant with a reason,
 * no code but GitHub's checkout pinned by SHA and our own action, no shell, no secrets.
 */
export function findWorkflowWeaknesses(text: string): Weakness[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const workflow = document.toJS() as Workflow;
  const source = text.split("\n");
  const weaknesses: Weakness[] = [];
  const report = (path: readonly (string | number)[], message: string): void => {
    const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
    weaknesses.push({ line: lines.linePos(node?.range?.[0] ?? 0).line, message });
  };

  const tip = workflow.on?.schedule === undefined ? TIP : TIP_OF_SCHEDULE;

  if (JSON.stringify(workflow.permissions) !== "{}")
    report(["permissions"], "grant nothing at the top: `permissions: {}`");
  if (workflow.concurrency === undefined) report([], "say which runs may happen at once: `concurrency`");
  for (const [id, job] of Object.entries(workflow.jobs)) {
    const at = ["jobs", id];
    if (!job.name) report(at, `name the job ${id}`);
    if (!job["timeout-minutes"]) report(at, `bound the job ${id}: \`timeout-minutes\``);
    if (!job.permissions) report(at, `list the permissions of the job ${id}`);
    for (const scope of Object.keys(job.permissions ?? {})) {
      const node = document.getIn([...at, "permissions", scope], true) as { range: [number, number, number] };
      const line = lines.linePos(node.range[0]).line;
      if (!/#\s*\S/.test(source[line - 1] ?? ""))
        weaknesses.push({ line, message: `say why ${id} needs ${scope}` });
    }
    for (const [index, step] of job.steps.entries()) {
      const here = [...at, "steps", index];
      if (!step.name) report(here, "name the step");
      if (step.run !== undefined)
        report(here, "no shell in a privileged workflow: make it a step of the action");
      if (step.uses === OWN_ACTION) continue;
      if (!PINNED_CHECKOUT.test(step.uses ?? ""))
        report(here, "only actions/checkout pinned by its SHA, and our own action");
      else if (step.with?.["persist-credentials"] !== false)
        report(here, "keep the token out of .git: `persist-credentials: false`");
      else if (Object.keys(step.with).some((input) => input !== "persist-credentials" && input !== "ref"))
        report(here, "check out the trusted default branch and nothing else");
      else if (step.with["ref"] !== tip)
        report(here, `check out the tip of the default branch: \`ref: ${tip}\``);
    }
  }
  for (const [index, line] of source.entries()) {
    if (/\bsecrets\b/.test(line.replace(/#.*$/, "")))
      weaknesses.push({ line: index + 1, message: "no stored secrets" });
  }
  return weaknesses;
}
