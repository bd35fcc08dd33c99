import { matchesApp } from "./app-name.ts";
import { type Entry, identityOf, prevailing, toEntry } from "./entry.ts";
import { DUPLICATE_WINDOW_MS, pairRounds, requestKey } from "./pair-rounds.ts";
import { newestRounds, type RoundCollection, type RoundSelection, selectRounds } from "./select-rounds.ts";
import type { InteractionQuery, InteractionSource } from "./source.ts";

/** Rounds kept beyond those asked for while reading, because late copies can still take rounds away. */
const SPARE_ROUNDS = 16;
/** Entries held before older ones are let go. */
const ENTRIES_BEFORE_PRUNING = 2_000;
/** A response is not expected to come later than this after its prompt when that prompt was not read yet. */
const LATE_RESPONSE_MS = 24 * 60 * 60 * 1000;

/** Which rounds of whose conversations. Both bounds are exclusive. */
export interface RoundQuery extends InteractionQuery, RoundSelection {
  /** Applications to take, by any name `matchesApp` knows; empty means all. */
  readonly apps: readonly string[];
}

/**
 * Reads interactions until the newest rounds are certain and returns those. Memory is bounded by the rounds kept,
 * not by the history: entries too old to matter are let go while reading, apart from a key per prompt.
 *
 * @throws SourceError from the source.
 */
export async function collectRounds(source: InteractionSource, query: RoundQuery): Promise<RoundCollection> {
  const after = Date.parse(query.after);
  const before = Date.parse(query.before);
  let kept = new Map<string, Entry>();
  const otherApps = new Map<string, number>();
  const claimed = new Set<string>();
  let cutoff = Number.NEGATIVE_INFINITY;
  let pruneAt = ENTRIES_BEFORE_PRUNING;

  const letGo = (entry: Entry) => {
    const key = entry.interaction.interactionType === "userPrompt" ? requestKey(entry) : null;
    if (key !== null) claimed.add(key);
  };

  for await (const batch of source.read({ user: query.user, after: query.after, before: query.before })) {
    for (const interaction of batch) {
      const epoch = Date.parse(interaction.createdDateTime);
      if (!(epoch > after && epoch < before)) continue;
      if (!matchesApp(interaction.appClass, query.apps)) {
        if (epoch >= cutoff) otherApps.set(identityOf(interaction), epoch);
        continue;
      }
      const entry = toEntry(interaction);
      if (entry.epoch < cutoff) {
        letGo(entry);
        continue;
      }
      const known = kept.get(entry.identity);
      kept.set(entry.identity, known === undefined ? entry : prevailing(known, entry));
    }
    if (kept.size + otherApps.size >= pruneAt) {
      prune();
      pruneAt = Math.max(ENTRIES_BEFORE_PRUNING, 2 * (kept.size + otherApps.size));
    }
    if (batch.completeSince !== undefined && isCertain(Date.parse(batch.completeSince))) break;
  }
  return selectRounds(pairRounds([...kept.values()], claimed), query, otherApps.values());

  /** Lets go of everything older than the rounds that can still be selected, whole rounds at a time. */
  function prune(): void {
    const { rounds } = pairRounds([...kept.values()], claimed);
    const wanted = query.interactions + SPARE_ROUNDS;
    const oldest = newestRounds(rounds, wanted)[wanted - 1];
    if (oldest === undefined) return;
    cutoff = oldest.prompt.epoch;
    const needed = rounds
      .filter((round) => [round.prompt, ...round.responses].some((entry) => entry.epoch >= cutoff))
      .flatMap((round) => [round.prompt, ...round.responses]);
    const next = new Map(needed.map((entry) => [entry.identity, entry]));
    for (const [identity, entry] of kept) {
      if (entry.epoch >= cutoff) next.set(identity, entry);
      else if (!next.has(identity)) letGo(entry);
    }
    kept = next;
    for (const [identity, epoch] of otherApps) if (epoch < cutoff) otherApps.delete(identity);
  }

  /** Whether nothing at or before `since` can change the newest rounds any more. */
  function isCertain(since: number): boolean {
    if (kept.size < query.interactions) return false;
    const newest = newestRounds(pairRounds([...kept.values()], claimed).rounds, query.interactions);
    return (
      newest.length === query.interactions &&
      newest.every(
        (round) => round.prompt.epoch > since + (round.adopted ? LATE_RESPONSE_MS : DUPLICATE_WINDOW_MS),
      )
    );
  }
}
