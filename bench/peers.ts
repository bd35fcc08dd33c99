import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Another redactor, ready to be called with a text. */
export interface Peer {
  readonly name: string;
  readonly redact: (text: string) => unknown;
  /** Largest input in MB that it gets through in reasonable time. */
  readonly megabytes: number;
}

const MAKERS: Readonly<
  Record<string, { readonly megabytes: number; readonly make: () => Promise<Peer["redact"]> }>
> = {
  openredaction: {
    megabytes: 0.1,
    make: async () => {
      const { OpenRedaction } = await load("openredaction");
      const redactor = new OpenRedaction();
      return (text) => redactor.detect(text);
    },
  },
  "@visulima/redact": {
    megabytes: 0.1,
    make: async () => {
      const { stringAnonymize, standardRules } = await load("@visulima/redact");
      return (text) => stringAnonymize(text, standardRules);
    },
  },
  "redact-pii": {
    megabytes: 1,
    make: async () => {
      const { SyncRedactor } = await load("redact-pii");
      const redactor = new SyncRedactor();
      return (text) => redactor.redact(text);
    },
  },
  "@redactpii/node": {
    megabytes: 5,
    make: async () => {
      const { Redactor } = await load("@redactpii/node");
      const redactor = new Redactor();
      return (text) => redactor.redact(text);
    },
  },
  "llm-sanitize": {
    megabytes: 5,
    make: async () => {
      const { sanitizeInput } = await load("llm-sanitize");
      return (text) => sanitizeInput(text);
    },
  },
  "@secretlint/core": {
    megabytes: 1,
    make: async () => {
      const { lintSource } = await load("@secretlint/core");
      const { creator } = await load("@secretlint/secretlint-rule-preset-recommend");
      const config = { rules: [{ id: "preset", rule: creator }] };
      return (text) =>
        lintSource({
          source: { filePath: "/a.txt", content: text, ext: ".txt", contentType: "text" },
          options: { config },
        });
    },
  },
};

/** The names of all peers, installed or not. */
export const PEER_NAMES: readonly string[] = Object.keys(MAKERS);

/**
 * Loads one peer.
 * @throws Error if it is not installed.
 */
export async function loadPeer(name: string): Promise<Peer> {
  const maker = MAKERS[name];
  if (maker === undefined) throw new Error(`no peer is called ${name}`);
  return { name: `${name} ${version(name)}`, redact: await maker.make(), megabytes: maker.megabytes };
}

// biome-ignore lint/suspicious/noExplicitAny: peers are not installed where types are checked
async function load(name: string): Promise<any> {
  return await import(name);
}

function version(name: string): string {
  const found = fileURLToPath(import.meta.resolve(name)).replaceAll("\\", "/");
  const root = found.slice(0, found.lastIndexOf(`node_modules/${name}/`) + `node_modules/${name}/`.length);
  return (JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { readonly version: string }).version;
}
