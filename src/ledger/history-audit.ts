import type { Clone } from "./clone.ts";
import { auditCommits } from "./commit-audit.ts";
import { EVENT_LIMIT_BYTES, parseEventPath } from "./event-file.ts";
import type { Finding } from "./findings.ts";
import type { Keyring } from "./keyring.ts";

const EVENT_MARK = '"schema": "copilot-feedback/event@';
/** The mark is in the second line of every event file. */
const MARK_WITHIN = 100;

/** What the ledger branch has now. */
export interface LedgerTip {
  /** Ids of all files. */
  readonly files: ReadonlySet<string>;
  /** The names of each request's events, oldest first; used up. */
  readonly events: ReadonlyMap<string, string[]>;
}

/**
 * Whether the ledger branch only ever grew, by commits of the workflows. Trees are not compared commit by
 * commit, which would read the whole ledger again for each: an event that was altered or removed has left its
 * old content in the history, so it is enough to look for events that the branch no longer has.
 */
export async function* auditHistory(
  clone: Clone,
  tip: LedgerTip,
  { known, keyring }: { readonly known: string | null; readonly keyring: Keyring | null },
): AsyncGenerator<Finding[]> {
  yield* auditCommits(clone, tip.events, keyring);
  yield* auditFormerEvents(clone, tip.files);
  if (known !== null && !(await clone.isAncestor(known, clone.ledger.head))) {
    yield [
      {
        code: "history-rewritten",
        request: null,
        evidence: `commit ${known} is not part of ${clone.ledger.name}, whose head is ${clone.ledger.head}`,
      },
    ];
  }
}

async function* auditFormerEvents(clone: Clone, tip: ReadonlySet<string>): AsyncGenerator<Finding[]> {
  async function* others() {
    for await (const blobs of clone.blobs()) {
      yield blobs
        .filter(({ oid, size }) => size <= EVENT_LIMIT_BYTES && size > MARK_WITHIN && !tip.has(oid))
        .map(({ oid }) => ({ name: oid, about: oid }));
    }
  }
  const former = new Set<string>();
  for await (const objects of clone.read(others(), EVENT_LIMIT_BYTES)) {
    for (const { about: oid, content } of objects) {
      if (content?.subarray(0, MARK_WITHIN).includes(EVENT_MARK)) former.add(oid);
    }
  }
  if (former.size === 0) return;

  // A clone may hold events that never were on the branch, of a lost race for example: only history counts.
  const paths = new Map<string, string>();
  for await (const named of clone.everNamed(clone.ledger.head)) {
    for (const { oid, path } of named) {
      if (former.has(oid) && parseEventPath(path) !== null) paths.set(path, oid);
    }
  }
  const altered = new Set<string>();
  if (paths.size > 0) {
    for await (const files of clone.filesAt(clone.ledger.head)) {
      for (const { path } of files) if (paths.has(path)) altered.add(path);
    }
  }
  yield [...paths].map(([path, oid]) => ({
    code: altered.has(path) ? ("event-altered" as const) : ("event-removed" as const),
    request: parseEventPath(path)?.request ?? null,
    evidence: `${path}: it was ${oid}`,
  }));
}
