/**
 * What of an error may stand in a job log or terminal: class, status and frames. A message may quote what a service or a
 * file said.
 */
export function describeBug(thrown: unknown): string {
  if (!(thrown instanceof Error)) return "something that is not an Error was thrown";
  const status = "status" in thrown && typeof thrown.status === "number" ? ` (HTTP ${thrown.status})` : "";
  // A stack repeats the message first, and a message can look like frames.
  const head = `${thrown.name}: ${thrown.message}`;
  const trace = thrown.stack?.startsWith(head) ? thrown.stack.slice(head.length) : "";
  const frames = trace.split("\n").filter((line) => /^\s+at /.test(line));
  const cause = thrown.cause === undefined ? "" : `\ncaused by ${describeBug(thrown.cause)}`;
  return `${thrown.name}${status}\n${frames.slice(0, 12).join("\n")}${cause}`;
}
