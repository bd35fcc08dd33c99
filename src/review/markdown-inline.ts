import { escapeHtml, type VisibleText } from "./visible-text.ts";

/** Where a text is rendered to: how text is shown, and the addresses its links hide, in order. */
export interface MarkdownContext {
  readonly visible: VisibleText;
  /** Filled while rendering: address to number, in the order of the numbers. */
  readonly addresses: Map<string, number>;
}

/** Longest link text and address looked for; a bracket further away is just a bracket. */
const MAX_LINK_TEXT = 500;
const MAX_ADDRESS = 8_000;
const MAX_PARENTHESES = 16;
/** Open emphasis remembered at once; more than this is not prose. */
const MAX_OPEN = 8;

const TAGS: Readonly<Record<string, string>> = {
  "**": "strong",
  __: "strong",
  "*": "em",
  _: "em",
  "~~": "s",
};

interface Opening {
  readonly mark: string;
  readonly index: number;
}

/**
 * Inline Markdown: code, emphasis, links and citations. Links become their text and a number; the address is
 * collected, never followed. One pass, linear in the text; HTML in it is text.
 */
export function renderInline(text: string, context: MarkdownContext): string {
  const out: string[] = [];
  const open: Opening[] = [];
  const special = /[\\`*_~[!]/g;
  let from = 0;
  let at = 0;
  const flush = (end: number) => {
    if (end > from) out.push(context.visible.html(text.slice(from, end)));
  };
  while (at < text.length) {
    special.lastIndex = at;
    const found = special.exec(text);
    if (found === null) break;
    at = found.index;
    const piece = pieceAt(text, at, context);
    if (piece === null) {
      at += 1;
      continue;
    }
    flush(at);
    if (piece.kind === "html") out.push(piece.html);
    else emphasise(piece.mark, canOpen(text, at, piece), canClose(text, at), out, open);
    at = piece.end;
    from = at;
  }
  flush(text.length);
  return out.join("");
}

type Piece =
  | { readonly kind: "html"; readonly html: string; readonly end: number }
  | { readonly kind: "mark"; readonly mark: string; readonly end: number };

function pieceAt(text: string, at: number, context: MarkdownContext): Piece | null {
  switch (text[at]) {
    case "\\": {
      const next = text[at + 1] ?? "";
      if (!/[!-/:-@[-`{-~]/.test(next)) return null;
      return { kind: "html", html: context.visible.html(next), end: at + 2 };
    }
    case "`":
      return codeAt(text, at, context);
    case "!":
      return text[at + 1] === "[" ? linkAt(text, at + 1, context, "Image: ") : null;
    case "[":
      return citationAt(text, at) ?? linkAt(text, at, context, "");
    default: {
      const double = text.slice(at, at + 2);
      const mark = double in TAGS ? double : (text[at] ?? "");
      return mark in TAGS ? { kind: "mark", mark, end: at + mark.length } : null;
    }
  }
}

function codeAt(text: string, at: number, { visible }: MarkdownContext): Piece | null {
  let ticks = at;
  while (text[ticks] === "`") ticks += 1;
  const fence = text.slice(at, ticks);
  const end = text.indexOf(fence, ticks);
  // A fence that is never closed is looked for once, not once per tick of a long run.
  if (end === -1 || fence.length > 8) return { kind: "html", html: visible.html(fence), end: ticks };
  return {
    kind: "html",
    html: `<code>${visible.html(text.slice(ticks, end))}</code>`,
    end: end + fence.length,
  };
}

/** `[^1^]` and `[^1]`, as Copilot writes citations. */
function citationAt(text: string, at: number): Piece | null {
  const found = /^\[\^(\d{1,3})\^?\]/.exec(text.slice(at, at + 8));
  if (found === null) return null;
  return { kind: "html", html: `<sup class="cite">${found[1]}</sup>`, end: at + found[0].length };
}

function linkAt(text: string, at: number, context: MarkdownContext, prefix: string): Piece | null {
  const placeholder = context.visible.placeholderAt(text, at);
  if (placeholder > 0 && text[at + placeholder] !== "(") {
    const html = context.visible.html(text.slice(at, at + placeholder));
    return { kind: "html", html, end: at + placeholder };
  }
  const window = text.slice(at + 1, at + 1 + MAX_LINK_TEXT);
  const close = closingBracket(window, context);
  if (close === -1 || window[close + 1] !== "(") return null;
  const start = at + 1 + close + 2;
  const length = closingParenthesis(text.slice(start, start + MAX_ADDRESS));
  if (length === -1) return null;
  const label = window.slice(0, close);
  const number = remember(text.slice(start, start + length).trim(), context.addresses);
  const citation = /^\^?\d{1,3}\^?$/.test(label);
  const shown = citation
    ? ""
    : `<span class="link">${escapeHtml(prefix)}${context.visible.html(label)}</span>`;
  return { kind: "html", html: `${shown}<sup class="cite">${number}</sup>`, end: start + length + 1 };
}

/** The bracket that ends a link's text; placeholders inside bring brackets of their own. */
function closingBracket(window: string, { visible }: MarkdownContext): number {
  for (let at = 0; at < window.length; at += 1) {
    if (window[at] === "]") return at;
    if (window[at] !== "[") continue;
    const placeholder = visible.placeholderAt(window, at);
    if (placeholder === 0) return -1;
    at += placeholder - 1;
  }
  return -1;
}

function closingParenthesis(window: string): number {
  let depth = 0;
  for (let at = 0; at < window.length; at += 1) {
    const character = window[at] ?? "";
    if (character === "\n" || depth > MAX_PARENTHESES) return -1;
    if (character === "(") depth += 1;
    if (character === ")" && depth === 0) return at;
    if (character === ")") depth -= 1;
  }
  return -1;
}

function remember(address: string, addresses: Map<string, number>): number {
  const number = addresses.get(address) ?? addresses.size + 1;
  addresses.set(address, number);
  return number;
}

function emphasise(mark: string, opens: boolean, closes: boolean, out: string[], open: Opening[]): void {
  const tag = TAGS[mark] ?? "em";
  const partner = closes ? open.findLastIndex((opening) => opening.mark === mark) : -1;
  const opening = open[partner];
  if (opening !== undefined) {
    out[opening.index] = `<${tag}>`;
    out.push(`</${tag}>`);
    open.length = partner;
    return;
  }
  if (opens) {
    if (open.length === MAX_OPEN) open.shift();
    open.push({ mark, index: out.length });
  }
  out.push(escapeHtml(mark));
}

function canOpen(text: string, at: number, piece: { readonly mark: string; readonly end: number }): boolean {
  const after = text[piece.end] ?? " ";
  const before = text[at - 1] ?? " ";
  return !/\s/.test(after) && !(piece.mark.startsWith("_") && isWord(before));
}

function canClose(text: string, at: number): boolean {
  return !/\s/.test(text[at - 1] ?? " ");
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
