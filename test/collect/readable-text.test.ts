import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { decodePage } from "../../src/collect/decode-interaction.ts";
import { finalResponse, isWarmUp } from "../../src/collect/final-response.ts";
import { htmlToText } from "../../src/collect/html-text.ts";
import type { InteractionAttachment } from "../../src/collect/interaction.ts";
import { readableText } from "../../src/collect/readable-text.ts";

const CARD = "application/vnd.microsoft.card.adaptive";

function card(body: unknown, attachmentId: string | null = "a"): InteractionAttachment {
  const content = JSON.stringify({ type: "AdaptiveCard", body });
  return { attachmentId, contentType: CARD, contentUrl: null, content, name: null };
}

const html = (content: string, ...attachments: InteractionAttachment[]) =>
  readableText({ body: { contentType: "html", content }, attachments });
const plain = (content: string, ...attachments: InteractionAttachment[]) =>
  readableText({ body: { contentType: "text", content }, attachments });

test("the documented meeting answer loses its attachment tag", () => {
  const file = join(import.meta.dirname, "../fixtures/interactions/documented-teams-meeting-response.json");
  const { interactions } = decodePage(JSON.parse(readFileSync(file, "utf8")), "$");
  assert.equal(
    interactions[0] && readableText(interactions[0]),
    "I use the transcript to generate insights, and need to hear more discussion before I can get to work. Please try again in a few minutes.",
  );
});

describe("bodies", () => {
  test("plain text keeps everything that is no attachment tag", () => {
    assert.equal(plain('a <b> & &amp; <attachment id="x"></attachment>c'), "a <b> & &amp; c");
    assert.equal(plain("broken <attachment id="), "broken <attachment id=");
    assert.equal(plain("<attachments>"), "<attachments>");
  });

  test("HTML becomes the text a person reads", () => {
    assert.equal(
      html("<p>One&nbsp;&amp; two</p><ul><li>a<li>b</ul>x<br>y"),
      "One\u00a0& two\n\n- a\n- b\nx\ny",
    );
    assert.equal(html("<script>alert(1)</script><style>p{}</style>seen<!-- hidden -->"), "seen");
    assert.equal(html("1 < 2 and 3 > 2"), "1 < 2 and 3 > 2");
    assert.equal(html("<p>unclosed <a"), "unclosed <a");
    assert.equal(html("&#72;&#x69; &unknown; &#0; &#xD800;"), "Hi &unknown; \ufffd \ufffd");
    assert.equal(html("&toString; &valueOf;"), "&toString; &valueOf;", "names that every object has");
  });

  // Work that grows with the square of the length would take hours and end at the runner's limit.
  test("megabytes of hostile HTML give all of what is shown of one piece, and nothing else", () => {
    for (const [piece, shown, asText] of [
      ["<", "<", "<"],
      ["<a", "<a", "<a"],
      ["<!--", "<!--", "<!--"],
      ["<script>", "", "<script>"],
      ["<attachment", "<attachment", "<attachment"],
      ['<attachment id="a">', "", ""],
      ["&#", "&#", "&#"],
      ["&amp;", "&", "&amp;"],
    ] as const) {
      const times = 1_000_000 / piece.length;
      assert.ok(html(piece.repeat(times)) === shown.repeat(times), `${piece} as HTML`);
      assert.ok(plain(piece.repeat(times)) === asText.repeat(times), `${piece} as text`);
    }
  });

  test("HTML to text never throws and never leaves a tag of the usual kind", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("<p>", "</p>", "<b", ">", "x", "&lt;", "<li>", "\n")),
        (pieces) => {
          assert.doesNotMatch(
            htmlToText(pieces.join(""), () => ""),
            /<\/?(?:p|li)>/,
          );
        },
      ),
    );
  });
});

