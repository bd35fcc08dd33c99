/** One segment of a JSON pointer (RFC 6901). */
export function escapePointer(segment: string): string {
  return segment.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The keys and indexes a JSON pointer passes, root first. */
export function pointerSegments(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** How a sentence names what a pointer points to: `comments.r-77ab01de`, entry 2 of `apps`, the request. */
export function nameOf(pointer: string, noun: string): string {
  const segments = pointerSegments(pointer);
  const last = segments.at(-1);
  if (last === undefined) return `the ${noun}`;
  const parent = segments.at(-2);
  return isIndex(last) && parent !== undefined
    ? `entry ${Number(last) + 1} of \`${parent}\``
    : `\`${segments.join(".")}\``;
}

export function isIndex(segment: string): boolean {
  return /^\d{1,6}$/.test(segment);
}
