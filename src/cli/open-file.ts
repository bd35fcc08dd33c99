import { spawn } from "node:child_process";
import type { CommandContext } from "./command.ts";

/** A program and its arguments, handed over as they are: no shell ever reads a path. */
export type Opener = readonly [program: string, ...args: readonly string[]];

/** What opens an HTML file in the browser a person uses. `start` of Windows is a shell's, this is what it calls. */
export function openerOf(platform: NodeJS.Platform, path: string): Opener {
  switch (platform) {
    case "darwin":
      return ["open", path];
    case "win32":
      return ["rundll32.exe", "url.dll,FileProtocolHandler", path];
    default:
      return ["xdg-open", path];
  }
}

/** Starts the browser and does not wait for it. Resolves to false where there is nothing that could open a file. */
export async function openFile(
  path: string,
  env: CommandContext["env"],
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  const [program, ...args] = openerOf(platform, path);
  return new Promise((resolve) => {
    const child = spawn(program, args, { detached: true, env: { ...env }, shell: false, stdio: "ignore" });
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}
