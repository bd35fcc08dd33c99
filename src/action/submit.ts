import { error, info } from "@actions/core";
import type { Config } from "../config/config-schema.ts";
import type { ConsentStatement } from "../consent/statement.ts";
import { describeBug } from "../describe-bug.ts";
import { githubLedger } from "../github/ledger-store.ts";
import { readChain } from "../ledger/chain.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { lastOf, requestState } from "../ledger/state.ts";
import { STEP_REASONS } from "../ledger/step-reasons.ts";
import type { FeedbackRequest } from "../request/request.ts";
import { conversationsIn } from "../submit/conversations-in.ts";
import type { Conversations, Notice } from "../submit/notification.ts";
import { SUBMIT_REASONS } from "../submit/reasons.ts";
import { type Submission, submitOnce } from "../submit/submit.ts";
import { loadConfiguration, principalOf } from "./configuration.ts";
import type { StepContext } from "./context.ts";
import { destinationIn, destinationOf, otherDestination } from "./destination.ts";
import { requireEnvironment } from "./job-environment.ts";
import { Refusal, refusal } from "./refusal.ts";
import { requireMet } from "./require-met.ts";
import { type AttemptedSubmission, consentResult, type DecidedMerge, finish, readNeed } from "./results.ts";
import { reviewedPackage } from "./reviewed-package.ts";
import { configuredServices, type Services } from "./services.ts";

/**
 * Delivers exactly what was consented to, then tells the users. Writes to intake and mailbox only. What became
 * of each claim is put down before and after each delivery, so that a job that dies leaves a true account.
 */
export async function run(context: StepContext): Promise<void> {
  const submissions: AttemptedSubmission[] = [];
  const account = (): void => {
    const settled = submissions.every(({ outcome }) => outcome?.outcome === "submitted");
    finish({ decision: settled ? "submitted" : "not-submitted", result: { submissions } });
  };
  // Said before anything can go wrong: whoever finds no account has to think that something may have left.
  account();
  await requireEnvironment("copilot-submit");
  const config = await loadConfiguration(context.workspace);
  const { merges = [] } = readNeed(context.needs, "consent", consentResult).result ?? {};
  for (const { requestId, claim } of merges) {
    if (!requestId || !claim) continue;
    const index = submissions.length;
    submissions.push(
      await attempt(context, config, requestId, claim, () => {
        submissions[index] = { requestId };
        account();
        submissions.pop();
      }),
    );
    account();
    report(submissions[index]);
  }
}

/**
 * One claim from the reviewed bytes to the outcome.
 * @param begin called when everything is ready and the delivery is about to begin.
 */
async function attempt(
  context: StepContext,
  config: Config,
  requestId: string,
  claim: NonNullable<DecidedMerge["claim"]>,
  begin: () => void,
): Promise<AttemptedSubmission> {
  let begun = false;
  try {
    const submission = await prepare(context, config, requestId, claim);
    begun = true;
    begin();
    return { requestId, outcome: await submitOnce(submission) };
  } catch (thrown) {
    if (thrown instanceof Refusal) {
      return { requestId, reason: thrown.reason, message: thrown.message, next: thrown.next };
    }
    error(describeBug(thrown), { title: "internal-error" });
    // Whatever happens after the beginning leaves the outcome open.
    if (begun) return { requestId };
    const { title, next } = STEP_REASONS["internal-error"];
    return { requestId, reason: "internal-error", message: `${title}.`, next };
  }
}

/** Fetches the reviewed bytes and checks once more that this run may send them. */
async function prepare(
  context: StepContext,
  config: Config,
  requestId: string,
  { statement, reportArtifact, resumed }: NonNullable<DecidedMerge["claim"]>,
): Promise<Submission> {
  const events = await requireClaim(context, config, requestId, statement, resumed);
  const services = configuredServices(config, context);
  await requireRole(config, services, statement.predicate.consent.by);

  const reviewed = await reviewedPackage(context.repository, statement, reportArtifact);
  return {
    intake: await services.intake(reviewed.request.ticket ?? null),
    notifier: await services.notifier(),
    package: reviewed.package,
    notice: noticeOf(config, reviewed.request, statement, events, conversationsIn(reviewed.log)),
  };
}

function report(submission: AttemptedSubmission | undefined): void {
  if (submission === undefined) return;
  const { requestId, outcome, reason, message, next } = submission;
  if (outcome?.outcome === "submitted") {
    const { package: delivered } = outcome.receipt;
    info(`Delivered ${delivered.name}, ${delivered.digest}; notification: ${outcome.notification.outcome}.`);
    return;
  }
  // Nothing at all is known of a delivery that began and did not end.
  const open = SUBMIT_REASONS["submit-interrupted"];
  const said = outcome === undefined ? (message ?? `${open.title}.`) : `${outcome.message}.`;
  error(`${requestId}: ${said} ${outcome?.next ?? next ?? open.next}`, {
    title: outcome?.code ?? reason ?? "submit-interrupted",
  });
  process.exitCode = 1;
}

/**
 * The claim of this very run, or one that nobody holds any more: else somebody may be delivering the same. And made
 * for what is configured now: no other intake knows what the first one has.
 */
async function requireClaim(
  { repository, run }: StepContext,
  config: Config,
  requestId: string,
  statement: ConsentStatement,
  resumed: boolean,
): Promise<readonly LedgerEvent[]> {
  const { events, breaks } = readChain((await githubLedger(repository).read(requestId)).files);
  const claim = lastOf(events, "claimed");
  const ours =
    breaks.length === 0 &&
    (resumed
      ? requestState(events) === "unknown"
      : requestState(events) === "submitting" && claim?.run?.id === run.id) &&
    claim?.data.log.digest === statement.predicate.log.digest;
  if (!ours) throw refusal("claim-missing");
  const other = otherDestination(claim?.data.destination, destinationIn(config));
  if (other !== null) throw refusal("claimed-elsewhere", other);
  return events;
}

/** The person who merged holds an accepted role now, where Entra can be asked. */
async function requireRole(config: Config, services: Services, login: string): Promise<void> {
  const microsoft = await services.microsoft();
  if (microsoft === null) return;
  const principal = principalOf(config, login);
  if (principal === null) throw new Error("consent was granted to a merge by somebody who is no admin");
  requireMet(await microsoft.checkAdmin(principal));
}

function noticeOf(
  config: Config,
  request: FeedbackRequest,
  { predicate }: ConsentStatement,
  events: readonly LedgerEvent[],
  conversations: Conversations,
): Notice {
  const person = (login: string): string => principalOf(config, login) ?? login;
  return {
    key: `${request.id} ${predicate.log.digest}`,
    requestId: request.id,
    to: request.user,
    requestedBy: person(predicate.consent.askedBy),
    consentedBy: person(predicate.consent.by),
    consentedAt: predicate.consent.at,
    destination: destinationOf(config.intake),
    rounds: lastOf(events, "prepared")?.data.log.rounds ?? request.interactions,
    conversations,
    category: request.category ?? null,
    ticket: request.ticket ?? null,
  };
}
