/**
 * Whether the place says that nothing is assigned there.
 * @param name where the name begins; `start` and `end` are those of the value.
 */
export function isNoAssignment(
  text: string,
  name: number,
  start: number,
  end: number,
  quoted: boolean,
): boolean {
  const before = text.slice(Math.max(0, name - 80), name);
  // `urn:ietf:params:oauth:token-type:saml2`; the user of a URL, about which another rule decides.
  if (before.endsWith(":") && /\burn:[\w.:-]{0,72}$/i.test(before)) return true;
  if (before.endsWith("://")) return true;
  // What opens a picture on a page is as public as the page.
  if (/\.(?:svg|png|jpe?g|gif|webp)\?[\w=&;-]{0,40}$/.test(before)) return true;
  if (quoted) return false;
  // `= Credentials->get`
  if (text[end] === ">" && text[end - 1] === "-") return true;
  // `otp: otp@ff290000 {` names a node of a tree.
  if (/^ ?\{(?:\s|$)/.test(text.slice(end, end + 3))) return true;
  return sharesNextLine(text, start, end);
}

/**
 * Whether a value on the line below its name is none: `=` at the end of a line assigns nothing, and below a prompt
 * the answer is all of the line.
 */
function sharesNextLine(text: string, start: number, end: number): boolean {
  const gap = /[^\s]?\s*\n\s*$/.exec(text.slice(Math.max(0, start - 8), start))?.[0];
  if (gap === undefined) return false;
  return gap.startsWith("=") || !/^["'`*.,;:!?)\]]{0,4}[^\S\n]*(?:[\r\n<]|$)/.test(text.slice(end, end + 96));
}
