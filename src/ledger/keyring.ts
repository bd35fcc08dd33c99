import { execFile } from "node:child_process";
import { access, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { neutralise } from "../document/hostile-text.ts";
import { GitError } from "./git.ts";

/** Public keys to check signatures with, apart from the keys and settings of whoever audits. */
export interface Keyring {
  /** A home folder of GnuPG. */
  readonly directory: string;
  /** Of the primary keys, in capitals. */
  readonly fingerprints: readonly string[];
  /** Removes it again. */
  close(): Promise<void>;
}

/**
 * Puts the public keys of a file, such as https://github.com/web-flow.gpg, into a keyring of their own. Git has
 * signatures checked by GnuPG, so nothing here reads OpenPGP.
 */
export async function openKeyring(file: string): Promise<Keyring> {
  const shown = neutralise(file);
  await access(file).catch((cause: unknown) => {
    throw new GitError(
      `The keys in ${shown} cannot be read`,
      "Name the file GitHub's keys were saved to.",
      cause,
    );
  });
  const directory = await mkdtemp(join(tmpdir(), "keys-"));
  const close = () => rm(directory, { recursive: true, force: true });
  try {
    await gpg(directory, "--import", "--", file).catch((cause: unknown) => {
      if (cause instanceof GitError) throw cause;
      throw new GitError(
        `${shown} holds no public keys`,
        "Save GitHub's again: docs/operating.md says how.",
        cause,
      );
    });
    return {
      directory,
      fingerprints: primaryKeys(await gpg(directory, "--with-colons", "--list-keys")),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function gpg(directory: string, ...args: readonly string[]): Promise<string> {
  try {
    const options = ["--homedir", directory, "--batch", "--no-autostart"];
    return (await promisify(execFile)("gpg", [...options, ...args])).stdout;
  } catch (error) {
    if (Object(error).code !== "ENOENT") throw error;
    throw new GitError(
      "gpg could not be started",
      "Install GnuPG and put it on the PATH, or audit without --key.",
      error,
    );
  }
}

/** The fingerprint in the line after each primary key's. */
function primaryKeys(listed: string): string[] {
  return [...listed.matchAll(/^pub:.*\nfpr:+([0-9A-F]+):/gm)].map(([, fingerprint = ""]) => fingerprint);
}
