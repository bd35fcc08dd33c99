import type { Git } from "./git.ts";

export type FileStatus = "added" | "removed" | "modified" | "renamed" | "changed";

export interface ChangedFile {
  path: string;
  previousPath: string | undefined;
  status: FileStatus;
  /** Blob in the newer tree, or the removed one. */
  sha: string;
  additions: number;
  deletions: number;
}

export interface DiffStat {
  commits: number;
  files: number;
  additions: number;
  deletions: number;
}

/** The newest common ancestor, or undefined for unrelated histories. */
export async function mergeBase(git: Git, one: string, other: string): Promise<string | undefined> {
  const output = await git.run(["merge-base", one, other], { accept: [1] });
  return output.trim() || undefined;
}

/** Files a pull request changes: from the merge base to the head, renames found as GitHub finds them. */
export async function changedFiles(git: Git, base: string, head: string): Promise<ChangedFile[]> {
  const from = (await mergeBase(git, base, head)) ?? base;
  const output = await git.run(["diff-tree", "-r", "-z", "-M50%", "--raw", "--numstat", from, head]);
  return parseDiff(output);
}

/** Sizes of a pull request as its page shows them. */
export async function diffStat(git: Git, base: string, head: string): Promise<DiffStat> {
  const key = `${base} ${head}`;
  const ofRepository = statistics.get(git) ?? new Map<string, DiffStat>();
  statistics.set(git, ofRepository);
  const known = ofRepository.get(key);
  if (known) return known;
  const [files, count] = await Promise.all([
    changedFiles(git, base, head),
    git.run(["rev-list", "--count", `${base}..${head}`]),
  ]);
  const stat = {
    commits: Number(count),
    files: files.length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
  };
  ofRepository.set(key, stat);
  return stat;
}

/** Commits are immutable, so that their comparison is too. */
const statistics = new WeakMap<Git, Map<string, DiffStat>>();

const STATUS: Readonly<Record<string, FileStatus>> = {
  A: "added",
  D: "removed",
  M: "modified",
  R: "renamed",
  T: "changed",
};

function parseDiff(output: string): ChangedFile[] {
  const fields = output.split("\0");
  const files: ChangedFile[] = [];
  const byPath = new Map<string, ChangedFile>();
  let index = 0;
  const next = () => fields[index++] ?? "";
  while (index < fields.length - 1) {
    const field = next();
    if (field.startsWith(":")) {
      const [, , oldSha = "", newSha = "", letter = ""] = field.split(" ");
      const status = STATUS[letter.charAt(0)];
      if (!status) throw new Error(`git reported an unexpected change: ${field}`);
      const first = next();
      const path = status === "renamed" ? next() : first;
      const file: ChangedFile = {
        path,
        previousPath: status === "renamed" ? first : undefined,
        status,
        sha: status === "removed" ? oldSha : newSha,
        additions: 0,
        deletions: 0,
      };
      files.push(file);
      byPath.set(path, file);
    } else {
      const [added = "", removed = "", path = ""] = field.split("\t");
      const previous = path === "" ? next() : undefined; // a rename names both paths
      const file = byPath.get(previous === undefined ? path : next());
      if (!file) continue;
      file.additions = Number(added) || 0;
      file.deletions = Number(removed) || 0;
    }
  }
  return files;
}
