import { isBuiltin } from "node:module";
import { join } from "node:path";
import { type OutputOptions, rolldown } from "rolldown";
import type { GeneratedFile } from "./generated-files.ts";
import { thirdPartyNotices } from "./third-party.ts";

/** One of the two things that are bundled: the published command line and the action's JavaScript. */
export interface Bundle {
  readonly entry: string;
  readonly folder: string;
  /** Every file of the bundle, the same bytes for the same sources. */
  build(): Promise<readonly GeneratedFile[]>;
}

const root = join(import.meta.dirname, "..");
/** The library's ES modules: its Node entry is CommonJS, of which nothing unused can be left out. */
const YAML_MODULES = join(root, "node_modules/yaml/browser/index.js");

export const bundleCli: Bundle = {
  entry: "src/cli/main.ts",
  folder: "dist",
  build: () =>
    bundle(bundleCli, "node20", {
      banner: (chunk) => (chunk.isEntry ? "#!/usr/bin/env node" : ""),
      entryFileNames: "copilot-feedback.js",
      chunkFileNames: "[name].js",
      minify: "dce-only",
    }),
};

export const bundleAction: Bundle = {
  entry: "src/action/main.ts",
  folder: "action/dist",
  build: () =>
    bundle(bundleAction, "node24", {
      entryFileNames: "[name].mjs",
      chunkFileNames: "[name].mjs",
      minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    }),
};

async function bundle(
  { entry, folder }: Bundle,
  target: string,
  output: OutputOptions,
): Promise<GeneratedFile[]> {
  const build = await rolldown({
    input: join(root, entry),
    cwd: root,
    platform: "node",
    resolve: { alias: { yaml: YAML_MODULES } },
    transform: { target },
    // A dependency that cannot be resolved would be left as an import that fails on the runner.
    onLog(level, log, handler) {
      if (log.code === "UNRESOLVED_IMPORT") throw new Error(log.message);
      handler(level, log);
    },
  });
  try {
    const { output: chunks } = await build.generate({
      format: "esm",
      dir: folder,
      comments: { legal: false },
      ...output,
    });
    for (const chunk of chunks) {
      const external = chunk.type === "chunk" ? chunk.imports.find((id) => isPackage(id, chunks)) : undefined;
      if (external) throw new Error(`${chunk.fileName} still imports the package ${external}.`);
    }
    const modules = chunks.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
    const notices = { path: `${folder}/THIRD-PARTY.txt`, content: await thirdPartyNotices(modules) };
    return chunks
      .map((chunk) => ({
        path: `${folder}/${chunk.fileName}`,
        content: chunk.type === "chunk" ? chunk.code : String(chunk.source),
      }))
      .concat(notices)
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await build.close();
  }
}

function isPackage(id: string, chunks: readonly { readonly fileName: string }[]): boolean {
  return !isBuiltin(id) && !chunks.some(({ fileName }) => fileName === id);
}
