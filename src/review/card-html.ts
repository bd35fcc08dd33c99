import type { CardBlock } from "../collect/adaptive-card.ts";
import { codeBlock, renderMarkdown, tableBlock } from "./markdown.ts";
import type { MarkdownContext } from "./markdown-inline.ts";

/** An adaptive card as HTML: its text as Markdown, facts, tables and code as such, buttons as inert labels. */
export function renderCard(blocks: readonly CardBlock[], context: MarkdownContext): string {
  return blocks.map((block) => renderBlock(block, context)).join("");
}

function renderBlock(block: CardBlock, context: MarkdownContext): string {
  const { visible } = context;
  switch (block.kind) {
    case "text":
      return renderMarkdown(block.text, context);
    case "code":
      return codeBlock(visible.html(block.text));
    case "image":
      return `<p class="image">Image: ${visible.html(block.alt)}</p>`;
    case "group":
      return `<div class="group">${renderCard(block.blocks, context)}</div>`;
    case "actions":
      return `<p class="actions">${block.titles.map((title) => `<span>${visible.html(title)}</span>`).join(" ")}</p>`;
    case "facts":
      return `<dl class="facts">${block.facts
        .map(
          ({ title, value }) => `<div><dt>${visible.html(title)}</dt><dd>${visible.html(value)}</dd></div>`,
        )
        .join("")}</dl>`;
    case "table":
      return renderTable(block, context);
  }
}

function renderTable(
  { header, rows }: Extract<CardBlock, { kind: "table" }>,
  context: MarkdownContext,
): string {
  const row = (cells: readonly (readonly CardBlock[])[], open: string, close: string) =>
    `<tr>${cells.map((cell) => open + renderCard(cell, context) + close).join("")}</tr>`;
  const [first = [], ...others] = rows;
  const head = header ? `<thead>${row(first, '<th scope="col">', "</th>")}</thead>` : "";
  const body = (header ? others : rows).map((cells) => row(cells, "<td>", "</td>"));
  return tableBlock(`${head}<tbody>${body.join("")}</tbody>`);
}
