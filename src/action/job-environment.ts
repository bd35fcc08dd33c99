import { readJobClaims } from "../github/id-token.ts";
import { refusal } from "./refusal.ts";

/**
 * Asks GitHub, not the environment variables, whether this job runs in the environment that guards its
 * identity. A copy of a job without its `environment:` would otherwise still work against embedded services.
 * @throws Refusal where it does not.
 */
export async function requireEnvironment(expected: "copilot-read" | "copilot-submit"): Promise<void> {
  const claims = await readJobClaims().catch((error: unknown) => {
    throw refusal("id-token-unavailable", undefined, { cause: error });
  });
  if (claims.environment === expected && claims.eventName !== "pull_request") return;
  throw refusal("environment-mismatch", `expected ${expected}.`);
}
