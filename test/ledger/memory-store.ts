import type { LedgerChange, LedgerStore, Patience } from "../../src/ledger/append.ts";
import type { LedgerFile } from "../../src/ledger/event-file.ts";

/** A ledger branch in memory with compare-and-swap; `fault` runs before and after each commit takes effect. */
export function memoryStore(fault: (when: "before" | "after", change: LedgerChange) => void = () => {}) {
  const files = new Map<string, string>();
  let head = 0;
  const store: LedgerStore = {
    async read(requestId) {
      const found: LedgerFile[] = [];
      for (const [path, content] of files) {
        if (path.startsWith(`ledger/${requestId}/`)) found.push({ path, content });
      }
      return { head: String(head), files: found };
    },
    async commit(change) {
      // Another turn of the event loop, so that concurrent appends really interleave.
      await new Promise((resolve) => setImmediate(resolve));
      fault("before", change);
      if (change.expectedHead !== String(head)) return "stale";
      if (files.has(change.path)) throw new Error(`${change.path} is there already`);
      files.set(change.path, change.content);
      head += 1;
      fault("after", change);
      return "committed";
    },
  };
  return {
    store,
    files: () => [...files].map(([path, content]) => ({ path, content })),
    commits: () => head,
    put: (file: LedgerFile) => {
      files.set(file.path, file.content);
      head += 1;
    },
  };
}

export const IMPATIENT: Patience = { sleep: async () => {}, random: () => 0 };
