import { sameLogin } from "../consent/verdict.ts";
import type { Clone, TreeChange } from "./clone.ts";
import { commitFinding, commitLaws } from "./commit-laws.ts";
import { eventSchema } from "./event.ts";
import { EVENT_LIMIT_BYTES, parseEventPath } from "./event-file.ts";
import type { Finding } from "./findings.ts";
import type { Keyring } from "./keyring.ts";

const COMMIT_LIMIT_BYTES = 64 * 1024;

/** A commit whose changes have to be looked at. */
interface Doubt {
  readonly oid: string;
  readonly says: { readonly request: string; readonly event: string };
  /** Who says to have resolved an outcome; null for commits of the workflows. */
  readonly resolvedBy: string | null;
}

/**
 * Whether every commit of the ledger branch was made by the workflows, or by the person a resolution names, and adds
 * the one event it says.
 *
 * What a commit adds takes git a comparison of two trees as wide as the ledger, so that asking for all of them would
 * take the square of its size. Commits of a request are counted off against its events instead, the newest first:
 * where each says what its event is, none of them brought a second one along. Changes are compared for requests whose
 * commits and events differ, and for everything a person recorded.
 * @param recorded the names of each request's events, oldest first; used up.
 * @param keyring GitHub's keys, to check signatures with; null: that there is one has to do.
 */
export async function* auditCommits(
  clone: Clone,
  recorded: ReadonlyMap<string, string[]>,
  keyring: Keyring | null,
): AsyncGenerator<Finding[]> {
  const signed = keyring === null ? null : await signedCommits(clone, keyring);
  const roots: string[] = [];
  const doubts: Doubt[] = [];
  const doubted = new Set<string>();
  for await (const commits of readCommits(clone, signed)) {
    for (const { oid, isRoot, says, resolvedBy } of commits) {
      if (isRoot) roots.push(oid);
      if (says === null) continue;
      if (recorded.get(says.request)?.pop() !== says.event) doubted.add(says.request);
      if (resolvedBy !== null) doubts.push({ oid, says, resolvedBy });
    }
    const findings = commits.flatMap((commit) => commit.findings);
    if (findings.length > 0) yield findings;
  }
  for (const [request, rest] of recorded) if (rest.length > 0) doubted.add(request);
  if (doubted.size > 0) {
    for await (const commits of readCommits(clone, signed)) {
      for (const { oid, says, resolvedBy } of commits) {
        if (says === null || resolvedBy !== null || !doubted.has(says.request)) continue;
        doubts.push({ oid, says, resolvedBy });
      }
    }
  }
  let begunWithEvents = false;
  for await (const findings of auditRoots(clone, roots)) {
    begunWithEvents ||= findings.some(({ code }) => code === "events-at-beginning");
    yield findings;
  }
  // Of events that were there at the beginning no commit can tell; one finding says so for all.
  yield* auditDoubts(clone, doubts, begunWithEvents ? new Set() : doubted);
}

async function signedCommits(clone: Clone, keyring: Keyring): Promise<Set<string>> {
  const signed = new Set<string>();
  for await (const oids of clone.signedBy(keyring, clone.ledger.head))
    for (const oid of oids) signed.add(oid);
  return signed;
}

async function* readCommits(clone: Clone, signed: ReadonlySet<string> | null) {
  async function* commits() {
    for await (const oids of clone.commitsOf(clone.ledger.head)) {
      yield oids.map((oid) => ({ name: oid, about: oid }));
    }
  }
  for await (const objects of clone.read(commits(), COMMIT_LIMIT_BYTES)) {
    yield objects.map(({ about: oid, content }) => ({
      oid,
      ...commitLaws(oid, content ?? Buffer.alloc(0), signed),
    }));
  }
}

/** Compares what commits say with what they change. */
async function* auditDoubts(
  clone: Clone,
  doubts: readonly Doubt[],
  doubted: ReadonlySet<string>,
): AsyncGenerator<Finding[]> {
  const changes = await changesOf(clone, doubts);
  const unexplained = new Set(doubted);
  const resolutions: { readonly name: string; readonly about: Doubt }[] = [];
  const findings: Finding[] = [];
  const found = ({ oid, says, resolvedBy }: Doubt, what: string): void => {
    const code = resolvedBy === null ? "commit-unexpected" : "commit-by-hand";
    findings.push(commitFinding(code, says.request, oid, what));
    unexplained.delete(says.request);
  };

  for (const doubt of doubts) {
    const { oid, says, resolvedBy } = doubt;
    const [change, ...others] = changes.get(oid) ?? [];
    const event = change?.status === "A" ? parseEventPath(change.path) : null;
    if (others.length > 0 || event?.request !== says.request || event.event !== says.event) {
      const done = change === undefined ? "changes nothing" : `has ${change.status} ${change.path}`;
      found(doubt, `it ${done}${others.length > 0 ? " and more" : ""}, and says ${says.event}`);
    } else if (resolvedBy !== null && change !== undefined) {
      resolutions.push({ name: change.oid, about: doubt });
    }
  }
  for await (const objects of clone.read(inOneBatch(resolutions), EVENT_LIMIT_BYTES)) {
    for (const { about, content } of objects) {
      const by = resolverIn(content);
      if (by === null || !sameLogin(by, about.resolvedBy ?? "")) {
        found(about, `it names ${by ?? "nobody"}, and its author is ${about.resolvedBy}`);
      }
    }
  }
  yield findings;
  yield [...unexplained].map((request) => ({
    code: "commit-unexpected" as const,
    request,
    evidence: "its commits are not those of its events",
  }));
}

/** Who changed what; of a commit that changes more than one file, only that it does. */
async function changesOf(clone: Clone, doubts: readonly Doubt[]): Promise<Map<string, TreeChange[]>> {
  const changes = new Map<string, TreeChange[]>();
  if (doubts.length === 0) return changes;
  for await (const batch of clone.changesOf(doubts.map(({ oid }) => oid))) {
    for (const change of batch) {
      const known = changes.get(change.commit) ?? [];
      if (known.length < 2) changes.set(change.commit, [...known, change]);
    }
  }
  return changes;
}

async function* inOneBatch<T>(items: readonly T[]): AsyncGenerator<readonly T[]> {
  yield items;
}

function resolverIn(content: Buffer | null): string | null {
  try {
    const { data } = eventSchema.safeParse(JSON.parse(content?.toString("utf8") ?? ""));
    return data?.event === "resolved" ? data.data.by : null;
  } catch {
    return null;
  }
}

async function* auditRoots(clone: Clone, roots: readonly string[]): AsyncGenerator<Finding[]> {
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
