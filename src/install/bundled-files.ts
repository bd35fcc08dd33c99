import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { BundledFiles } from "./plan-installation.ts";

const ISSUE_FORM = ".github/ISSUE_TEMPLATE/copilot-feedback.yml";
const ACTION_FOLDER = ".github/actions/copilot-feedback";

/**
 * Reads what the tool brings, from a clone as from the published bundle, which lie at different depths.
 * @param version of the tool, written into the lock.
 * @param root folder of the package; found from this file where it is not given.
 * @throws Error when the package is incomplete.
 */
export async function readBundledFiles(version: string, root: string = packageRoot()): Promise<BundledFiles> {
  const files = new Map<string, Uint8Array>();
  const add = async (from: string, to: string) => void files.set(to, await readFile(join(root, from)));
  for (const name of await namesIn(root, "workflows", ".yml")) {
    await add(`workflows/${name}`, `.github/workflows/copilot-feedback-${name}`);
  }
  await add("schemas/issue-form.yml", ISSUE_FORM);
  await add("action/action.yml", `${ACTION_FOLDER}/action.yml`);
  for (const name of await namesIn(root, "action/dist", "")) {
    await add(`action/dist/${name}`, `${ACTION_FOLDER}/dist/${name}`);
  }
  // A repository's own rule against build output would leave the action out of the commit, without a word.
  files.set(`${ACTION_FOLDER}/.gitignore`, Buffer.from("!dist/\n!dist/**\n"));
  for (const name of await namesIn(root, "schemas", ".json")) await add(`schemas/${name}`, `schemas/${name}`);
  return { version, files };
}

async function namesIn(root: string, folder: string, ending: string): Promise<string[]> {
  const names = (await readdir(join(root, folder))).filter((name) => name.endsWith(ending)).sort();
  if (names.length === 0) throw new Error(`The package is incomplete: ${join(root, folder)} is empty.`);
  return names;
}

function packageRoot(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "action/action.yml")) && existsSync(join(folder, "workflows"))) return folder;
    if (folder === dirname(folder)) {
      throw new Error(`The package is incomplete: no workflows/ and action/ above ${import.meta.dirname}.`);
    }
  }
}
