import { neutralise } from "../document/hostile-text.ts";
import { type Finding, promisesHold } from "./assess.ts";

type Paint = (style: "error" | "good" | "hint" | "strong", text: string) => string;

const MARKS = { ok: "ok     ", wrong: "wrong  ", unknown: "unknown" } as const;

/** One line for each good setting, and why and how for each other one. */
export function showFindings(findings: readonly Finding[], paint: Paint): string {
  const lines = findings.flatMap((finding) => showFinding(finding, paint));
  return `${lines.join("\n")}\n\n${summary(findings, paint)}\n`;
}

function showFinding(finding: Finding, paint: Paint): string[] {
  const { status, severity, title, check, expected, reason, remedy } = finding;
  const found = neutralise(finding.found);
  const style = status === "ok" ? "good" : severity === "promise" ? "error" : "hint";
  const head = `${paint(style, MARKS[status])} ${title}: ${found}  ${paint("hint", check)}`;
  if (status === "ok") return [head];
  return [
    head,
    ...(expected === null ? [] : [`        expected: ${neutralise(expected)}`]),
    `        why: ${reason}`,
    ...(remedy === null ? [] : [`        fix: ${remedy.text}`]),
    ...(remedy?.command === undefined ? [] : [`             ${neutralise(remedy.command)}`]),
  ];
}

function summary(findings: readonly Finding[], paint: Paint): string {
  const number = (status: Finding["status"]) =>
    findings.filter((finding) => finding.status === status).length;
  const counts = `${number("ok")} ok, ${number("wrong")} wrong, ${number("unknown")} cannot tell.`;
  const automatic = findings.some(({ status, remedy }) => status === "wrong" && remedy?.automatic);
  const next = automatic ? " `copilot-feedback doctor --fix` sets what needs no decision of yours." : "";
  return promisesHold(findings)
    ? paint("good", `${counts} Every promise holds.${next}`)
    : paint("error", `${counts} Not every promise is known to hold.${next}`);
}
