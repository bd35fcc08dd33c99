import { readJobClaims } from "../github/id-token.ts";
import { Refusal } from "./refusal.ts";

/**
 * Asks GitHub, not the environment variables, whether this job runs in the environment that guards its
 * identity. A copy of a job without its `environment:` would otherwise still work against embedded services.
 * @throws Refusal where it does not.
 */
export async function requireEnvironment(expected: "copilot-read" | "copilot-submit"): Promise<void> {
  const claims = await readJobClaims().catch((error: unknown) => {
    throw new Refusal(
      "id-token-unavailable",
      "GitHub gave this job no ID token.",
      "Give the job `permissions: id-token: write`, as in the installed workflow.",
      { cause: error },
    );
  });
  if (claims.environment === expected && claims.eventName !== "pull_request") return;
  throw new Refusal(
    "environment-mismatch",
    `This job does not run in the environment ${expected}.`,
    "Restore the installed workflow file: `copilot-feedback init --upgrade` shows what differs.",
  );
}
