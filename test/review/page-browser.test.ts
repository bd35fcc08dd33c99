import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, skipWithoutBrowser } from "../../scripts/browser.ts";
import type { AiInteraction } from "../../src/collect/interaction.ts";
import { prompt, response } from "../collect/make-interactions.ts";
import { HOSTILE_TEXTS } from "./hostile.ts";
import { review } from "./make-review.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

function rounds(texts: readonly string[]): AiInteraction[] {
  return texts.flatMap((text, index) => [
    prompt({ at: index * 60, request: `q${index}`, text: `${text} ` }),
    response({ at: index * 60 + 1, request: `q${index}`, text }),
  ]);
}

const CALM = `Ask **megan.bowen@contoso.com**, see [plan](https://contoso.example/plan)[1](https://contoso.example/1).

| a | b |
|---|---|
| 1 | 2 |

\`\`\`js
let a = 1;
\`\`\``;

describe("in a browser", { skip: skipWithoutBrowser }, () => {
  let browser: Browser;
  let directory = "";
  before(async () => {
    [browser, directory] = await Promise.all([launchBrowser(), mkdtemp(join(tmpdir(), "review-"))]);
  });
  after(async () => {
    await browser.close();
    await rm(directory, { recursive: true });
  });

  /** Opens the review of a conversation; whatever it requests or says beyond its own file is collected. */
  async function open(
    texts: readonly string[],
    colorScheme: "light" | "dark" = "light",
  ): Promise<{ page: Page; noise: string[] }> {
    const { files } = await review(rounds(texts), { comment: texts[0] ?? "" });
    const file = join(directory, `${texts.length}-${colorScheme}-${files.page.digest.slice(7, 15)}.html`);
    await writeFile(file, files.page.bytes);
    const page = await browser.newPage({ colorScheme });
    const noise: string[] = [];
    const address = pathToFileURL(file).href;
    page.on("request", (request) => request.url() !== address && noise.push(`request ${request.url()}`));
    page.on("console", (message) => noise.push(`console ${message.text()}`));
    page.on("dialog", (dialog) => noise.push(`dialog ${dialog.message()}`));
    page.on("pageerror", (error) => noise.push(`error ${error.message}`));
    await page.goto(address);
    return { page, noise };
  }

  test("hostile conversations run nothing, load nothing and hide nothing", async () => {
    const { noise, page } = await open(HOSTILE_TEXTS);
    assert.equal(await page.title(), "Review adele-teams");
    assert.equal(
      await page.locator("script, iframe, img, svg, object, embed, form, link, base, input").count(),
      0,
    );
    assert.equal(await page.locator("style").count(), 1);
    assert.equal(await page.locator("article").count(), HOSTILE_TEXTS.length);
    for (const [index, text] of HOSTILE_TEXTS.entries()) {
      const typed = page.locator("article").nth(index).locator(".prompt .text");
      const shown = await typed.evaluate((element: { textContent: string }) => element.textContent);
      const expected = text.replaceAll(
        /[\0\x07\u200b\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu,
        (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
      );
      assert.equal(shown.trim(), expected.trim());
      assert.ok(await typed.isVisible());
    }
    assert.deepEqual(noise, []);
    await page.close();
  });

  for (const scheme of ["light", "dark"] as const) {
    test(`axe finds nothing (${scheme})`, async () => {
      const { page } = await open([CALM, ...HOSTILE_TEXTS], scheme);
      await page.locator("details").evaluateAll((all: { open: boolean }[]) => {
        for (const details of all) details.open = true;
      });
      await page.evaluate(axe);
      const violations = await page.evaluate(
        "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html).join(' ')))",
      );
      assert.deepEqual(violations, []);
      await page.close();
    });
  }

  test("the top says how many parts are closed, whatever a conversation says", async () => {
    const claim = '<details class="along"> and <details class="ids-only">';
    const { page } = await open([CALM, ...HOSTILE_TEXTS, claim, `\`\`\`\n${claim.repeat(40)}\n\`\`\``]);
    const closed = await page.locator("details:not([open])").count();
    assert.ok(closed > 2);
    const said = (await page.locator("header .closed").textContent()) ?? "";
    assert.ok(said.startsWith(`${closed} parts below are closed`), said);
    await page.emulateMedia({ media: "print" });
    const ids = page.locator("details:not([open]) .ids");
    for (const id of await ids.all()) assert.ok(await id.isVisible());
    await page.close();
  });

  test("a placeholder explains itself to keyboard and pointer", async () => {
    const { page } = await open([CALM]);
    const mark = page.locator("article .response mark").first();
    const tip = () =>
      page.evaluate("getComputedStyle(document.querySelector('article .response mark'), '::after').content");
    assert.equal(await tip(), "none");
    await mark.focus();
    assert.match(String(await tip()), /^"Email, removed by /);
    await page.locator("h1").click();
    await mark.hover();
    assert.match(String(await tip()), /^"Email, removed by /);
    const description = await mark.getAttribute("aria-describedby");
    assert.equal(await page.locator(`#${description} b`).textContent(), "Email");
    await page.close();
  });

  test("one click selects a round's id, and nothing else", async () => {
    const { page } = await open([CALM]);
    const id = page.locator("article .id").first();
    await id.click();
    assert.equal(await page.evaluate("getSelection().toString()"), await id.textContent());
    await page.close();
  });

  test("the keyboard reaches contents, rounds and details", async () => {
    const { page } = await open(["one", "two", "A long message. ".repeat(50)]);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate("document.activeElement.textContent"), "Skip to the conversation");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate("document.activeElement.id"), "conversation");
    const details = page.locator("article details.along").first();
    await details.locator("summary").focus();
    await page.keyboard.press("Enter");
    assert.equal(await details.getAttribute("open"), "");
    await page.close();
  });

  test("thirty rounds of 100 KB and lines of 1 MB open; rounds off the screen are not laid out", async () => {
    const paragraph = `${CALM}\n\n${"Some words of an answer. ".repeat(40)}\n\n`;
    const long = Array.from({ length: 28 }, () => paragraph.repeat(Math.ceil(100_000 / paragraph.length)));
    const { noise, page } = await open([...long, "x".repeat(1_000_000), "a ".repeat(500_000)]);
    assert.equal(await page.locator("article").count(), 30);
    const rendered = await page
      .locator("article .response .text")
      .evaluateAll(
        (all: { checkVisibility(options: object): boolean }[]) =>
          all.filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length,
      );
    assert.ok(rendered < 5, `${rendered} rounds were laid out at once`);
    const width = await page.evaluate(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    assert.equal(width, 0, "nothing makes the page scroll sideways");
    await page.locator("article").nth(28).scrollIntoViewIfNeeded();
    assert.ok(await page.locator("article").nth(28).locator(".prompt").isVisible());
    assert.deepEqual(noise, []);
    await page.close();
  });

  test("a narrow window does not scroll sideways", async () => {
    const { page } = await open([CALM, ...HOSTILE_TEXTS]);
    await page.setViewportSize({ width: 360, height: 800 });
    assert.equal(
      await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
      0,
    );
    await page.close();
  });

  test("paper shows all rounds and no contents list", async () => {
    const { page } = await open([CALM, "two"]);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("nav").isVisible(), false);
    assert.ok((await page.pdf()).length > 10_000);
    await page.close();
  });
});
