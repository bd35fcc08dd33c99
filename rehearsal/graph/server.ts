import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { CertificateFiles } from "./certificate.ts";
import { directoryEndpoint } from "./endpoints/directory.ts";
import { interactionsEndpoint } from "./endpoints/interactions.ts";
import { mailEndpoint } from "./endpoints/mail.ts";
import { supportEndpoint } from "./endpoints/support.ts";
import { type TokenEndpointOptions, tokenEndpoint } from "./endpoints/token.ts";
import { type Call, type Endpoint, type Reply, serviceError } from "./http.ts";
import { type Claims, createSigner, type Signer, verifyJwt } from "./jwt.ts";
import type { Tenant } from "./tenant.ts";

/** What goes wrong with one request. */
export type Fault =
  | { readonly kind: "answer"; readonly reply: Reply }
  /** The connection breaks before, or only after the request took effect. */
  | { readonly kind: "drop"; readonly when: "before" | "after" }
  /** The answer is cut after so many bytes, but claims to be whole. */
  | { readonly kind: "truncate"; readonly bytes: number }
  /** The answer is changed on its way. */
  | { readonly kind: "rewrite"; readonly rewrite: (reply: Reply) => Reply };

/** One request as it was seen; no content. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly status: number | "dropped";
  readonly clientRequestId: string | undefined;
}

export interface MicrosoftOptions extends Omit<TokenEndpointOptions, "signer"> {
  /** Signs the access tokens; by default a new one. */
  readonly signer?: Signer;
  readonly tenant: Tenant;
  readonly certificate: CertificateFiles;
  /** Milliseconds since the epoch; a clock that is wrong on purpose, for example. */
  readonly now?: () => number;
  /** Asked for each request before it is handled; `path` is without query. */
  readonly fault?: (method: string, path: string) => Fault | undefined;
}

/** Entra, Graph and Azure Resource Manager on one local https address. */
export interface MicrosoftStandIn {
  readonly origin: string;
  /** For the process that is to talk to it. */
  readonly env: Readonly<Record<string, string>>;
  readonly requests: readonly SeenRequest[];
  close(): Promise<void>;
}

const GRAPH: readonly Endpoint[] = [interactionsEndpoint, directoryEndpoint, mailEndpoint];
const MANAGEMENT: readonly Endpoint[] = [supportEndpoint];

/** Starts the stand-ins. Answers as documented, errors included; permissions in tokens are enforced. */
export async function startMicrosoft(options: MicrosoftOptions): Promise<MicrosoftStandIn> {
  const signer = options.signer ?? createSigner("rehearsal-entra");
  const token = tokenEndpoint({ ...options, signer });
  const requests: SeenRequest[] = [];
  const now = options.now ?? Date.now;

  const [cert, key] = await Promise.all([
    readFile(options.certificate.cert),
    readFile(options.certificate.key),
  ]);
  const server = createServer({ cert, key }, (request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  server.listen(0, "localhost");
  await once(server, "listening");
  const origin = `https://localhost:${(server.address() as AddressInfo).port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", origin);
    const body = await bytesOf(request);
    const method = request.method ?? "GET";
    const note = (status: number | "dropped") => {
      const id = request.headers["client-request-id"];
      requests.push({
        method,
        path: url.pathname,
        query: url.search,
        status,
        clientRequestId: typeof id === "string" ? id : undefined,
      });
    };
    const fault = options.fault?.(method, url.pathname);
    if (fault?.kind === "drop" && fault.when === "before") {
      note("dropped");
      response.destroy();
      return;
    }
    const answered = fault?.kind === "answer" ? fault.reply : await handle({ request, url, method, body });
    const reply = fault?.kind === "rewrite" ? fault.rewrite(answered) : answered;
    if (fault?.kind === "drop") {
      note("dropped");
      response.destroy();
      return;
    }
    note(reply.status);
    send(request, response, reply, fault?.kind === "truncate" ? fault.bytes : undefined);
  }

  async function handle(seen: {
    request: IncomingMessage;
    url: URL;
    method: string;
    body: Buffer;
  }): Promise<Reply> {
    const call: Call = {
      method: seen.method,
      segments: seen.url.pathname.split("/").slice(1).map(decodeURIComponent),
      query: seen.url.searchParams,
      headers: seen.request.headers,
      body: seen.body,
      url: seen.url,
      claims: {},
      tenant: options.tenant,
      now: now(),
    };
    const issued = await token(call);
    if (issued !== undefined) return issued;
    const isGraph = call.segments[0] === "v1.0";
    const audience = isGraph ? "https://graph.microsoft.com" : "https://management.azure.com";
    const claims = accepted(call, audience);
    if (claims === undefined) {
      return serviceError(401, "InvalidAuthenticationToken", "Access token has expired or is not yet valid.");
    }
    for (const endpoint of isGraph ? GRAPH : MANAGEMENT) {
      const reply = await endpoint({ ...call, claims });
      if (reply !== undefined) return reply;
    }
    return serviceError(404, "ResourceNotFound", "Resource not found for the segment.");
  }

  function accepted(call: Call, audience: string): Claims | undefined {
    const jwt = verifyJwt(String(call.headers.authorization ?? "").replace(/^Bearer /, ""), [signer.jwk]);
    if (jwt?.claims["aud"] !== audience || Number(jwt.claims["exp"]) * 1_000 <= call.now) return undefined;
    return jwt.claims;
  }

  return {
    origin,
    requests,
    env: {
      AZURE_AUTHORITY_HOST: origin,
      COPILOT_FEEDBACK_GRAPH_ENDPOINT: origin,
      COPILOT_FEEDBACK_MANAGEMENT_ENDPOINT: origin,
      NODE_EXTRA_CA_CERTS: options.certificate.cert,
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
  cutAt: number | undefined,
): void {
  const whole = reply.body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(reply.body));
  const body = cutAt === undefined ? whole : whole.subarray(0, cutAt);
  const clientRequestId = request.headers["client-request-id"];
  response.writeHead(reply.status, {
    ...(reply.body === undefined ? {} : { "content-type": "application/json" }),
    "content-length": body.byteLength,
    "request-id": randomUUID(),
    ...(typeof clientRequestId === "string" ? { "client-request-id": clientRequestId } : {}),
    ...reply.headers,
  });
  response.end(body);
}
