import type { DeskReply, SupportDesk } from "../submit/azure-support-intake.ts";
import { CredentialError } from "./credential-error.ts";
import type { GraphClient, Lost, Reply } from "./graph-client.ts";
import { describeTrail, ServiceError } from "./service-error.ts";

const API_VERSION = "2024-04-01";

/** File workspaces of Microsoft.Support in a subscription, by a client of Azure Resource Manager. */
export function createSupportDesk(management: GraphClient, subscription: string): SupportDesk {
  const workspace = (ticket: string) =>
    `/subscriptions/${encodeURIComponent(subscription)}/providers/Microsoft.Support/fileWorkspaces/${encodeURIComponent(ticket)}`;
  const file = (ticket: string, name: string) => `${workspace(ticket)}/files/${encodeURIComponent(name)}`;
  const versioned = (path: string) => `${path}?api-version=${API_VERSION}`;
  return {
    openWorkspace: async (ticket) =>
      read(
        await management.send(
          "PUT",
          "open the ticket's file workspace",
          versioned(workspace(ticket)),
          { json: {} },
          "always",
        ),
      ),
    announceFile: async (ticket, name, plan) =>
      read(
        await management.send(
          "PUT",
          "announce the file",
          versioned(file(ticket, name)),
          { json: { properties: plan } },
          "always",
        ),
      ),
    // The same chunk of the same file: sending it again changes nothing, so a broken connection may be repeated.
    uploadChunk: async (ticket, name, index, base64) =>
      read(
        await management.send(
          "POST",
          "upload a chunk",
          versioned(`${file(ticket, name)}/upload`),
          { json: { content: base64, chunkIndex: index } },
          "always",
        ),
      ),
    findFile: async (ticket, name) => {
      try {
        const reply = await management.get("look for the file", versioned(file(ticket, name)));
        if (reply.kind === "refused" && reply.refusal.status === 404) return { kind: "absent" };
        return read(reply);
      } catch (error) {
        if (!(error instanceof ServiceError) && !(error instanceof CredentialError)) throw error;
        return { kind: "unknown", message: error.message };
      }
    },
    location: (ticket, name) => file(ticket, name),
  };
}

function read(reply: Reply<unknown> | Lost): DeskReply {
  switch (reply.kind) {
    case "ok":
      return { kind: "done" };
    case "refused":
      return {
        kind: "refused",
        message: `Azure Support refused to ${reply.refusal.operation}${describeTrail(reply.refusal)}${advice(reply.refusal.status)}`,
      };
    case "oversized":
      return { kind: "unknown", message: `Azure Support answered strangely${describeTrail(reply.trail)}` };
    case "lost":
      return {
        kind: reply.sent ? "unknown" : "refused",
        message:
          reply.noToken ??
          `Azure Support did not confirm to ${reply.trail.operation}${describeTrail(reply.trail)}`,
      };
  }
}

function advice(status: number): string {
  switch (status) {
    case 403:
      return ". Give the identity the role Support Request Contributor on the subscription";
    case 404:
      return ". Check `intake.subscription` in the configuration and the ticket's number";
    case 409:
      return ". The workspace expires after 24 hours; open it again by submitting again";
    default:
      return "";
  }
}
