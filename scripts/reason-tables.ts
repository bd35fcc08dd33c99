import { SOURCE_REASONS } from "../src/collect/source-reasons.ts";
import { CONSENT_REASONS, type Reason } from "../src/consent/reasons.ts";
import { CLAIM_REASONS } from "../src/ledger/claim.ts";
import { FINDINGS } from "../src/ledger/findings.ts";
import { STEP_REASONS } from "../src/ledger/step-reasons.ts";
import { PREREQUISITE_REASONS } from "../src/microsoft/reasons.ts";
import { ADMISSION_REFUSALS } from "../src/request/admission.ts";
import { SUBMIT_REASONS } from "../src/submit/reasons.ts";

/** Every reason code with cause and fix, as sections of docs/operating.md. */
export function reasonTables(): string {
  const claims = Object.fromEntries(
    Object.entries(CLAIM_REASONS).map(([code, next]) => [
      code,
      {
        title: "The submission cannot be claimed",
        cause: "The ledger says something else about the request.",
        next,
      },
    ]),
  );
  return [
    section("The pull request is not admitted", ADMISSION_REFUSALS),
    section("People and user, asked of Entra", PREREQUISITE_REASONS),
    section("Conversations cannot be collected", SOURCE_REASONS),
    section("The merge is no consent", CONSENT_REASONS),
    section("The submission is not this run's to make", claims),
    section("The submission did not go through", SUBMIT_REASONS),
    section("A step could not do its work", STEP_REASONS),
    findings(),
  ].join("\n\n");
}

function findings(): string {
  const rows = Object.entries(FINDINGS).map(([code, text]) => `| \`${code}\` | ${cell(text)} |`);
  return ["### `audit --verify` found something", "", "| code | what it means |", "|---|---|", ...rows].join(
    "\n",
  );
}

function section(title: string, reasons: Readonly<Record<string, Reason>>): string {
  const rows = Object.entries(reasons).map(
    ([code, reason]) =>
      `| \`${code}\` | ${cell(`${reason.title}. ${reason.cause}`)} | ${cell(reason.next)} |`,
  );
  return [`### ${title}`, "", "| code | what happened | next step |", "|---|---|---|", ...rows].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("\n", " ");
}
