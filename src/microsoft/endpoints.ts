/** Where Microsoft's services answer. The defaults are the public cloud; a rehearsal or another cloud overrides them. */
export interface Endpoints {
  /** Entra, which issues the tokens. */
  readonly authority: URL;
  readonly graph: URL;
  /** Azure Resource Manager. */
  readonly management: URL;
  /** Blob service of a storage account. */
  readonly blob: (account: string) => URL;
  /** Resource names of the tokens asked for. */
  readonly scopes: { readonly graph: string; readonly management: string; readonly storage: string };
  /** Entra's own list of clouds knows the authority; false for stand-ins. */
  readonly knownAuthority: boolean;
}

const KNOWN_AUTHORITIES: ReadonlySet<string> = new Set([
  "https://login.microsoftonline.com",
  "https://login.microsoftonline.us",
]);

const GRAPH_HOSTS: ReadonlySet<string> = new Set([
  "https://graph.microsoft.com",
  "https://graph.microsoft.us",
  "https://dod-graph.microsoft.us",
]);

/**
 * Reads the endpoints from the environment of this process: `AZURE_AUTHORITY_HOST` as Azure's own tools do, and
 * `COPILOT_FEEDBACK_GRAPH_ENDPOINT`, `COPILOT_FEEDBACK_MANAGEMENT_ENDPOINT` and
 * `COPILOT_FEEDBACK_BLOB_ENDPOINT` (an emulator's address; the account becomes the first path segment).
 * Bearer tokens are sent to these addresses, so only https is accepted. Throws `TypeError` otherwise.
 */
export function endpointsFromEnvironment(env: Readonly<Record<string, string | undefined>>): Endpoints {
  const authority = secure(env, "AZURE_AUTHORITY_HOST", "https://login.microsoftonline.com");
  const graph = secure(env, "COPILOT_FEEDBACK_GRAPH_ENDPOINT", "https://graph.microsoft.com");
  const management = secure(env, "COPILOT_FEEDBACK_MANAGEMENT_ENDPOINT", "https://management.azure.com");
  const emulator = env["COPILOT_FEEDBACK_BLOB_ENDPOINT"]
    ? secure(env, "COPILOT_FEEDBACK_BLOB_ENDPOINT", "")
    : undefined;
  return {
    authority,
    graph,
    management,
    blob: (account) =>
      emulator === undefined
        ? new URL(`https://${account}.blob.core.windows.net/`)
        : new URL(`/${account}/`, emulator),
    scopes: {
      graph: `${GRAPH_HOSTS.has(graph.origin) ? graph.origin : "https://graph.microsoft.com"}/.default`,
      management: "https://management.azure.com/.default",
      storage: "https://storage.azure.com/.default",
    },
    knownAuthority: KNOWN_AUTHORITIES.has(authority.origin),
  };
}

function secure(env: Readonly<Record<string, string | undefined>>, name: string, otherwise: string): URL {
  const value = env[name] || otherwise;
  const withScheme = value.includes("://") ? value : `https://${value}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  if (url?.protocol !== "https:" || url.username !== "" || url.search !== "" || url.hash !== "") {
    throw new TypeError(
      `${name} is not an https address. Expected for example ${otherwise || "https://localhost:10000"}.`,
    );
  }
  return url;
}
