import { neutralise } from "../document/hostile-text.ts";
import { pointerSegments } from "../document/pointer.ts";
import type { Problem } from "../document/problem.ts";
import type { CommandContext } from "./command.ts";
import { paintFor } from "./terminal.ts";

/** Keys of a request that `new` has options for. */
const OPTIONS = ["user", "interactions", "comment", "apps", "category", "ticket", "before", "after"];

/**
 * A problem of a request for somebody who gave options and has no file: lines of a file that was never written
 * would lead nowhere.
 */
export function explainAsOption(
  { pointer, message, expected, fix }: Problem,
  { stderr, env }: Pick<CommandContext, "stderr" | "env">,
): string {
  const paint = paintFor(stderr, env);
  const [key = ""] = pointerSegments(pointer);
  const said = inOptions(message);
  const place = OPTIONS.includes(key) && !said.includes(`--${key}`) ? `--${key}: ` : "";
  return [
    paint("error", neutralise(`${place}${said}`)),
    ...(expected === undefined ? [] : [`  ${paint("hint", "expected")}  ${neutralise(expected)}`]),
    ...(fix === undefined ? [] : [`  ${paint("hint", "to do")}     ${neutralise(inOptions(fix))}`]),
  ].join("\n");
}

/** `comment: Wrong.` of a file becomes `--comment 'Wrong.'`, to be copied, and `comment` becomes `--comment`. */
function inOptions(text: string): string {
  return text.replace(/`([a-z]+)(?:: ([^`]*))?`/g, (written, key: string, value: string | undefined) => {
    if (!OPTIONS.includes(key)) return written;
    return value === undefined ? `\`--${key}\`` : `\`--${key} ${asArgument(value)}\``;
  });
}

/** A YAML value as one argument of a shell; what is quoted already stays so. */
function asArgument(value: string): string {
  const text = /^\[.*\]$/.test(value) ? value.slice(1, -1).replaceAll(", ", ",") : value;
  return /^(?:[\w@.,:+-]+|"[^"]*"|'[^']*')$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
