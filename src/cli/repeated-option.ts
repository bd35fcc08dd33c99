import { parseArgs } from "node:util";
import type { CommandEntry } from "./commands.ts";

/**
 * The first option that has two values and takes one. Node takes the last value without a word, so that of two
 * tenants or folders one would be the wrong one. Whatever else is wrong is the command's own to say.
 */
export function repeatedOption({ options }: CommandEntry, args: readonly string[]): string | undefined {
  const valued = options.filter(({ flag }) => flag.includes("<"));
  const names = valued.map(({ flag }) => flag.slice("--".length).split(/[ ,=]/)[0] ?? flag);
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
    strict: false,
    tokens: true,
  });
  const given = tokens.flatMap((token) => (token.kind === "option" ? [token.name] : []));
  return names.find(
    (name, index) => valued[index]?.repeats !== true && given.indexOf(name) !== given.lastIndexOf(name),
  );
}
