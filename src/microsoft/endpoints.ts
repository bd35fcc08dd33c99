/** Microsoft clouds that offer the interaction export; the one operated by 21Vianet does not. */
export type Cloud = "global" | "us-government" | "us-dod";

/** Where Microsoft's services answer, and the names of the tokens they want. */
export interface Endpoints {
  /** Entra, which issues the tokens. */
  readonly authority: URL;
  readonly graph: URL;
  /** Azure Resource Manager. */
  readonly management: URL;
  /** Blob service of a storage account. */
  readonly blob: (account: string) => URL;
  readonly scopes: { readonly graph: string; readonly management: string; readonly storage: string };
  /** Entra's own list of clouds knows the authority; false for stand-ins. */
  readonly knownAuthority: boolean;
}

const GOVERNMENT = {
  authority: "https://login.microsoftonline.us",
  management: "https://management.usgovcloudapi.net",
  blobSuffix: "blob.core.usgovcloudapi.net",
} as const;

const CLOUDS = {
  global: {
    authority: "https://login.microsoftonline.com",
    graph: "https://graph.microsoft.com",
    management: "https://management.azure.com",
    blobSuffix: "blob.core.windows.net",
  },
  "us-government": { ...GOVERNMENT, graph: "https://graph.microsoft.us" },
  "us-dod": { ...GOVERNMENT, graph: "https://dod-graph.microsoft.us" },
} as const satisfies Record<Cloud, unknown>;

/**
 * The endpoints of a cloud. A rehearsal or an emulator is reached through the environment: `AZURE_AUTHORITY_HOST`
 * as Azure's own tools know it, `COPILOT_FEEDBACK_GRAPH_ENDPOINT`, `COPILOT_FEEDBACK_MANAGEMENT_ENDPOINT` and
 * `COPILOT_FEEDBACK_BLOB_ENDPOINT` (there, the account is the first segment of the path). Bearer tokens go to
 * these addresses, so only https is accepted. Throws `TypeError` otherwise.
 */
export function endpointsOf(cloud: Cloud, env: Readonly<Record<string, string | undefined>>): Endpoints {
  const defaults = CLOUDS[cloud];
  const authority = secure(env, "AZURE_AUTHORITY_HOST") ?? new URL(defaults.authority);
  const emulator = secure(env, "COPILOT_FEEDBACK_BLOB_ENDPOINT");
  return {
    authority,
    graph: secure(env, "COPILOT_FEEDBACK_GRAPH_ENDPOINT") ?? new URL(defaults.graph),
    management: secure(env, "COPILOT_FEEDBACK_MANAGEMENT_ENDPOINT") ?? new URL(defaults.management),
    blob: (account) =>
      emulator === undefined
        ? new URL(`https://${account}.${defaults.blobSuffix}/`)
        : new URL(`/${account}/`, emulator),
    scopes: {
      graph: `${defaults.graph}/.default`,
      management: `${defaults.management}/.default`,
      storage: "https://storage.azure.com/.default",
    },
    knownAuthority: authority.origin === defaults.authority,
  };
}

function secure(env: Readonly<Record<string, string | undefined>>, name: string): URL | undefined {
  const value = env[name];
  if (value === undefined || value === "") return undefined;
  const withScheme = value.includes("://") ? value : `https://${value}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  if (url?.protocol !== "https:" || url.username !== "" || url.search !== "" || url.hash !== "") {
    throw new TypeError(`${name} is not an https address; expected for example https://localhost:10000`);
  }
  return url;
}
