import { displayAppName } from "../collect/app-name.ts";
import type { ConversationLog } from "../review/log.ts";
import { appsOf } from "../review/summary.ts";
import type { Conversations } from "./notification.ts";

const text = new TextDecoder();

/** Which conversations the reviewed log holds, for those whose conversations they are. */
export function conversationsIn(log: Uint8Array): Conversations {
  // Its digest was verified: these are the bytes this program made.
  const { rounds } = JSON.parse(text.decode(log)) as ConversationLog;
  const [oldest, newest] = [rounds[0]?.time, rounds.at(-1)?.time];
  return {
    apps: appsOf(rounds).map(({ app }) => displayAppName(app)),
    period: oldest === undefined || newest === undefined ? null : { oldest, newest },
  };
}
