import { neutralise } from "../document/hostile-text.ts";
import { WORKFLOWS } from "./event.ts";
import type { Finding } from "./findings.ts";

/**
 * `createCommitOnBranch` makes every ledger commit: written by the workflows' token, committed and signed by GitHub.
 * The address is compared, as anybody may call themselves what they like.
 */
const WORKFLOWS_ADDRESS = `41898282+${WORKFLOWS}@users.noreply.github.com`;
const COMMITTER = /^GitHub <noreply@github\.com> /;
const ADDRESS = /<([^<>]*)> \d+ [+-]\d{4}$/;
/** GitHub gives this address out, so nobody commits through GitHub with that of another; old accounts have no number. */
const NOREPLY = /^(?:\d+\+)?([A-Za-z0-9_-]+)@users\.noreply\.github\.com$/;
const SUBJECT = /^([a-z0-9]+(?:-[a-z0-9]+)*): ([a-z-]+)$/;
/** What people record themselves, through GitHub: how an unknown outcome ended. */
const RESOLVED = "resolved";
const SHOWN_LENGTH = 100;

export interface LedgerCommit {
  readonly isRoot: boolean;
  /** The event it says it records. */
  readonly says: { readonly request: string; readonly event: string } | null;
  /** The login of the person who says to have resolved an outcome; what the commit adds has to bear it out. */
  readonly resolvedBy: string | null;
  readonly findings: readonly Finding[];
}

/**
 * What one commit object of the ledger branch says about the laws.
 * @param signed commits whose signature was found to be GitHub's; null where signatures are only seen.
 */
export function commitLaws(oid: string, content: Buffer, signed: ReadonlySet<string> | null): LedgerCommit {
  const text = content.toString("utf8");
  const end = text.indexOf("\n\n");
  const header = end === -1 ? text : text.slice(0, end);
  const lines = header.split("\n");
  const value = (name: string) => lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1);
  const parents = lines.filter((line) => line.startsWith("parent ")).length;
  const found = (code: Finding["code"], what: string): Finding => commitFinding(code, null, oid, what);

  if (parents === 0) return { isRoot: true, says: null, resolvedBy: null, findings: [] };
  const findings: Finding[] = [];
  if (parents > 1) findings.push(found("merge-commit", `${parents} parents`));
  const subject = end === -1 ? "" : (text.slice(end + 2).split("\n")[0] ?? "");
  const [, request, event] = SUBJECT.exec(subject) ?? [];
  const says = request === undefined || event === undefined ? null : { request, event };
  const author = value("author") ?? "";
  const committer = value("committer") ?? "";
  const address = ADDRESS.exec(author)?.[1] ?? "";
  const person = event === RESOLVED ? (NOREPLY.exec(address)?.[1] ?? null) : null;
  const byHand = (address !== WORKFLOWS_ADDRESS && person === null) || !COMMITTER.test(committer);
  if (byHand) findings.push(found("commit-by-hand", `author ${author}, committer ${committer}`));
  const hasSignature = value("gpgsig") !== undefined || value("gpgsig-sha256") !== undefined;
  if (!(signed?.has(oid) ?? hasSignature)) {
    const what = hasSignature ? "its signature is by none of the keys; " : "";
    findings.push(found("commit-unsigned", `${what}author ${author}`));
  }
  if (says === null) findings.push(found("commit-unexpected", subject));
  return { isRoot: false, says, resolvedBy: byHand ? null : person, findings };
}

/** A finding about one commit. Somebody who writes commits by hand also chooses their names and messages. */
export function commitFinding(
  code: Finding["code"],
  request: string | null,
  oid: string,
  what: string,
): Finding {
  return { code, request, evidence: `commit ${oid}: ${neutralise(what).slice(0, SHOWN_LENGTH)}` };
}