describe("cards", () => {
  test("an attachment stands where its tag is", () => {
    assert.equal(
      html('before<attachment id="a"></attachment>after', card([{ type: "TextBlock", text: "- x\n  - y" }])),
      "before\n\n- x\n  - y\n\nafter",
    );
    assert.equal(plain("", card([{ type: "TextBlock", text: "no tag" }], null)), "no tag");
  });

  test("every element gives up its text", () => {
    const body = [
      { type: "TextBlock", text: "Title" },
      { type: "RichTextBlock", inlines: ["plain ", { type: "TextRun", text: "bold" }] },
      { type: "Container", items: [{ type: "TextBlock", text: "in container" }] },
      {
        type: "ColumnSet",
        columns: [
          { type: "Column", items: [{ type: "TextBlock", text: "left" }] },
          { type: "Column", items: [{ type: "TextBlock", text: "right" }] },
        ],
      },
      { type: "FactSet", facts: [{ title: "Owner", value: "Megan" }] },
      {
        type: "Table",
        rows: [{ type: "TableRow", cells: [{ items: [{ type: "TextBlock", text: "c1" }] }, { items: [] }] }],
      },
      { type: "Image", url: "https://example.com/x.png", altText: "a chart" },
      { type: "CodeBlock", codeSnippet: "1 + 1" },
      { type: "ActionSet", actions: [{ type: "Action.OpenUrl", title: "Open", url: "https://example.com" }] },
      { type: "Future.Element", text: "unknown", items: [{ type: "TextBlock", text: "inside" }] },
    ];
    const lines = plain("", card(body)).split("\n\n");
    assert.deepEqual(
      lines,
      [
        "Title",
        "plain bold",
        "in container",
        "left\n\nright",
        "Owner: Megan",
        "c1 | ",
        "a chart",
        "1 + 1",
        "[Open]",
        "unknown",
        "inside",
      ].flatMap((line) => line.split("\n\n")),
    );
  });

  test("the second copy goes, another text in the same field stays", () => {
    const answer = {
      type: "TextBlock",
      text: "See [plan](https://example.com/a)[1](https://example.com/b).",
    };
    const copy = { type: "TextBlock", id: "MessageTextField", text: "See plan[^1^]." };
    const other = { type: "TextBlock", id: "MessageTextField", text: "Something else." };
    assert.equal(plain("", card([answer, copy])), answer.text);
    assert.equal(plain("", card([answer, other])), `${answer.text}\n\n${other.text}`);
    assert.equal(plain("", card([copy])), copy.text);
  });

  test("hostile nesting and broken JSON give no text and no crash", () => {
    const open = '{"type":"Container","items":['.repeat(5_000);
    const deep = `{"type":"AdaptiveCard","body":[${open}{"type":"TextBlock","text":"deep"}${"]}".repeat(5_000)}]}`;
    assert.equal(plain("x", { ...card([]), content: deep }), "x");
    assert.equal(plain("x", { ...card([]), content: "{not json" }), "x");
    assert.equal(plain("x", { ...card([]), content: `{"body":${"[".repeat(100_000)}` }), "x");
  });
});

describe("nested answers", () => {
  test("the final response is text, the reasoning is not", () => {
    const nested = JSON.stringify({ thoughts: "secret reasoning", finalResponse: "**Done**" });
    assert.equal(finalResponse(nested), "**Done**");
    assert.equal(finalResponse(`\`\`\`json\n${nested}\n\`\`\``), "**Done**");
    assert.equal(finalResponse(JSON.stringify({ thoughts: "x", finalResponse: nested })), "**Done**");
    assert.equal(plain(nested), "**Done**");
    assert.equal(plain("", card([{ type: "TextBlock", text: nested }])), "**Done**");
  });

  test("reasoning without an answer, cut off or nested too deep shows nothing", () => {
    assert.equal(finalResponse('{"thoughts":"secret reasoning"}'), "");
    assert.equal(finalResponse('{"thoughts":"secret reaso'), "");
    let nested = "answer";
    for (let depth = 0; depth < 9; depth += 1)
      nested = JSON.stringify({ thoughts: "t", finalResponse: nested });
    assert.doesNotMatch(finalResponse(nested), /thoughts/);
  });

  test("other JSON is what the user saw", () => {
    assert.equal(finalResponse('{"a": 1}'), '{"a": 1}');
    assert.equal(finalResponse("{braces} in prose"), "{braces} in prose");
  });

  test("warm-up entries are told apart", () => {
    assert.equal(isWarmUp('{"IsWarmupRequest":"true"}'), true);
    assert.equal(isWarmUp('{"IsWarmupRequest":true}'), true);
    assert.equal(isWarmUp('{"IsWarmupRequest":"false"}'), false);
    assert.equal(isWarmUp("What is IsWarmupRequest?"), false);
  });
});
