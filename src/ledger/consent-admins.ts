import { CONFIG_LIMIT_BYTES, CONFIG_PATH, readConfig } from "../config/read-config.ts";
import { sameLogin } from "../consent/verdict.ts";
import type { Clone } from "./clone.ts";
import type { Finding } from "./findings.ts";

/** A consent whose merge is on the default branch. */
export interface RecordedConsent {
  readonly request: string;
  readonly mergeCommit: string;
  /** Who merged, and who approved. */
  readonly people: readonly string[];
}

/** Logins that a configuration lists; null where it cannot be read, by this version at least. */
type Admins = readonly string[] | null;

/**
 * Whether everybody who merged or approved was a configured admin. A merge is decided by the configuration at the
 * branch's tip, which may be a later one than the merge's own: only whom neither that nor any later one lists is found,
 * and nobody where one of them cannot be read.
 */
export async function* auditAdmins(
  clone: Clone,
  consents: readonly RecordedConsent[],
): AsyncGenerator<Finding[]> {
  const atMerge = await configurationsAt(clone, [...new Set(consents.map(({ mergeCommit }) => mergeCommit))]);
  const strangers = consents.flatMap(({ request, mergeCommit, people }) => {
    const admins = atMerge.get(mergeCommit) ?? null;
    return people
      .filter((login) => !isListed(login, admins))
      .map((login) => ({ request, login, mergeCommit }));
  });
  if (strangers.length === 0) return;

  const changes: string[] = [];
  for await (const batch of clone.commitsOf(clone.main.head, CONFIG_PATH)) changes.push(...batch);
  const versions = await configurationsAt(clone, changes);
  for (const { request, login, mergeCommit } of strangers) {
    let listed = false;
    for (const [commit, admins] of versions) {
      listed ||= isListed(login, admins) && !(await clone.isAncestor(commit, mergeCommit));
    }
    if (listed) continue;
    const evidence = `${login} is no admin in ${CONFIG_PATH} at ${mergeCommit}, nor later`;
    yield [{ code: "consent-by-stranger", request, evidence }];
  }
}

function isListed(login: string, admins: Admins): boolean {
  return admins?.some((admin) => sameLogin(admin, login)) ?? true;
}

/** The admins at each commit. Most commits have the same configuration, so each is read once. */
async function configurationsAt(clone: Clone, commits: readonly string[]): Promise<Map<string, Admins>> {
  const oids = new Map<string, string | null>();
  const names = commits.map((commit) => ({ name: `${commit}:${CONFIG_PATH}`, about: commit }));
  for await (const objects of clone.read(inOneBatch(names), 0)) {
    for (const { about, oid, type } of objects) oids.set(about, type === "blob" ? oid : null);
  }
  const admins = new Map<string, Admins>();
  const blobs = [...new Set(oids.values())].filter((oid) => oid !== null);
  const wanted = inOneBatch(blobs.map((oid) => ({ name: oid, about: oid })));
  for await (const objects of clone.read(wanted, CONFIG_LIMIT_BYTES)) {
    for (const { about, content } of objects) admins.set(about, content === null ? null : adminsIn(content));
  }
  return new Map([...oids].map(([commit, oid]) => [commit, oid === null ? null : (admins.get(oid) ?? null)]));
}

function adminsIn(content: Buffer): Admins {
  const reading = readConfig(content);
  return reading.ok ? Object.keys(reading.value.admins) : null;
}

async function* inOneBatch<T>(items: readonly T[]): AsyncGenerator<readonly T[]> {
  yield items;
}
