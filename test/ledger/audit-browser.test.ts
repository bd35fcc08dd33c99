import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, skipWithoutBrowser } from "../../scripts/browser.ts";
import { auditHtml } from "../../src/cli/audit-html.ts";
import type { RequestRecord } from "../../src/ledger/request-record.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** As wide as GitHub lets logins be, and as long as locations get. */
const LOGIN = "alexandra-wilhelmina-of-the-contoso-grp";
const RECORD: RequestRecord = {
  request: "adele-teams-summary",
  state: "submitted",
  pullRequest: 12,
  askedBy: LOGIN,
  consentBy: "megan",
  consentAt: "2026-11-20T10:00:00.000Z",
  approvedBy: ["lynne", LOGIN],
  log: `sha256:${"1".repeat(64)}`,
  rounds: 10,
  deliveredAt: "2026-11-20T10:01:00.000Z",
  location: `https://contosofeedback.blob.core.windows.net/feedback/adele-teams-summary.${"1".repeat(16)}.zip`,
  mail: "notified",
  mailedAt: "2026-11-20T10:02:00.000Z",
  reason: null,
  events: 3,
  firstAt: "2026-11-20T10:00:00Z",
  lastAt: "2026-11-20T10:02:00Z",
};
const REFUSED: RequestRecord = {
  ...RECORD,
  request: "a".repeat(64),
  state: "refused",
  location: null,
  deliveredAt: null,
  mail: null,
  mailedAt: null,
  reason: "second-approval-missing",
};
const HEADER = {
  ledger: { name: "origin/ledger", head: "a".repeat(40) },
  main: { name: "origin/main", head: "b".repeat(40) },
  verified: true,
  since: "2026-11-01T00:00:00",
  signatures: { checked: true, keys: ["D".repeat(40)] },
};
const FINDING = {
  code: "commit-by-hand",
  request: RECORD.request,
  evidence: `ledger/adele-teams-summary/0002-cancelled.json in ${"c".repeat(40)}`,
} as const;

function report(): string {
  const format = auditHtml();
  const totals = { requests: 2, byState: { refused: 1, submitted: 1 }, findings: [FINDING], found: 1 };
  return [
    format.begin(HEADER),
    format.request(RECORD, 0),
    format.request(REFUSED, 1),
    format.end(totals, HEADER),
  ].join("");
}

describe("the report of an audit in a browser", { skip: skipWithoutBrowser }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  async function open(width: number, colorScheme: "light" | "dark" = "light"): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    await page.setContent(report());
    return page;
  }

  /** Whatever has text beyond the right edge of the page. */
  function cutTexts(page: Page): Promise<unknown> {
    return page.evaluate(
      "[...document.querySelectorAll('p, th, td, code, time')].filter((element) => { const range = document.createRange(); range.selectNodeContents(element); return [...range.getClientRects()].some(({ right }) => right > document.documentElement.clientWidth); }).map(({ textContent }) => textContent)",
    );
  }

  test("on a telephone a row stays a few lines high, and the page does not scroll sideways", async () => {
    for (const width of [320, 400, 500]) {
      const page = await open(width);
      const heights = await page
        .locator("tbody tr")
        .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
      for (const height of heights) assert.ok(height < 200, `${width} px: ${heights.join(", ")}`);
      assert.equal(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), true);
      // Codes and times are read as one word.
      for (const text of ["commit-by-hand", "2026-11-20 10:01 UTC"]) {
        const lines = await page
          .locator("th code, time")
          .getByText(text, { exact: true })
          .evaluate((element) => {
            const range = element.ownerDocument.createRange();
            range.selectNodeContents(element);
            return range.getClientRects().length;
          });
        assert.equal(lines, 1, text);
      }
      await page.close();
    }
  });

  test("a window of 1200 px shows all of it", async () => {
    const page = await open(1_200);
    assert.deepEqual(await cutTexts(page), []);
    await page.close();
  });

  test("paper shows all of it, portrait and landscape", async () => {
    // A4 within Chromium's margins, at 96 pixels an inch.
    for (const width of [718, 1_046]) {
      const page = await open(width);
      await page.emulateMedia({ media: "print" });
      assert.deepEqual(await cutTexts(page), [], `${width} px`);
      assert.ok((await page.pdf({ format: "A4", landscape: width > 1_000 })).length > 10_000);
      await page.close();
    }
  });

  test("it says the verdict before the requests, and times as the other pages do", async () => {
    const page = await open(1_200);
    const text = await page.locator("main").innerText();
    assert.ok(text.indexOf("1 finding.") < text.indexOf("Consent by"), text);
    for (const said of [
      "since 2026-11-01 00:00 UTC",
      "2 requests: 1 refused, 1 submitted.",
      "2026-11-20 10:02 UTC",
      "second-approval-missing",
      RECORD.log ?? "",
      RECORD.location ?? "",
    ]) {
      assert.ok(text.includes(said), said);
    }
    assert.ok(!/\d{2}:\d{2}:\d{2}/.test(text), text);
    await page.close();
  });

  for (const scheme of ["light", "dark"] as const) {
    test(`axe finds nothing (${scheme})`, async () => {
      const page = await open(1_200, scheme);
      await page.evaluate(axe);
      const violations = await page.evaluate(
        "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html).join(' ')))",
      );
      assert.deepEqual(violations, []);
      await page.close();
    });
  }
});
