import type { Config } from "../config/config-schema.ts";

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
