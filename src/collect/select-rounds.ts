import type { Entry } from "./entry.ts";
import type { AiInteraction } from "./interaction.ts";
import type { PairedRound, Pairing } from "./pair-rounds.ts";
import type { Message, Round } from "./round.ts";
import { roundDigest, roundIds } from "./round-id.ts";

/** How many rounds are wanted, and which of them were taken out in review. */
export interface RoundSelection {
  /** Newest rounds to take. */
  readonly interactions: number;
  /** Round ids to leave out of those; leaving out never brings an older round in. */
  readonly exclude: readonly string[];
}

/** The rounds of a log and what was left out on the way; nothing here depends on how far back was read. */
export interface RoundCollection {
  /** Oldest first. */
  readonly rounds: readonly Round[];
  readonly counts: CollectionCounts;
  /** Ids in `exclude` that name none of the newest rounds: a reader believes something is left out that is not. */
  readonly unknownExclusions: readonly string[];
}

export interface CollectionCounts {
  readonly requested: number;
  readonly rounds: number;
  readonly responses: number;
  readonly unanswered: number;
  readonly excluded: number;
  /** Entries since the oldest selected round that are in no round, by reason. */
  readonly leftOut: {
    readonly duplicates: number;
    readonly warmUps: number;
    readonly withoutPrompt: number;
    readonly unknownKinds: number;
    readonly otherApps: number;
  };
}

/** Takes the newest rounds, names them, leaves out the excluded ones and counts the rest. */
export function selectRounds(
  pairing: Pairing,
  selection: RoundSelection,
  otherApps: Iterable<number> = [],
): RoundCollection {
  const newest = newestRounds(pairing.rounds, selection.interactions);
  const ids = roundIds(newest.map((round) => roundDigest(round.key)));
  const named = newest.map((paired, index) => ({ paired, id: ids[index] ?? "" }));
  const excluded = new Set(selection.exclude);
  const rounds = named
    .filter(({ id }) => !excluded.has(id))
    .map(({ paired, id }) => toRound(paired, id))
    .reverse();
  const since =
    newest.length < selection.interactions ? Number.NEGATIVE_INFINITY : (newest.at(-1)?.prompt.epoch ?? 0);
  const selected = new Set(newest);
  const late = pairing.rounds
    .filter((round) => !selected.has(round))
    .flatMap((round) => round.responses)
    .filter((response) => response.epoch >= since);
  const countSince = (entries: readonly Entry[]) => entries.filter((entry) => entry.epoch >= since).length;
  return {
    rounds,
    counts: {
      requested: selection.interactions,
      rounds: rounds.length,
      responses: rounds.reduce((sum, round) => sum + round.responses.length, 0),
      unanswered: rounds.filter((round) => round.responses.length === 0).length,
      excluded: named.length - rounds.length,
      leftOut: {
        duplicates: newest.reduce((sum, round) => sum + round.duplicates, 0),
        warmUps: countSince(pairing.warmUps),
        withoutPrompt: countSince(pairing.orphans) + late.length,
        unknownKinds: countSince(pairing.unknownKinds),
        otherApps: [...otherApps].filter((epoch) => epoch >= since).length,
      },
    },
    unknownExclusions: selection.exclude.filter((id) => !ids.includes(id)),
  };
}

/** Newest first; ties are settled by the round's own digest. */
export function newestRounds(rounds: readonly PairedRound[], count: number): readonly PairedRound[] {
  return rounds
    .map((round) => ({ round, digest: roundDigest(round.key) }))
    .sort(
      (one, other) =>
        other.round.prompt.epoch - one.round.prompt.epoch || (one.digest < other.digest ? -1 : 1),
    )
    .slice(0, count)
    .map(({ round }) => round);
}

function toRound(paired: PairedRound, id: string): Round {
  const prompt = toMessage(paired.prompt, paired.prompt.interaction.contexts);
  return {
    id,
    sessionId: paired.key.sessionId,
    requestId: paired.key.requestId,
    app: paired.app,
    time: prompt.time,
    prompt,
    // Responses in Teams meetings may come without the meeting they are about; the prompt names it.
    responses: paired.responses.map((response) =>
      toMessage(
        response,
        response.interaction.contexts.length > 0 ? response.interaction.contexts : prompt.contexts,
      ),
    ),
  };
}

function toMessage(entry: Entry, contexts: AiInteraction["contexts"]): Message {
  const { interaction } = entry;
  return {
    interactionId: interaction.id,
    time: interaction.createdDateTime,
    locale: interaction.locale,
    contentType: interaction.body.contentType,
    text: entry.text,
    body: interaction.body.content,
    attachments: interaction.attachments,
    contexts,
    links: interaction.links,
    mentions: interaction.mentions,
  };
}
