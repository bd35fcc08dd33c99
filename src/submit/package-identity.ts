/** What of a package is known without its bytes; enough to ask an intake whether it has it. */
export interface PackageIdentity {
  readonly requestId: string;
  /** File name at the intake, unique for request and log. */
  readonly name: string;
  readonly logDigest: string;
}

/** Far above 30 rounds with their cards; an intake may accept less. */
export const PACKAGE_LIMIT_BYTES = 64 * 1024 * 1024;

/** The name under which an intake keeps the package of a request and log: the idempotency key of a delivery. */
export function packageIdentity(requestId: string, logDigest: string): PackageIdentity {
  const hex = logDigest.slice("sha256:".length);
  return { requestId, name: `${requestId}.${hex.slice(0, 16)}.zip`, logDigest };
}
