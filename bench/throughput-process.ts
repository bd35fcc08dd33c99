import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createBundledRedactor } from "./bundled-redactor.ts";
import { createCorpus } from "./corpus.ts";
import { loadPeer, type Peer } from "./peers.ts";

/** How fast one engine was: MB per second, on conversations and on documents. */
export interface Throughput {
  readonly name: string;
  readonly rates: readonly { readonly megabytes: number; readonly yardstick: number }[];
}

const MEGABYTE = 1_000_000;
const RUNS = 12;
/** Engines that take minutes get fewer runs. */
const SLOW_RUNS = 2;
const DOCUMENTS = 3 * MEGABYTE;

const { name, redact, megabytes } = await loadEngine(process.argv[2] ?? "");
const corpora = [createCorpus(1, 5 * MEGABYTE).map(({ text }) => text), documents()];
const rates = [];
for (const texts of corpora) {
  const list = first(texts, megabytes * MEGABYTE);
  rates.push({
    yardstick: await speed(texts, (text) => JSON.parse(JSON.stringify(text))),
    megabytes: await speed(list, redact),
  });
}
console.log(JSON.stringify({ name, rates } satisfies Throughput));

async function loadEngine(wanted: string): Promise<Peer> {
  if (wanted !== "copilot-feedback") return loadPeer(wanted);
  const { redactText } = await createBundledRedactor();
  return { name: "this redactor, standard", redact: redactText, megabytes: 5 };
}

/** The best of some runs: other processes on the machine count less. */
async function speed(list: readonly string[], work: (text: string) => unknown): Promise<number> {
  const size = list.reduce((sum, text) => sum + text.length, 0);
  let best = 0;
  for (let run = 0; run < (megabytes < 1 ? SLOW_RUNS : RUNS); run++) {
    const before = performance.now();
    for (const text of list) {
      const done = work(text);
      if (done instanceof Promise) await done;
    }
    best = Math.max(best, size / 1000 / (performance.now() - before));
  }
  return best;
}

function first(texts: readonly string[], limit: number): readonly string[] {
  let size = 0;
  return texts.filter((text) => {
    size += text.length;
    return size <= Math.max(limit, text.length);
  });
}

/** What the installed packages say about themselves. */
function documents(): readonly string[] {
  const files = globSync("node_modules/**/*.md", { cwd: import.meta.dirname }).sort();
  const texts = files
    .map((file) => readFileSync(join(import.meta.dirname, file), "utf8"))
    .filter((text) => text.length > 4_000);
  return first(texts, DOCUMENTS);
}
