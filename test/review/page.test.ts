import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import fc from "fast-check";
import { renderMarkdown } from "../../src/review/markdown.ts";
import { escapeHtml, visibleTextFor } from "../../src/review/visible-text.ts";
import { prompt, response } from "../collect/make-interactions.ts";
import { HOSTILE_TEXTS } from "./hostile.ts";
import { logInput, review } from "./make-review.ts";

const NO_REMOVALS: Parameters<typeof visibleTextFor>[0] = {
  schema: "copilot-feedback/redaction@1",
  log: { digest: "" },
  policy: { profile: "standard", digest: "" },
  totals: { removals: 0, placeholders: 0, characters: 0 },
  kinds: [],
  rules: [],
  removals: [],
};
const WITH_REMOVALS: typeof NO_REMOVALS = {
  ...NO_REMOVALS,
  removals: [
    { rule: "email", kind: "email", placeholder: "[email-1]", pointer: "/comment", start: 0, length: 9 },
    {
      rule: "known-value",
      kind: "email",
      placeholder: "[email-1]",
      pointer: "/comment",
      start: 0,
      length: 9,
    },
  ],
};

const markdown = (text: string, report = NO_REMOVALS) =>
  renderMarkdown(text, { visible: visibleTextFor(report), addresses: new Map() });

async function page(...texts: readonly string[]): Promise<string> {
  const interactions = texts.flatMap((text, index) => [
    prompt({ at: index * 60, request: `q${index}`, text: `${text} ` }),
    response({ at: index * 60 + 1, request: `q${index}`, text }),
  ]);
  const { files } = await review(interactions);
  return new TextDecoder().decode(files.page.bytes);
}

test("the affected user is found in the request file, as a removed address may stand nowhere on the page", async () => {
  const html = await page("Mail adele.vance@contoso.com, please.");
  assert.match(
    html,
    /<dt>Affected user<\/dt><dd>see <code>user<\/code> in <code>requests\/[a-z0-9-]+\.yaml<\/code>;/,
  );
  assert.doesNotMatch(html, /adele\.vance/);
});

/** Tags the page may hold; nothing of a conversation can add another. */
const ALLOWED = new Set(
  "html head meta title style body a div header p h1 h2 h3 b code main section ul ol li span dl dt dd table thead tbody tr th td nav article time details summary mark sup strong em s br hr pre blockquote footer".split(
    " ",
  ),
);
const ALLOWED_ATTRIBUTES =
  /^(?:lang|charset|http-equiv|content|name|class|href|id|aria-labelledby|aria-label|aria-describedby|role|tabindex|datetime|title|data-tip|dir|scope|start|open)$/;

