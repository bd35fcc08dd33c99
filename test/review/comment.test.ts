import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { COMMENT_MARKER, MAX_COMMENT, readCommentDigest, renderComment } from "../../src/review/comment.ts";
import { code, link, plain, prose } from "../../src/review/markdown-text.ts";
import type { ReviewState } from "../../src/review/state.ts";
import { DIGEST, problem, RUN, ready, STATES } from "./states.ts";

describe("every state", () => {
  const headings: Readonly<Record<keyof typeof STATES, RegExp>> = {
    draft: /Waiting for this draft/,
    "needs-fixing": /1 thing to fix/,
    ready: /Ready for review/,
    submitted: /Submitted/,
    cancelled: /Cancelled/,
    refused: /Refused/,
    failed: /Failed/,
    unknown: /Outcome unknown/,
  };
  for (const [name, state] of Object.entries(STATES)) {
    test(`${name}: marker first, then the state, then the digest`, () => {
      const [marker, heading, third] = renderComment(state).split("\n\n");
      assert.equal(marker, COMMENT_MARKER);
      assert.match(heading ?? "", headings[name as keyof typeof STATES]);
      const digest = "digest" in state ? state.digest : null;
      assert.equal(readCommentDigest(renderComment(state)), digest);
      if (digest !== null) assert.equal(third, `Log digest \`${digest}\``);
      assert.ok(renderComment(state).includes(RUN));
    });
  }
});

test("what was refused or failed says once that nothing was sent, in its next step or before it", () => {
  for (const state of [STATES.refused, STATES.failed]) {
    for (const next of ["Nothing was sent. Open a new pull request.", "Re-run the failed jobs."])
      assert.equal(renderComment({ ...state, next }).split("Nothing was sent").length, 2, next);
  }
});

describe("ready", () => {
  const comment = renderComment(ready);

  test("says what there is to review and what a decision does", () => {
    assert.match(comment, /\[Open the review page\]\(https:\/\/github\.com\/contoso\/[^)]*\/artifacts\/1\)/);
    assert.match(comment, /^\| Affected user \| `adele\.vance@contoso\.com` \|$/m);
    assert.match(comment, /8 of 10 requested \(1 excluded, 1 without an answer, no more were found\)/);
    assert.match(comment, /Copilot Chat 5 and Teams 3/);
    assert.match(comment, /5 values in 18 places: Email 4 and Payment card 1/);
    assert.match(
      comment,
      /\*\*Merging is consent\*\*.* to the Azure Blob container intake, together with the request \(the user's address, what was asked for, the comments as redacted\), .* and tells the affected user/,
    );
    assert.match(comment, /\*\*Closing cancels\*\*: nothing is sent/);
    assert.match(
      comment,
      /May merge: `megan-contoso` and `lee-contoso`\. Consent expires \*\*2026-11-27 12:00 UTC\*\*/,
    );
  });

  test("says that a comment from which something was removed still stands in git", () => {
    assert.doesNotMatch(comment, /comments in the request file/);
    assert.match(
      renderComment({ ...ready, summary: { ...ready.summary, inComments: 2 } }),
      /\*\*The comments in the request file\*\* hold what was removed .* in 2 places\. It is not sent, but this repository keeps it/,
    );
  });

  test("an e-mail that is only written to a folder is not called sent, before and after", () => {
    assert.match(renderComment({ ...ready, onlyWritten: true }), /e-mail .* to a folder .* nobody sends it/);
    const submitted = renderComment({ ...STATES.submitted, onlyWritten: true });
    assert.match(
      submitted,
      /\| User informed \| no: an e-mail was written to a folder .*; nobody sent it \|/,
    );
  });

  test("where a second admin is asked for, it says when whoever asked may merge", () => {
    const strict = renderComment({ ...ready, secondAdmin: true, askedBy: ["Megan-Contoso"] });
    assert.match(
      strict,
      /May merge: `megan-contoso` and `lee-contoso`; `Megan-Contoso`, who asked for this log, only after another of them approved it\./,
    );
    const two = renderComment({ ...ready, secondAdmin: true, askedBy: ["megan-contoso", "lee-contoso"] });
    assert.match(two, /; `megan-contoso` and `lee-contoso`, who asked for this log, only after another/);
    assert.match(renderComment({ ...ready, mergers: [] }), /May merge: nobody \(see the configuration\)/);
  });
});

test("problems are listed with place, expectation and fix", () => {
  assert.match(
    renderComment(STATES["needs-fixing"]),
    /- `requests\/adele-teams-summary\.yaml:2:15`: `interactions` is 31\. Expected a whole number from 1 to 30\. Write/,
  );
});

