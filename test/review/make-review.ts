import { collectRounds } from "../../src/collect/collect-rounds.ts";
import type { AiInteraction } from "../../src/collect/interaction.ts";
import { DEFAULT_REDACTION_POLICY } from "../../src/config/default-redaction-policy.ts";
import { createRedactor, type Redactor } from "../../src/redact/redactor.ts";
import type { LogInput } from "../../src/review/log.ts";
import { buildReview, type Review, type ReviewInput } from "../../src/review/review.ts";

const WINDOW = { after: "2020-01-01T00:00:00.000Z", before: "2030-01-01T00:00:00.000Z" };
export const DIGEST = `sha256:${"ab".repeat(32)}`;
export const standardRedactor: Redactor = createRedactor(DEFAULT_REDACTION_POLICY);

/** Everything a log is made of, from interactions. */
export async function logInput(
  interactions: readonly AiInteraction[],
  request: Partial<LogInput["request"]> = {},
): Promise<LogInput> {
  const source = {
    async *read() {
      yield interactions;
    },
  };
  const { counts, rounds } = await collectRounds(source, {
    ...WINDOW,
    user: "adele.vance@contoso.com",
    apps: [],
    interactions: 30,
    exclude: [],
  });
  return {
    request: { comment: "Copilot was wrong.", ...request },
    requestId: "adele-teams",
    requestDigest: DIGEST,
    window: WINDOW,
    rounds,
    counts,
    redactor: standardRedactor,
    policy: DEFAULT_REDACTION_POLICY,
  };
}

export async function review(
  interactions: readonly AiInteraction[],
  request: Partial<LogInput["request"]> = {},
  origin: ReviewInput["origin"] = null,
): Promise<Review> {
  return buildReview({
    ...(await logInput(interactions, request)),
    requestFile: { path: "requests/adele-teams.yaml", blob: "c".repeat(40) },
    origin,
    toolVersion: "0.1.0",
    createdAt: "2026-11-20T12:00:00.000Z",
  });
}
