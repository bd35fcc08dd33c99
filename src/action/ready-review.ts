import type { Config } from "../config/config-schema.ts";
import type { Artifact } from "../github/artifacts.ts";
import type { EventNamed } from "../ledger/event.ts";
import { MILLISECONDS_PER_DAY } from "../request/day.ts";
import type { ReviewState } from "../review/state.ts";
import { affectedUser } from "./affected-user.ts";
import { eventOf, type StepContext } from "./context.ts";
import { destinationIn, destinationOf } from "./destination.ts";
import type { CollectResult, Need, ValidateResult } from "./results.ts";

/** A log that is ready for review. */
export interface Review {
  readonly requestId: string;
  readonly state: ReviewState;
  /** What the ledger says of the log once it is shown, so that consent can only be to this one. */
  readonly prepared: Pick<EventNamed<"prepared">, "event" | "data">;
}

/** Describes the log for reviewers and for the ledger. */
export async function ready(
  context: StepContext,
  config: Config,
  validated: Need<ValidateResult>,
  collected: Need<CollectResult>,
  made: readonly Artifact[],
): Promise<Review> {
  const { pull_request, sender } = eventOf(context);
  const { number, head, user } = pull_request;
  const { artifacts, summary, policyDigest } = collected.result ?? {};
  const request = validated.result?.request;
  if (!artifacts || !summary || !policyDigest || !request) throw new Error("the collect job left no review");
  for (const { id, name, digest } of Object.values(artifacts)) {
    const stored = made.find((artifact) => artifact.id === id);
    if (stored?.name !== name || stored.digest !== digest)
      throw new Error(`artifact ${id} is not what was uploaded`);
  }
  const log = made.find(({ id }) => id === artifacts.log.id);
  if (!log) throw new Error("the log is not among the artifacts");

  const prepared = {
    event: "prepared",
    data: {
      pullRequest: number,
      head: head.sha,
      author: user.login,
      request: { path: request.path, blob: request.blob, digest: request.digest },
      log: { digest: artifacts.log.digest, bytes: artifacts.log.bytes, rounds: summary.rounds },
      policy: { digest: policyDigest },
      intake: destinationIn(config).intake,
      artifact: { id: log.id, name: log.name, expiresAt: new Date(log.expiresAt).toISOString() },
    },
  } as const;
  const link = (id: number): string => `${context.run.url}/artifacts/${id}`;
  const expires = Date.parse(log.createdAt) + config.consent.validDays * MILLISECONDS_PER_DAY;
  const state: ReviewState = {
    state: "ready",
    requestId: request.id,
    runUrl: context.run.url,
    digest: artifacts.log.digest,
    user: await affectedUser(context.repository, request),
    summary,
    links: {
      page: link(artifacts.page.id),
      log: link(artifacts.log.id),
      report: link(artifacts.report.id),
      manifest: link(artifacts.manifest.id),
    },
    mergers: Object.keys(config.admins),
    secondAdmin: config.consent.secondAdmin,
    askedBy: [...new Set([user.login, sender.login])],
    consentExpires: new Date(expires).toISOString(),
    destination: destinationOf(config.intake),
    onlyWritten: config.notification.type === "directory",
  };
  return { requestId: request.id, state, prepared };
}
