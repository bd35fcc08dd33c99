import { neutralise } from "../document/hostile-text.ts";
import type { Finding } from "./findings.ts";

/** `createCommitOnBranch` makes every ledger commit: written by the workflows' token, committed and signed by GitHub. */
const AUTHOR = "github-actions[bot]";
const COMMITTER = /^GitHub <noreply@github\.com> /;
const SUBJECT = /^[a-z0-9]+(?:-[a-z0-9]+)*: [a-z-]+$/;
/** What people record themselves, through GitHub: how an unknown outcome ended. */
const RESOLVED = /^[a-z0-9-]+: resolved$/;
const SHOWN_LENGTH = 100;

export interface LedgerCommit {
  readonly isRoot: boolean;
  readonly findings: readonly Finding[];
}

/** What one commit object of the ledger branch says about the laws. Signatures are seen, not verified. */
export function commitLaws(oid: string, content: Buffer): LedgerCommit {
  const text = content.toString("utf8");
  const end = text.indexOf("\n\n");
  const header = end === -1 ? text : text.slice(0, end);
  const lines = header.split("\n");
  const value = (name: string) => lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1);
  const parents = lines.filter((line) => line.startsWith("parent ")).length;
  const found = (code: Finding["code"], what: string): Finding => ({
    code,
    request: null,
    evidence: `commit ${oid}: ${printable(what)}`,
  });

  if (parents === 0) return { isRoot: true, findings: [] };
  const findings: Finding[] = [];
  if (parents > 1) findings.push(found("merge-commit", `${parents} parents`));
  const subject = end === -1 ? "" : (text.slice(end + 2).split("\n")[0] ?? "");
  const author = value("author") ?? "";
  const committer = value("committer") ?? "";
  const byWorkflows = author.startsWith(`${AUTHOR} <`) || RESOLVED.test(subject);
  if (!byWorkflows || !COMMITTER.test(committer)) {
    findings.push(found("commit-by-hand", `author ${author}, committer ${committer}`));
  }
  if (value("gpgsig") === undefined && value("gpgsig-sha256") === undefined) {
    findings.push(found("commit-unsigned", `author ${author}`));
  }
  if (!SUBJECT.test(subject)) findings.push(found("commit-unexpected", subject));
  return { isRoot: false, findings };
}

/** Somebody who writes commits by hand also chooses their names and messages. */
function printable(text: string): string {
  return neutralise(text).slice(0, SHOWN_LENGTH);
}
