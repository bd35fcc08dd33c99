import { copyFile, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { adminRepository, embeddedConfiguration } from "../../rehearsal/admin-repository.ts";
import { observeContract } from "../../rehearsal/contract/observe.ts";
import { createRehearsal, type Rehearsal, type RehearsalOptions } from "../../rehearsal/rehearsal.ts";
import { assertLaws, type Excuse } from "./laws.ts";

const sample = join(import.meta.dirname, "..", "..", "docs", "samples", "interactions.json");

export const USER = "adele.vance@contoso.com";
export const AUTHOR = "megan-contoso";
export const MERGER = "isaiah-contoso";
/** An admin only where a test says so. */
export const SECOND = "diego-contoso";
/** Holds write access to the repository, and is no configured admin. */
export const OUTSIDER = "lee-contoso";

export const ADMINS = { [AUTHOR]: "megan.bowen@contoso.com", [MERGER]: "isaiah.langer@contoso.com" };

export interface StageOptions {
  /** How the configuration names the stage's folders; a relative path is the same in every stage. */
  readonly folders?: string;
  /** Default: author and merger. */
  readonly admins?: Readonly<Record<string, string>>;
  /** Appended to the embedded configuration. */
  readonly more?: string;
  /** Changes the installed files before the repository begins. */
  readonly change?: (files: Record<string, string>) => void;
  readonly rehearsal?: Partial<RehearsalOptions>;
  /** What the laws need not find in order when the stage is taken down. */
  readonly excuse?: Excuse;
}

/** An admin repository with its folders. Taking it down asserts the laws and GitHub's contract, then throws it away. */
export interface Stage extends AsyncDisposable {
  readonly directory: string;
  readonly rehearsal: Rehearsal;
  /** Everything below `intake/` and `mail/`. */
  sent(): Promise<string[]>;
  /** Throws it away without a look at the laws, for tests that leave it in the middle of something. */
  discard(): Promise<void>;
}

/** Sets up what `npm run demo` uses, in a folder of its own. */
export async function createStage({
  folders,
  admins = ADMINS,
  more = "",
  change,
  rehearsal: options,
  excuse,
}: StageOptions = {}): Promise<Stage> {
  const directory = await mkdtemp(join(tmpdir(), "copilot-feedback-"));
  for (const folder of ["interactions", "intake", "mail", "log", "review"])
    await mkdir(join(directory, folder));
  await copyFile(sample, join(directory, "interactions", `${USER}.json`));
  const files = await adminRepository({
    configuration: embeddedConfiguration({ directory: folders ?? directory, admins, more }),
  });
  change?.(files);
  const rehearsal = await createRehearsal({
    directory,
    files,
    people: { [AUTHOR]: "write", [MERGER]: "write", [SECOND]: "write", [OUTSIDER]: "write" },
    ...options,
  });
  const contract = observeContract(rehearsal.server);
  const discard = async (): Promise<void> => {
    await rehearsal[Symbol.asyncDispose]();
    await rm(directory, { recursive: true, force: true });
  };
  return {
    directory,
    rehearsal,
    async sent() {
      const names = await readdir(directory, { recursive: true });
      return names.filter((name) => /^(intake|mail)\//.test(name));
    },
    discard,
    async [Symbol.asyncDispose]() {
      try {
        await rehearsal.settled();
        await assertLaws(rehearsal, directory, excuse);
        contract.assertNoProblems();
      } finally {
        await discard();
      }
    },
  };
}

/** A valid request file. */
export function request(lines = ""): string {
  return `user: ${USER}\ninteractions: 10\ncomment: The wrong meeting was summarised.\n${lines}`;
}

/** Opens a pull request that adds one valid request. */
export function ask(
  { rehearsal }: Stage,
  id: string,
  options: {
    by?: string;
    lines?: string;
    draft?: boolean;
    fork?: boolean;
    base?: string;
    wait?: boolean;
  } = {},
): Promise<number> {
  const { by = AUTHOR, lines, ...rest } = options;
  return rehearsal.openPullRequest({
    by,
    branch: id,
    files: { [`requests/${id}.yaml`]: request(lines) },
    ...rest,
  });
}

/** The comment of ours, whatever others wrote. */
export function ourComment({ rehearsal }: Stage, pr: number): string {
  return rehearsal.comments(pr).find(({ byActions }) => byActions)?.body ?? "";
}

/** What the pull request shows: our comment's first heading, and the latest verdict on its head. */
export function shown(
  stage: Stage,
  pr: number,
): { heading: string; check: string; conclusion: string | null } {
  const { rehearsal } = stage;
  const comment = ourComment(stage, pr);
  const check = rehearsal.checks(rehearsal.pull(pr).head.sha).at(-1);
  return {
    heading: /^### (.*)$/m.exec(comment)?.[1] ?? "",
    check: check?.output.title ?? "",
    conclusion: check?.conclusion ?? null,
  };
}
