/**
 * Token formats in shorthand: `w36 "." u22-43` is 36 letters or digits, a dot, 22 to 43 base64url characters.
 * One description gives the expression and examples, so that they cannot disagree and no text in the source
 * looks like a token of somebody.
 */
const SETS: Readonly<Record<string, readonly [expression: string, characters: string]>> = {
  n: ["\\d", "3905187264"],
  x: ["[0-9a-f]", "7f3a9c20b1e84d65"],
  X: ["[0-9A-Fa-f]", "7F3a9C20b1E84d65"],
  l: ["[a-z]", "qwzkvmtxhpbrgd"],
  L: ["[A-Z]", "QWZKVMTXHPBRGD"],
  a: ["[a-z0-9]", "q7w3zk9vm1tx5hp2b8rg4d6"],
  A: ["[A-Z0-9]", "Q7W3ZK9VM1TX5HP2B8RG4D6"],
  /** Base 32 of RFC 4648. */
  B: ["[A-Z2-7]", "Q7W3ZKVM2TX5HPBRG4D6"],
  e: ["[A-Za-z]", "qWzKvMtXhPbRgDnFsLcJ"],
  w: ["[A-Za-z0-9]", "q7Wz3Kv9Mt1Xh5Pb2Rg8Dn4F"],
  u: ["[\\w-]", "q7Wz3Kv9Mt1Xh5Pb2Rg8Dn4F"],
  b: ["[A-Za-z0-9+/]", "q7Wz3Kv9Mt1Xh5Pb2Rg8Dn4F"],
  p: ["[A-Za-z0-9%]", "q7Wz3Kv9Mt1Xh5Pb2Rg8Dn4F"],
  t: ["[\\w=.-]", "q7Wz3Kv9Mt1Xh5Pb2Rg8Dn4F"],
  s: ["[^\\s\"'`<>&]", "q7Wz3Kv9Mt1Xh5Pb2Rg8Dn4F"],
};

/** How the last piece must end so that a longer run of the same characters is no match. */
const CLOSED: Readonly<Record<string, string>> = {
  n: "\\d",
  x: "[A-Za-z0-9]",
  X: "[A-Za-z0-9]",
  l: "[A-Za-z0-9]",
  L: "[A-Za-z0-9]",
  a: "[A-Za-z0-9]",
  A: "[A-Za-z0-9]",
  B: "[A-Za-z0-9]",
  e: "[A-Za-z0-9]",
  w: "[A-Za-z0-9]",
  u: "[\\w-]",
  b: "[\\w+/]",
  p: "[\\w%+/=]",
};

const PIECE = /"([^"]*)"|([a-zA-Z])(\d+)(?:-(\d+))?/g;

/** The bounded expression of a pattern. */
export function patternExpression(pattern: string): string {
  let source = "";
  let closing = "";
  for (const [, literal, set = "", least, most] of pattern.matchAll(PIECE)) {
    if (literal !== undefined) {
      source += literal.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
      closing = "";
      continue;
    }
    source += `${SETS[set]?.[0]}{${least}${most === undefined ? "" : `,${most}`}}`;
    closing = CLOSED[set] === undefined ? "" : `(?!${CLOSED[set]})`;
  }
  return source + closing;
}

/** A made-up text of the pattern, as short as it allows. */
export function patternExample(pattern: string): string {
  let text = "";
  for (const [, literal, set = "", least] of pattern.matchAll(PIECE)) {
    if (literal !== undefined) text += literal;
    else {
      const characters = SETS[set]?.[1] ?? "";
      for (let index = 0; index < Number(least); index++)
        text += characters[(index * 7 + 5) % characters.length];
    }
  }
  return text;
}
