import {
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";

export type Claims = Readonly<Record<string, unknown>>;

export interface Jwt {
  readonly header: Claims;
  readonly claims: Claims;
}

/** A key pair that signs tokens and shows its public half as a JSON Web Key. */
export interface Signer {
  sign(claims: Claims): string;
  readonly jwk: JsonWebKey & { readonly kid: string };
}

/** Makes an RS256 signer; each rehearsal has its own. */
export function createSigner(kid: string): Signer {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    jwk: { ...publicKey.export({ format: "jwk" }), kid, use: "sig", alg: "RS256" },
    sign(claims) {
      const head = `${encode({ typ: "JWT", alg: "RS256", kid })}.${encode(claims)}`;
      return `${head}.${sign("sha256", Buffer.from(head), privateKey).toString("base64url")}`;
    },
  };
}

/** The content of a token with a valid RS256 signature by one of the keys, or undefined. */
export function verifyJwt(token: string, keys: readonly JsonWebKey[]): Jwt | undefined {
  const [header, claims, signature, ...rest] = token.split(".");
  if (header === undefined || claims === undefined || signature === undefined || rest.length > 0)
    return undefined;
  const decoded = decode(header);
  if (decoded?.["alg"] !== "RS256") return undefined;
  const key = keys.find((candidate) => candidate["kid"] === decoded["kid"]);
  if (
    key === undefined ||
    !isSigned(`${header}.${claims}`, signature, createPublicKey({ key, format: "jwk" }))
  ) {
    return undefined;
  }
  const content = decode(claims);
  return content === undefined ? undefined : { header: decoded, claims: content };
}

function isSigned(text: string, signature: string, key: KeyObject): boolean {
  return verify("sha256", Buffer.from(text), key, Buffer.from(signature, "base64url"));
}

function encode(value: Claims): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function decode(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof value === "object" && value !== null ? (value as Claims) : undefined;
  } catch {
    return undefined;
  }
}
