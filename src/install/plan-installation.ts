import type { Answers } from "./answers.ts";
import { codeownersText } from "./codeowners-text.ts";
import { configurationText } from "./configuration-text.ts";
import { fileDigest, LOCK_PATH, lockText, parseLock } from "./installation-lock.ts";
import { README_TEXT, REQUESTS_TEXT } from "./readme-text.ts";

/** Repository path to content. */
export type FileTree = ReadonlyMap<string, Uint8Array>;

/** What the tool brings: workflows, action and schemas at the paths they get in an admin repository. */
export interface BundledFiles {
  readonly version: string;
  readonly files: FileTree;
}

export interface InstallationMode {
  /** Replace files of an older version that nobody edited. */
  readonly upgrade?: boolean;
  /** Replace files that somebody edited, and those that are the owner's. */
  readonly force?: boolean;
}

export type InstallationStep =
  | { readonly kind: "create"; readonly path: string; readonly content: Uint8Array }
  | {
      readonly kind: "replace";
      readonly path: string;
      readonly content: Uint8Array;
      readonly before: Uint8Array;
    }
  | { readonly kind: "remove"; readonly path: string; readonly before: Uint8Array }
  | { readonly kind: "unchanged"; readonly path: string }
  /** The owner's file, which exists already; kept as it is. */
  | { readonly kind: "kept"; readonly path: string }
  | {
      readonly kind: "conflict";
      readonly path: string;
      /** `older`: of another version and untouched, so `--upgrade` may replace it. `edited`: by somebody else. */
      readonly reason: "older" | "edited";
      readonly content: Uint8Array | null;
      readonly before: Uint8Array;
    };

export interface InstallationPlan {
  readonly version: string;
  /** Version found installed; null for a first installation. */
  readonly from: string | null;
  /** In order of path. With a `conflict` among them, nothing may be carried out. */
  readonly steps: readonly InstallationStep[];
}

/**
 * Decides what installing does to each file. Pure: `existing` is what lies at these paths now, the lock
 * included. Managed files (workflows, action, schemas) follow the tool's version; the others are the owner's
 * from the moment they exist.
 */
export function planInstallation(
  bundled: BundledFiles,
  existing: FileTree,
  answers: Answers,
  mode: InstallationMode = {},
): InstallationPlan {
  const lockBytes = existing.get(LOCK_PATH);
  const lock = lockBytes === undefined ? null : parseLock(decode(lockBytes));
  const managed = [...bundled.files].map(([path, content]) =>
    managedStep(path, content, existing.get(path), lock?.files[path], mode),
  );
  const gone = Object.entries(lock?.files ?? {}).flatMap(([path, digest]) => {
    const before = existing.get(path);
    return before === undefined || bundled.files.has(path) ? [] : [goneStep(path, before, digest, mode)];
  });
  const own = [...ownerFiles(answers)].flatMap(([path, content]) => {
    const before = existing.get(path);
    // What the owner deleted does not come back with a newer version.
    if (before === undefined && lock !== null && mode.upgrade) return [];
    return [ownStep(path, content, before, mode)];
  });
  const digests = [...bundled.files].map(([path, content]) => [path, fileDigest(content)] as const);
  const newLock = encode(lockText({ version: bundled.version, files: Object.fromEntries(digests) }));
  return {
    version: bundled.version,
    from: lock?.version ?? null,
    steps: [...managed, ...gone, ...own, lockStep(newLock, lockBytes)].sort((one, other) =>
      one.path < other.path ? -1 : 1,
    ),
  };
}

/** Every path an installation may read or write; what else is in the repository is none of its business. */
export function installationPaths(
  bundled: BundledFiles,
  lockBytes: Uint8Array | undefined,
): readonly string[] {
  const lock = lockBytes === undefined ? null : parseLock(decode(lockBytes));
  const own = [".github/CODEOWNERS", "README.md", "copilot-feedback.yaml", "requests/README.md"];
  return [...new Set([LOCK_PATH, ...own, ...bundled.files.keys(), ...Object.keys(lock?.files ?? {})])];
}

/** The files as they are after the plan was carried out, as far as they are the installation's. */
export function installedTree(
  plan: InstallationPlan,
  existing: FileTree = new Map(),
): Map<string, Uint8Array> {
  const tree = new Map(existing);
  for (const step of plan.steps) {
    if (step.kind === "create" || step.kind === "replace") tree.set(step.path, step.content);
    if (step.kind === "remove") tree.delete(step.path);
  }
  return tree;
}

/** Files that are the owner's once they exist. */
function ownerFiles(answers: Answers): FileTree {
  return new Map(
    Object.entries({
      ".github/CODEOWNERS": codeownersText(answers),
      "README.md": README_TEXT,
      "copilot-feedback.yaml": configurationText(answers),
      "requests/README.md": REQUESTS_TEXT,
    }).map(([path, text]) => [path, encode(text)]),
  );
}

function managedStep(
  path: string,
  content: Uint8Array,
  before: Uint8Array | undefined,
  installed: string | undefined,
  mode: InstallationMode,
): InstallationStep {
  if (before === undefined) return { kind: "create", path, content };
  const digest = fileDigest(before);
  if (digest === fileDigest(content)) return { kind: "unchanged", path };
  const untouched = digest === installed;
  if (mode.force || (untouched && mode.upgrade)) return { kind: "replace", path, content, before };
  return { kind: "conflict", path, reason: untouched ? "older" : "edited", content, before };
}

/** A file that an older version installed and this one has no use for. */
function goneStep(
  path: string,
  before: Uint8Array,
  installed: string,
  mode: InstallationMode,
): InstallationStep {
  const untouched = fileDigest(before) === installed;
  if (mode.force || (untouched && mode.upgrade)) return { kind: "remove", path, before };
  return { kind: "conflict", path, reason: untouched ? "older" : "edited", content: null, before };
}

function ownStep(
  path: string,
  content: Uint8Array,
  before: Uint8Array | undefined,
  mode: InstallationMode,
): InstallationStep {
  if (before === undefined) return { kind: "create", path, content };
  if (fileDigest(before) === fileDigest(content)) return { kind: "unchanged", path };
  // An upgrade is about the tool's files, whatever else is forced.
  if (mode.force && !mode.upgrade) return { kind: "replace", path, content, before };
  return { kind: "kept", path };
}

function lockStep(content: Uint8Array, before: Uint8Array | undefined): InstallationStep {
  if (before === undefined) return { kind: "create", path: LOCK_PATH, content };
  if (decode(before) === decode(content)) return { kind: "unchanged", path: LOCK_PATH };
  return { kind: "replace", path: LOCK_PATH, content, before };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decode(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}
