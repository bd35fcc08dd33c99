import { createHash } from "node:crypto";
import { createGraphSource, type ReadingProgress } from "../collect/graph-source.ts";
import type { InteractionBatch, InteractionQuery, InteractionSource } from "../collect/source.ts";
import { SourceError, type SourceReason } from "../collect/source-error.ts";
import type { Config } from "../config/config-schema.ts";
import { azureBlobIntake } from "../submit/azure-blob-intake.ts";
import { azureSupportIntake } from "../submit/azure-support-intake.ts";
import { graphMailNotifier, type MarkSending } from "../submit/graph-mail-notifier.ts";
import type { Intake } from "../submit/intake.ts";
import type { Notifier } from "../submit/notification.ts";
import { createBlobStore } from "./blob-store.ts";
import { createTokenProvider, type Identity } from "./credential.ts";
import { CredentialError } from "./credential-error.ts";
import { endpointsOf } from "./endpoints.ts";
import type { Attempt } from "./exchange.ts";
import { createGraphClient, type GraphClient } from "./graph-client.ts";
import { checkCopilotUser } from "./licence.ts";
import { createOutbox } from "./outbox.ts";
import { PREREQUISITE_REASONS, type PrerequisiteReason, type PrerequisiteRefusal } from "./reasons.ts";
import { checkAdminRole, type RoleVerdict } from "./roles.ts";
import { ServiceError } from "./service-error.ts";
import { createSupportDesk } from "./support-desk.ts";
import type { TokenProvider } from "./token.ts";
import { type DirectoryUser, findUser } from "./users.ts";
import { realWire, type Wire } from "./wire.ts";

export interface ConnectOptions {
  readonly config: Pick<Config, "source" | "roles">;
  readonly identity: Identity;
  /** Of this process; see `endpointsOf`. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly wire?: Wire;
  /** Each attempt of each request: names, numbers and identifiers, never content. */
  readonly onAttempt?: (operation: string, attempt: Attempt) => void;
}

/** Everything asked of Microsoft, with one identity. Nothing is contacted before the first call. */
export interface Microsoft {
  /** Copilot interactions, from Graph. */
  source(options?: { readonly onProgress?: (progress: ReadingProgress) => void }): InteractionSource;
  /** `ticket` is the request's, for intakes that deliver to a support ticket. */
  intake(config: CloudIntake, options: { readonly ticket: string | null }): Intake;
  /**
   * Where packages go to Blob storage, the container also remembers that a notice is being sent, so that it is
   * sent once.
   */
  notifier(config: CloudNotification, intake?: Config["intake"]): Notifier;
  /** Whether an admin holds an accepted role now. Throws `ServiceError` or `CredentialError`. */
  checkAdmin(userPrincipalName: string): Promise<RoleVerdict>;
  /** Whether the affected user exists and has the Copilot plan. Throws as `checkAdmin` does. */
  checkUser(
    address: string,
  ): Promise<{ readonly ok: true; readonly user: DirectoryUser } | PrerequisiteRefusal>;
  readonly tokens: TokenProvider;
  /** Of Graph's tokens. */
  readonly scope: string;
}

export type CloudIntake = Extract<Config["intake"], { type: "azure-blob" | "azure-support" }>;
export type CloudNotification = Extract<Config["notification"], { type: "graph-mail" }>;

/**
 * Connects to Microsoft 365 and Azure as the configuration says. Import this lazily: an embedded installation
 * uses none of it.
 */
