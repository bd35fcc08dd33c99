import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";

const MODULES = `${sep}node_modules${sep}`;
const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

/**
 * Name, version and licence text of every package that modules come from: their licences ask that the text
 * goes along with a copy of the code.
 * @param moduleIds absolute paths, as the bundler lists them.
 */
export async function thirdPartyNotices(moduleIds: Iterable<string>): Promise<string> {
  const folders = new Set<string>();
  for (const id of moduleIds) {
    const folder = packageFolder(id);
    if (folder !== null) folders.add(folder);
  }
  const notices = await Promise.all([...folders].map(notice));
  return ["This bundle contains code of the following packages.", ...new Set(notices.sort())]
    .join(`\n\n${"-".repeat(80)}\n\n`)
    .concat("\n");
}

/** The folder of the innermost package a module belongs to; null for our own code. */
function packageFolder(id: string): string | null {
  const start = id.lastIndexOf(MODULES);
  if (start === -1) return null;
  const [first = "", second = ""] = id.slice(start + MODULES.length).split(sep);
  return id.slice(0, start + MODULES.length) + (first.startsWith("@") ? join(first, second) : first);
}

async function notice(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const files = (await readdir(folder)).filter((file) => LICENCE_FILE.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const body = texts.map((text) => text.replaceAll("\r\n", "\n").trim()).join("\n\n");
  return `${name} ${version} (${typeof license === "string" ? license : "see below"})\n\n${body}`.trim();
}
