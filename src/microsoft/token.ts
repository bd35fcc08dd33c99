/**
 * Gives an access token for a scope such as `https://graph.microsoft.com/.default`. `renew` passes over what is
 * cached, for a service that just called the cached token expired. Throws `CredentialError`.
 */
export type TokenProvider = (scope: string, options?: { readonly renew?: boolean }) => Promise<string>;

/** The header that carries a token. */
export async function bearer(
  tokens: TokenProvider,
  scope: string,
  renew = false,
): Promise<Readonly<Record<string, string>>> {
  return { authorization: `Bearer ${await tokens(scope, { renew })}` };
}
