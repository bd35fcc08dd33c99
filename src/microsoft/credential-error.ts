import type { Identity } from "./credential.ts";

/** Why no token could be had. */
export type CredentialReason =
  | "identity-not-configured"
  | "no-id-token"
  | "no-matching-credential"
  | "assertion-expired"
  | "unknown-application"
  | "unknown-tenant"
  | "not-consented"
  | "not-signed-in"
  | "sign-in-unavailable"
  | "sign-in-refused";

/** No token: what is missing and the command that mends it. Carries neither tokens nor assertions. */
export class CredentialError extends Error {
  readonly reason: CredentialReason;
  /** Entra's own number, for example `AADSTS700213`. */
  readonly entraCode: string | undefined;

  constructor(reason: CredentialReason, entraCode: string | undefined, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "CredentialError";
    this.reason = reason;
    this.entraCode = entraCode;
  }
}

/** Entra's error numbers that tell causes apart; learn.microsoft.com, "Microsoft Entra error codes". */
const ENTRA_REASONS: Readonly<Record<string, CredentialReason>> = {
  AADSTS700213: "no-matching-credential",
  AADSTS7002131: "no-matching-credential",
  AADSTS70021: "no-matching-credential",
  AADSTS700211: "no-matching-credential",
  AADSTS700212: "no-matching-credential",
  AADSTS700024: "assertion-expired",
  AADSTS700016: "unknown-application",
  AADSTS90002: "unknown-tenant",
  AADSTS65001: "not-consented",
  AADSTS501051: "not-consented",
};

/** Node's and MSAL's codes of a network that does not carry. */
const NETWORK =
  /endpoints_resolution_error|network_error|no_network_connectivity|ECONNRESET|ECONNREFUSED|ETIMEDOUT|ENOTFOUND|EAI_AGAIN/;

/**
 * Explains a failed sign-in. Without a given reason it is read from Entra's number (never from the sentence
 * around it); only the presented subject is taken from the text, because people need to see it.
 */
export function credentialError(
  given: CredentialReason | undefined,
  identity: Identity,
  { cause }: { readonly cause?: unknown } = {},
): CredentialError {
  const known = find(cause, (error) => (error instanceof CredentialError ? error : undefined));
  if (known !== undefined) return known;
  const text = texts(cause);
  const entraCode = entraNumber(text);
  const reason = given ?? classify(entraCode, text, cause, identity);
  const subject = /assertion subject '([^'\r\n]{1,600})'/.exec(text)?.[1];
  return new CredentialError(
    reason,
    entraCode,
    explain(reason, identity, entraCode, subject),
    // MSAL's errors may hold whole requests, so what is kept is a summary of names and codes.
    cause === undefined ? undefined : new Error(summary(cause, entraCode)),
  );
}

function classify(
  entraCode: string | undefined,
  text: string,
  cause: unknown,
  identity: Identity,
): CredentialReason {
  if (entraCode !== undefined) return ENTRA_REASONS[entraCode] ?? "sign-in-refused";
  const status = find(cause, (error) =>
    "status" in error && typeof error.status === "number" ? error.status : undefined,
  );
  if (
    status === 429 ||
    (status !== undefined && status >= 500) ||
    (identity.kind === "github" && NETWORK.test(text))
  ) {
    return "sign-in-unavailable";
  }
  return identity.kind === "local" ? "not-signed-in" : "sign-in-refused";
}

function explain(
  reason: CredentialReason,
  identity: Identity,
  entraCode: string | undefined,
  subject: string | undefined,
): string {
  const code = entraCode === undefined ? "" : ` (${entraCode})`;
  const client = identity.kind === "github" ? identity.clientId : "<client id>";
  switch (reason) {
    case "identity-not-configured":
      return "This job has no Microsoft identity: the tenant id or the client id is empty. Set the variables COPILOT_FEEDBACK_TENANT_ID and COPILOT_FEEDBACK_CLIENT_ID in the environment the job runs in.";
    case "no-id-token":
      return "GitHub gave this job no ID token. Give the job `permissions: id-token: write` and run it in this repository, not in a fork.";
    case "no-matching-credential":
      return [
        `Entra does not know this job${code}.`,
        subject === undefined
          ? "The subject that was presented is shown in the error's details in the Entra sign-in log."
          : `The subject that was presented is: ${printable(subject)}`,
        "Add a federated credential with exactly this subject to the identity:",
        `az ad app federated-credential create --id ${client} --parameters '${JSON.stringify({
          name: "copilot-feedback",
          issuer: "https://token.actions.githubusercontent.com",
          subject: subject === undefined ? "<subject>" : printable(subject),
          audiences: ["api://AzureADTokenExchange"],
        })}'`,
        "(for a managed identity: az identity federated-credential create). One made a moment ago can take minutes to be known.",
      ].join("\n");
    case "assertion-expired":
      return `Entra calls the job's ID token expired or not yet valid${code}. Check the clock of the runner (it must be right to five minutes) and run the job again.`;
    case "unknown-application":
      return `The client id ${printable(client)} is not known in the tenant${code}. Compare COPILOT_FEEDBACK_CLIENT_ID with the identity's "Application (client) ID".`;
    case "unknown-tenant":
      return `The tenant is not known to Entra${code}. Compare COPILOT_FEEDBACK_TENANT_ID with the "Directory (tenant) ID".`;
    case "not-consented":
      return `The identity has not been granted the permission it asks for${code}. Grant the application permissions listed in docs/microsoft.md.`;
    case "not-signed-in":
      return "Nobody is signed in to Microsoft on this machine. Sign in with: az login --tenant <tenant id>";
    case "sign-in-unavailable":
      return "Entra could not be reached, or asked to come back later. Run it again; if it persists, see status.cloud.microsoft.";
    case "sign-in-refused":
      return `Entra refused the sign-in${code}. Look the number up at login.microsoftonline.com/error.`;
  }
}

/** Walks an error and its causes. */
function find<T>(error: unknown, pick: (error: Error) => T | undefined): T | undefined {
  for (let inner: unknown = error, depth = 0; inner instanceof Error && depth < 8; depth += 1) {
    const found = pick(inner);
    if (found !== undefined) return found;
    inner = inner.cause;
  }
  return undefined;
}

function texts(error: unknown): string {
  const all: string[] = [];
  find(error, (inner) => {
    all.push(inner.message, "code" in inner ? String(inner.code) : "");
    return undefined;
  });
  return all.join("\n");
}

function entraNumber(text: string): string | undefined {
  const number = /AADSTS(\d{4,9})/.exec(text)?.[1] ?? /Error\(s\): (\d{4,9})/.exec(text)?.[1];
  return number === undefined ? undefined : `AADSTS${number}`;
}

function summary(error: unknown, entraCode: string | undefined): string {
  const names: string[] = [];
  find(error, (inner) => {
    names.push(inner.name);
    return undefined;
  });
  return [...names, ...(entraCode === undefined ? [] : [entraCode])].join(" < ");
}

/** A subject holds names people chose: only what belongs in one is printed. */
function printable(text: string): string {
  return text.replaceAll(/[^\w@:/.%+-]/g, "?");
}
