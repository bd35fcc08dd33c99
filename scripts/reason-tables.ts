import { SOURCE_REASONS } from "../src/collect/source-reasons.ts";
import { AGAIN, CONSENT_REASONS, type Reason } from "../src/consent/reasons.ts";
import { CLAIM_REASONS } from "../src/ledger/claim.ts";
import { FINDINGS } from "../src/ledger/findings.ts";
import { STEP_REASONS } from "../src/ledger/step-reasons.ts";
import { PREREQUISITE_REASONS } from "../src/microsoft/reasons.ts";
import { ADMISSION_REFUSALS } from "../src/request/admission.ts";
import { SUBMIT_REASONS } from "../src/submit/reasons.ts";

/** Every reason code with cause and fix, as sections of docs/operating.md. */
export function reasonTables(): string {
  return [
    section("The pull request is not admitted", ADMISSION_REFUSALS),
    section("People and user, asked of Entra", PREREQUISITE_REASONS),
    section("Conversations cannot be collected", SOURCE_REASONS),
    section("The merge is not consent", CONSENT_REASONS, `*Start over*: ${AGAIN}`),
    codes(
      "The submission is not this run's to make",
      "next step",
      CLAIM_REASONS,
      "The submission cannot be claimed: the ledger says something else about the request.",
    ),
    section("The submission did not go through", SUBMIT_REASONS),
    section("A step could not do its work", STEP_REASONS),
    table(
      "`audit --verify` found something",
      [],
      ["code", "what it means", "next step"],
      Object.entries(FINDINGS).map(([code, { means, next }]) => [code, means, next]),
    ),
  ].join("\n\n");
}

function codes(
  title: string,
  meaning: string,
  texts: Readonly<Record<string, string>>,
  ...above: readonly string[]
): string {
  return table(title, above, ["code", meaning], Object.entries(texts));
}

function section(
  title: string,
  reasons: Readonly<Record<string, Reason>>,
  ...above: readonly string[]
): string {
  const rows = Object.entries(reasons).map(([code, reason]) => [
    code,
    `${reason.title}. ${reason.cause}`,
    nextStep(reason),
  ]);
  return table(title, above, ["code", "what happened", "next step"], rows);
}

function table(
  title: string,
  above: readonly string[],
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const lines = rows.map(([code, ...texts]) => `| \`${code}\` | ${texts.map(cell).join(" | ")} |`);
  return [
    `### ${title}`,
    ...above,
    [`| ${head.join(" | ")} |`, `|${head.map(() => "---|").join("")}`, ...lines].join("\n"),
  ].join("\n\n");
}

/** The next step as the table says it: what many of them begin with stands above the table. */
export function nextStep({ next }: Pick<Reason, "next">): string {
  return next.replace(AGAIN, "Start over.");
}

function cell(text: string): string {
  // In a code span an entity would be shown as it is written.
  return text
    .replaceAll("|", "\\|")
    .replaceAll("\n", " ")
    .replaceAll(/`[^`]*`|</g, (found) => (found === "<" ? "&lt;" : found));
}
