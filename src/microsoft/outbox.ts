import type { Outbox } from "../submit/graph-mail-notifier.ts";
import type { GraphClient } from "./graph-client.ts";
import { describeTrail } from "./service-error.ts";

/**
 * Sends through Graph's `sendMail` in MIME form, the only one that carries HTML and plain text together. Only
 * what Graph turned away (429) is repeated: a gateway's error may hide a message that is on its way.
 */
export function createOutbox(graph: GraphClient): Outbox {
  return {
    async send(mailbox, message) {
      const reply = await graph.send(
        "POST",
        "send the e-mail",
        `/v1.0/users/${encodeURIComponent(mailbox)}/sendMail`,
        { text: Buffer.from(message).toString("base64"), type: "text/plain" },
        "unprocessed",
      );
      switch (reply.kind) {
        case "ok":
          return { kind: "accepted" };
        case "refused":
          return {
            kind: "refused",
            message: `Microsoft Graph refused to send from ${mailbox}${describeTrail(reply.refusal)}${advice(reply.refusal.status)}`,
          };
        case "oversized":
          return {
            kind: "unknown",
            message: `Microsoft Graph answered strangely${describeTrail(reply.trail)}`,
          };
        case "lost":
          return reply.sent
            ? {
                kind: "unknown",
                message: `Microsoft Graph did not confirm the message${describeTrail(reply.trail)}; look in the sent items of ${mailbox}`,
              }
            : {
                kind: "refused",
                message: reply.noToken ?? `Microsoft Graph could not be reached${describeTrail(reply.trail)}`,
              };
      }
    },
  };
}

function advice(status: number): string {
  switch (status) {
    case 403:
      return ". Allow the identity to send from this mailbox: Exchange Online role `Application Mail.Send`, scoped to it (New-ManagementRoleAssignment); a new assignment takes up to two hours";
    case 404:
      return ". Check `notification.mailbox` in the configuration: there is no such mailbox";
    case 429:
      return ". The mailbox sends too much at the moment; run the reconcile workflow later";
    default:
      return "";
  }
}
