import { MILLISECONDS_PER_DAY } from "../request/day.ts";
import type { FeedbackRequest } from "../request/request.ts";

/** Both bounds of the rounds considered, ISO 8601 UTC, exclusive. */
export interface RequestWindow {
  readonly after: string;
  readonly before: string;
}

/**
 * The window a request asks for. It ends when the pull request was opened at the latest, whatever the request
 * says: with an end in the future, the same request made again would be another log.
 * @param openedAt when the pull request was opened, ISO 8601.
 */
export function requestWindow(
  request: Pick<FeedbackRequest, "after" | "before">,
  openedAt: string,
  lookBackDays: number,
): RequestWindow {
  const opened = Date.parse(openedAt);
  const before = request.before === undefined ? opened : Math.min(Date.parse(request.before), opened);
  const lookBack = before - lookBackDays * MILLISECONDS_PER_DAY;
  return {
    after: new Date(request.after ?? lookBack).toISOString(),
    before: new Date(before).toISOString(),
  };
}
