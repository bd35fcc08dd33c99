import type { RedactionReport } from "./report.ts";

/** Turns text of a conversation into HTML that shows all of it and obeys none of it. */
export interface VisibleText {
  readonly html: (text: string) => string;
  /** Length of the placeholder at this position, 0 where none begins. */
  readonly placeholderAt: (text: string, at: number) => number;
}

/** A placeholder as redaction writes it, wherever it stands. */
const PLACEHOLDER = /\[[a-z][a-z0-9-]{0,39}-\d{1,7}\]/;

/**
 * Characters nobody sees or that turn text around: controls, bidi marks and overrides, zero-width characters, tags.
 * Joiners inside emoji and between letters of scripts that need them are left alone.
 */
const INVISIBLE =
  /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e0fff}]|\u034f|\u17b4|\u17b5|[\u180b-\u180f]|(?<![\p{Extended_Pictographic}\p{M}\p{L}\p{Emoji_Modifier}])\u200d|\u200d(?![\p{Extended_Pictographic}\p{L}])|(?<![\p{L}\p{M}])\u200c|\u200c(?!\p{L})/u;

const SPECIAL = new RegExp(
  `(?<placeholder>${PLACEHOLDER.source})|(?<invisible>${INVISIBLE.source})|[&<>"']`,
  "gu",
);

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML text or attribute value. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** Marks the placeholders this report knows, with kind and rule for pointer, keyboard and screen reader. */
export function visibleTextFor(report: RedactionReport): VisibleText {
  const marks = new Map<string, string>();
  const rules = new Map<string, Set<string>>();
  const kinds = new Map<string, string>();
  for (const { kind, placeholder, rule } of report.removals) {
    kinds.set(placeholder, kind);
    rules.set(placeholder, (rules.get(placeholder) ?? new Set()).add(rule));
  }
  for (const [placeholder, kind] of kinds) {
    const tip = `${kindName(kind)}, removed by ${[...(rules.get(placeholder) ?? [])].join(", ")}`;
    marks.set(
      placeholder,
      `<mark tabindex="0" data-tip="${escapeHtml(tip)}" aria-describedby="${kindAnchor(kind)}">${escapeHtml(placeholder)}</mark>`,
    );
  }
  const sticky = new RegExp(PLACEHOLDER.source, "y");
  return {
    html: (text) =>
      text.toWellFormed().replaceAll(SPECIAL, (found, placeholder, invisible) => {
        if (placeholder !== undefined) return marks.get(found) ?? escapeHtml(found);
        return invisible === undefined ? (ESCAPES[found] ?? found) : shown(found);
      }),
    placeholderAt: (text, at) => {
      sticky.lastIndex = at;
      const found = sticky.exec(text)?.[0];
      return found !== undefined && marks.has(found) ? found.length : 0;
    },
  };
}

/** The id of the summary's explanation of a kind. */
export function kindAnchor(kind: string): string {
  return `kind-${kind.replaceAll(/[^a-z0-9-]/g, "")}`;
}

const ACRONYMS = new Set(["api", "aws", "gcp", "iban", "id", "ip", "jwt", "mac", "sas", "ssh", "url"]);

/** `email` → `Email`, `payment-card` → `Payment card`, `internal-url` → `Internal URL`. */
export function kindName(kind: string): string {
  const words = kind.split("-").map((word) => (ACRONYMS.has(word) ? word.toUpperCase() : word));
  const name = words.join(" ");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function shown(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `<span class="ctl" title="invisible character">U+${code}</span>`;
}
