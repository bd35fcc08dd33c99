import { MILLISECONDS_PER_DAY } from "../request/day.ts";
import { isLogOf, LOG_NAME } from "../review/artifact-names.ts";
import type { ArtifactFacts, ConsentFacts, ConsentPolicy, RunFacts } from "./facts.ts";
import { fails, holds, isBefore, isDigest, type Verdict } from "./verdict.ts";
import { isAdmin, isHuman, type Merge } from "./verify-merge.ts";

/** The one reviewed log: its artifact, the run that made it, and until when it may be consented to. */
export interface ReviewedLog {
  readonly artifact: ArtifactFacts;
  readonly digest: string;
  readonly run: RunFacts;
  readonly attempt: number;
  /** Login of the admin whose push, opening or reopening had it made. */
  readonly askedBy: string;
  readonly validUntil: string;
}

/** What GitHub calls the prepare run of a head; `run-name` of the workflow file says the same. */
export function prepareRunTitle(pullRequest: number, head: string): string {
  return `copilot-feedback prepare pr-${pullRequest} ${head}`;
}

/**
 * The live logs that can be the reviewed one. A run that is run again makes another log with each attempt; of those the
 * published one counts, and the others were never up for review. A second log of one attempt, and one of another run,
 * is ambiguous all the same.
 * @param published the artifact that the ledger names; undefined where it names none.
 */
export function candidates<Log extends Pick<ArtifactFacts, "id" | "name" | "runId" | "expired">>(
  logs: readonly Log[],
  published: number | undefined,
): Log[] {
  const live = logs.filter(({ expired }) => !expired);
  const named = live.find(({ id }) => id === published);
  if (named === undefined) return live;
  const isOfOtherAttempt = ({ name, runId }: Log): boolean =>
    runId === named.runId && LOG_NAME.exec(name)?.[4] !== LOG_NAME.exec(named.name)?.[4];
  return live.filter((log) => !isOfOtherAttempt(log));
}

/** Exactly one live log of the merged head, made before the merge, and not too long before, by our own workflow. */
export function verifyLog(facts: ConsentFacts, policy: ConsentPolicy, merge: Merge): Verdict<ReviewedLog> {
  const { number, head } = facts.pullRequest;
  const ours = facts.artifacts.filter(({ name }) => isLogOf(name, number, head.sha));
  const published = facts.ledger.prepared?.artifactId;
  const [artifact, ...others] = candidates(ours, published);
  if (artifact === undefined) {
    return ours.length > 0
      ? fails("artifact-expired", `${ours.length} expired`)
      : fails("artifact-missing", `none for head ${head.sha}`);
  }
  if (others.length > 0) {
    const ids = [artifact, ...others].map(({ id }) => id).sort((a, b) => a - b);
    return fails("artifact-ambiguous", `artifacts ${ids.join(", ")}`);
  }
  if (!isDigest(artifact.digest))
    return fails("artifact-unreadable", `artifact ${artifact.id} has no SHA-256`);

  const [, , , runId, attempt] = LOG_NAME.exec(artifact.name) ?? [];
  const run = facts.runs.find(({ id }) => id === artifact.runId);
  if (run === undefined || String(run.id) !== runId || Number(attempt) > run.attempt || attempt === "0") {
    return fails("artifact-foreign", `artifact ${artifact.id}`);
  }
  const madeByUs = verifyRun(run, facts, policy);
  if (!madeByUs.holds) {
    const { code, detail } = madeByUs;
    // Waiting makes nobody a reviewer of what was not published when they merged.
    return code === "run-under-way" && artifact.id !== published
      ? fails("run-not-successful", detail)
      : madeByUs;
  }
  const { actor } = run;
  if (actor === null || !isHuman(actor) || !isAdmin(actor, policy)) {
    return fails(
      "asker-not-admin",
      `run ${run.id} was started by ${actor?.login ?? "an account that is gone"}`,
    );
  }

  if (!isBefore(artifact.createdAt, merge.at)) {
    return fails("artifact-late", `created ${artifact.createdAt}, merged ${merge.at}`);
  }
  const validUntil = new Date(
    Date.parse(artifact.createdAt) + policy.validDays * MILLISECONDS_PER_DAY,
  ).toISOString();
  if (!isBefore(merge.at, validUntil)) {
    return fails("consent-expired", `valid until ${validUntil}, merged ${merge.at}`);
  }
  return holds({
    artifact,
    digest: artifact.digest,
    run,
    attempt: Number(attempt),
    askedBy: actor.login,
    validUntil,
  });
}

/** The pull request a run is said to be about. */
export interface RunSubject {
  readonly repository: { readonly defaultBranch: string };
  readonly pullRequest: { readonly number: number; readonly head: { readonly sha: string } };
}

/** Facts about a run that nobody who can write to the repository can forge. */
export function verifyRun(
  run: RunFacts,
  facts: RunSubject,
  policy: Pick<ConsentPolicy, "prepareWorkflow">,
): Verdict<RunFacts> {
  const { number, head } = facts.pullRequest;
  const [path, ref] = run.workflowPath.split("@");
  const { defaultBranch } = facts.repository;
  if (path !== policy.prepareWorkflow) return fails("run-other-workflow", `run ${run.id}`);
  if (run.event !== "pull_request_target") return fails("run-other-event", `run ${run.id}`);
  const onDefaultBranch = ref === undefined || ref === defaultBranch || ref === `refs/heads/${defaultBranch}`;
  if (!onDefaultBranch || !run.headShaOnDefaultBranch) {
    return fails("run-other-branch", `run ${run.id} ran ${run.headSha}`);
  }
  if (run.displayTitle !== prepareRunTitle(number, head.sha)) {
    return fails("run-other-head", `run ${run.id}, merged head ${head.sha}`);
  }
  if (run.status !== "completed") return fails("run-under-way", `run ${run.id}, attempt ${run.attempt}`);
  if (run.conclusion !== "success") {
    return fails("run-not-successful", `run ${run.id}`);
  }
  return holds(run);
}
