import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { bundleAction } from "./bundles.ts";
import { type GeneratedFile, generateFiles } from "./generated-files.ts";

const root = join(import.meta.dirname, "..");
const COMMAND = "npm run generate";

const stale = [
  ...(await findStale(await generateFiles())),
  ...(await findStale(await bundleAction.build(), bundleAction.folder)),
];

if (stale.length === 0) {
  console.log("Every generated file is up to date.");
} else {
  for (const line of stale) console.error(line);
  console.error(`Run \`${COMMAND}\` and commit what it writes.`);
  process.exitCode = 1;
}

/** One line per file that is not what it ought to be. @param folder holds nothing but these files */
async function findStale(files: readonly GeneratedFile[], folder?: string): Promise<string[]> {
  const stale: string[] = [];
  for (const { path, content } of files) {
    const committed = await readText(join(root, path));
    if (committed === null) stale.push(`${path} is missing.`);
    else if (committed !== content) stale.push(`${path} does not follow from the sources any more.`);
  }
  if (folder === undefined) return stale;
  const names = await readdir(join(root, folder)).catch(() => []);
  const surplus = names
    .map((name) => `${folder}/${name}`)
    .filter((path) => !files.some((file) => file.path === path));
  return [...stale, ...surplus.map((path) => `${path} belongs to nothing any more.`)];
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
