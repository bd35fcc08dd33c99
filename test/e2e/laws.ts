import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Rehearsal } from "../../rehearsal/rehearsal.ts";
import { audit } from "../../src/ledger/audit.ts";
import { openClone } from "../../src/ledger/clone.ts";
import type { FindingCode } from "../../src/ledger/findings.ts";

/** What a stage is asked to be excused from, because its test is about just that. */
export interface Excuse {
  /** Findings of the audit that the test provokes. */
  readonly findings?: readonly FindingCode[];
}

interface Claimed {
  readonly pullRequest: number;
  readonly digest: string;
}

/**
 * Asserts what has to hold at the end of whatever happened: nothing left before consent, what was sent is what
 * was reviewed, nothing twice, and the audit finds nothing.
 */
export async function assertLaws(
  rehearsal: Rehearsal,
  directory: string,
  { findings: excused = [] }: Excuse = {},
): Promise<void> {
  const claims = await claimsOf(rehearsal);
  for (const { request, file } of await filesIn(join(directory, "intake"))) {
    if (!file.endsWith(".zip")) continue;
    const claimed = claims.get(request) ?? [];
    const log = unzipSync(await readFile(join(directory, "intake", request, file)))["log.json"];
    const digest = sha256(log ?? new Uint8Array());
    assert.ok(
      claimed.some((claim) => claim.digest === digest && rehearsal.pull(claim.pullRequest).merged),
      `${request}/${file} was delivered without a claim for its digest by a merged pull request`,
    );
  }
  await assertAtMostOnce(directory);
  assert.deepEqual(await auditFindings(rehearsal, excused), [], "the audit finds nothing");
}

/** At most one package and one mail for each request, and no mail without a package. */
export async function assertAtMostOnce(directory: string): Promise<void> {
  const packages = (await filesIn(join(directory, "intake"))).filter(({ file }) => file.endsWith(".zip"));
  const delivered = packages.map(({ request }) => request);
  assert.deepEqual(delivered, [...new Set(delivered)], "one package for each request at most");
  const mails = (await readdir(join(directory, "mail"))).filter((name) => name.endsWith(".eml"));
  const mailed = mails.map((name) => name.slice(0, name.indexOf(".")));
  assert.deepEqual(mailed, [...new Set(mailed)], "one mail for each request at most");
  for (const request of mailed) assert.ok(delivered.includes(request), `${request} was mailed and not sent`);
}

/** What `audit --verify` finds in the repository, as `code: evidence`. */
export async function auditFindings(
  rehearsal: Rehearsal,
  excused: readonly FindingCode[] = [],
): Promise<string[]> {
  if (!(await rehearsal.git.resolve("refs/heads/ledger"))) return [];
  const found: string[] = [];
  const clone = await openClone(rehearsal.git.directory);
  for await (const items of audit(clone, { verify: true, known: null, keyring: null })) {
    for (const item of items) {
      if (item.kind !== "finding" || excused.includes(item.finding.code)) continue;
      // The stand-in remembers which commits GitHub would have signed instead of signing them.
      const commit = /^commit ([0-9a-f]{40})/.exec(item.finding.evidence)?.[1] ?? "";
      if (item.finding.code === "commit-unsigned" && rehearsal.state.signedCommits.has(commit)) continue;
      found.push(`${item.finding.code}: ${item.finding.evidence}`);
    }
  }
  return found;
}

/** Names of a request's events, oldest first. */
export async function life(rehearsal: Rehearsal, request: string): Promise<string[]> {
  const events = await eventsOf(rehearsal, request);
  return events.map(({ event }) => event);
}

export interface LedgerRecord {
  readonly event: string;
  readonly time: string;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows which event it looks into
  readonly data: any;
}

/** A request's events, oldest first. */
export async function eventsOf(rehearsal: Rehearsal, request: string): Promise<LedgerRecord[]> {
  const files = Object.entries(await rehearsal.ledger());
  return files
    .filter(([path]) => path.startsWith(`ledger/${request}/`))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, content]) => JSON.parse(content));
}

async function claimsOf(rehearsal: Rehearsal): Promise<Map<string, Claimed[]>> {
  const claims = new Map<string, Claimed[]>();
  for (const [path, content] of Object.entries(await rehearsal.ledger())) {
    if (!path.endsWith("-claimed.json")) continue;
    const { request, data } = JSON.parse(content);
    const known = claims.get(request) ?? [];
    claims.set(request, [...known, { pullRequest: data.pullRequest, digest: data.log.digest }]);
  }
  return claims;
}

async function filesIn(folder: string): Promise<{ request: string; file: string }[]> {
  const names = await readdir(folder, { recursive: true });
  return names.flatMap((name) => {
    const [request, file] = name.split("/");
    return request !== undefined && file !== undefined ? [{ request, file }] : [];
  });
}

function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
