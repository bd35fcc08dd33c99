import type { ArtifactFacts, ConsentFacts, ConsentPolicy, ManifestFacts, RunFacts } from "./facts.ts";

export const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
/** Names the predicate's schema, `schemas/consent.schema.json`; not an address anything is fetched from. */
export const CONSENT_PREDICATE = "https://copilot-feedback.example/consent/v1";

/** In-toto Statement v1: who consented to which log, when, and on what evidence. */
export interface ConsentStatement {
  readonly _type: typeof STATEMENT_TYPE;
  /** One subject: `log.json`; `sha256` is hex without prefix, as in-toto has it. */
  readonly subject: readonly [{ readonly name: "log.json"; readonly digest: { readonly sha256: string } }];
  readonly predicateType: typeof CONSENT_PREDICATE;
  readonly predicate: ConsentPredicate;
}

export interface ConsentPredicate {
  readonly repository: { readonly id: number; readonly name: string };
  readonly pullRequest: {
    readonly number: number;
    readonly author: string;
    readonly createdAt: string;
    readonly base: string;
    readonly head: string;
  };
  readonly request: {
    readonly id: string;
    readonly path: string;
    readonly blob: string;
    readonly digest: string;
  };
  readonly consent: {
    readonly by: string;
    readonly at: string;
    readonly askedBy: string;
    readonly mergeCommit: string;
    /** By login. */
    readonly approvals: readonly Approval[];
    readonly validUntil: string;
  };
  readonly log: { readonly digest: string; readonly bytes: number };
  readonly report: { readonly digest: string };
  readonly policy: { readonly digest: string };
  readonly artifact: { readonly id: number; readonly name: string; readonly createdAt: string };
  readonly run: {
    readonly id: number;
    readonly attempt: number;
    readonly workflow: string;
    readonly commit: string;
  };
}

export interface Approval {
  readonly by: string;
  readonly at: string;
  readonly commit: string;
}

/** What the checks established, so that the statement says nothing that was not checked. */
export interface Evidence {
  readonly mergedBy: string;
  readonly mergedAt: string;
  readonly mergeCommit: string;
  readonly blob: string;
  readonly artifact: ArtifactFacts;
  readonly digest: string;
  readonly run: RunFacts;
  readonly attempt: number;
  readonly manifest: ManifestFacts;
  readonly approvals: readonly Approval[];
  readonly askedBy: string;
  readonly validUntil: string;
}

/** Builds the statement from GitHub's facts alone: the same merge gives the same bytes, whenever it is asked. */
export function consentStatement(
  facts: ConsentFacts,
  policy: ConsentPolicy,
  evidence: Evidence,
): ConsentStatement {
  const { repository, pullRequest, request } = facts;
  return {
    _type: STATEMENT_TYPE,
    subject: [{ name: "log.json", digest: { sha256: evidence.digest.slice("sha256:".length) } }],
    predicateType: CONSENT_PREDICATE,
    predicate: {
      repository: { id: repository.id, name: repository.fullName },
      pullRequest: {
        number: pullRequest.number,
        author: pullRequest.author.login,
        createdAt: pullRequest.createdAt,
        base: pullRequest.base.ref,
        head: pullRequest.head.sha,
      },
      request: { id: request.id, path: request.path, blob: evidence.blob, digest: request.digest },
      consent: {
        by: evidence.mergedBy,
        at: evidence.mergedAt,
        askedBy: evidence.askedBy,
        mergeCommit: evidence.mergeCommit,
        approvals: evidence.approvals,
        validUntil: evidence.validUntil,
      },
      log: { digest: evidence.digest, bytes: evidence.manifest.log.bytes },
      report: { digest: evidence.manifest.report.digest },
      policy: { digest: policy.redactionPolicyDigest },
      artifact: {
        id: evidence.artifact.id,
        name: evidence.artifact.name,
        createdAt: evidence.artifact.createdAt,
      },
      run: {
        id: evidence.run.id,
        attempt: evidence.attempt,
        workflow: policy.prepareWorkflow,
        commit: evidence.run.headSha,
      },
    },
  };
}

/** The statement's bytes as they go into the package: keys in the order above, two spaces, final newline. */
export function statementBytes(statement: ConsentStatement): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(statement, null, 2)}\n`);
}
