import type { Clone } from "./clone.ts";
import { auditAdmins, type RecordedConsent } from "./consent-admins.ts";
import type { LedgerEvent } from "./event.ts";
import type { Finding } from "./findings.ts";
import { requestState } from "./state.ts";

/** The default branch's side of the audit: what was merged, against what the ledger says of it. */
export interface MainAudit {
  /** What one request's events say that the default branch does not. */
  request(request: string, events: readonly LedgerEvent[]): Finding[];
  /** What only shows when all requests were seen. */
  rest(): AsyncGenerator<Finding[]>;
}

const REQUEST_PATH = /^requests\/([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/;

/** Keeps an id for each commit and request file of the default branch; contents are not read. */
export async function openMainAudit(clone: Clone): Promise<MainAudit> {
  const commits = new Set<string>();
  for await (const batch of clone.commitsOf(clone.main.head)) for (const oid of batch) commits.add(oid);
  const merged = new Map<string, string>();
  for await (const batch of clone.filesAt(clone.main.head, "requests")) {
    for (const { path, oid } of batch) {
      const id = REQUEST_PATH.exec(path)?.[1];
      if (id !== undefined) merged.set(id, oid);
    }
  }
  const consents: RecordedConsent[] = [];
  const doubtful: { readonly request: string; readonly mergeCommit: string; readonly blob: string }[] = [];

  return {
    request(request, events) {
      const findings: Finding[] = [];
      const blob = merged.get(request);
      merged.delete(request);
      for (const event of events) {
        if (event.event !== "claimed") continue;
        const { consent } = event.data;
        if (!commits.has(consent.mergeCommit)) {
          findings.push({
            code: "consent-not-on-main",
            request,
            evidence: `commit ${consent.mergeCommit} is not part of ${clone.main.name}`,
          });
          continue;
        }
        const { by, approvals, mergeCommit } = consent;
        consents.push({ request, mergeCommit, people: [by, ...approvals] });
        if (blob !== consent.blob) {
          // Removed or edited since, which is allowed, or never what was consented to, which is not.
          doubtful.push({ request, mergeCommit: consent.mergeCommit, blob: consent.blob });
        }
      }
      const state = requestState(events);
      if (blob !== undefined && state !== "submitted" && state !== "refused") {
        findings.push(withoutEnd(request, clone.main.name, `it is ${state}`));
      }
      return findings;
    },
    async *rest() {
      for (const [request] of merged)
        yield [withoutEnd(request, clone.main.name, "the ledger does not know it")];
      yield* compareAtMerge(clone, doubtful);
      yield* auditAdmins(clone, consents);
    },
  };
}

function withoutEnd(request: string, branch: string, what: string): Finding {
  return {
    code: "merge-without-end",
    request,
    evidence: `requests/${request}.yaml is on ${branch}, and ${what}`,
  };
}

async function* compareAtMerge(
  clone: Clone,
  doubtful: readonly { readonly request: string; readonly mergeCommit: string; readonly blob: string }[],
): AsyncGenerator<Finding[]> {
  async function* wanted() {
    yield doubtful.map((about) => ({ name: `${about.mergeCommit}:requests/${about.request}.yaml`, about }));
  }
  for await (const objects of clone.read(wanted(), 0)) {
    yield objects
      .filter(({ about, oid, type }) => type !== "blob" || oid !== about.blob)
      .map(({ about, oid, type }) => ({
        code: "request-differs" as const,
        request: about.request,
        evidence: `at ${about.mergeCommit} there is ${type === "blob" ? oid : "no request"}, consent names ${about.blob}`,
      }));
  }
}
