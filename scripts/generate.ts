import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { generateFiles } from "./generated-files.ts";

const root = join(import.meta.dirname, "..");

for (const { path, content } of await generateFiles()) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
  console.log(`wrote ${path}`);
}
