import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Files a TLS server and its clients need. */
export interface CertificateFiles {
  readonly cert: string;
  readonly key: string;
}

const DAY_MS = 24 * 60 * 60_000;

/**
 * Makes a certificate for `localhost` that signs itself, and writes `cert.pem` and `key.pem` into a directory.
 * Microsoft's client libraries accept https only, and a key that everybody has would be worth nothing, so each
 * rehearsal makes its own. Clients trust it through `NODE_EXTRA_CA_CERTS`.
 */
export async function writeCertificate(directory: string): Promise<CertificateFiles> {
  const { certificate, privateKey } = selfSigned(Date.now());
  await mkdir(directory, { recursive: true });
  const files = { cert: join(directory, "cert.pem"), key: join(directory, "key.pem") };
  await writeFile(files.cert, pem("CERTIFICATE", certificate));
  await writeFile(files.key, privateKey, { mode: 0o600 });
  return files;
}

function selfSigned(now: number): { certificate: Buffer; privateKey: string } {
  const keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = sequence(oid("1.2.840.10045.4.3.2"));
  // Roots are looked up by name, so a name of its own keeps the certificates of two rehearsals apart.
  const commonName = Buffer.from(`rehearsal ${randomBytes(8).toString("hex")}`);
  const name = sequence(set(sequence(oid("2.5.4.3"), tlv(0x0c, commonName))));
  const extensions = tlv(
    0xa3,
    sequence(
      extension("2.5.29.19", true, sequence(tlv(0x01, Buffer.from([0xff])))),
      extension(
        "2.5.29.17",
        false,
        sequence(tlv(0x82, Buffer.from("localhost")), tlv(0x87, Buffer.from([127, 0, 0, 1]))),
      ),
    ),
  );
  const body = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    name,
    sequence(utcTime(now - DAY_MS), utcTime(now + 7 * DAY_MS)),
    name,
    keys.publicKey.export({ type: "spki", format: "der" }),
    extensions,
  );
  const signature = Buffer.concat([Buffer.from([0]), sign("sha256", body, keys.privateKey)]);
  return {
    certificate: sequence(body, algorithm, tlv(0x03, signature)),
    privateKey: keys.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

/** One DER element: tag, length, content. */
function tlv(tag: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const length =
    body.length < 0x80
      ? Buffer.from([body.length])
      : body.length < 0x100
        ? Buffer.from([0x81, body.length])
        : Buffer.from([0x82, body.length >> 8, body.length & 0xff]);
  return Buffer.concat([Buffer.from([tag]), length, body]);
}

function sequence(...content: Buffer[]): Buffer {
  return tlv(0x30, ...content);
}

function set(...content: Buffer[]): Buffer {
  return tlv(0x31, ...content);
}

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second];
  for (const part of rest) {
    const digits = [part & 0x7f];
    for (let left = part >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80);
    bytes.push(...digits);
  }
  return tlv(0x06, Buffer.from(bytes));
}

function extension(id: string, critical: boolean, value: Buffer): Buffer {
  return sequence(oid(id), ...(critical ? [tlv(0x01, Buffer.from([0xff]))] : []), tlv(0x04, value));
}

function utcTime(time: number): Buffer {
  const digits = new Date(time).toISOString().replaceAll(/[-:T]/g, "").slice(2, 14);
  return tlv(0x17, Buffer.from(`${digits}Z`));
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}
