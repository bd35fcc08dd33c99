import type { GraphClient } from "./graph-client.ts";
import { field, fieldText } from "./json-field.ts";
import { describeTrail } from "./service-error.ts";

/** A user of the tenant, as far as anything here asks. */
export interface DirectoryUser {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly accountEnabled: boolean;
  readonly plans: readonly { readonly servicePlanId: string; readonly capabilityStatus: string }[];
}

export type UserLookup =
  | { readonly kind: "found"; readonly user: DirectoryUser }
  | { readonly kind: "absent" | "ambiguous" }
  | { readonly kind: "denied" | "unexpected"; readonly detail: string };

const SELECT = "$select=id,userPrincipalName,accountEnabled,assignedPlans";

/**
 * Finds a user by user principal name, or else by e-mail address, alias included. Needs `User.Read.All`.
 * Names are compared by Entra, case-insensitively.
 */
export async function findUser(graph: GraphClient, address: string): Promise<UserLookup> {
  const direct = await graph.get("look up the user", `/v1.0/users/${encodeURIComponent(address)}?${SELECT}`);
  if (direct.kind === "ok") return found(direct.body);
  if (direct.kind === "oversized") return { kind: "unexpected", detail: describeTrail(direct.trail) };
  if (direct.refusal.status !== 404) return refused(direct.refusal.status, describeTrail(direct.refusal));
  return findByMail(graph, address);
}

async function findByMail(graph: GraphClient, address: string): Promise<UserLookup> {
  const quoted = address.replaceAll("'", "''");
  const query = new URLSearchParams({
    $filter: `mail eq '${quoted}' or proxyAddresses/any(p:p eq 'smtp:${quoted}')`,
    $top: "2",
  });
  const reply = await graph.get("look up the address", `/v1.0/users?${query}&${SELECT}`);
  if (reply.kind === "oversized") return { kind: "unexpected", detail: describeTrail(reply.trail) };
  if (reply.kind === "refused") return refused(reply.refusal.status, describeTrail(reply.refusal));
  const value = field(reply.body, "value");
  if (!Array.isArray(value)) return { kind: "unexpected", detail: "no list of users came" };
  if (value.length > 1) return { kind: "ambiguous" };
  return value.length === 0 ? { kind: "absent" } : found(value[0]);
}

function found(body: unknown): UserLookup {
  const id = fieldText(body, "id");
  const userPrincipalName = fieldText(body, "userPrincipalName");
  if (id === undefined || userPrincipalName === undefined) {
    return { kind: "unexpected", detail: "a user without id came" };
  }
  const plans = field(body, "assignedPlans");
  return {
    kind: "found",
    user: {
      id,
      userPrincipalName,
      accountEnabled: field(body, "accountEnabled") === true,
      plans: (Array.isArray(plans) ? plans : []).map((plan) => ({
        servicePlanId: (fieldText(plan, "servicePlanId") ?? "").toLowerCase(),
        capabilityStatus: fieldText(plan, "capabilityStatus") ?? "",
      })),
    },
  };
}

function refused(status: number, detail: string): UserLookup {
  return { kind: status === 401 || status === 403 ? "denied" : "unexpected", detail };
}
