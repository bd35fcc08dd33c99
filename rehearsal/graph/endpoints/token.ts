import type { JsonWebKey } from "node:crypto";
import type { Call, Reply } from "../http.ts";
import { type Signer, verifyJwt } from "../jwt.ts";

export const GITHUB_ISSUER = "https://token.actions.githubusercontent.com";
const AUDIENCE = "api://AzureADTokenExchange";
const TOKEN_LIFE_S = 3_599;

/** Scope to the audience of the token and how Graph, ARM and storage recognise it. */
const AUDIENCES: Readonly<Record<string, string>> = {
  "https://graph.microsoft.com/.default": "https://graph.microsoft.com",
  "https://management.azure.com/.default": "https://management.azure.com",
  "https://storage.azure.com/.default": "https://storage.azure.com",
};

export interface TokenEndpointOptions {
  readonly signer: Signer;
  /** Issuer of the ID tokens that are accepted. */
  readonly issuer: string;
  /** The issuer's current public keys. */
  readonly keys: () => Promise<readonly JsonWebKey[]>;
}

/** Entra's token endpoint for the client credentials grant with a federated assertion, and its discovery document. */
export function tokenEndpoint(options: TokenEndpointOptions) {
  return (call: Call): Promise<Reply> | Reply | undefined => {
    const path = call.segments.slice(1).join("/");
    if (call.method === "GET" && path === "v2.0/.well-known/openid-configuration") return discovery(call);
    if (call.method === "POST" && path === "oauth2/v2.0/token") return issue(call, options);
    return undefined;
  };
}

function discovery({ url, segments }: Call): Reply {
  const base = `${url.origin}/${segments[0]}`;
  return {
    status: 200,
    body: {
      issuer: `${base}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
    },
  };
}

async function issue(call: Call, { signer, issuer, keys }: TokenEndpointOptions): Promise<Reply> {
  const { tenant, now } = call;
  const form = new URLSearchParams(call.body.toString("utf8"));
  if (call.segments[0] !== tenant.id) {
    return entraError(call, 400, "invalid_request", 90002, `Tenant '${call.segments[0]}' not found.`);
  }
  const app = tenant.apps.find(({ clientId }) => clientId === form.get("client_id"));
  if (app === undefined) {
    return entraError(
      call,
      400,
      "unauthorized_client",
      700016,
      `Application with identifier '${form.get("client_id")}' was not found in the directory.`,
    );
  }
  const audience = AUDIENCES[form.get("scope")?.split(" ")[0] ?? ""];
  if (
    form.get("grant_type") !== "client_credentials" ||
    form.get("client_assertion_type") !== "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" ||
    audience === undefined
  ) {
    return entraError(
      call,
      400,
      "invalid_request",
      900144,
      "The request body is not a client credentials grant.",
    );
  }
  const assertion = verifyJwt(form.get("client_assertion") ?? "", await keys());
  if (assertion === undefined) {
    return entraError(call, 401, "invalid_client", 7000215, "The assertion's signature is not valid.");
  }
  const { claims } = assertion;
  if (claims["aud"] !== AUDIENCE) {
    return entraError(
      call,
      401,
      "invalid_client",
      700212,
      `No matching federated identity record found for presented assertion audience '${claims["aud"]}'.`,
    );
  }
  if (claims["iss"] !== issuer) {
    return entraError(
      call,
      401,
      "invalid_client",
      700211,
      `No matching federated identity record found for presented assertion issuer '${claims["iss"]}'.`,
    );
  }
  if (!(Number(claims["nbf"] ?? claims["iat"]) * 1_000 <= now && now < Number(claims["exp"]) * 1_000)) {
    return entraError(
      call,
      401,
      "invalid_client",
      700024,
      "Client assertion is not within its valid time range.",
    );
  }
  if (!app.subjects.includes(String(claims["sub"]))) {
    return entraError(
      call,
      401,
      "invalid_client",
      700213,
      `No matching federated identity record found for presented assertion subject '${claims["sub"]}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion.`,
    );
  }
  const seconds = Math.floor(now / 1_000);
  // Azurite looks at the machine's clock, whatever time it is in the rehearsal.
  const latest = Math.max(seconds, Math.floor(Date.now() / 1_000));
  const earliest = Math.min(seconds, Math.floor(Date.now() / 1_000));
  return {
    status: 200,
    headers: { "cache-control": "no-store" },
    body: {
      token_type: "Bearer",
      expires_in: TOKEN_LIFE_S,
      ext_expires_in: TOKEN_LIFE_S,
      access_token: signer.sign({
        aud: audience,
        iss: `https://sts.windows.net/${tenant.id}/`,
        iat: seconds,
        nbf: (audience === "https://storage.azure.com" ? earliest : seconds) - 300,
        exp: (audience === "https://storage.azure.com" ? latest : seconds) + TOKEN_LIFE_S,
        appid: app.clientId,
        tid: tenant.id,
        ...(audience === "https://graph.microsoft.com" ? { roles: app.roles } : {}),
        ver: "1.0",
      }),
    },
  };
}

/** An error as Entra words and numbers it. */
function entraError(call: Call, status: number, error: string, number: number, sentence: string): Reply {
  const trace = "00000000-0000-4000-8000-000000000001";
  const correlation = String(call.headers["client-request-id"] ?? "00000000-0000-4000-8000-000000000002");
  const timestamp = new Date(call.now).toISOString().replace("T", " ").slice(0, 19);
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${number}: ${sentence} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}Z`,
      error_codes: [number],
      timestamp: `${timestamp}Z`,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `${call.url.origin}/error?code=${number}`,
    },
  };
}
