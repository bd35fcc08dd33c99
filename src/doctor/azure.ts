import { execFile } from "node:child_process";
import { promisify } from "node:util";

const REQUEST_TIMEOUT_MS = 30_000;

/** Where the two APIs are; another cloud, or a test, has others. */
export interface AzureEndpoints {
  readonly arm: string;
  readonly graph: string;
}

const PUBLIC_CLOUD: AzureEndpoints = {
  arm: "https://management.azure.com",
  graph: "https://graph.microsoft.com",
};

/** Reads Azure Resource Manager and Microsoft Graph as the person who is signed in. */
export interface Azure {
  get(api: keyof AzureEndpoints, path: string): Promise<unknown>;
  post(api: keyof AzureEndpoints, path: string, body: unknown): Promise<unknown>;
}

/** Azure or Graph refused, or nobody is signed in: said in words, for a finding that cannot be told. */
export class AzureRefusal extends Error {}

/** @param tokenFor resolves to an access token for the address of an API. */
export function connectAzure(
  tokenFor: (resource: string) => Promise<string> = tokenOfAz,
  endpoints: AzureEndpoints = PUBLIC_CLOUD,
): Azure {
  const tokens = new Map<string, Promise<string>>();
  async function ask(api: keyof AzureEndpoints, path: string, body?: unknown): Promise<unknown> {
    const origin = endpoints[api];
    const token = tokens.get(api) ?? tokenFor(origin);
    tokens.set(api, token);
    const response = await fetch(`${origin}${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        authorization: `Bearer ${await token}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    }).catch((error: unknown) => {
      throw error instanceof AzureRefusal
        ? error
        : new AzureRefusal(`${new URL(origin).host} cannot be reached`, { cause: error });
    });
    if (!response.ok) throw new AzureRefusal(`${new URL(origin).host} answered ${response.status}`);
    return response.json();
  }
  return { get: (api, path) => ask(api, path), post: ask };
}

/** The token of Azure's own command line. */
async function tokenOfAz(resource: string): Promise<string> {
  try {
    const args = [
      "account",
      "get-access-token",
      "--resource",
      resource,
      "--query",
      "accessToken",
      "--output",
      "tsv",
    ];
    const { stdout } = await promisify(execFile)("az", args, { shell: process.platform === "win32" });
    return stdout.trim();
  } catch (error) {
    throw new AzureRefusal("nobody is signed in to Azure: run az login", { cause: error });
  }
}
