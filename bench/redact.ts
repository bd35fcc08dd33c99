import { spawnSync } from "node:child_process";
import { loadavg } from "node:os";
import { join } from "node:path";
import { createBundledRedactor } from "./bundled-redactor.ts";
import { createCorpus, type LabelledText } from "./corpus.ts";
import { createOffice } from "./office.ts";
import { PEER_NAMES } from "./peers.ts";
import { hostileShapes } from "./shapes.ts";
import type { Throughput } from "./throughput-process.ts";

/** Rules may be tuned on the first seed; the second one is held out. */
const SEEDS = { train: 1, "held out": 20261122 } as const;
const MEGABYTE = 1_000_000;
const BODY = 50_000;
const BODIES = 8;
const MANY = 10_000;

const redactor = await createBundledRedactor();
const corpus = createCorpus(SEEDS.train, 5 * MEGABYTE);
const texts = corpus.map(({ text }) => text);

console.log(`Load average ${loadavg()[0]?.toFixed(1)} (one minute).`);
throughput();
bodies();
shapes();
accuracy();
memory();

/** Each engine in a process of its own: what one leaves behind in the compiler and the heap slows the next one down. */
function throughput(): void {
  console.log("Throughput, MB/s and relative to JSON parse + stringify in the same process:");
  row("", "conversations", "", "documents", "");
  const missing: string[] = [];
  for (const engine of ["copilot-feedback", ...PEER_NAMES]) {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, "throughput-process.ts"), engine],
      { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
    );
    if (status !== 0) {
      missing.push(engine);
      continue;
    }
    const { name, rates } = JSON.parse(stdout) as Throughput;
    const columns = rates.flatMap(({ megabytes, yardstick }) => [
      megabytes.toFixed(megabytes < 10 ? 2 : 0),
      (megabytes / yardstick).toFixed(4),
    ]);
    row(name, ...columns);
  }
  if (missing.length > 0) console.log(`  not installed: ${missing.join(", ")} (npm ci --prefix bench)`);
}

/** Eight bodies, one after the other, by a redactor that has seen other texts: a log has up to thirty rounds. */
function bodies(): void {
  const all = texts.join("\n");
  const list = Array.from({ length: BODIES }, (_, index) => all.slice(index * BODY, (index + 1) * BODY));
  for (const text of texts) redactor.redactText(text);
  const times: number[] = [];
  for (let run = 0; run < 100; run++) {
    for (const body of list) {
      const before = performance.now();
      redactor.redactText(body);
      times.push(performance.now() - before);
    }
  }
  times.sort((one, other) => one - other);
  const at = (part: number): string => (times[Math.floor(times.length * part)] ?? 0).toFixed(2);
  console.log(`\nBodies of 50 KB, ms: median ${at(0.5)}, nine of ten in ${at(0.9)}`);
}

function shapes(): void {
  console.log("\nHostile shapes, ms of processor time at 64 KB and 1 MB:");
  const large = hostileShapes(1 << 20);
  for (const [name, small] of Object.entries(hostileShapes(1 << 16))) {
    const [one, other] = [small, large[name] ?? ""].map((text) => {
      const before = process.cpuUsage().user;
      redactor.redactText(text);
      return (process.cpuUsage().user - before) / 1000;
    });
    row(name, (one ?? 0).toFixed(1), (other ?? 0).toFixed(1));
  }
}

function accuracy(): void {
  for (const [name, seed] of Object.entries(SEEDS)) {
    report(`${name} corpus`, createCorpus(seed, 2 * MEGABYTE));
    report(`${name} office conversations`, createOffice(seed, 2 * MEGABYTE));
  }

  function report(name: string, rows: readonly LabelledText[]): void {
    console.log(`\nAccuracy, ${name} of 2 MB: found, false alarms per 100 KB, other characters touched:`);
    const { found, alarms, touched } = measure(rows);
    for (const [family, share] of Object.entries(found)) row(family, `${(100 * share).toFixed(1)} %`, "");
    row("false alarms", alarms.toFixed(2), "");
    row("touched", `${(100 * touched).toFixed(3)} %`, "");
  }
}

function measure(rows: readonly LabelledText[]): {
  readonly found: Readonly<Record<string, number>>;
  readonly alarms: number;
  readonly touched: number;
} {
  const counts: Record<string, { gold: number; hit: number }> = {};
  let alarms = 0;
  let touched = 0;
  let size = 0;
  for (const { text, spans } of rows) {
    const predicted = redactor.spans(text);
    size += text.length;
    for (const { start, end, type } of spans) {
      const covered = predicted.reduce(
        (sum, span) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
        0,
      );
      const family = type.split("/")[0] ?? "";
      const count = counts[family] ?? { gold: 0, hit: 0 };
      counts[family] = count;
      count.gold++;
      if (covered >= 0.9 * (end - start)) count.hit++;
    }
    for (const span of predicted) {
      const inside = spans.reduce(
        (sum, { start, end }) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
        0,
      );
      if (inside === 0) alarms++;
      touched += span.end - span.start - inside;
    }
  }
  const found = Object.fromEntries(
    Object.entries(counts).map(([family, { gold, hit }]) => [family, hit / gold]),
  );
  return { found, alarms: (alarms / size) * 100_000, touched: touched / size };
}

function memory(): void {
  const sample = texts.slice(0, 50).map((text) => text.slice(0, 4000));
  const used = (): number => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / MEGABYTE;
  };
  for (let index = 0; index < 1000; index++) redactor.redactText(sample[index % sample.length] ?? "");
  const before = used();
  for (let index = 0; index < MANY; index++)
    redactor.redactText(`${index} ${sample[index % sample.length] ?? ""}`);
  console.log(`\nHeap over ${MANY} documents: ${before.toFixed(1)} MB, then ${used().toFixed(1)} MB`);
}

function row(name: string, ...columns: readonly string[]): void {
  console.log(`  ${name.padEnd(44)}${columns.map((column) => column.padStart(10)).join("")}`);
}
