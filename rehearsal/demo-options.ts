import { join } from "node:path";

/** Where the demo keeps what comes out, under the repository's root. It begins by removing what is there. */
export const DEMO_FOLDER = join(".rehearsal", "demo");

export interface DemoOptions {
  /** With stand-ins for Entra and Graph, and Azurite. */
  readonly azure: boolean;
}

/** Reads the demo's arguments; a string says what is wrong with them. */
export function readDemoOptions(args: readonly string[]): DemoOptions | string {
  const unknown = args.find((argument) => argument !== "--azure");
  if (unknown !== undefined)
    return `The demo does not know ${JSON.stringify(unknown)}.\nRun \`npm run demo\`, or \`npm run demo -- --azure\` with stand-ins for Entra, Graph and Blob storage.`;
  return { azure: args.includes("--azure") };
}
