import type { GraphClient } from "./graph-client.ts";
import { type PrerequisiteRefusal, unmet } from "./reasons.ts";
import { type DirectoryUser, findUser } from "./users.ts";

/**
 * The service plan "Microsoft 365 Copilot Chat" (M365_COPILOT_BUSINESS_CHAT), which the interaction export
 * requires. The plan is tested, not the product: products come and go, and plans in them can be switched off.
 */
const COPILOT_PLAN = "3f30311c-6b1e-48a4-ab79-725b469da960";

/** Whether the affected user exists and Graph will give out their conversations. */
export async function checkCopilotUser(
  graph: GraphClient,
  address: string,
): Promise<{ readonly ok: true; readonly user: DirectoryUser } | PrerequisiteRefusal> {
  const lookup = await findUser(graph, address);
  switch (lookup.kind) {
    case "absent":
      return unmet("user-not-found");
    case "ambiguous":
      return unmet("user-ambiguous");
    case "denied":
      return unmet("directory-denied", lookup.detail);
    case "unexpected":
      return unmet("directory-unexpected", lookup.detail);
    case "found": {
      const plans = lookup.user.plans.filter(({ servicePlanId }) => servicePlanId === COPILOT_PLAN);
      if (plans.length === 0) return unmet("copilot-plan-missing");
      // A replaced licence leaves its plan behind as Deleted beside the one in force.
      return plans.some(({ capabilityStatus }) => capabilityStatus === "Enabled")
        ? { ok: true, user: lookup.user }
        : unmet("copilot-plan-not-enabled");
    }
  }
}
