const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** The Markdown that comments are written in, as GitHub shows it; for pictures of our own comments only. */
export function commentHtml(markdown: string): string {
  return markdown
    .replace(/^<!--.*-->\n+/, "")
    .split("\n\n")
    .map((block) => {
      const lines = block.split("\n");
      if (block.startsWith("### ")) return `<h3>${inline(block.slice(4))}</h3>`;
      if (block.startsWith("- "))
        return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join("")}</ul>`;
      if (block.startsWith("|")) return `<table>${lines.slice(2).map(row).join("")}</table>`;
      return `<p>${inline(block)}</p>`;
    })
    .join("\n");
}

function row(line: string): string {
  const cells = line.split(/(?<!\\)\|/).slice(1, -1);
  return `<tr>${cells.map((cell) => `<td>${inline(cell.trim())}</td>`).join("")}</tr>`;
}

function inline(text: string): string {
  return text
    .replaceAll(/&(?![a-z]+;)|<(?!\/?sub>)|(?<!sub)>/g, (character) => ESCAPES[character] ?? character)
    .replaceAll(
      /`([^`]+)`/g,
      (_, code: string) =>
        `<code>${code.replaceAll(/[\\*[\]]/g, (mark) => `&#${mark.charCodeAt(0)};`)}</code>`,
    )
    .replaceAll(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => `&#${mark.charCodeAt(0)};`)
    .replaceAll(/\[([^\]]+)\]\(([^)]+)\)/g, '<a href="$2">$1</a>')
    .replaceAll(/\*\*(.+?)\*\*/g, "<b>$1</b>");
}
