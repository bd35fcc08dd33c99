import { checks, contract } from "./rest-contract.ts";
import type { ContractProblem } from "./validate-exchange.ts";

/**
 * Checks the payload of a webhook event against GitHub's OpenAPI description.
 * @param name the event, as in `pull_request`.
 * @param payload what GITHUB_EVENT_PATH holds; its `action` says which schema is meant.
 */
export function validateEvent(name: string, payload: Readonly<Record<string, unknown>>): ContractProblem[] {
  const event = `${name}-${String(payload["action"])}`.replaceAll("_", "-");
  const problem = (pointer: string, message: string): ContractProblem => ({
    operation: event,
    place: "event",
    pointer,
    message,
  });
  if (!contract.events[event]) {
    return [problem("", "is not in the contract: add it to events.ts and run extract.ts")];
  }
  return checks.json(payload, ["events", event]).map(({ pointer, message }) => problem(pointer, message));
}
