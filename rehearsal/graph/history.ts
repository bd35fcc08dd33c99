/** A user's interactions in order of time, made when they are asked for. */
export interface History {
  readonly length: number;
  /** Milliseconds since the epoch; never decreases. */
  timeAt(index: number): number;
  /** One `aiInteraction` as Graph sends it. */
  at(index: number): Readonly<Record<string, unknown>>;
}

/** Index of the first entry at or after a time. */
export function firstAtOrAfter(history: History, time: number): number {
  let low = 0;
  let high = history.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (history.timeAt(middle) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A history of given interactions, each with `createdDateTime`. */
export function historyOf(interactions: readonly Readonly<Record<string, unknown>>[]): History {
  const sorted = interactions
    .map((entry) => ({ entry, time: Date.parse(String(entry["createdDateTime"])) }))
    .sort((one, other) => one.time - other.time);
  return {
    length: sorted.length,
    timeAt: (index) => sorted[index]?.time ?? Number.NaN,
    at: (index) => sorted[index]?.entry ?? {},
  };
}

export interface SyntheticHistory {
  /** Interactions, prompts and responses together. */
  readonly count: number;
  /** Time of the newest, ISO 8601. */
  readonly newest: string;
  /** Between neighbours. */
  readonly stepMs: number;
  readonly userId: string;
  /** Length of each text. */
  readonly characters?: number;
}

/** A long, even history of prompt and response by turns; nothing of it is kept in memory. */
export function syntheticHistory(options: SyntheticHistory): History {
  const newest = Date.parse(options.newest);
  const timeAt = (index: number) => newest - (options.count - 1 - index) * options.stepMs;
  return { length: options.count, timeAt, at: (index) => interaction(options, index, timeAt(index)) };
}

const SAMPLE = "Which of the customer meetings last week need a follow-up, and by whom? ";

function interaction(
  { userId, characters = 240 }: SyntheticHistory,
  index: number,
  time: number,
): Readonly<Record<string, unknown>> {
  const round = index >> 1;
  const isPrompt = index % 2 === 0;
  const createdDateTime = new Date(time).toISOString();
  const text = `Round ${round}. ${SAMPLE.repeat(Math.ceil(characters / SAMPLE.length))}`.slice(0, characters);
  return {
    id: String(time),
    sessionId: `19:session-${round >> 3}@thread.v2`,
    requestId: `00000000-0000-4000-8000-${String(round).padStart(12, "0")}`,
    appClass: "IPM.SkypeTeams.Message.Copilot.BizChat",
    interactionType: isPrompt ? "userPrompt" : "aiResponse",
    conversationType: "bizchat",
    etag: String(time),
    createdDateTime,
    locale: "en-us",
    contexts: [],
    from: isPrompt ? userSender(userId) : COPILOT_SENDER,
    body: { contentType: "text", content: text },
    attachments: [],
    links: [],
    mentions: [],
  };
}

function userSender(id: string): Readonly<Record<string, unknown>> {
  return {
    "@odata.type": "#microsoft.graph.chatMessageFromIdentitySet",
    application: null,
    device: null,
    user: {
      "@odata.type": "#microsoft.graph.teamworkUserIdentity",
      id,
      displayName: `8:orgid:${id}`,
      userIdentityType: "aadUser",
    },
  };
}

const COPILOT_SENDER = {
  "@odata.type": "#microsoft.graph.chatMessageFromIdentitySet",
  device: null,
  user: null,
  application: {
    "@odata.type": "#microsoft.graph.teamworkApplicationIdentity",
    id: "fb8d773d-7ef8-4ec0-a117-179f88add510",
    displayName: "Microsoft 365 Chat",
    applicationIdentityType: "bot",
  },
} as const;
