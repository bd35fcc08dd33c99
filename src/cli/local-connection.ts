import type { Config } from "../config/config-schema.ts";
import { neutralise } from "../document/hostile-text.ts";
import type { Microsoft } from "../microsoft/connect.ts";
import type { CommandContext } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Connects to Microsoft as whoever is signed in on this machine. With `verbose`, every attempt of every request
 * is told on stderr by operation, status, duration and identifiers, never by content.
 */
export async function connectLocally(
  { env, stderr }: CommandContext,
  config: Config,
  verbose: boolean,
): Promise<Microsoft> {
  const { connectMicrosoft } = await import("../microsoft/connect.ts");
  try {
    return connectMicrosoft({
      config,
      identity: { kind: "local", ...(config.tenant === undefined ? {} : { tenantId: config.tenant }) },
      env,
      ...(verbose
        ? {
            onAttempt: (operation, { attempt, outcome, milliseconds, waits, requestId }) => {
              const wait = waits === undefined ? "" : `, again in ${waits} ms`;
              const id = requestId === undefined ? "" : `, request-id ${requestId}`;
              stderr.write(
                `${neutralise(operation)}: attempt ${attempt}, ${outcome}, ${Math.round(milliseconds)} ms${id}${wait}\n`,
              );
            },
          }
        : {}),
    });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new UsageError(`${cause.message}.`, "Correct the environment variable, or unset it.", { cause });
  }
}
