import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { collectRounds } from "../src/collect/collect-rounds.ts";
import { createFileSource } from "../src/collect/file-source.ts";
import { DEFAULT_REDACTION_POLICY } from "../src/config/default-redaction-policy.ts";
import { createRedactor } from "../src/redact/redactor.ts";
import { renderComment } from "../src/review/comment.ts";
import { buildReview, type Review } from "../src/review/review.ts";
import type { ReviewState } from "../src/review/state.ts";
import { launchBrowser, skipWithoutBrowser } from "./browser.ts";
import { commentHtml } from "./comment-html.ts";
import { otherStates, REQUEST_ID, REQUEST_PATH, readyState, USER } from "./picture-states.ts";

/** Makes the pictures of the documents from the real page and the real comment of the shipped sample. */
const root = join(import.meta.dirname, "..");
const images = join(root, "docs/images");
/** The top of a pull request, so that people know where they are. */
const HEAD = `<h1>Copilot summarised the wrong meeting for Adele <span>#7</span></h1>
<p class="meta"><span class="open">Open</span> <b>megan-contoso</b> wants to merge 1 commit into <code>main</code> from <code>copilot-feedback/${REQUEST_ID}</code></p>`;

if (skipWithoutBrowser) {
  console.error(skipWithoutBrowser);
  process.exitCode = 1;
} else {
  const review = await sampleReview();
  const browser = await launchBrowser();
  await mkdir(images, { recursive: true });
  await Promise.all([
    picture(browser, text(review.files.page.bytes), "review-page.png", { height: 1_650 }),
    picture(browser, text(review.files.page.bytes), "review-page-dark.png", { height: 1_650, dark: true }),
    picture(browser, pullRequest(HEAD, [readyState(review)]), "pull-request.png", { width: 980 }),
    picture(browser, pullRequest("", otherStates(review.log.digest)), "comment-states.png", { width: 980 }),
  ]);
  await browser.close();
}

async function sampleReview(): Promise<Review> {
  const window = { after: "2026-10-20T00:00:00.000Z", before: "2026-11-20T00:00:00.000Z" };
  const { counts, rounds } = await collectRounds(
    createFileSource({ file: join(root, "docs/samples/interactions.json") }),
    { ...window, user: USER, apps: [], interactions: 10, exclude: [] },
  );
  const wrong = rounds[1]?.id ?? "";
  return buildReview({
    request: {
      comment: "Copilot in Teams summarised the wrong meeting, and the reminder went to the wrong person.",
      category: "wrong-answer",
      ticket: "INC0012345",
      comments: { [wrong]: "The price list is Alex's, not Megan's." },
    },
    requestId: REQUEST_ID,
    requestDigest: `sha256:${"5c".repeat(32)}`,
    requestFile: { path: REQUEST_PATH, blob: "5".repeat(40) },
    window,
    rounds,
    counts,
    redactor: createRedactor(DEFAULT_REDACTION_POLICY),
    policy: DEFAULT_REDACTION_POLICY,
    origin: null,
    toolVersion: "0.0.0",
    createdAt: window.before,
  });
}

/** Comments in a frame like a pull request's conversation. */
function pullRequest(head: string, states: readonly ReviewState[]): string {
  const comments = states.map(
    (state) =>
      `<div class="comment"><p class="head"><b>github-actions</b> <span class="bot">bot</span> commented</p><div class="body">${commentHtml(renderComment(state))}</div></div>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pull request</title><style>
body { margin: 0; padding: 24px; background: #fff; color: #1f2328; font: 14px/1.5 system-ui, "Segoe UI", sans-serif; }
h1 { font-size: 26px; font-weight: 400; margin: 0 0 4px; } h1 span, .meta { color: #59636e; }
.meta { margin: 0 0 20px; padding-bottom: 16px; border-bottom: 1px solid #d1d9e0; }
.open { background: #1f883d; color: #fff; border-radius: 99px; padding: 5px 12px; margin-right: 8px; font-weight: 500; }
.comment { border: 1px solid #d1d9e0; border-radius: 6px; margin-bottom: 16px; }
.head { margin: 0; padding: 8px 16px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0; border-radius: 6px 6px 0 0; color: #59636e; }
.head b { color: #1f2328; } .bot { border: 1px solid #d1d9e0; border-radius: 99px; font-size: 12px; padding: 0 6px; }
.body { padding: 4px 16px; } h3 { font-size: 17px; margin: 12px 0; } p, ul, table { margin: 0 0 14px; }
table { border-collapse: collapse; } td { border: 1px solid #d1d9e0; padding: 6px 13px; } td:first-child { color: #59636e; }
code { background: #eff1f3; border-radius: 6px; padding: .2em .4em; font: 12px ui-monospace, Consolas, monospace; }
a { color: #0969da; } sub { color: #59636e; vertical-align: baseline; font-size: 12px; } ul { padding-left: 28px; } li { margin: 3px 0; }
</style>${head}
${comments.join("\n")}</html>`;
}

async function picture(
  browser: Browser,
  html: string,
  name: string,
  { dark = false, height, width = 1_100 }: { dark?: boolean; height?: number; width?: number },
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "screenshot-"));
  const file = join(directory, "page.html");
  await writeFile(file, html);
  const page = await browser.newPage({
    colorScheme: dark ? "dark" : "light",
    viewport: { width, height: height ?? 600 },
  });
  await page.goto(pathToFileURL(file).href);
  const image = await page.screenshot({ fullPage: height === undefined });
  await writeFile(join(images, name), image);
  console.log(`wrote docs/images/${name}, ${Math.round(image.length / 1_000)} kB`);
  await rm(directory, { recursive: true });
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
