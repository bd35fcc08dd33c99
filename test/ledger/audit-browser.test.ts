import assert from "node:assert/strict";
import { test } from "node:test";
import { launchBrowser, skipWithoutBrowser } from "../../scripts/browser.ts";
import { auditHtml } from "../../src/cli/audit-html.ts";
import type { RequestRecord } from "../../src/ledger/request-record.ts";

const RECORD: RequestRecord = {
  request: "adele-teams-summary",
  state: "submitted",
  pullRequest: 12,
  askedBy: "alex",
  consentBy: "megan",
  consentAt: "2026-11-20T10:00:00.000Z",
  approvedBy: ["lynne"],
  log: `sha256:${"1".repeat(64)}`,
  rounds: 10,
  deliveredAt: "2026-11-20T10:01:00.000Z",
  location: "sent/sent.zip",
  mail: "notified",
  mailedAt: "2026-11-20T10:02:00.000Z",
  reason: null,
  events: 3,
  firstAt: "2026-11-20T10:00:00Z",
  lastAt: "2026-11-20T10:02:00Z",
};
const HEADER = {
  ledger: { name: "origin/ledger", head: "a".repeat(40) },
  main: { name: "origin/main", head: "b".repeat(40) },
  verified: true,
  since: null,
};

test("on a telephone a row of the report stays a few lines high, and the page does not scroll sideways", {
  skip: skipWithoutBrowser,
}, async () => {
  const finding = {
    code: "commit-by-hand",
    request: RECORD.request,
    evidence: `ledger/adele-teams-summary/0002-cancelled.json in ${"c".repeat(40)}`,
  } as const;
  const totals = { requests: 1, byState: { submitted: 1 }, findings: [finding], found: 1 };
  const html = auditHtml.begin(HEADER) + auditHtml.request(RECORD, 0) + auditHtml.end(totals, HEADER);
  await using browser = await launchBrowser();
  for (const width of [320, 400, 500]) {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.setContent(html);
    const heights = await page
      .locator("tbody tr")
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    for (const height of heights) assert.ok(height < 200, `${width} px: ${heights.join(", ")}`);
    assert.equal(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), true);
    // Codes and times are read as one word.
    for (const text of ["commit-by-hand", RECORD.consentAt ?? ""]) {
      const lines = await page.getByText(text, { exact: true }).evaluate((element) => {
        const range = element.ownerDocument.createRange();
        range.selectNodeContents(element);
        return range.getClientRects().length;
      });
      assert.equal(lines, 1, text);
    }
  }
});
