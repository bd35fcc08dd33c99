import { neutralise } from "../document/hostile-text.ts";
import { readChain } from "./chain.ts";
import type { Clone, TreeFile } from "./clone.ts";
import type { LedgerEvent } from "./event.ts";
import { EVENT_LIMIT_BYTES, type EventPlace, type LedgerFile, parseEventPath } from "./event-file.ts";
import type { Finding } from "./findings.ts";
import { auditHistory } from "./history-audit.ts";
import type { Keyring } from "./keyring.ts";
import { type MainAudit, openMainAudit } from "./main-audit.ts";
import { requestLaws } from "./request-laws.ts";
import { type RequestRecord, requestRecord } from "./request-record.ts";

export interface AuditOptions {
  /** Check every promise the data can show; without it, only what the chains themselves say. */
  readonly verify: boolean;
  /** The ledger's head at an earlier audit; it has to be part of the history still. */
  readonly known: string | null;
  /** GitHub's keys; null: signatures are only seen to be there. */
  readonly keyring: Keyring | null;
}

export type AuditItem =
  | { readonly kind: "request"; readonly record: RequestRecord }
  | { readonly kind: "finding"; readonly finding: Finding };

/**
 * Reads every request's life from a clone, offline. Events stream through one git process, request after request
 * in order of ids; only object ids stay in memory. Items come in batches, so that a report can be written while
 * the audit goes on.
 */
export async function* audit(
  clone: Clone,
  { verify, known, keyring }: AuditOptions,
): AsyncGenerator<AuditItem[]> {
  const main = verify ? await openMainAudit(clone) : null;
  const tip = { files: new Set<string>(), events: new Map<string, string[]>() };
  const strays: TreeFile[] = [];

  async function* eventFiles() {
    for await (const files of clone.filesAt(clone.ledger.head)) {
      const wanted = [];
      for (const file of files) {
        const event = parseEventPath(file.path);
        if (verify) {
          tip.files.add(file.oid);
          if (event !== null) remember(tip.events, event);
        }
        if (file.mode === "100644" && event !== null) {
          wanted.push({ name: file.oid, about: file.path });
        } else if (file.path !== "README.md") strays.push(file);
      }
      yield wanted;
    }
  }

  let folder = "";
  let files: LedgerFile[] = [];
  for await (const objects of clone.read(eventFiles(), EVENT_LIMIT_BYTES)) {
    const items: AuditItem[] = [];
    for (const { about: path, content } of objects) {
      const parent = path.slice(0, path.lastIndexOf("/"));
      if (parent !== folder) {
        items.push(...auditRequest(files, main));
        folder = parent;
        files = [];
      }
      files.push({ path, content: content?.toString("utf8") ?? "" });
    }
    if (items.length > 0) yield items;
  }
  yield auditRequest(files, main);
  yield strays.map(({ path }) =>
    finding({ code: "path-unknown", request: null, evidence: neutralise(path).slice(0, 200) }),
  );
  if (main === null) return;
  for await (const findings of main.rest()) yield findings.map(finding);
  for await (const findings of auditHistory(clone, tip, { known, keyring })) yield findings.map(finding);
}

function remember(events: Map<string, string[]>, { request, event }: EventPlace): void {
  const names = events.get(request);
  if (names === undefined) events.set(request, [event]);
  else names.push(event);
}

function auditRequest(files: readonly LedgerFile[], main: MainAudit | null): AuditItem[] {
  const [first] = files;
  const request = first === undefined ? null : (parseEventPath(first.path)?.request ?? null);
  if (request === null) return [];
  const { events, breaks } = readChain(files);
  const items = breaks.map(({ code, path, detail }) =>
    finding({ code, request, evidence: `${path}: ${detail}` }),
  );
  const record = requestRecord(events as readonly LedgerEvent[]);
  if (record !== null) items.unshift({ kind: "request", record });
  if (main !== null) {
    items.push(...requestLaws(events).map(finding), ...main.request(request, events).map(finding));
  }
  return items;
}

function finding(found: Finding): AuditItem {
  return { kind: "finding", finding: found };
}
