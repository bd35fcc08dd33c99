import { appName, plainAppName } from "./app-name.ts";
import { chronologically, type Entry } from "./entry.ts";
import type { RoundKey } from "./round-id.ts";

/** Copies of one entry under new ids arrive within this time of each other (observed in practice). */
export const DUPLICATE_WINDOW_MS = 5_000;

/** A response may seem this much older than its prompt; one that is older still answers something else. */
const MAX_CLOCK_SKEW_MS = 5_000;

/** A round before it has an id: which entries belong together. */
export interface PairedRound {
  readonly key: RoundKey;
  readonly app: string;
  readonly prompt: Entry;
  /** Oldest first. */
  readonly responses: readonly Entry[];
  /** Copies of the prompt or of a response that were dropped. */
  readonly duplicates: number;
  /** A response naming another request was taken by nearness: an older prompt could still claim it. */
  readonly adopted: boolean;
}

export interface Pairing {
  readonly rounds: readonly PairedRound[];
  readonly warmUps: readonly Entry[];
  /** Responses whose prompt is not there. */
  readonly orphans: readonly Entry[];
  readonly unknownKinds: readonly Entry[];
}

/**
 * Puts prompts and responses together. Session and request id decide where both kinds share them; elsewhere the
 * nearest earlier prompt of the session takes the response. Rounds never mix sessions or applications. The result
 * depends on the set of entries only, never on their order.
 *
 * @param claimed Request keys (`requestKey`) of prompts known to be older than these entries: a response naming
 *   one of them belongs there and is an orphan here.
 */
export function pairRounds(entries: readonly Entry[], claimed: ReadonlySet<string> = new Set()): Pairing {
  const rounds: PairedRound[] = [];
  const warmUps: Entry[] = [];
  const orphans: Entry[] = [];
  const unknownKinds: Entry[] = [];
  for (const conversation of byConversation(entries)) {
    const known = conversation.filter(isKnown);
    unknownKinds.push(...conversation.filter((entry) => !isKnown(entry)));
    warmUps.push(...known.filter((entry) => entry.warmUp));
    const toWarmUp = responsesToWarmUps(known);
    orphans.push(...toWarmUp);
    const paired = pairConversation(
      known.filter((entry) => !entry.warmUp && !toWarmUp.has(entry)),
      claimed,
    );
    rounds.push(...paired.rounds);
    orphans.push(...paired.orphans);
  }
  return { rounds, warmUps, orphans, unknownKinds };
}

/** Names a request across conversations; null where the interaction names none. */
export function requestKey(entry: Entry): string | null {
  const { sessionId, requestId, appClass } = entry.interaction;
  return requestId === null ? null : JSON.stringify([sessionId, appName(appClass), requestId]);
}

function byConversation(entries: readonly Entry[]): Iterable<readonly Entry[]> {
  const conversations = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.interaction.sessionId, appName(entry.interaction.appClass)]);
    const conversation = conversations.get(key);
    if (conversation === undefined) conversations.set(key, [entry]);
    else conversation.push(entry);
  }
  for (const conversation of conversations.values()) conversation.sort(chronologically);
  return conversations.values();
}

/** What was answered to a prompt that nobody typed must not pass for an answer to the prompt before it. */
function responsesToWarmUps(entries: readonly Entry[]): ReadonlySet<Entry> {
  const requests = (prompts: readonly Entry[]) =>
    new Set(prompts.filter(isPrompt).map((entry) => entry.interaction.requestId));
  const warm = requests(entries.filter((entry) => entry.warmUp));
  const typed = requests(entries.filter((entry) => !entry.warmUp));
  return new Set(
    entries.filter((entry) => {
      const { requestId } = entry.interaction;
      return (
        !entry.warmUp &&
        !isPrompt(entry) &&
        requestId !== null &&
        warm.has(requestId) &&
        !typed.has(requestId)
      );
    }),
  );
}

/** When each request got its latest response. */
type Answered = ReadonlyMap<string | null, number>;

interface OpenRound {
  readonly prompt: Entry;
  readonly keyed: Entry[];
  readonly near: Entry[];
  duplicates: number;
  adopted: boolean;
}