/** Tags and attributes as a browser's tokenizer sees them, outside of the style sheet. */
function tagsOf(html: string): { name: string; attributes: string[] }[] {
  const body = html.replace(/<style>[\s\S]*?<\/style>/, "<style></style>");
  return [...body.matchAll(/<\/?([a-zA-Z!][^\s/>]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>?/g)].map(
    ([, name = "", rest = ""]) => ({
      name: name.toLowerCase(),
      attributes: [...rest.matchAll(/([a-z-]+)(?:="[^"]*")?/g)].map(([, attribute = ""]) => attribute),
    }),
  );
}

function assertInert(html: string): void {
  for (const { attributes, name } of tagsOf(html)) {
    assert.ok(ALLOWED.has(name) || name === "!doctype", `<${name}>`);
    for (const attribute of attributes) {
      assert.ok(name === "!doctype" || ALLOWED_ATTRIBUTES.test(attribute), `${name} ${attribute}`);
    }
  }
  for (const [, href = ""] of html.matchAll(/href="([^"]*)"/g)) assert.match(href, /^#/);
}

describe("the page", () => {
  test("allows no script, no network and one style sheet", async () => {
    const html = await page("hello");
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
    assert.ok(html.includes(`content="${escapeHtml(policy)}"`));
    assert.ok(html.indexOf("Content-Security-Policy") < html.indexOf("<style>"));
    assert.doesNotMatch(html, /<script|url\(|@import|src=/i);
  });

  test("what is short and sent along stands open, what is long is closed and counted at the top", async () => {
    const context = (displayName: string) => ({ displayName, contextReference: null, contextType: null });
    const rounds = async (displayName: string, more: number) => {
      const { files } = await review([
        prompt({ at: 0, request: "q0", contexts: [context(displayName)] }),
        ...Array.from({ length: more }, (_, index) =>
          prompt({ at: index + 1, request: `more${index}`, text: `Prompt ${index}` }),
        ),
      ]);
      return new TextDecoder().decode(files.page.bytes);
    };
    const short = await rounds('Notes & <details class="along">', 0);
    assert.match(short, /<details open><summary>Sent along: 1 context/);
    assert.doesNotMatch(short, /to the log all the same/);
    const one = await rounds("A long name. ".repeat(50), 0);
    assert.match(
      one,
      />1 part below is closed and belongs to the log all the same: what was sent along with 1 message\./,
    );
    assert.match(
      await rounds("A long name. ".repeat(50), 2),
      />3 parts below are closed and belong to the log all the same: what was sent along with 1 message and the ids of 2 messages\./,
    );
  });

  test("hostile conversations add no tag and no attribute", async () => {
    const html = await page(...HOSTILE_TEXTS);
    assertInert(html);
    assert.doesNotMatch(html, /[\u200b\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}\0\x07]/u);
    assert.match(html, /U\+202E/);
  });

  test("hostile names, addresses and comments add none either", async () => {
    for (const hostile of HOSTILE_TEXTS) {
      const part = { displayName: hostile, contextReference: hostile, contextType: hostile };
      const asked = {
        ...prompt({
          at: 0,
          session: hostile,
          request: hostile,
          id: hostile,
          app: `x.${hostile}`,
          contexts: [part],
        }),
        locale: hostile,
        mentions: [{ mentionId: 0, mentionText: hostile, displayName: hostile }],
      };
      const answered = {
        ...asked,
        interactionType: "aiResponse" as const,
        body: { contentType: "html" as const, content: hostile },
        links: [{ displayName: hostile, linkUrl: hostile, linkType: hostile }],
        attachments: [
          {
            attachmentId: hostile,
            contentType: hostile,
            contentUrl: hostile,
            name: hostile,
            content: JSON.stringify({
              type: "AdaptiveCard",
              body: [
                { type: "TextBlock", text: hostile },
                { type: "FactSet", facts: [{ title: hostile, value: hostile }] },
                { type: "Table", rows: [{ cells: [{ items: [{ type: "TextBlock", text: hostile }] }] }] },
                { type: "Image", altText: hostile, url: hostile },
                { type: "CodeBlock", codeSnippet: hostile },
                { type: "ActionSet", actions: [{ type: "Action.OpenUrl", title: hostile, url: hostile }] },
              ],
            }),
          },
        ],
      };
      const [id] = (await logInput([asked, answered])).rounds.map((round) => round.id);
      const { files } = await review([asked, answered], {
        comment: hostile,
        ticket: hostile,
        category: hostile,
        comments: { [id ?? ""]: hostile },
      });
      assertInert(new TextDecoder().decode(files.page.bytes));
    }
  });

  test("any text adds no tag and no attribute", async () => {
    const pieces = fc.constantFrom(
      "<",
      ">",
      "&",
      '"',
      "'",
      "`",
      "*",
      "[",
      "](",
      ")",
      "|",
      "\n",
      "- ",
      "> ",
      "#",
      "~~",
      "_",
      "\\",
      "script",
      "a=b",
      "[email-1]",
      "\u202e",
      "-->",
      "```",
    );
    const texts = fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 30 });
    fc.assert(
      fc.property(texts, (parts) => assertInert(markdown(parts.join(""), WITH_REMOVALS))),
      { numRuns: 1_000 },
    );
  });

  test("shows everything the log holds", async () => {
    const links = [{ linkUrl: "https://contoso.example/a?b=c", displayName: "Plan.docx", linkType: "File" }];
    const contexts = [
      { contextReference: "https://contoso.example/m", displayName: "Weekly", contextType: "TeamsMeeting" },
    ];
    const { files, log } = await review(
      [
        {
          ...prompt({ at: 0, contexts, text: "Question" }),
          mentions: [{ mentionId: 0, mentionText: "@Team", displayName: "Team" }],
        },
        { ...response({ at: 1, text: "See [here](https://contoso.example/x)." }), links },
      ],
      { ticket: "INC7", category: "other", comments: {} },
    );
    const html = new TextDecoder().decode(files.page.bytes);
    const shown = (value: unknown): void => {
      if (typeof value === "string" && value !== "text") assert.ok(html.includes(escapeHtml(value)), value);
      else if (typeof value === "object" && value !== null) Object.values(value).forEach(shown);
    };
    const { rounds, request, policy, comment, ticket } = log.log;
    shown({ policy, comment, ticket, id: request.id, digest: log.digest });
    for (const { time: _, prompt: asked, responses, ...round } of rounds) {
      shown({ ...round, app: "Copilot Chat" });
      for (const { time: __, text, ...message } of [asked, ...responses]) {
        shown({ ...message, text: text.replace(/\[here\].*/, "") });
      }
    }
    assert.ok(html.includes("https://contoso.example/x"));
    assert.ok(html.includes(log.digest));
  });

  test("a prompt without an answer says so", async () => {
    const { files } = await review([prompt({ at: 0, text: "Hello?" })]);
    assert.match(new TextDecoder().decode(files.page.bytes), /Copilot did not answer/);
  });
});

test("text is safe inside of quotes of either kind", () => {
  assert.equal(escapeHtml(`<a b="c" d='e'>&`), "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;");
  assert.equal(visibleTextFor(NO_REMOVALS).html(`"'`), "&quot;&#39;");
});

describe("placeholders", () => {
  const marked =
    '<mark tabindex="0" data-tip="Email, removed by email, known-value" aria-describedby="kind-email">[email-1]</mark>';

  test("are marked with kind and rule wherever they stand", () => {
    for (const text of [
      "[email-1]",
      "a [email-1].",
      "**[email-1]**",
      "`[email-1]`",
      "- [email-1]",
      "[[email-1]](x)",
    ]) {
      assert.ok(markdown(text, WITH_REMOVALS).includes(marked), text);
    }
    const table = markdown("| a |\n|---|\n| [email-1] |", WITH_REMOVALS);
    assert.ok(table.includes(`<td>${marked}</td>`));
  });

  test("somebody's own brackets are not", () => {
    assert.doesNotMatch(markdown("[email-2] [note-1]", WITH_REMOVALS), /<mark/);
  });
});

describe("Markdown", () => {
  const cases: Readonly<Record<string, string>> = {
    "a\nb\n\nc": "<p>a<br>b</p><p>c</p>",
    "**bold** *it* _it_ ~~no~~ `co*de*`":
      "<p><strong>bold</strong> <em>it</em> <em>it</em> <s>no</s> <code>co*de*</code></p>",
    "2 * 3 * 4 and snake_case_name": "<p>2 * 3 * 4 and snake_case_name</p>",
    "**open": "<p>**open</p>",
    "**a *b** c*": "<p><strong>a *b</strong> c*</p>",
    "\\*not\\*": "<p>*not*</p>",
    "# Title": '<p class="heading">Title</p>',
    "---": "<hr>",
    "> quoted\n> more": "<blockquote><p>quoted<br>more</p></blockquote>",
    "- a\n- b\n  - c\n\n- d": "<ul><li>a</li><li>b<ul><li>c</li></ul></li><li>d</li></ul>",
    "3. x\n4. y": '<ol start="3"><li>x</li><li>y</li></ol>',
    "1. a\n   more\n2. b": "<ol><li>a<br>more</li><li>b</li></ol>",
    "text\n- item": "<p>text</p><ul><li>item</li></ul>",
    "```js\nlet a = 1 < 2;\n```\nafter":
      '<p class="note">js</p><pre tabindex="0"><code>let a = 1 &lt; 2;</code></pre><p>after</p>',
    "| a | b |\n|---|:-:|\n| 1 | x\\|y |":
      '<div class="table" tabindex="0"><table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td>1</td><td>x|y</td></tr></tbody></table></div>',
    "[text](https://a.example) [1](https://b.example) [text](https://a.example)":
      '<p><span class="link">text</span><sup class="cite">1</sup> <sup class="cite">2</sup> <span class="link">text</span><sup class="cite">1</sup></p>',
    "fact[^2^]": '<p>fact<sup class="cite">2</sup></p>',
    "![alt](https://a.example/x.png)": '<p><span class="link">Image: alt</span><sup class="cite">1</sup></p>',
    "[not a link] (x)": "<p>[not a link] (x)</p>",
    "a <b> & c": "<p>a &lt;b&gt; &amp; c</p>",
  };
  for (const [text, html] of Object.entries(cases)) {
    test(JSON.stringify(text), () => assert.equal(markdown(text), html));
  }

  test("hides no address", () => {
    const addresses = new Map<string, number>();
    const visible = visibleTextFor(NO_REMOVALS);
    renderMarkdown("[a](https://a.example/(x)?y) ![b](data:image/png;base64,AA) [c](javascript:x 'title')", {
      visible,
      addresses,
    });
    assert.deepEqual(
      [...addresses.keys()],
      ["https://a.example/(x)?y", "data:image/png;base64,AA", "javascript:x 'title'"],
    );
  });

  test("no word of a text disappears", () => {
    const mark = fc.constantFrom(
      "*",
      "**",
      "_",
      "`",
      "```",
      "[",
      "]",
      "](",
      "(",
      ")",
      "\n",
      "- ",
      "> ",
      "1. ",
      "|",
      " ",
      "~~",
      "# ",
      "![",
      "\n|---|\n",
    );
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 60 }), (marks) => {
        const text = marks.map((piece, index) => `${piece}w${index}w`).join("");
        const addresses = new Map<string, number>();
        const html = renderMarkdown(text, { visible: visibleTextFor(NO_REMOVALS), addresses });
        const shown = html + [...addresses.keys()].join("");
        for (const index of marks.keys()) assert.ok(shown.includes(`w${index}w`), `w${index}w of ${text}`);
      }),
      { numRuns: 1_000 },
    );
  });

  // Work that grows with the square of the length would take hours and end at the runner's limit.
  test("long runs of one hostile shape give HTML that closes what it opens and stays in proportion", () => {
    const shapes = [
      "*",
      "**a",
      "_",
      "`",
      "` ",
      "[",
      "[a](",
      "](",
      "![",
      "[^1",
      "> ",
      "- ",
      "- a\n",
      "1. a\n ",
      "|",
      "|a|\n",
      "\\",
      "~~x",
      "# ",
      "```\n",
      " ",
      "\n",
      "a",
      "[a](b)",
      "[email-1]",
      "\u202e",
      "-",
      "- - ",
    ];
    for (const shape of shapes) {
      const text = shape.repeat(Math.ceil(250_000 / shape.length));
      const html = markdown(text);
      assert.deepEqual(unclosed(html), [], shape);
      assert.ok(html.length < 100 * text.length, `${shape}: ${html.length} characters`);
      assert.equal(html === "", text.trim() === "", shape);
    }
  });
});

test("joiners that scripts and emoji need are left alone, stray ones shown", () => {
  const { html } = visibleTextFor(NO_REMOVALS);
  assert.equal(html("👩\u200d💻 👩🏽\u200d🚀 ❤\ufe0f\u200d🔥"), "👩\u200d💻 👩🏽\u200d🚀 ❤\ufe0f\u200d🔥");
  assert.equal(html("می\u200cخواهم"), "می\u200cخواهم");
  assert.match(html("a\u200d b"), /U\+200D/);
  assert.match(html("pay\u200bpal"), /U\+200B/);
  assert.match(html("\u202eevil"), /U\+202E/);
});

/** Tags that are opened and not closed, or closed where another one is open. */
function unclosed(html: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
    if (name === "br" || name === "hr") continue;
    if (slash === "" || open.at(-1) !== name) open.push(`${slash}${name}`);
    else open.pop();
  }
  return open;
}