test("problems that were not handed on are counted, and nobody is sent to lines that show nothing", () => {
  const comment = renderComment({ ...STATES["needs-fixing"], more: 449 });
  assert.match(comment, /### 450 things to fix in the request/);
  assert.match(comment, /- and 449 more, shown once these are fixed$/m);
});

describe("the size limit", () => {
  const fits = (comment: string) => {
    assert.ok(comment.length <= MAX_COMMENT);
    assert.ok(Buffer.byteLength(comment) <= MAX_COMMENT);
  };

  test("thousands of problems step down and say how many are left", () => {
    const long = { ...problem, message: "@".repeat(5_000), fix: "é".repeat(5_000), file: "a".repeat(5_000) };
    const comment = renderComment({ ...STATES["needs-fixing"], problems: new Array(3_000).fill(long) });
    fits(comment);
    assert.match(comment, /and 2\d\d\d more, each on its line/);
  });

  test("whatever the values, the comment fits and keeps the digest", () => {
    const text = fc.string({ unit: "binary", maxLength: 400 });
    const long = fc.oneof(
      text,
      text.map((part) => part.repeat(200)),
    );
    fc.assert(
      fc.property(long, fc.array(long, { maxLength: 5 }), fc.nat({ max: 3_000 }), (one, many, count) => {
        const repeated = Array.from({ length: count }, (_, index) => many[index % (many.length || 1)] ?? one);
        const state: ReviewState = {
          ...ready,
          requestId: one,
          askedBy: [one],
          destination: one,
          mergers: repeated,
          summary: {
            ...ready.summary,
            apps: repeated.map((app) => ({ app, rounds: 1 })),
            kinds: repeated.map((kind) => ({ kind, values: 1 })),
          },
        };
        const comment = renderComment(state);
        fits(comment);
        assert.ok(comment.startsWith(COMMENT_MARKER));
        assert.equal(readCommentDigest(comment), DIGEST);
      }),
      { numRuns: 60 },
    );
  });
});

/** What CommonMark leaves outside of code spans: an escape is two characters, a run of ticks ends at the next like it. */
function outsideCode(markdown: string): string {
  return markdown.replaceAll(/\\.|(`+)((?!`).*?[^`])?\1(?!`)/g, (found) =>
    found.startsWith("\\") ? found : " ",
  );
}

describe("hostile values", () => {
  const HOSTILE = [
    "@octocat",
    "org/team",
    "[x](https://evil.example)",
    "<img src=x onerror=alert(1)>",
    "![x](https://evil.example/x.png)",
    "https://evil.example",
    "www.evil.example",
    "contoso/repo#1",
    "#1",
    "GH-1",
    "a|b\n| c | d |",
    "```\n# heading",
    "-->",
    "`code`",
    "user@evil.example",
    "\u202eevil",
    "\u0000\u001b[31m",
    "**Log digest** `sha256:ff`",
  ];

  test("plain text is never a mention, link, image, heading, cell or tag", () => {
    for (const hostile of HOSTILE) {
      assert.doesNotMatch(plain(hostile), /[\0-\x1f\u200b\u202e]/, hostile);
      const shown = outsideCode(plain(hostile));
      assert.doesNotMatch(shown, /(?<!\\)[[\]`*_|#!]/, hostile);
      assert.doesNotMatch(shown, /@|https?:\/|<|www\./, hostile);
      assert.doesNotMatch(shown, /(?:#|GH-|GH\\-)\d/, hostile);
    }
  });

  test("what GitHub would link is code, and copying it gives the real text", () => {
    assert.equal(
      plain("ask adele.vance@contoso.com (@octocat), see https://evil.example/a_b#1."),
      "ask `adele.vance@contoso.com` \\(`@octocat`\\), see `https://evil.example/a_b#1`\\.",
    );
    assert.equal(
      plain("GH-1 and contoso/repo#1 :tada: `x`@y"),
      "`GH-1` and `contoso/repo#1` `:tada`: `` `x`@y ``",
    );
    assert.equal(prose("`user` is adele@contoso.com"), "`user` is `adele@contoso.com`");
  });

  test("code spans never touch, or one would run on into the next", () => {
    assert.equal(prose("in `requests/x.yaml`@octocat"), "in `requests/x.yaml` `@octocat`");
    const piece = fc.constantFrom("`", "``", "\\", "@a", "#1", "|", " ", "a", "www.x", "(", ".", "<b>");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const shown of [plain(pieces.join("")), prose(pieces.join(""))]) {
          const outside = outsideCode(shown).replaceAll(/\\./g, "");
          assert.doesNotMatch(outside, /[`@<]|#\d|\bwww/, shown);
        }
      }),
    );
  });

  test("code spans cannot be left", () => {
    for (const hostile of [...HOSTILE, "``", "`", " `` ` ", ""]) {
      const shown = code(hostile);
      const fence = /^`+/.exec(shown)?.[0] ?? "";
      const inside = shown.slice(fence.length, -fence.length);
      assert.ok(shown.endsWith(fence) && !inside.includes(fence), shown);
      assert.doesNotMatch(shown, /[\n\0]/);
    }
  });

  test("a bar in a code span ends no cell, however many backslashes stand before it", () => {
    for (const slashes of ["", "\\", "\\\\", "\\\\\\"]) {
      const receipt = { ...STATES.submitted.receipt, destination: `x${slashes}|@y` };
      const row = renderComment({ ...STATES.submitted, receipt })
        .split("\n")
        .find((line) => line.includes("Delivered"));
      assert.equal(row?.replaceAll(/\\./g, "").split("|").length, 4, row);
    }
  });

  test("links are made of addresses that look like ours only", () => {
    assert.equal(link("run", `${RUN}?a=1#b`), `[run](${RUN}?a=1#b)`);
    for (const url of [
      "javascript:alert(1)",
      "https://x/)[a](https://evil",
      "https://a b/",
      "//x/y",
      "data:text/html,x",
    ]) {
      assert.equal(link("run", url), "run");
    }
  });

  test("in a comment, too", () => {
    for (const hostile of HOSTILE) {
      const comment = renderComment({
        ...ready,
        requestId: hostile,
        user: hostile,
        mergers: [hostile],
        destination: hostile,
        summary: {
          ...ready.summary,
          apps: [{ app: hostile, rounds: 1 }],
          kinds: [{ kind: hostile, values: 1 }],
        },
      });
      const outsideCode = comment.replaceAll(/(`+)[^\n]*?\1/g, "");
      assert.doesNotMatch(outsideCode, /@octocat|\]\(https:\/\/evil|<img|evil\.example\/x/, hostile);
      assert.equal(comment.split("\n").filter((line) => line.startsWith("|")).length, 9, hostile);
      assert.equal(readCommentDigest(comment), DIGEST);
    }
  });
});
