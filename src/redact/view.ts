/** A text with its escapes decoded, and the way back. */
export interface View {
  readonly text: string;
  /** The views on the way, from the original text to the last but one; empty if nothing was decoded. */
  readonly layers: readonly View[];
  /** Offset in the original text of the view's code unit `at`; the original's length for the view's length. */
  readonly toSource: (at: number) => number;
}

/** How often escapes inside escapes are decoded: JSON in JSON in JSON is the deepest seen in practice. */
const MAX_DEPTH = 4;

/**
 * Decodes JSON string escapes (where the text looks like JSON), HTML entities and percent encoding, layer by
 * layer. The text itself need not be valid in any of these; what cannot be decoded stays as it is. `%20` stays:
 * a space would end the URL it stands in.
 */
export function createView(text: string): View {
  let view: View = { text, layers: [], toSource: (at) => at };
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const layer = decodeLayer(view.text, depth);
    if (layer === undefined) break;
    view = chain(view, layer);
  }
  return view;
}

interface Layer {
  readonly text: string;
  /** Offsets in the decoded text right after each decoded escape, ascending. */
  readonly after: readonly number[];
  /** How far the source is ahead of the decoded text from there on. */
  readonly ahead: readonly number[];
}

const UNICODE_ESCAPE = /[0-9a-fA-F]{4}/y;
const ENTITY_OR_PERCENT =
  /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));|%(2[1-9a-fA-F]|[3-7][0-9a-fA-F])/g;
/** What a letter behind a backslash stands for. */
const ESCAPED: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    // What HTML keeps together is read like any space.
    nbsp: " ",
    commat: "@",
    colon: ":",
    equals: "=",
    period: ".",
    lowbar: "_",
    sol: "/",
    num: "#",
    ...letters("AEIOUYaeiouy", "acute", "ÁÉÍÓÚÝáéíóúý"),
    ...letters("AEIOUaeiou", "grave", "ÀÈÌÒÙàèìòù"),
    ...letters("AEIOUaeiou", "circ", "ÂÊÎÔÛâêîôû"),
    ...letters("AEIOUaeiouy", "uml", "ÄËÏÖÜäëïöüÿ"),
    ...letters("ANOano", "tilde", "ÃÑÕãñõ"),
    ...letters("Cc", "cedil", "Çç"),
    ...letters("Aa", "ring", "Åå"),
    ...letters("Oo", "slash", "Øø"),
    szlig: "ß",
    AElig: "Æ",
    aelig: "æ",
  }),
);

/** Entities of letters with one mark: `&eacute;` and the like. */
function letters(plain: string, mark: string, marked: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...plain].map((letter, index) => [letter + mark, marked[index] as string]));
}

function decodeLayer(text: string, depth: number): Layer | undefined {
  if (looksLikeJson(text, depth)) return decodeJson(text);
  if (!text.includes("&") && !text.includes("%")) return undefined;
  return decode(text, ENTITY_OR_PERCENT, (match) => {
    if (match[1] !== undefined) return codePoint(Number.parseInt(match[1], 10));
    if (match[2] !== undefined) return codePoint(Number.parseInt(match[2], 16));
    if (match[3] !== undefined) return ENTITIES.get(match[3]) ?? match[0];
    return String.fromCharCode(Number.parseInt(match[4] as string, 16));
  });
}

function looksLikeJson(text: string, depth: number): boolean {
  if (!text.includes("\\")) return false;
  if (text.includes('\\"') || text.includes("\\u00")) return true;
  return depth === 0 && /^\s*[[{"]/.test(text.slice(0, 32)) && text.includes('"');
}

function decodeJson(text: string): Layer | undefined {
  const decoding = startDecoding(text);
  for (let at = text.indexOf("\\"); at !== -1; ) {
    const letter = text[at + 1] ?? "";
    const plain = ESCAPED[letter];
    let end = at + 1;
    if (plain !== undefined) {
      end = at + 2;
      replace(decoding, at, end, plain);
    } else if (letter === "u") {
      UNICODE_ESCAPE.lastIndex = at + 2;
      const digits = UNICODE_ESCAPE.exec(text)?.[0];
      if (digits !== undefined) {
        end = at + 6;
        replace(decoding, at, end, String.fromCharCode(Number.parseInt(digits, 16)));
      }
    }
    at = text.indexOf("\\", end);
  }
  return finish(decoding);
}

function codePoint(value: number): string {
  if (value === 0xa0) return " ";
  return value > 0 && value <= 0x10ffff ? String.fromCodePoint(value) : "\ufffd";
}

function decode(
  text: string,
  escapes: RegExp,
  replacement: (match: RegExpExecArray) => string,
): Layer | undefined {
  const decoding = startDecoding(text);
  escapes.lastIndex = 0;
  for (let match = escapes.exec(text); match !== null; match = escapes.exec(text))
    replace(decoding, match.index, match.index + match[0].length, replacement(match));
  return finish(decoding);
}

/** A text whose escapes are decoded from the first to the last. */
interface Decoding {
  readonly text: string;
  readonly parts: string[];
  readonly after: number[];
  readonly ahead: number[];
  copied: number;
  length: number;
}

function startDecoding(text: string): Decoding {
  return { text, parts: [], after: [], ahead: [], copied: 0, length: 0 };
}

function replace(decoding: Decoding, start: number, end: number, decoded: string): void {
  decoding.parts.push(decoding.text.slice(decoding.copied, start), decoded);
  decoding.length += start - decoding.copied + decoded.length;
  decoding.copied = end;
  decoding.after.push(decoding.length);
  decoding.ahead.push(end - decoding.length);
}

function finish({ text, parts, after, ahead, copied }: Decoding): Layer | undefined {
  if (parts.length === 0) return undefined;
  parts.push(text.slice(copied));
  return { text: parts.join(""), after, ahead };
}

function chain(view: View, layer: Layer): View {
  return {
    text: layer.text,
    layers: [...view.layers, view],
    toSource: (at) => view.toSource(sourceOffset(layer, at)),
  };
}

/** Binary search for the last escape that ends at or before `at`. */
function sourceOffset({ after, ahead }: Layer, at: number): number {
  let low = 0;
  let high = after.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((after[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? at : at + (ahead[low - 1] as number);
}
