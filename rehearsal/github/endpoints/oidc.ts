import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import type { Call, Route } from "../http.ts";
import type { RuntimeTokens } from "../runtime-tokens.ts";
import { fullName, ownRepository } from "../shapes/repository.ts";
import type { JobIdentity, State } from "../state.ts";

const TOKEN_MINUTES = 5;

/** What the issuer has to know about a job that state does not hold. */
export interface OidcJob {
  identity: JobIdentity;
  environment: string | undefined;
  /** Branch name of the pull request's head, empty for other events. */
  headRef: string;
  baseRef: string;
  jobId: number;
}

export interface OidcIssuer {
  /** Lets a job with `id-token: write` ask for ID tokens with its runtime token. */
  allow(runtimeToken: string, job: OidcJob): void;
  routes: Route[];
}

let keys: { publicKey: KeyObject; privateKey: KeyObject } | undefined;

/** One pair for all rehearsals of a process, made when first needed: making one takes longer than a job. */
function keyPair() {
  keys ??= generateKeyPairSync("rsa", { modulusLength: 2048 });
  return keys;
}

/** GitHub's OIDC issuer: ID tokens for jobs that may have them, and the public keys to verify them. */
export function createOidcIssuer(state: State, tokens: RuntimeTokens): OidcIssuer {
  const allowed = new Map<string, OidcJob>();
  const kid = "rehearsal-1";

  function idToken(job: OidcJob, audience: string): string {
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const unsigned = `${encode({ typ: "JWT", alg: "RS256", kid, x5t: kid })}.${encode(claims(state, job, audience))}`;
    const signature = createSign("RSA-SHA256").update(unsigned).sign(keyPair().privateKey);
    return `${unsigned}.${signature.toString("base64url")}`;
  }

  return {
    allow: (runtimeToken, job) => {
      allowed.set(runtimeToken, job);
    },
    routes: [
      {
        method: "GET",
        path: "/actions-runtime/idtoken",
        audience: "own",
        handle: (call) => {
          const token = bearer(call);
          const job = tokens.verify(token) && allowed.get(token);
          if (!job) return { status: 403, body: { message: "This job may not request an ID token." } };
          const audience = call.query.get("audience") ?? `https://github.com/${state.owner.login}`;
          return { status: 200, body: { count: 1, value: idToken(job, audience) } };
        },
      },
      {
        method: "GET",
        path: "/.well-known/openid-configuration",
        audience: "own",
        handle: () => ({
          status: 200,
          body: {
            issuer: state.settings.issuer,
            jwks_uri: `${state.origin}/.well-known/jwks`,
            subject_types_supported: ["public", "pairwise"],
            response_types_supported: ["id_token"],
            id_token_signing_alg_values_supported: ["RS256"],
            scopes_supported: ["openid"],
          },
        }),
      },
      {
        method: "GET",
        path: "/.well-known/jwks",
        audience: "own",
        handle: () => ({
          status: 200,
          body: {
            keys: [
              { ...keyPair().publicKey.export({ format: "jwk" }), kid, alg: "RS256", use: "sig", x5t: kid },
            ],
          },
        }),
      },
    ],
  };
}

function bearer(call: Call): string {
  return call.headers.authorization?.replace(/^bearer /i, "") ?? "";
}

function claims(state: State, job: OidcJob, audience: string): Record<string, unknown> {
  const run = state.runs.find((candidate) => candidate.id === job.identity.run);
  if (!run) throw new Error(`No run ${job.identity.run}`);
  const now = Math.floor(state.clock.now().getTime() / 1000);
  const name = fullName(ownRepository(state));
  const subject = state.settings.immutableSubject
    ? `${state.owner.login}@${state.owner.id}/${state.repositoryName}@${state.repositoryId}`
    : name;
  const context = job.environment
    ? `environment:${job.environment.replaceAll(":", "%3A")}`
    : run.event === "pull_request_target"
      ? "pull_request"
      : `ref:${run.ref}`;
  const workflowRef = `${name}/${run.workflow.path}@${run.ref}`;
  return {
    jti: `rehearsal-${run.id}-${job.identity.attempt}-${job.identity.job}`,
    sub: `repo:${subject}:${context}`,
    aud: audience,
    ref: run.ref,
    sha: run.workflowSha,
    repository: name,
    repository_owner: state.owner.login,
    repository_owner_id: String(state.owner.id),
    run_id: String(run.id),
    run_number: String(run.number),
    run_attempt: String(job.identity.attempt),
    repository_visibility: state.private ? "private" : "public",
    repository_id: String(state.repositoryId),
    actor_id: String(run.actor.id),
    actor: run.actor.login,
    workflow: run.workflow.name,
    head_ref: job.headRef,
    base_ref: job.baseRef,
    event_name: run.event,
    ref_protected: "true",
    ref_type: "branch",
    workflow_ref: workflowRef,
    workflow_sha: run.workflowSha,
    job_workflow_ref: workflowRef,
    job_workflow_sha: run.workflowSha,
    runner_environment: "github-hosted",
    check_run_id: String(job.jobId),
    ...(job.environment && { environment: job.environment }),
    iss: state.settings.issuer,
    nbf: now - 60,
    exp: now + TOKEN_MINUTES * 60,
    iat: now,
  };
}
