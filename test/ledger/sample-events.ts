import type { ClaimConsent, Destination, LedgerEvent, NewEvent } from "../../src/ledger/event.ts";
import { contentHash, eventFile, type LedgerFile } from "../../src/ledger/event-file.ts";

export const LOG = `sha256:${"11".repeat(32)}`;
export const OTHER_LOG = `sha256:${"99".repeat(32)}`;
export const HEAD = "a1".repeat(20);
export const BLOB = "e5".repeat(20);
export const MERGE = "c3".repeat(20);
const TIME = "2026-11-20T10:00:00Z";
const RUN = { id: 501, attempt: 1 };

export const CONSENT: ClaimConsent = {
  statement: `sha256:${"55".repeat(32)}`,
  by: "megan",
  at: "2026-11-20T10:00:00Z",
  mergeCommit: MERGE,
  head: HEAD,
  blob: BLOB,
  approvals: ["lynne"],
  artifact: 9001,
};

export const DESTINATION: Destination = {
  intake: "directory intake",
  notification: "directory mail from copilot-feedback@contoso.com",
};

export function receipt(request = "wrong-meeting", log = LOG) {
  return {
    schema: "copilot-feedback/receipt@1",
    request,
    log: { digest: log },
    package: { name: `${request}.${log.slice(7, 23)}.zip`, digest: `sha256:${"66".repeat(32)}`, bytes: 5000 },
    intake: { type: "directory", location: `${request}/${request}.${log.slice(7, 23)}.zip` },
    deliveredAt: "2026-11-20T10:01:00Z",
  } as const;
}

export function prepared(log = LOG, head = HEAD, request = "wrong-meeting"): NewEvent {
  return {
    event: "prepared",
    time: TIME,
    run: RUN,
    data: {
      pullRequest: 12,
      head,
      author: "alex",
      request: { path: `requests/${request}.yaml`, blob: BLOB, digest: `sha256:${"22".repeat(32)}` },
      log: { digest: log, bytes: 4321, rounds: 10 },
      policy: { digest: `sha256:${"33".repeat(32)}` },
      intake: DESTINATION.intake,
      artifact: {
        id: 9001,
        name: `log.pr12.${head.slice(0, 12)}.r501.1.json`,
        expiresAt: "2026-11-27T08:05:00Z",
      },
    },
  };
}

export function claimed(log = LOG, run = { id: 601, attempt: 1 }): NewEvent {
  return {
    event: "claimed",
    time: TIME,
    run,
    data: { pullRequest: 12, log: { digest: log }, consent: CONSENT, destination: DESTINATION },
  };
}

export function submitted(log = LOG, request = "wrong-meeting"): NewEvent {
  return {
    event: "submitted",
    time: TIME,
    run: { id: 601, attempt: 1 },
    data: {
      log: { digest: log },
      receipt: receipt(request, log),
      notification: { outcome: "notified", messageId: "<1@contoso.com>", at: "2026-11-20T10:02:00Z" },
    },
  };
}

export const WITHDRAWN: NewEvent = {
  event: "withdrawn",
  time: TIME,
  run: RUN,
  data: { pullRequest: 12, head: HEAD, code: "invalid" },
};
export const CANCELLED: NewEvent = {
  event: "cancelled",
  time: TIME,
  run: RUN,
  data: { pullRequest: 12, head: HEAD, by: "megan" },
};
export const REFUSED: NewEvent = {
  event: "refused",
  time: TIME,
  run: RUN,
  data: { pullRequest: 12, head: HEAD, mergeCommit: MERGE, by: "patti", code: "merger-not-admin" },
};
export const FAILED: NewEvent = {
  event: "failed",
  time: TIME,
  run: RUN,
  data: { log: { digest: LOG }, code: "intake-refused" },
};
export const UNKNOWN: NewEvent = {
  event: "unknown-outcome",
  time: TIME,
  run: RUN,
  data: { log: { digest: LOG }, code: "intake-unknown" },
};
export const RESOLVED_DELIVERED: NewEvent = {
  event: "resolved",
  time: TIME,
  run: null,
  data: { log: { digest: LOG }, by: "megan", receipt: receipt() },
};
export const RESOLVED_ABSENT: NewEvent = {
  event: "resolved",
  time: TIME,
  run: null,
  data: { log: { digest: LOG }, by: "megan", receipt: null },
};
export const NOTIFIED: NewEvent = {
  event: "notified",
  time: TIME,
  run: RUN,
  data: { notification: { outcome: "notified", messageId: "<1@contoso.com>", at: "2026-11-20T11:00:00Z" } },
};

/** A chain of events as files. */
export function chainOf(
  events: readonly NewEvent[],
  request = "wrong-meeting",
): { readonly files: LedgerFile[]; readonly events: LedgerEvent[] } {
  const files: LedgerFile[] = [];
  const complete: LedgerEvent[] = [];
  let previous: string | null = null;
  for (const [index, event] of events.entries()) {
    const written = eventFile(request, index + 1, previous, event);
    files.push(written.file);
    complete.push(written.event);
    previous = contentHash(written.file.content);
  }
  return { files, events: complete };
}