function pairConversation(
  entries: readonly Entry[],
  claimed: ReadonlySet<string>,
): { rounds: PairedRound[]; orphans: Entry[] } {
  const responses = entries.filter((entry) => !isPrompt(entry));
  const answered = new Map(responses.map((entry) => [entry.interaction.requestId, entry.epoch]));
  const { open, byRequest } = openRounds(entries.filter(isPrompt), answered);
  const orphans: Entry[] = [];
  const unkeyed: Entry[] = [];
  for (const response of responses) {
    const rivals = byRequest.get(response.interaction.requestId ?? "");
    const round = rivals?.findLast(
      (rival) => rival.prompt.epoch <= response.epoch + (rival === rivals[0] ? MAX_CLOCK_SKEW_MS : 0),
    );
    if (round === undefined) unkeyed.push(response);
    else round.keyed.push(response);
  }
  let nearest = -1;
  for (const response of unkeyed) {
    while ((open[nearest + 1]?.prompt.epoch ?? Number.POSITIVE_INFINITY) <= response.epoch) nearest += 1;
    const round = open[nearest];
    const key = requestKey(response);
    // A response that names a request nobody here made, beside a prompt with answers of its own, lost its prompt.
    const foreign = key !== null && (claimed.has(key) || (round !== undefined && round.keyed.length > 0));
    if (round === undefined || foreign) {
      orphans.push(response);
    } else {
      round.near.push(response);
      if (key !== null) round.adopted = true;
    }
  }
  return { rounds: open.map(close), orphans };
}

/** One open round per prompt that counts; copies and simultaneous fragments fold into the prompt they repeat. */
function openRounds(
  prompts: readonly Entry[],
  answered: Answered,
): { open: OpenRound[]; byRequest: Map<string, OpenRound[]> } {
  const open: OpenRound[] = [];
  const byRequest = new Map<string, OpenRound[]>();
  const latest = new Map<string, OpenRound>();
  for (const prompt of withFragmentsLast(prompts, answered)) {
    const twin = latest.get(sameness(prompt));
    const previous = open.at(-1);
    const copy = twin !== undefined && prompt.epoch - twin.prompt.epoch <= DUPLICATE_WINDOW_MS;
    const fragment =
      previous !== undefined &&
      previous.prompt.epoch === prompt.epoch &&
      !isAnswered(prompt, answered) &&
      !isAnswered(previous.prompt, answered);
    const round = copy
      ? twin
      : fragment
        ? previous
        : { prompt, keyed: [], near: [], duplicates: 0, adopted: false };
    if (copy || fragment) {
      round.duplicates += 1;
    } else {
      open.push(round);
      latest.set(sameness(prompt), round);
    }
    const requestId = prompt.interaction.requestId;
    if (requestId === null) continue;
    const rivals = byRequest.get(requestId);
    if (rivals === undefined) byRequest.set(requestId, [round]);
    else if (!rivals.includes(round)) rivals.push(round);
  }
  return { open, byRequest };
}

/** Among prompts of one instant the first that says something comes first: it stands for the others. */
function withFragmentsLast(prompts: readonly Entry[], answered: Answered): readonly Entry[] {
  const rank = (entry: Entry) => (isAnswered(entry, answered) ? 0 : entry.text === "" ? 2 : 1);
  return prompts.toSorted((one, other) => one.epoch - other.epoch || rank(one) - rank(other));
}

function close(round: OpenRound): PairedRound {
  const { sessionId, requestId, appClass, id } = round.prompt.interaction;
  const { kept, dropped } = withoutCopies([...round.keyed, ...round.near].sort(chronologically));
  return {
    key: { sessionId, requestId, promptId: id },
    app: plainAppName(appClass),
    prompt: round.prompt,
    responses: kept,
    duplicates: round.duplicates + dropped,
    adopted: round.adopted,
  };
}

function withoutCopies(responses: readonly Entry[]): { kept: Entry[]; dropped: number } {
  const kept: Entry[] = [];
  const latest = new Map<string, number>();
  for (const response of responses) {
    const said = latest.get(sameness(response));
    if (said !== undefined && response.epoch - said <= DUPLICATE_WINDOW_MS) continue;
    latest.set(sameness(response), response.epoch);
    kept.push(response);
  }
  return { kept, dropped: responses.length - kept.length };
}

/** What two copies share: the text, or everything raw where there is no text. */
function sameness(entry: Entry): string {
  if (entry.text !== "") return `text:${entry.text}`;
  return `raw:${JSON.stringify([entry.interaction.body, entry.interaction.attachments])}`;
}

function isKnown(entry: Entry): boolean {
  return entry.interaction.interactionType !== "unknownFutureValue";
}

function isPrompt(entry: Entry): boolean {
  return entry.interaction.interactionType === "userPrompt";
}

function isAnswered(prompt: Entry, answered: Answered): boolean {
  const { requestId } = prompt.interaction;
  const latest = requestId === null ? undefined : answered.get(requestId);
  return latest !== undefined && latest >= prompt.epoch - MAX_CLOCK_SKEW_MS;
}
