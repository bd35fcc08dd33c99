import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ASK_MARKER, type AskState, renderAskComment } from "../../src/review/ask-comment.ts";

const HOSTILE = "`a` @contoso/all <img src=x> ](https://evil.example) #1 \u202e\n### Heading";

/** What of a comment GitHub obeys: everything outside of code. */
function outsideCode(markdown: string): string {
  return markdown.replaceAll(/(`+)[^`][\s\S]*?\1/g, "");
}

describe("the answer to an issue form", () => {
  it("begins with its marker and says what to do next, in every state", () => {
    const states: AskState[] = [
      {
        state: "proposed",
        requestId: "issue-12",
        openUrl:
          "https://github.com/contoso/requests/compare/main...copilot-feedback/issue-12?quick_pull=1&title=A+b",
        fileUrl: "https://github.com/contoso/requests/blob/copilot-feedback/issue-12/requests/issue-12.yaml",
      },
      { state: "needs-fixing", problems: [{ field: "Ticket", message: "Wrong", fix: "Write `INC1`" }] },
      { state: "opened", pullRequest: 13, url: "https://github.com/contoso/requests/pull/13" },
      { state: "refused", reason: "author-not-admin", message: "No.", next: "Ask an admin." },
      { state: "failed", runUrl: "https://github.com/contoso/requests/actions/runs/1" },
    ];
    for (const state of states) {
      const comment = renderAskComment(state);
      assert.ok(comment.startsWith(`${ASK_MARKER}\n\n### `), state.state);
      assert.match(comment, /\]\(https:\/\/github\.com|\*\*Next:\*\*|Edit the issue/, state.state);
    }
  });

  it("quotes what somebody wrote and obeys none of it", () => {
    const problem = { field: HOSTILE, message: HOSTILE, expected: HOSTILE, fix: HOSTILE };
    const comment = renderAskComment({ state: "needs-fixing", problems: Array(200).fill(problem) });
    const [, ...rest] = outsideCode(comment).split(ASK_MARKER);
    const text = rest.join("");
    assert.doesNotMatch(text, /@contoso|<img|\]\(https|\u202e|#1\b|^### Heading/m);
    assert.match(text, /\n- and 170 more\n/);
    assert.ok(comment.length < 65_536);
  });
});
