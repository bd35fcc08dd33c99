import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundleAction, bundleCli } from "./bundles.ts";

const root = join(import.meta.dirname, "..");
const [which] = process.argv.slice(2);
const bundle = which === "cli" ? bundleCli : which === "action" ? bundleAction : undefined;

if (!bundle) {
  console.error("Usage: node scripts/build.ts cli|action");
  process.exitCode = 2;
} else if (!existsSync(join(root, bundle.entry))) {
  console.error(`${bundle.entry} does not exist, so there is nothing to build.`);
  process.exitCode = 2;
} else {
  const files = await bundle.build();
  const folder = join(root, bundle.folder);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { path, content } of files) await writeFile(join(root, path), content);
  if (which === "cli") await chmod(join(root, bundle.folder, "copilot-feedback.js"), 0o755);
  console.log(`wrote ${(await readdir(folder)).length} files to ${bundle.folder}/`);
}
