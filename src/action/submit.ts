import { error, info } from "@actions/core";
import type { Config } from "../config/config-schema.ts";
import type { ConsentStatement } from "../consent/statement.ts";
import { downloadArtifact } from "../github/artifacts.ts";
import { readBlob } from "../github/blob.ts";
import { githubLedger } from "../github/ledger-store.ts";
import { readChain } from "../ledger/chain.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { lastOf, requestState } from "../ledger/state.ts";
import { PREREQUISITE_REASONS } from "../microsoft/reasons.ts";
import { REQUEST_LIMIT_BYTES } from "../request/admission.ts";
import { readRequest } from "../request/read-request.ts";
import type { FeedbackRequest } from "../request/request.ts";
import type { Notice } from "../submit/notification.ts";
import { buildPackage, PACKAGE_LIMIT_BYTES } from "../submit/package.ts";
import { SUBMIT_REASONS } from "../submit/reasons.ts";
import { submitOnce } from "../submit/submit.ts";
import { loadConfiguration, principalOf } from "./configuration.ts";
import type { StepContext } from "./context.ts";
import { requireEnvironment } from "./job-environment.ts";
import { Refusal, refusal } from "./refusal.ts";
import { consentResult, finish, readNeed, type SubmitResult } from "./results.ts";
import { configuredServices, type Services } from "./services.ts";

/** Delivers exactly what was consented to, then tells the user. Writes to the intake and the mailbox only. */
export async function run(context: StepContext): Promise<void> {
  await requireEnvironment("copilot-submit");
  const { requestId, statement, reportArtifact } =
    readNeed(context.needs, "consent", consentResult).result ?? {};
  if (!requestId || !statement || !reportArtifact) throw new Error("the consent job left no statement");
  const events = await requireClaim(context, requestId, statement);
  const config = await loadConfiguration(context.workspace);
  const services = configuredServices(config, context);
  await requireRole(config, services, statement.predicate.consent.by);

  const { repository } = context;
  const requestBytes = await readBlob(repository, statement.predicate.request.blob, REQUEST_LIMIT_BYTES);
  const reading = readRequest(requestBytes, statement.predicate.request.path);
  if (!reading.ok) throw new Error("the merged request was valid when it was reviewed and is not now");
  const built = buildPackage({
    log: await reviewed(context, statement.predicate.artifact.id),
    request: requestBytes,
    statement,
    report: await reviewed(context, reportArtifact),
  });
  if (!built.ok) {
    const { title, next } = SUBMIT_REASONS[built.code];
    throw new Refusal(built.code, `${title}: ${built.message}.`, next);
  }

  const outcome = await submitOnce({
    intake: await services.intake(reading.value.ticket ?? null),
    notifier: await services.notifier(),
    package: built.package,
    notice: noticeOf(config, reading.value, statement, events),
  });
  finish({
    decision: outcome.outcome,
    ...(outcome.outcome === "submitted" ? {} : { reason: outcome.code }),
    result: { outcome } satisfies SubmitResult,
  });
  if (outcome.outcome === "submitted") {
    info(
      `Delivered ${built.package.name}, ${built.package.digest}; notification: ${outcome.notification.outcome}.`,
    );
  } else {
    error(`${outcome.message}. ${outcome.next}`, { title: outcome.code });
    process.exitCode = 1;
  }
}

/** The claim of this very run: without it somebody else may be delivering the same request. */
async function requireClaim(
  { repository, run }: StepContext,
  requestId: string,
  statement: ConsentStatement,
): Promise<readonly LedgerEvent[]> {
  const { events, breaks } = readChain((await githubLedger(repository).read(requestId)).files);
  const claim = lastOf(events, "claimed");
  const ours =
    breaks.length === 0 &&
    requestState(events) === "submitting" &&
    claim?.run?.id === run.id &&
    claim.data.log.digest === statement.predicate.log.digest;
  if (ours) return events;
  throw refusal("claim-missing");
}

/** The person who merged holds an accepted role now, where Entra can be asked. */
async function requireRole(config: Config, services: Services, login: string): Promise<void> {
  const microsoft = await services.microsoft();
  if (microsoft === null) return;
  const principal = principalOf(config, login);
  if (principal === null) throw new Error("consent was granted to a merge by somebody who is no admin");
  const verdict = await microsoft.checkAdmin(principal);
  if (verdict.ok) return;
  const { title, next } = PREREQUISITE_REASONS[verdict.code];
  throw new Refusal(verdict.code, `${title}${verdict.detail && `: ${verdict.detail}`}.`, next);
}

async function reviewed({ repository }: StepContext, artifact: number): Promise<Buffer> {
  const download = await downloadArtifact(repository, artifact, PACKAGE_LIMIT_BYTES);
  if (download) return download.bytes;
  throw refusal("review-file-gone", `artifact ${artifact}.`);
}

function noticeOf(
  config: Config,
  request: FeedbackRequest,
  { predicate }: ConsentStatement,
  events: readonly LedgerEvent[],
): Notice {
  const person = (login: string): string => principalOf(config, login) ?? login;
  return {
    key: `${request.id} ${predicate.log.digest}`,
    requestId: request.id,
    to: request.user,
    requestedBy: person(predicate.pullRequest.author),
    consentedBy: person(predicate.consent.by),
    consentedAt: predicate.consent.at,
    rounds: lastOf(events, "prepared")?.data.log.rounds ?? request.interactions,
    category: request.category ?? null,
    ticket: request.ticket ?? null,
  };
}
