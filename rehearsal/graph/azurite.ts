import { type ChildProcessByStdio, spawn } from "node:child_process";
import { createHmac, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { CertificateFiles } from "./certificate.ts";

/** The storage account the emulator plays. */
export const REHEARSAL_ACCOUNT = "contosofeedback";
const START_TIMEOUT_MS = 30_000;
const TOLD_CLOCK = new URL("./told-clock.cjs", import.meta.url).pathname;
const API_VERSION = "2023-11-03";

/** Azure's own emulator of Blob storage, over https, accepting bearer tokens as the service does. */
export interface Azurite {
  readonly origin: string;
  readonly env: Readonly<Record<string, string>>;
  createContainer(name: string): Promise<void>;
  /** Names of the blobs in a container. */
  list(container: string): Promise<string[]>;
  read(container: string, blob: string): Promise<{ bytes: Buffer; headers: Headers }>;
  close(): Promise<void>;
}

/**
 * Starts Azurite in memory, with OAuth on; nothing is left behind.
 * @param clockFile holds its time in milliseconds; without it that is real time.
 */
export async function startAzurite(
  certificate: CertificateFiles,
  cwd: string,
  clockFile?: string,
): Promise<Azurite> {
  const main = join(
    dirname(createRequire(import.meta.url).resolve("azurite/package.json")),
    "dist/src/blob/main.js",
  );
  const accountKey = randomBytes(64);
  const child = spawn(
    process.execPath,
    [
      ...(clockFile === undefined ? [] : ["--require", TOLD_CLOCK]),
      main,
      "--inMemoryPersistence",
      "--disableTelemetry",
      "--silent",
      "--blobPort",
      "0",
      "--oauth",
      "basic",
      "--cert",
      certificate.cert,
      "--key",
      certificate.key,
    ],
    {
      cwd,
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        ...process.env,
        AZURITE_ACCOUNTS: `${REHEARSAL_ACCOUNT}:${accountKey.toString("base64")}`,
        ...(clockFile === undefined ? {} : { REHEARSAL_CLOCK_FILE: clockFile }),
      },
    },
  );
  // It keeps nothing, so there is nothing to end in order; and it must not outlive whoever forgets to close it.
  const end = () => child.kill("SIGKILL");
  process.once("exit", end);
  const port = await portOf(child);
  const origin = `https://127.0.0.1:${port}`;
  const signed = signer(origin, accountKey);
  return {
    origin,
    env: { COPILOT_FEEDBACK_BLOB_ENDPOINT: origin, NODE_EXTRA_CA_CERTS: certificate.cert },
    createContainer: async (name) => {
      const response = await signed("PUT", `/${name}`, { restype: "container" });
      if (response.status !== 201) throw new Error(`container: ${response.status}`);
    },
    list: async (container) => {
      const response = await signed("GET", `/${container}`, { comp: "list", restype: "container" });
      return [...(await response.text()).matchAll(/<Name>([^<]+)<\/Name>/g)].map(([, name]) => name ?? "");
    },
    read: async (container, blob) => {
      const response = await signed("GET", `/${container}/${blob}`, {});
      if (response.status !== 200) throw new Error(`${blob}: ${response.status}`);
      return { bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers };
    },
    close: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      end();
      await gone;
      process.off("exit", end);
    },
  };
}

/** Reads the port from Azurite's own announcement; rejects when it ends or stays silent instead. */
async function portOf(child: ChildProcessByStdio<null, Readable, null>): Promise<number> {
  const guard = setTimeout(() => child.kill("SIGKILL"), START_TIMEOUT_MS);
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const port = /listens? .*https:\/\/[^:]+:(\d+)/.exec(line)?.[1];
      if (port !== undefined) return Number(port);
    }
  } finally {
    clearTimeout(guard);
    // What it says later is nobody's concern, but a full pipe would stop it.
    child.stdout.resume();
  }
  throw new Error("Azurite ended, or did not say within half a minute where it listens");
}

type SignedFetch = (
  method: "GET" | "PUT",
  path: string,
  query: Readonly<Record<string, string>>,
) => Promise<Response>;

/** Requests signed with the account key: what the rehearsal itself may do, and the product may not. */
function signer(origin: string, accountKey: Buffer): SignedFetch {
  return (method, path, query) => {
    const date = new Date().toUTCString();
    const parameters = Object.entries(query).sort(([one], [other]) => (one < other ? -1 : 1));
    const resource = [
      // The emulator's account is part of the path as well.
      `/${REHEARSAL_ACCOUNT}/${REHEARSAL_ACCOUNT}${path}`,
      ...parameters.map(([name, value]) => `${name}:${value}`),
    ].join("\n");
    const headers = `x-ms-date:${date}\nx-ms-version:${API_VERSION}`;
    const text = [method, "", "", "", "", "", "", "", "", "", "", "", headers, resource].join("\n");
    const signature = createHmac("sha256", accountKey).update(text, "utf8").digest("base64");
    return fetch(`${origin}/${REHEARSAL_ACCOUNT}${path}?${new URLSearchParams(query)}`, {
      method,
      headers: {
        "x-ms-date": date,
        "x-ms-version": API_VERSION,
        authorization: `SharedKey ${REHEARSAL_ACCOUNT}:${signature}`,
      },
    });
  };
}
