/** What `\s` of an expression matches (ECMAScript, WhiteSpace and LineTerminator). */
export const WHITE_SPACE =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
export const DIGITS = "0123456789";
export const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** What `\w` of an expression matches. */
export const WORD_CHARACTERS = `${LETTERS}${DIGITS}_`;

/**
 * A table of code units: the kind of each of some characters, where a later list counts more, and `other` for the
 * rest. Made of lists because asking an expression about every code unit takes milliseconds at each start.
 */
export function codeTable(
  kinds: readonly (readonly [characters: string, kind: number])[],
  other = 0,
): Uint8Array {
  const table = new Uint8Array(0x10000).fill(other);
  for (const [characters, kind] of kinds) {
    for (let index = 0; index < characters.length; index++) table[characters.charCodeAt(index)] = kind;
  }
  return table;
}

/** 1 for the code units of some characters. */
export function codes(characters: string): Uint8Array {
  return codeTable([[characters, 1]]);
}
