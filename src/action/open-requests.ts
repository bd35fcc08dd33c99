import { listLedger, readEventFiles } from "../github/ledger-store.ts";
import type { Repository } from "../github/repository.ts";
import { readChain } from "../ledger/chain.ts";
import type { EventName, LedgerEvent } from "../ledger/event.ts";
import { parseEventPath } from "../ledger/event-file.ts";

export interface OpenRequest {
  readonly requestId: string;
  readonly events: readonly LedgerEvent[];
}

/** After these a request needs nobody any more, as their names say; the others are read. */
const ENDED: ReadonlySet<EventName> = new Set(["cancelled", "refused", "submitted", "notified"]);

/** What is not at its end; a broken chain is nobody's to continue. */
export interface OpenRequests {
  readonly open: readonly OpenRequest[];
  /** Ids of requests whose events are not one unbroken chain. */
  readonly broken: readonly string[];
}

/**
 * Requests that have not come to their end, by the names of their last events: one listing for the whole
 * ledger, and the events of open requests only.
 */
export async function readOpenRequests(repository: Repository): Promise<OpenRequests> {
  const byRequest = new Map<string, { path: string; sha: string; event: EventName }[]>();
  const ledger = await listLedger(repository);
  for (const { path, sha } of ledger?.entries ?? []) {
    const parsed = parseEventPath(path);
    if (parsed === null) continue;
    const events = byRequest.get(parsed.request) ?? [];
    events.push({ path, sha, event: parsed.event });
    byRequest.set(parsed.request, events);
  }
  const open: OpenRequest[] = [];
  const broken: string[] = [];
  for (const [requestId, files] of byRequest) {
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    const last = files.at(-1);
    if (ledger === null || last === undefined || ENDED.has(last.event)) continue;
    const { events, breaks } = readChain(await readEventFiles(repository, ledger.head, requestId, files));
    if (breaks.length === 0) open.push({ requestId, events });
    else broken.push(requestId);
  }
  return { open, broken };
}
