import type { Clone } from "./clone.ts";
import { commitLaws } from "./commit-laws.ts";
import { EVENT_LIMIT_BYTES, parseEventPath } from "./event-file.ts";
import type { Finding } from "./findings.ts";

const COMMIT_LIMIT_BYTES = 64 * 1024;
const EVENT_MARK = '"schema": "copilot-feedback/event@';
/** The mark is in the second line of every event file. */
const MARK_WITHIN = 100;

/**
 * Whether the ledger branch only ever grew, by commits of the workflows. Trees are not compared commit by
 * commit, which would read the whole ledger again for each: an event that was altered or removed has left its
 * old content in the history, so it is enough to look for events that the branch no longer has.
 * `tip` holds the ids of all files the branch has now.
 */
export async function* auditHistory(
  clone: Clone,
  tip: ReadonlySet<string>,
  known: string | null,
): AsyncGenerator<Finding[]> {
  yield* auditCommits(clone);
  yield* auditFormerEvents(clone, tip);
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

async function* auditCommits(clone: Clone): AsyncGenerator<Finding[]> {
  async function* commits() {
    for await (const oids of clone.commitsOf(clone.ledger.head)) {
      yield oids.map((oid) => ({ name: oid, about: oid }));
    }
  }
  const roots: string[] = [];
  for await (const objects of clone.read(commits(), COMMIT_LIMIT_BYTES)) {
    const findings: Finding[] = [];
    for (const { about: oid, content } of objects) {
      const commit = commitLaws(oid, content ?? Buffer.alloc(0));
      if (commit.isRoot) roots.push(oid);
      findings.push(...commit.findings);
    }
    if (findings.length > 0) yield findings;
  }
  if (roots.length > 1) {
    yield [{ code: "second-root", request: null, evidence: `commits ${roots.slice(0, 5).join(", ")}` }];
  }
  for (const root of roots.slice(0, 5)) {
    for await (const files of clone.filesAt(root)) {
      const event = files.find(({ path }) => parseEventPath(path) !== null);
      if (event === undefined) continue;
      yield [{ code: "events-at-beginning", request: null, evidence: `commit ${root}: ${event.path}` }];
      break;
    }
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
