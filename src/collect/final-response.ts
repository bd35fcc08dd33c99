/** Answers nest at most this deep in practice; deeper is an attack. */
const MAX_NESTING = 4;

/**
 * Some apps (Excel, PowerPoint) answer with JSON in the text, `{"thoughts": …, "finalResponse": …}`. The user
 * saw `finalResponse` only; the reasoning is the vendor's and never readable text. Anything else is returned as
 * it is.
 */
export function finalResponse(text: string): string {
  return unwrap(text, 0);
}

function unwrap(text: string, depth: number): string {
  const candidate = withoutFence(text.trim());
  if (!candidate.startsWith("{")) return text;
  const answer = parseObject(candidate);
  // Cut-off reasoning cannot be taken apart, so none of it is shown; the raw part stays in the log.
  if (answer === null) return /^\{\s*"(?:thoughts|finalResponse)"\s*:/.test(candidate) ? "" : text;
  if (!Object.hasOwn(answer, "finalResponse") && !Object.hasOwn(answer, "thoughts")) return text;
  const final = answer["finalResponse"];
  if (typeof final !== "string") return "";
  return depth < MAX_NESTING ? unwrap(final, depth + 1) : "";
}

/** Whether a message is an app waking its model up (`{"IsWarmupRequest": "true"}`), which nobody typed or saw. */
export function isWarmUp(text: string): boolean {
  const candidate = text.trim();
  if (!candidate.startsWith("{") || !candidate.includes("IsWarmupRequest")) return false;
  const flag = parseObject(candidate)?.["IsWarmupRequest"];
  return flag === true || (typeof flag === "string" && flag.toLowerCase() === "true");
}

function withoutFence(text: string): string {
  if (!text.startsWith("```") || !text.endsWith("```")) return text;
  const firstLine = text.indexOf("\n");
  return firstLine === -1 ? text : text.slice(firstLine + 1, -3).trim();
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}
