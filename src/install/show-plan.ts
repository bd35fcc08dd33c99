import { neutralise } from "../document/hostile-text.ts";
import { LOCK_PATH } from "./installation-lock.ts";
import { type DiffLine, diffLines } from "./line-diff.ts";
import type { InstallationPlan, InstallationStep } from "./plan-installation.ts";

type Paint = (style: "error" | "good" | "hint" | "strong", text: string) => string;

const MARKS: Readonly<Record<InstallationStep["kind"], string>> = {
  create: "+",
  replace: "~",
  remove: "-",
  unchanged: " ",
  kept: "=",
  conflict: "!",
};

/** Bundled code: thousands of lines nobody reviews as a diff. */
const BUNDLED = /\/dist\/[^/]+$/;
/** Digests of all of them: what they say, the other lines say in words. */
const isDigests = (path: string) => path === LOCK_PATH;

/** What the plan would do, one line per file and the difference of each text that is replaced. */
export function showPlan(plan: InstallationPlan, paint: Paint): string {
  const lines: string[] = [];
  const bundled = new Map<InstallationStep["kind"], number>();
  for (const step of plan.steps) {
    if (step.kind === "unchanged") continue;
    if (BUNDLED.test(step.path) && step.kind !== "conflict") {
      bundled.set(step.kind, (bundled.get(step.kind) ?? 0) + 1);
      continue;
    }
    lines.push(headline(step, paint), ...difference(step, paint));
  }
  for (const [kind, number] of bundled) {
    lines.push(
      `${mark(kind, paint)} ${number} bundled files of the action ${paint("hint", explanation(kind))}`,
    );
  }
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

function headline(step: InstallationStep, paint: Paint): string {
  const why =
    step.kind === "conflict"
      ? step.reason === "older"
        ? "of an older version; --upgrade replaces it"
        : "edited since it was installed, or not installed by this tool; --force replaces it"
      : explanation(step.kind);
  return `${mark(step.kind, paint)} ${neutralise(step.path)}  ${paint("hint", why)}`;
}

function explanation(kind: InstallationStep["kind"]): string {
  switch (kind) {
    case "create":
      return "new";
    case "replace":
      return "replaced";
    case "remove":
      return "no longer needed";
    case "kept":
      return "exists and is yours; kept as it is";
    default:
      return "";
  }
}

function mark(kind: InstallationStep["kind"], paint: Paint): string {
  return paint(kind === "conflict" ? "error" : kind === "kept" ? "hint" : "good", MARKS[kind]);
}

function difference(step: InstallationStep, paint: Paint): string[] {
  if (step.kind !== "replace" && step.kind !== "conflict") return [];
  if (step.content === null || BUNDLED.test(step.path) || isDigests(step.path)) return [];
  const decoder = new TextDecoder();
  const lines = diffLines(decoder.decode(step.before), decoder.decode(step.content));
  if (lines === null) return [paint("hint", "    (too different to show)")];
  return lines.map((line) => `    ${diffLine(line, paint)}`);
}

function diffLine({ kind, text }: DiffLine, paint: Paint): string {
  const safe = neutralise(text);
  switch (kind) {
    case "added":
      return paint("good", `+ ${safe}`);
    case "removed":
      return paint("error", `- ${safe}`);
    case "skipped":
      return paint("hint", `… ${safe}`);
    case "same":
      return `  ${safe}`;
  }
}
