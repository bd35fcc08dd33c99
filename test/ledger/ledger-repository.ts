import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { deflateSync } from "node:zlib";
import type { NewEvent } from "../../src/ledger/event.ts";
import { contentHash, eventFile } from "../../src/ledger/event-file.ts";

/** What a link points to stands in a blob as well, which reads like a file. */
export interface Symlink {
  readonly symlinkTo: string;
}

/** Signs the text of a commit. */
export type Signer = (text: string) => string;

export interface CommitOptions {
  readonly author?: string;
  readonly committer?: string;
  /** By GitHub, by nobody, or by whoever makes a signature of the commit's text. */
  readonly signed?: boolean | Signer;
  readonly parents?: readonly string[];
  readonly message?: string;
}

/** A real bare repository on which a test plays GitHub, well-behaved or not. */
export interface LedgerRepository {
  readonly directory: string;
  /** Commits files (null removes one) on a branch, as the workflows' token would on GitHub; returns the commit. */
  commit(
    branch: string,
    files: Readonly<Record<string, string | Symlink | null>>,
    options?: CommitOptions,
  ): string;
  /** Appends events of one request to the ledger, one commit each. */
  append(request: string, ...events: readonly NewEvent[]): void;
  /** Merges a request file into main; returns the merge commit and the blob. */
  merge(request: string, text?: string): { readonly commit: string; readonly blob: string };
  /** Content of a file at the head of a branch. */
  file(branch: string, path: string): string;
  head(branch: string): string;
  /** Moves a branch by force. */
  reset(branch: string, commit: string): void;
  /** A plain clone of it. */
  clone(): string;
}

const BOT = "github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>";
const GITHUB = "GitHub <noreply@github.com>";
const WHEN = "1795168800 +0000";
/** Looks like a signature, which is all that an audit without keys can see. */
const madeUp: Signer = () =>
  "-----BEGIN PGP SIGNATURE-----\n\nwsFcBAABCAAQBQJ\n-----END PGP SIGNATURE-----\n";
const REQUEST = "user: adele.vance@contoso.com\ninteractions: 10\n";

/**
 * Objects are written as git's loose objects: a git process for each would take most of a test's time.
 * @param byGithub how GitHub signs.
 */
export function ledgerRepository(t: TestContext, byGithub: Signer = madeUp): LedgerRepository {
  const root = mkdtempSync(join(tmpdir(), "ledger-"));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const directory = join(root, "github.git");
  mkdirSync(join(directory, "refs/heads"), { recursive: true });
  writeFileSync(join(directory, "HEAD"), "ref: refs/heads/main\n");
  writeFileSync(join(directory, "config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n");

  const branches = new Map<string, Map<string, string | Symlink>>();
  const chains = new Map<string, { readonly sequence: number; readonly hash: string }>();
  const ref = (branch: string) => join(directory, "refs/heads", branch);
  const head = (branch: string) => readFileSync(ref(branch), "utf8").trim();
  const reset = (branch: string, commit: string) => writeFileSync(ref(branch), `${commit}\n`);

  function write(type: string, content: Buffer): string {
    const object = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
    const oid = createHash("sha1").update(object).digest("hex");
    const folder = join(directory, "objects", oid.slice(0, 2));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, oid.slice(2)), deflateSync(object));
    return oid;
  }

  function writeTree(files: readonly (readonly [readonly string[], string | Symlink])[]): string {
    const entries = new Map<string, { readonly mode: string; readonly oid: string }>();
    for (const name of new Set(files.map(([[first = ""]]) => first))) {
      const inside = files.filter(([[first]]) => first === name);
      const [only] = inside;
      if (only?.[0].length === 1) {
        const [mode, content] =
          typeof only[1] === "string" ? ["100644", only[1]] : ["120000", only[1].symlinkTo];
        entries.set(name, { mode, oid: write("blob", Buffer.from(content)) });
      } else {
        const below = inside.map(([path, text]) => [path.slice(1), text] as const);
        entries.set(name, { mode: "40000", oid: writeTree(below) });
      }
    }
    const order = (name: string) => (entries.get(name)?.mode === "40000" ? `${name}/` : name);
    const sorted = [...entries].sort(([a], [b]) => (order(a) < order(b) ? -1 : 1));
    return write(
      "tree",
      Buffer.concat(
        sorted.flatMap(([name, { mode, oid }]) => [
          Buffer.from(`${mode} ${name}\0`),
          Buffer.from(oid, "hex"),
        ]),
      ),
    );
  }

  const repository: LedgerRepository = {
    directory,
    head,
    reset,
    commit(branch, changes, options = {}) {
      const files = branches.get(branch) ?? new Map<string, string | Symlink>();
      const parents = options.parents ?? (branches.has(branch) ? [head(branch)] : []);
      branches.set(branch, files);
      for (const [path, text] of Object.entries(changes)) {
        if (text === null) files.delete(path);
        else files.set(path, text);
      }
      const lines = [
        `tree ${writeTree([...files].map(([path, text]) => [path.split("/"), text] as const))}\n`,
        ...parents.map((parent) => `parent ${parent}\n`),
        `author ${options.author ?? BOT} ${WHEN}\n`,
        `committer ${options.committer ?? GITHUB} ${WHEN}\n`,
      ];
      const message = `\n${options.message ?? "change"}\n`;
      const { signed = true } = options;
      if (signed !== false) {
        const signature = (signed === true ? byGithub : signed)(lines.join("") + message);
        lines.push(`gpgsig ${signature.trimEnd().replaceAll("\n", "\n ")}\n`);
      }
      const oid = write("commit", Buffer.from(lines.join("") + message));
      reset(branch, oid);
      return oid;
    },
    append(request, ...events) {
      for (const event of events) {
        const last = chains.get(request);
        const sequence = (last?.sequence ?? 0) + 1;
        const { file } = eventFile(request, sequence, last?.hash ?? null, event);
        chains.set(request, { sequence, hash: contentHash(file.content) });
        repository.commit("ledger", { [file.path]: file.content }, { message: `${request}: ${event.event}` });
      }
    },
    merge(request, text = REQUEST) {
      const commit = repository.commit("main", { [`requests/${request}.yaml`]: text });
      return { commit, blob: write("blob", Buffer.from(text)) };
    },
    file(branch, path) {
      const content = branches.get(branch)?.get(path);
      return typeof content === "string" ? content : "";
    },
    clone() {
      const to = mkdtempSync(join(root, "clone-"));
      execFileSync("git", ["clone", "--quiet", "--no-local", directory, to]);
      return to;
    },
  };
  repository.commit("main", { "copilot-feedback.yaml": "version: 1\n" });
  repository.commit("ledger", { "README.md": "# Ledger\n" }, { message: "Begin the ledger", signed: false });
  return repository;
}