export function connectMicrosoft(options: ConnectOptions): Microsoft {
  const { config, identity, env, wire = realWire } = options;
  const endpoints = endpointsOf(
    config.source.type === "graph" ? (config.source.cloud ?? "global") : "global",
    env,
  );
  const tokens = createTokenProvider(identity, endpoints, wire);
  const observed = options.onAttempt === undefined ? {} : { onAttempt: options.onAttempt };
  const graph = createGraphClient({
    service: "Microsoft Graph",
    origin: endpoints.graph,
    scope: endpoints.scopes.graph,
    tokens,
    wire,
    ...observed,
  });
  const blobStore = ({ account, container }: Extract<CloudIntake, { type: "azure-blob" }>) =>
    createBlobStore({
      service: endpoints.blob(account),
      container,
      scope: endpoints.scopes.storage,
      tokens,
      wire,
    });

  return {
    tokens,
    scope: endpoints.scopes.graph,
    source: ({ onProgress } = {}) =>
      explained(
        createGraphSource({
          reader: graph,
          userId: (user) => userId(graph, user),
          ...(onProgress === undefined ? {} : { onProgress }),
        }),
      ),
    intake(intake, { ticket }) {
      if (intake.type === "azure-blob") return azureBlobIntake(blobStore(intake), wire.now);
      const management = createGraphClient({
        service: "Azure Support",
        origin: endpoints.management,
        scope: endpoints.scopes.management,
        tokens,
        wire,
        ...observed,
      });
      return azureSupportIntake(createSupportDesk(management, intake.subscription), ticket, wire.now);
    },
    notifier: ({ mailbox }, intake) =>
      graphMailNotifier({
        outbox: createOutbox(graph),
        mailbox,
        now: wire.now,
        ...(intake?.type === "azure-blob" ? { markSending: markIn(blobStore(intake)) } : {}),
      }),
    checkAdmin: (userPrincipalName) => checkAdminRole(graph, userPrincipalName, config.roles, wire.now()),
    checkUser: (address) => checkCopilotUser(graph, address),
  };
}

/** Remembers by creating an empty blob: the service lets one caller create a name and nobody twice. */
function markIn(store: ReturnType<typeof createBlobStore>): MarkSending {
  return async (key) => {
    const name = createHash("sha256").update(key).digest("hex").slice(0, 32);
    const created = await store.create(`notices/${name}`, {
      bytes: new Uint8Array(),
      contentType: "text/plain",
      md5: createHash("md5").digest("base64"),
      metadata: {},
    });
    switch (created.kind) {
      case "created":
        return { kind: "first" };
      case "exists":
        return { kind: "repeated" };
      default:
        return {
          kind: "failed",
          message: `the notice could not be marked as being sent: ${created.message}`,
        };
    }
  };
}

/** Only existence is asked about here: whether anything can be read, Graph says better than a list of plans. */
async function userId(graph: GraphClient, address: string): Promise<string> {
  const lookup = await findUser(graph, address);
  switch (lookup.kind) {
    case "found":
      return lookup.user.id;
    case "absent":
      throw notReadable("user-not-found", "user-not-found", "");
    case "ambiguous":
      throw notReadable("user-not-found", "user-ambiguous", "");
    case "denied":
      throw notReadable("access-denied", "directory-denied", lookup.detail);
    case "unexpected":
      throw notReadable("unexpected-answer", "directory-unexpected", lookup.detail);
  }
}

function notReadable(reason: SourceReason, code: PrerequisiteReason, detail: string): SourceError {
  const { title, next } = PREREQUISITE_REASONS[code];
  return new SourceError(reason, `${title}${detail}`, next);
}

/** A source that says in the words of collection what went wrong below it. */
function explained(source: InteractionSource): InteractionSource {
  async function* read(query: InteractionQuery): AsyncGenerator<InteractionBatch> {
    try {
      yield* source.read(query);
    } catch (error) {
      throw asSourceError(error);
    }
  }
  return { read };
}

function asSourceError(error: unknown): unknown {
  if (error instanceof CredentialError) {
    return new SourceError("access-denied", "No Microsoft token could be had", error.message, {
      cause: error,
    });
  }
  if (error instanceof ServiceError) {
    const reason =
      error.kind === "unexpected"
        ? "unexpected-answer"
        : error.trail.status === 429
          ? "throttled"
          : "service-unavailable";
    return new SourceError(reason, error.problem, error.next, { cause: error });
  }
  return error;
}
