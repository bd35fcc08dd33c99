import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../config/config-schema.ts";
import { CONFIG_PATH, readConfig } from "../config/read-config.ts";
import type { RepositoryRules } from "../request/request-checks.ts";
import { handedProblems } from "./handed-problems.ts";
import { refusal } from "./refusal.ts";

/**
 * Reads the configuration from the trusted checkout of the default branch.
 * @throws Refusal naming every problem by line.
 */
export async function loadConfiguration(workspace: string): Promise<Config> {
  let bytes: Buffer;
  try {
    bytes = await readFile(join(workspace, CONFIG_PATH));
  } catch (error) {
    throw refusal("configuration-missing", undefined, { cause: error });
  }
  const reading = readConfig(bytes);
  if (reading.ok) return reading.value;
  const { problems, more } = handedProblems(reading.problems);
  const places = problems.map(({ line, column, message }) => `${CONFIG_PATH}:${line}:${column}: ${message}.`);
  throw refusal("configuration-invalid", [...places, ...(more > 0 ? [`And ${more} more.`] : [])].join(" "));
}

/** What the configuration asks of requests. @param now what the look-back counts from. */
export function rulesOf({ collect, intake }: Config, now: Date): RepositoryRules {
  return {
    lookBack: { days: collect.lookBackDays, now },
    supportTicket: intake.type === "azure-support",
  };
}

/** Whether a GitHub login is a configured admin; logins are the same in any case. */
export function isAdmin(config: Config, login: string): boolean {
  return principalOf(config, login) !== null;
}

/** The Entra user principal name of a configured admin. */
export function principalOf(config: Config, login: string): string | null {
  const entry = Object.entries(config.admins).find(([name]) => name.toLowerCase() === login.toLowerCase());
  return entry?.[1] ?? null;
}
