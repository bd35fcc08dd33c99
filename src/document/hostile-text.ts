/**
 * Characters that make a text look different from what it is, or that a terminal or a log reader obeys:
 * controls (except tab and line breaks), text-direction overrides, invisible tag characters, other line ends,
 * lone surrogates. A document may not contain them; a message never shows them as they are.
 */
const HOSTILE =
  /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\u{e0000}-\u{e007f}\p{Cs}]/u;
const HOSTILE_ALL = new RegExp(HOSTILE.source, "gu");
/** Harmless in prose, misleading in a message. */
const INVISIBLE_ALL = /[\xa0\xad\u2000-\u200a\u202f\u3000\u200b-\u200f\u2060-\u2065]/gu;

/** Finds the first hostile character; null where there is none. */
export function findHostileCharacter(
  text: string,
): { readonly offset: number; readonly name: string } | null {
  const match = HOSTILE.exec(text);
  return match ? { offset: match.index, name: codePointName(match[0]) } : null;
}

/**
 * One line of text that is safe to print: hostile and invisible characters become `<U+202E>`, line breaks a
 * space, and nothing in it starts a workflow command (`::error::`, `##[group]`) in a job log.
 */
export function neutralise(text: string): string {
  return text
    .replace(HOSTILE_ALL, (character) => `<${codePointName(character)}>`)
    .replace(INVISIBLE_ALL, (character) => `<${codePointName(character)}>`)
    .replace(/\r?\n|\r/g, " ")
    .replaceAll("\t", " ")
    .replaceAll("##[", "## [")
    .replace(/^\s*::/, (colons) => `<U+003A>${colons.trimStart().slice(1)}`);
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
