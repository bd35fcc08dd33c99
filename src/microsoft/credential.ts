import type { AccessToken, TokenCredential } from "@azure/identity";
import { type CredentialReason, credentialError } from "./credential-error.ts";
import type { Endpoints } from "./endpoints.ts";
import { backOff } from "./retry.ts";
import type { TokenProvider } from "./token.ts";
import type { Wire } from "./wire.ts";

/** Audience Entra expects in the ID token it is shown. */
const EXCHANGE_AUDIENCE = "api://AzureADTokenExchange";
/** A token is not begun to be used this close to its end. */
const MARGIN_MS = 5 * 60_000;
/** A federated credential made a moment ago is not known everywhere at once; neither is a passing failure for long. */
const MOST_ATTEMPTS = 4;

/** Who this process is to Microsoft. */
export type Identity =
  /** A GitHub Actions job: its OIDC token is exchanged for an Entra token, nothing is stored. */
  | {
      readonly kind: "github";
      readonly tenantId: string;
      readonly clientId: string;
      /** A fresh ID token of the running job for an audience; called anew for each exchange. */
      readonly getIdToken: (audience: string) => Promise<string>;
    }
  /** Whoever is signed in on this machine (Azure CLI, Visual Studio Code, managed identity, environment). */
  | { readonly kind: "local"; readonly tenantId?: string };

/**
 * Makes a token provider for an identity. `@azure/identity` is loaded on first use, so that nothing pays for it
 * that never talks to Microsoft. Its errors are turned into `CredentialError`s that name the fix.
 */
export function createTokenProvider(
  identity: Identity,
  endpoints: Endpoints,
  wire: Pick<Wire, "now" | "sleep" | "random">,
): TokenProvider {
  let credential: Promise<TokenCredential> | undefined;
  // Kept here, because the library asks for an ID token even where it then answers from its own cache.
  const kept = new Map<string, AccessToken>();
  return async (scope, options) => {
    const known = kept.get(scope);
    if (options?.renew !== true && known !== undefined && known.expiresOnTimestamp - MARGIN_MS > wire.now()) {
      return known.token;
    }
    if (options?.renew === true) credential = undefined;
    for (let attempt = 1; ; attempt += 1) {
      credential ??= loadCredential(identity, endpoints);
      try {
        const token = await (await credential).getToken(scope);
        if (token === null) throw new Error("no token was issued");
        kept.set(scope, token);
        return token.token;
      } catch (cause) {
        const error = credentialError(undefined, identity, { cause });
        // The library would answer from its memory of the failure for a minute without asking again.
        credential = undefined;
        if (!PASSING.has(error.reason) || attempt >= MOST_ATTEMPTS) throw error;
        await wire.sleep(backOff(attempt + 1, wire.random));
      }
    }
  };
}

/** Worth another try: the credential may still be spreading, the assertion is fetched anew, the service recovers. */
const PASSING: ReadonlySet<CredentialReason> = new Set<CredentialReason>([
  "no-matching-credential",
  "assertion-expired",
  "sign-in-unavailable",
]);

async function loadCredential(identity: Identity, endpoints: Endpoints): Promise<TokenCredential> {
  const { ClientAssertionCredential, DefaultAzureCredential } = await import("@azure/identity");
  const options = {
    authorityHost: endpoints.authority.origin,
    disableInstanceDiscovery: !endpoints.knownAuthority,
    // Retried here, where waiting and telling can be tested.
    retryOptions: { maxRetries: 0 },
  };
  if (identity.kind === "local") {
    return new DefaultAzureCredential({
      ...options,
      ...(identity.tenantId === undefined ? {} : { tenantId: identity.tenantId }),
    });
  }
  const { tenantId, clientId, getIdToken } = identity;
  if (tenantId === "" || clientId === "") throw credentialError("identity-not-configured", identity);
  return new ClientAssertionCredential(
    tenantId,
    clientId,
    async () => {
      try {
        return await getIdToken(EXCHANGE_AUDIENCE);
      } catch (cause) {
        throw credentialError("no-id-token", identity, { cause });
      }
    },
    options,
  );
}
