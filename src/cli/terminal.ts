import type { CommandContext } from "./command.ts";

const STYLES: Readonly<Record<string, readonly [open: number, close: number]>> = {
  error: [31, 39],
  good: [32, 39],
  place: [36, 39],
  hint: [2, 22],
  strong: [1, 22],
};

/** Styles of the one look all commands share. */
export type Style = "error" | "good" | "place" | "hint" | "strong";

/**
 * Colours for a stream: none unless it is a terminal that understands them, and none with `NO_COLOR` set
 * (https://no-color.org).
 */
export function paintFor(
  stream: CommandContext["stdout"],
  env: CommandContext["env"],
): (style: Style, text: string) => string {
  if (!stream.isTTY || env["NO_COLOR"] || env["TERM"] === "dumb") return (_, text) => text;
  return (style, text) => {
    const [open, close] = STYLES[style] ?? [0, 0];
    return `\u001b[${open}m${text}\u001b[${close}m`;
  };
}
