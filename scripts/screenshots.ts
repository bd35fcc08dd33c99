import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { collectRounds } from "../src/collect/collect-rounds.ts";
import { createFileSource } from "../src/collect/file-source.ts";
import { DEFAULT_REDACTION_POLICY } from "../src/config/redaction-policy.ts";
import { createRedactor } from "../src/redact/redactor.ts";
import { renderComment } from "../src/review/comment.ts";
import { buildReview, type Review } from "../src/review/review.ts";
import type { ReviewState } from "../src/review/state.ts";
import { launchBrowser, skipWithoutBrowser } from "./browser.ts";
import { commentHtml } from "./comment-html.ts";

/** Makes the pictures of the documents from the real page and the real comment of the shipped sample. */
const root = join(import.meta.dirname, "..");
const images = join(root, "docs/images");
const RUN = "https://github.com/contoso/copilot-feedback/actions/runs/4711";
/** The top of a pull request, so that people know where they are. */
const HEAD = `<h1>Copilot summarised the wrong meeting for Adele <span>#7</span></h1>
<p class="meta"><span class="open">Open</span> <b>megan-contoso</b> wants to merge 1 commit into <code>main</code> from <code>adele-wrong-person</code></p>`;
const named = { requestId: "adele-wrong-person", runUrl: RUN };

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
    picture(browser, pullRequest("", otherStates(review)), "comment-states.png", { width: 980 }),
  ]);
  await browser.close();
}

async function sampleReview(): Promise<Review> {
  const window = { after: "2026-10-20T00:00:00.000Z", before: "2026-11-20T00:00:00.000Z" };
  const { counts, rounds } = await collectRounds(
    createFileSource({ file: join(root, "docs/samples/interactions.json") }),
    { ...window, user: "adele.vance@contoso.com", apps: [], interactions: 10, exclude: [] },
  );
  const wrong = rounds[1]?.id ?? "";
  return buildReview({
    request: {
      comment: "Copilot in Teams summarised the wrong meeting, and the reminder went to the wrong person.",
      category: "wrong-answer",
      ticket: "INC0012345",
      comments: { [wrong]: "The price list is Alex's, not Megan's." },
    },
    requestId: "adele-wrong-person",
    requestDigest: `sha256:${"5c".repeat(32)}`,
    requestFile: { path: "requests/adele-wrong-person.yaml", blob: "5".repeat(40) },
    window,
    rounds,
    counts,
    redactor: createRedactor(DEFAULT_REDACTION_POLICY),
    profile: DEFAULT_REDACTION_POLICY.profile,
    origin: null,
    toolVersion: "0.0.0",
    createdAt: window.before,
  });
}

function readyState({ log, summary }: Review): ReviewState {
  return {
    ...named,
    state: "ready",
    digest: log.digest,
    summary,
    links: {
      page: `${RUN}/artifacts/1`,
      log: `${RUN}/artifacts/2`,
      report: `${RUN}/artifacts/3`,
      manifest: `${RUN}/artifacts/4`,
    },
    mergers: ["megan-contoso", "lee-contoso"],
    secondAdmin: true,
    author: "megan-contoso",
    consentExpires: "2026-11-27T12:00:00Z",
    destination: "the Azure Blob container intake",
    notifies: true,
  };
}

function otherStates({ log: { digest } }: Review): ReviewState[] {
  const ended = { ...named, digest };
  return [
    { ...named, state: "waiting", for: "collecting" },
    {
      ...named,
      state: "needs-fixing",
      more: 0,
      problems: [
        {
          code: "out-of-range",
          message: "`interactions` is 31",
          file: "requests/adele-wrong-person.yaml",
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 17,
          pointer: "/interactions",
          expected: "a whole number from 1 to 30",
          fix: "Write `interactions: 30`",
        },
      ],
    },
    { ...ended, state: "submitting", mergedBy: "lee-contoso" },
    {
      ...ended,
      state: "submitted",
      mergedBy: "lee-contoso",
      receipt: {
        destination: "the Azure Blob container intake",
        name: `adele-wrong-person.${digest.slice(7, 23)}.zip`,
        packageDigest: `sha256:${"8e".repeat(32)}`,
        deliveredAt: "2026-11-21T08:00:00Z",
      },
      notifiedAt: "2026-11-21T08:00:03Z",
      artifactsDeleted: 4,
    },
    { ...named, state: "cancelled", closedBy: "megan-contoso", artifactsDeleted: 4 },
    {
      ...ended,
      state: "refused",
      reason: "consent-expired",
      message: "The merge came after the log's consent had expired.",
      next: "Open a new pull request with the same request; it collects afresh.",
    },
    {
      ...ended,
      state: "failed",
      reason: "throttled",
      message: "Microsoft Graph asked to slow down and kept asking for ten minutes.",
      next: "Run the workflow again in an hour.",
    },
    {
      ...ended,
      state: "unknown",
      reason: "delivery-unknown",
      message: "The intake closed the connection after the package was sent.",
      next: "Look into the intake for the package, then run `copilot-feedback resolve`.",
    },
  ];
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
