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
      return tableBlock(
        `<tbody>${block.rows
          .map((row) => `<tr>${row.map((cell) => `<td>${renderCard(cell, context)}</td>`).join("")}</tr>`)
          .join("")}</tbody>`,
      );
  }
}
