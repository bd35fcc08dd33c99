import { counted } from "../review/wording.ts";
import type { InstallationPlan, InstallationStep } from "./plan-installation.ts";

const VERBS = { replace: "replaces", create: "adds", remove: "removes" } as const;
/** Files by where they lie: one of several that count, or all of one thing. */
const THINGS: readonly (readonly [folder: string, name: string, counts: boolean])[] = [
  [".github/workflows/", "workflow", true],
  [".github/actions/", "the action the workflows run", false],
  [".github/ISSUE_TEMPLATE/", "the form for requests", false],
  ["schemas/", "schema", true],
];

/** What moving to another version does, in a sentence or two; empty for a first installation and for none. */
export function upgradeInWords({ from, version, steps }: InstallationPlan): string {
  const changes = Object.entries(VERBS).flatMap(([kind, verb]) => {
    const things = thingsOf(steps.filter((step) => step.kind === kind));
    return things.length === 0 ? [] : [`${verb} ${listed(things)}`];
  });
  if (from === null || changes.length === 0) return "";
  const heading = from === version ? `Version ${version} again` : `From version ${from} to ${version}`;
  const kept = steps.filter(({ kind }) => kind === "kept").map(({ path }) => path);
  const yours = kept.length === 0 ? "" : ` What is yours stays as it is: ${listed(kept)}.`;
  return `${heading}: ${listed(changes)}.${yours}\n\n`;
}

function thingsOf(steps: readonly InstallationStep[]): string[] {
  return THINGS.flatMap(([folder, name, counts]) => {
    const number = steps.filter(({ path }) => path.startsWith(folder)).length;
    return number === 0 ? [] : [counts ? counted(number, name) : name];
  });
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
