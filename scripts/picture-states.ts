import { CONSENT_REASONS } from "../src/consent/reasons.ts";
import { describeTrail } from "../src/microsoft/service-error.ts";
import { readRequest } from "../src/request/read-request.ts";
import type { Review } from "../src/review/review.ts";
import type { ReviewState } from "../src/review/state.ts";
import { SUBMIT_REASONS } from "../src/submit/reasons.ts";

/** The request in the pictures. */
export const REQUEST_ID = "inc0012345";
export const REQUEST_PATH = `requests/${REQUEST_ID}.yaml`;

const RUN = "https://github.com/contoso/copilot-feedback-requests/actions/runs/4711";
/** The affected user in the pictures. */
export const USER = "adele.vance@contoso.com";
const MISTAKEN = `user: ${USER}\ninteractions: 31\ncomment: Wrong meeting.\n`;
const BLOB_ORIGIN = "https://contosofeedback.blob.core.windows.net";
const VALID_UNTIL = "2026-11-27T12:00:00.000Z";
const named = { requestId: REQUEST_ID, runUrl: RUN };

/** A log that waits for its review, under the default configuration. */
export function readyState({ log, summary }: Review): ReviewState {
  return {
    ...named,
    state: "ready",
    digest: log.digest,
    user: USER,
    summary,
    links: {
      page: `${RUN}/artifacts/1`,
      log: `${RUN}/artifacts/2`,
      report: `${RUN}/artifacts/3`,
      manifest: `${RUN}/artifacts/4`,
    },
    mergers: ["megan-contoso", "lee-contoso"],
    secondAdmin: false,
    askedBy: ["megan-contoso"],
    consentExpires: VALID_UNTIL,
    destination: "the Azure Blob container intake",
    onlyWritten: false,
  };
}

/** Every other state, in the words the product has for it. */
export function otherStates(digest: string): ReviewState[] {
  const reviewed = { ...named, digest };
  const mistakes = readRequest(MISTAKEN, REQUEST_PATH);
  if (mistakes.ok) throw new Error("the mistaken request has no mistake");
  return [
    { ...named, state: "waiting" },
    { ...named, state: "needs-fixing", problems: mistakes.problems, more: 0 },
    {
      ...reviewed,
      state: "submitted",
      mergedBy: "lee-contoso",
      receipt: {
        destination: "the Azure Blob container intake",
        name: `${REQUEST_ID}.${digest.slice(7, 23)}.zip`,
        packageDigest: `sha256:${"8e".repeat(32)}`,
        deliveredAt: "2026-11-21T08:00:00Z",
      },
      notifiedAt: "2026-11-21T08:00:03Z",
      onlyWritten: false,
      artifactsDeleted: 4,
    },
    { ...named, state: "cancelled", closedBy: "megan-contoso", artifactsDeleted: 4 },
    {
      ...reviewed,
      state: "refused",
      ...said(
        "consent-expired",
        CONSENT_REASONS["consent-expired"],
        `valid until ${VALID_UNTIL}, merged 2026-11-28T09:30:00Z.`,
      ),
    },
    {
      ...reviewed,
      state: "failed",
      ...said(
        "intake-refused",
        SUBMIT_REASONS["intake-refused"],
        `${answered(404, "ContainerNotFound")}. Create the container, or correct \`intake.account\` and \`intake.container\` in the configuration`,
      ),
    },
    {
      ...reviewed,
      state: "unknown",
      ...said("intake-unknown", SUBMIT_REASONS["intake-unknown"], answered(503, "ServerBusy")),
    },
  ];
}

function said(
  reason: string,
  { title, next }: { readonly title: string; readonly next: string },
  detail: string,
) {
  return { reason, message: `${title}: ${detail}`, next };
}

/** What the intake's adapter says of an answer. */
function answered(status: number, code: string): string {
  const trail = {
    service: "Azure Blob Storage",
    operation: "write the package",
    clientRequestId: "8f1d7c2a-5a8e-4c1b-9d3e-2b6f0a7c4e11",
    attempts: status < 500 ? 1 : 4,
  };
  return `${BLOB_ORIGIN} answered${describeTrail({ ...trail, status, code })}`;
}
