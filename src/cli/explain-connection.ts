import { neutralise } from "../document/hostile-text.ts";
import type { CommandContext } from "./command.ts";
import { UsageError } from "./usage-error.ts";

type Environment = CommandContext["env"];

/** Since then Node goes by proxy variables, when asked to. */
const PROXY_SUPPORT = { major: 24, backport: { major: 22, minor: 21 } } as const;

/**
 * The error to show where GitHub gave no answer at all; undefined where it gave one.
 * @param afterwards what to do once there is a connection, where that is not plain.
 */
export async function explainNoConnection(
  error: unknown,
  env: Environment,
  afterwards = "",
): Promise<UsageError | undefined> {
  const { connectionFailure } = await import("../github/connection-failure.ts");
  const failure = connectionFailure(error);
  if (failure === undefined) return undefined;
  const next = failure.isCertificate
    ? "Node.js does not trust its certificate. Where a company's proxy opens the encryption, set NODE_EXTRA_CA_CERTS to a file with the proxy's certificate."
    : `Check the network. ${proxyAdvice(env)}`;
  return new UsageError(
    `There is no connection to ${neutralise(failure.host)}: ${neutralise(failure.code)}.`,
    [next, afterwards].join(" ").trim(),
    { cause: error },
  );
}

/** What to look at where a proxy could be in between. */
export function proxyAdvice(env: Environment, version: string = process.versions.node): string {
  const name = ["HTTPS_PROXY", "https_proxy"].find((variable) => env[variable]);
  if (name === undefined) {
    return "Behind a proxy, set HTTPS_PROXY and NODE_USE_ENV_PROXY=1.";
  }
  if (!knowsProxies(version)) {
    return `${name} is set, but Node.js ${version} ignores it: use Node.js 24, or 22.21 and newer, and set NODE_USE_ENV_PROXY=1.`;
  }
  const isOn = env["NODE_USE_ENV_PROXY"] === "1" || /--use-env-proxy\b/.test(env["NODE_OPTIONS"] ?? "");
  return isOn
    ? `Check the proxy that ${name} names, and NO_PROXY.`
    : `${name} is set, but Node.js ignores it: set NODE_USE_ENV_PROXY=1 as well.`;
}

function knowsProxies(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const { backport } = PROXY_SUPPORT;
  return major >= PROXY_SUPPORT.major || (major === backport.major && minor >= backport.minor);
}
