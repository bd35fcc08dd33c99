import { finalResponse } from "./final-response.ts";

/** Deepest nesting and most elements read of one card: several times what Copilot sends, small enough to be safe. */
const MAX_DEPTH = 32;
const MAX_ELEMENTS = 20_000;

/** What a card shows, reduced to what carries meaning. Text is Markdown as adaptive cards define it. */
export type CardBlock =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "facts"; readonly facts: readonly { readonly title: string; readonly value: string }[] }
  | {
      readonly kind: "table";
      readonly rows: readonly (readonly (readonly CardBlock[])[])[];
      readonly header: boolean;
    }
  | { readonly kind: "group"; readonly blocks: readonly CardBlock[] }
  | { readonly kind: "image"; readonly alt: string }
  | { readonly kind: "actions"; readonly titles: readonly string[] };

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads the JSON of an adaptive card, or returns null where the text is no card. Elements that are unknown give
 * up their text and children, so that nothing a user saw disappears. The second copy of an answer that Copilot
 * puts into a block named `MessageTextField` is left out.
 */
export function readAdaptiveCard(json: string): readonly CardBlock[] | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isObject(value) || (value["type"] !== "AdaptiveCard" && !Array.isArray(value["body"]))) return null;
  const blocks = readElement(value, { left: MAX_ELEMENTS }, 0);
  return withoutSecondCopy(blocks).map((block) => block.block);
}

/** The card's text, one element per paragraph, facts as `title: value`, table cells separated by ` | `. */
export function cardText(blocks: readonly CardBlock[]): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== "")
    .join("\n\n");
}

function blockText(block: CardBlock): string {
  switch (block.kind) {
    case "text":
    case "code":
      return block.text.trim();
    case "facts":
      return block.facts.map((fact) => `${fact.title}: ${fact.value}`).join("\n");
    case "table":
      return block.rows
        .map((row) => row.map((cell) => cardText(cell).replaceAll(/\s+/g, " ")).join(" | "))
        .join("\n");
    case "group":
      return cardText(block.blocks);
    case "image":
      return block.alt;
    case "actions":
      return block.titles.map((title) => `[${title}]`).join(" ");
  }
}

interface Read {
  readonly block: CardBlock;
  readonly secondCopy: boolean;
}

function readElement(element: Json, budget: { left: number }, depth: number): Read[] {
  budget.left -= 1;
  if (budget.left < 0 || depth > MAX_DEPTH) return [];
  const children = (value: unknown): Read[] =>
    list(value).flatMap((child) => {
      if (typeof child === "string") return text(child);
      return isObject(child) ? readElement(child, budget, depth + 1) : [];
    });
  const blocks = (value: unknown): CardBlock[] => children(value).map((child) => child.block);

  switch (element["type"]) {
    case "TextBlock":
      return text(finalResponse(string(element["text"])), element["id"] === "MessageTextField");
    case "RichTextBlock":
      return text(list(element["inlines"]).map(inlineText).join(""));
    case "CodeBlock":
      return one({ kind: "code", text: string(element["codeSnippet"]) });
    case "Image":
    case "Icon":
      return string(element["altText"]) === "" ? [] : one({ kind: "image", alt: string(element["altText"]) });
    case "FactSet": {
      const facts = list(element["facts"])
        .filter(isObject)
        .map((fact) => ({ title: string(fact["title"]), value: string(fact["value"]) }));
      return facts.length === 0 ? [] : one({ kind: "facts", facts });
    }
    case "Table": {
      const rows = list(element["rows"])
        .filter(isObject)
        .map((row) =>
          list(row["cells"])
            .filter(isObject)
            .map((cell) => blocks(cell["items"])),
        );
      return rows.length === 0
        ? []
        : one({ kind: "table", rows, header: element["firstRowAsHeader"] !== false });
    }
    case "ActionSet":
      return actions(element["actions"]);
    case "ColumnSet": {
      const columns = blocks(element["columns"]);
      return columns.length === 0 ? [] : one({ kind: "group", blocks: columns });
    }
    default:
      return [
        ...text(
          finalResponse(string(element["text"]) || string(element["label"]) || string(element["title"])),
        ),
        ...children(element["body"]),
        ...children(element["items"]),
        ...children(element["columns"]),
        ...children(element["pages"]),
        ...children(element["images"]),
        ...(isObject(element["card"]) ? readElement(element["card"], budget, depth + 1) : []),
        ...actions(element["actions"]),
      ];
  }
}

function actions(value: unknown): Read[] {
  const titles = list(value)
    .filter(isObject)
    .map((action) => string(action["title"]))
    .filter((title) => title !== "");
  return titles.length === 0 ? [] : one({ kind: "actions", titles });
}

function inlineText(inline: unknown): string {
  if (typeof inline === "string") return inline;
  return isObject(inline) ? string(inline["text"]) : "";
}

function text(value: string, secondCopy = false): Read[] {
  return value.trim() === "" ? [] : [{ block: { kind: "text", text: value }, secondCopy }];
}

function one(block: CardBlock): Read[] {
  return [{ block, secondCopy: false }];
}

/** The copy differs from the answer in its citation marks only; one that says something else is kept. */
function withoutSecondCopy(reads: readonly Read[]): readonly Read[] {
  const said = new Set(
    reads.filter((read) => !read.secondCopy).map((read) => wordsOf(cardText([read.block]))),
  );
  const everything = wordsOf(cardText(reads.filter((read) => !read.secondCopy).map((read) => read.block)));
  return reads.filter((read) => {
    if (!read.secondCopy) return true;
    const words = wordsOf(cardText([read.block]));
    return !said.has(words) && words !== everything;
  });
}

/** Letters and digits outside link targets and citation marks. Bounded repetition keeps this linear. */
function wordsOf(markdown: string): string {
  return markdown
    .replaceAll(/\[\^?\d{1,4}\^?\](?:\([^()\s]{0,8000}\))?/g, "")
    .replaceAll(/\]\([^()\s]{0,8000}\)/g, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function string(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
