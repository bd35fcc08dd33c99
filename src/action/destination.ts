import type { Config } from "../config/config-schema.ts";
import type { Destination } from "../ledger/event.ts";

/** Where a merge sends the package, in words for people. */
export function destinationOf(intake: Config["intake"]): string {
  switch (intake.type) {
    case "directory":
      return `folder ${intake.directory.split("/").at(-1) ?? ""}`;
    case "azure-blob":
      return `Azure container ${intake.container} of ${intake.account}`;
    case "azure-support":
      return "Azure support ticket named in the request";
  }
}

/**
 * Intake and notification as the ledger names them: the same words for the same places, and no secrets. A review and
 * a claim are bound to them, because what one intake has, and which mails it remembers, no other can tell.
 */
export function destinationIn({
  intake,
  notification,
  source,
}: Pick<Config, "intake" | "notification" | "source">): Destination {
  // Accounts of the same name in two clouds are two accounts.
  const cloud = (source.type === "graph" && source.cloud) || "global";
  const at = cloud === "global" ? "" : ` of ${cloud}`;
  return { intake: `${intake.type} ${placeOf(intake)}${at}`, notification: `${senderOf(notification)}${at}` };
}

function placeOf(intake: Config["intake"]): string {
  switch (intake.type) {
    case "directory":
      return intake.directory;
    case "azure-blob":
      return `${intake.account}/${intake.container}`;
    case "azure-support":
      return intake.subscription;
  }
}

function senderOf(notification: Config["notification"]): string {
  switch (notification.type) {
    case "directory":
      return `directory ${notification.directory} from ${notification.from}`;
    case "graph-mail":
      return `graph-mail ${notification.mailbox}`;
  }
}

/**
 * How today's configuration differs from the one a claim was made for, in a sentence; null where it says the same.
 * @param claimed missing in claims of versions that did not record it: nobody can say that it is the same.
 */
export function otherDestination(claimed: Destination | undefined, today: Destination): string | null {
  if (claimed === undefined) return "The claim does not say for which intake it was made.";
  const changed = (["intake", "notification"] as const).filter((key) => claimed[key] !== today[key]);
  if (changed.length === 0) return null;
  const differences = changed.map((key) => `\`${key}\` was \`${claimed[key]}\` and is now \`${today[key]}\``);
  return `At the claim, ${differences.join("; ")}.`;
}
