import { resolve } from "node:path";
import type { InteractionSource } from "../collect/source.ts";
import type { Config } from "../config/config-schema.ts";
import { fetchIdToken } from "../github/id-token.ts";
import type { Microsoft } from "../microsoft/connect.ts";
import type { Intake } from "../submit/intake.ts";
import type { Notifier } from "../submit/notification.ts";
import type { StepContext } from "./context.ts";
import { refusal } from "./refusal.ts";

/**
 * The services a configuration names. Whatever is not asked for is never loaded: a job pays for the one
 * adapter it uses.
 */
export interface Services {
  source(): Promise<InteractionSource>;
  intake(ticket: string | null): Promise<Intake>;
  notifier(): Promise<Notifier>;
  /**
   * Microsoft 365, where the configuration uses any of it, or names a tenant that the job has an identity in; null
   * for an embedded installation.
   */
  microsoft(): Promise<Microsoft | null>;
}

export function configuredServices(config: Config, context: StepContext): Services {
  const { tenant, source, intake, notification } = config;
  let connection: Promise<Microsoft> | undefined;
  const connect = (): Promise<Microsoft> => {
    connection ??= connectWith(config, context);
    return connection;
  };
  return {
    async source() {
      if (source.type === "graph") return (await connect()).source();
      const { createFileSource } = await import("../collect/file-source.ts");
      return createFileSource({ directory: resolve(context.workspace, source.directory) });
    },
    async intake(ticket) {
      if (intake.type !== "directory") return (await connect()).intake(intake, { ticket });
      const { directoryIntake } = await import("../submit/directory-intake.ts");
      return directoryIntake(resolve(context.workspace, intake.directory));
    },
    async notifier() {
      if (notification.type !== "directory") return (await connect()).notifier(notification, intake);
      const { directoryNotifier } = await import("../submit/directory-notifier.ts");
      return directoryNotifier(resolve(context.workspace, notification.directory), notification.from);
    },
    async microsoft() {
      const used = source.type === "graph" || notification.type === "graph-mail";
      const known = tenant !== undefined && context.identity !== null;
      return used || known ? connect() : null;
    },
  };
}

async function connectWith(config: Config, { identity }: StepContext): Promise<Microsoft> {
  if (identity === null) {
    throw refusal("identity-not-configured");
  }
  const { connectMicrosoft } = await import("../microsoft/connect.ts");
  return connectMicrosoft({
    config,
    identity: { kind: "github", ...identity, getIdToken: fetchIdToken },
    env: process.env,
  });
}
