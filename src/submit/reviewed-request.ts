import type { FeedbackRequest } from "../request/request.ts";
import type { ConversationLog } from "../review/log.ts";
import type { ReviewedRequest } from "./reviewed-request.schema.ts";

/**
 * The request as reviewers saw it. The file itself stays in git: redaction never saw what its admin wrote between
 * the lines, and what was removed from a comment would leave in the clear with it.
 */
export function reviewedRequest(request: FeedbackRequest, log: ConversationLog): ReviewedRequest {
  const { after, apps, before, category, exclude, id, interactions, ticket, user } = request;
  const comments = log.rounds.flatMap((round) =>
    round.comment === undefined ? [] : [[round.id, round.comment] as const],
  );
  return {
    schema: "copilot-feedback/request@1",
    id,
    digest: log.request.digest,
    user,
    interactions,
    comment: log.comment,
    ...(apps === undefined ? {} : { apps }),
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
    ...(category === undefined ? {} : { category }),
    ...(ticket === undefined ? {} : { ticket }),
    ...(exclude === undefined ? {} : { exclude }),
    ...(comments.length === 0 ? {} : { comments: Object.fromEntries(comments) }),
  };
}
