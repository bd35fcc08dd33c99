import { displayAppName } from "../collect/app-name.ts";
import { code, link, plain, prose } from "./markdown-text.ts";
import type { NeedsFixing, Ready, ReviewState, Submitted } from "./state.ts";
import { kindName } from "./visible-text.ts";
import { bytes, counted, dateTime, firstOf } from "./wording.ts";

/** Opens our comment, so that it is found again; the author is checked too, because anyone can paste it. */
export const COMMENT_MARKER = "<!-- copilot-feedback -->";

/** GitHub refuses longer comments (422, "maximum is 65536 characters"); kept as bytes too, to be safe either way. */
export const MAX_COMMENT = 65_536;

/** How many problems a comment lists, from generous to none, until it fits. */
const STEPS = [50, 20, 5, 0] as const;

/**
 * The one comment of a pull request, in GitHub Markdown: state first, then the digest. Holds no conversation
 * text, and of what an admin wrote the affected user's address only. Always within GitHub's limit, and never without the digest.
 */
export function renderComment(state: ReviewState): string {
  for (const detail of STEPS) {
    const comment = render(state, detail);
    if (fits(comment)) return comment;
  }
  const { heading, digest } = body(state, 0);
  return [COMMENT_MARKER, heading, digest, `Details: ${link("workflow run", state.runUrl)}`]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** The digest a comment of ours shows; null where it shows none. */
export function readCommentDigest(comment: string): string | null {
  return /^Log digest `(sha256:[0-9a-f]{64})`$/m.exec(comment)?.[1] ?? null;
}

/** The request a comment of ours names; null where it names none. */
export function readCommentRequest(comment: string): string | null {
  return /^<sub>Request `([a-z0-9-]+)` · /m.exec(comment)?.[1] ?? null;
}

function fits(comment: string): boolean {
  return comment.length <= MAX_COMMENT && Buffer.byteLength(comment) <= MAX_COMMENT;
}

function render(state: ReviewState, detail: number): string {
  const { heading, digest, parts } = body(state, detail);
  const footer = `<sub>${state.requestId === null ? "" : `Request ${code(state.requestId, 100)} · `}${link("workflow run", state.runUrl)} · this comment is kept up to date in place</sub>`;
  return [COMMENT_MARKER, heading, digest, ...parts, footer].filter((part) => part !== "").join("\n\n");
}

interface Body {
  readonly heading: string;
  readonly digest: string;
  readonly parts: readonly string[];
}

function body(state: ReviewState, detail: number): Body {
  switch (state.state) {
    case "waiting":
      return {
        heading: "### Waiting for this draft",
        digest: "",
        parts: [
          "Nothing is collected while this pull request is a draft. Mark it **ready for review** to start.",
        ],
      };
    case "needs-fixing":
      return {
        heading: `### ${counted(state.problems.length + state.more, "thing")} to fix in the request`,
        digest: "",
        parts: [
          problemList(state, detail),
          "Nothing has been collected. Commit a fix to this branch; this comment follows.",
        ],
      };
    case "ready":
      return {
        heading: "### Ready for review",
        digest: digestLine(state.digest),
        parts: readyParts(state),
      };
    case "submitted":
      return {
        heading: "### Submitted",
        digest: digestLine(state.digest),
        parts: [
          table([
            ["Consent", `merged by ${code(state.mergedBy, 60)}`],
            ["Delivered", `${dateTime(state.receipt.deliveredAt)} to ${plain(state.receipt.destination)}`],
            ["Package", code(state.receipt.name, 150)],
            ["Package digest", code(state.receipt.packageDigest)],
            ["User informed", informed(state)],
            ["Review artifacts", `${counted(state.artifactsDeleted, "file")} deleted`],
          ]),
        ],
      };
    case "cancelled":
      return {
        heading: "### Cancelled",
        digest: "",
        parts: [
          `Closed without merging${state.closedBy === null ? "" : ` by ${code(state.closedBy, 60)}`}. **Nothing was sent**, nobody was informed, and ${counted(state.artifactsDeleted, "review file")} ${state.artifactsDeleted === 1 ? "was" : "were"} deleted.`,
          "Reopening this pull request collects afresh and needs a new review.",
        ],
      };
    case "refused":
      return ended("### Refused", "Nothing was sent.", state);
    case "failed":
      return ended("### Failed", "Nothing was sent.", state);
    case "unknown":
      return ended(
        "### Outcome unknown",
        "It could not be found out whether the package arrived. The reconcile workflow offers the same package under the same name again, which an intake takes **only once**.",
        state,
      );
  }
}

function ended(
  heading: string,
  consequence: string,
  state: Extract<ReviewState, { state: "refused" | "failed" | "unknown" }>,
): Body {
  return {
    heading,
    digest: state.digest === null ? "" : digestLine(state.digest),
    parts: [
      `${prose(state.message, 1_000)} (${code(state.reason, 60)})`,
      ...(state.next.startsWith(consequence) ? [] : [consequence]),
      `**Next:** ${prose(state.next, 1_000)}`,
    ],
  };
}

function readyParts(state: Ready): string[] {
  const { summary } = state;
  const apps = summary.apps.map(({ app, rounds }) => `${plain(displayAppName(app), 60)} ${rounds}`);
  const kinds = summary.kinds.map(({ kind, values }) => `${plain(kindName(kind), 60)} ${values}`);
  const period =
    summary.oldest === null || summary.newest === null
      ? "no rounds"
      : `${dateTime(summary.oldest)} to ${dateTime(summary.newest)}`;
  return [
    `**${link("Open the review page", state.links.page)}** · ${link("log", state.links.log)} · ${link("redaction report", state.links.report)} · ${link("manifest", state.links.manifest)}`,
    table([
      ["Affected user", code(state.user, 254)],
      ["Rounds", roundsLine(summary)],
      ["Apps", firstOf(apps, 20) || "none"],
      ["Period", period],
      [
        "Removed",
        summary.values === 0
          ? "nothing"
          : `${counted(summary.values, "value")} in ${counted(summary.removals, "place")}: ${firstOf(kinds, 30)}`,
      ],
      ["Redaction policy", plain(summary.policy)],
      ["Size", bytes(summary.bytes)],
    ]),
    [
      `- **Merging is consent**: it sends exactly the log with this digest to ${plain(state.destination)}, together with the request (the user's address, what was asked for, the comments as redacted), who asked and agreed, and the redaction report, and ${state.onlyWritten ? "writes an e-mail to the affected user to a folder of the runner, from which nobody sends it" : "tells the affected user by e-mail"}.`,
      "- **Closing cancels**: nothing is sent, and the log and review page are deleted.",
      "- **Editing the request** makes a new log, for example to leave out rounds with `exclude`.",
      ...(summary.inComments === 0
        ? []
        : [
            `- **The comments in the request file** hold what was removed from them in the log, in ${counted(summary.inComments, "place")}. It is not sent, but this repository keeps it: change what is a password or a key.`,
          ]),
    ].join("\n"),
    `May merge: ${
      state.mergers.length === 0
        ? "nobody (see the configuration)"
        : firstOf(
            state.mergers.map((login) => code(login, 60)),
            50,
          )
    }${state.secondAdmin ? `; ${askers(state.askedBy)}, who asked for this log, only after another of them approved it` : ""}. Consent expires **${dateTime(state.consentExpires)}**.`,
  ];
}

function informed({ notifiedAt, onlyWritten }: Submitted): string {
  if (notifiedAt === null) return "no";
  return onlyWritten
    ? `no: an e-mail was written to a folder of the runner ${dateTime(notifiedAt)}; nobody sent it`
    : dateTime(notifiedAt);
}

function askers(logins: readonly string[]): string {
  return firstOf(
    logins.map((login) => code(login, 60)),
    2,
  );
}

function roundsLine({ excluded, requested, rounds, unanswered }: Ready["summary"]): string {
  const notes = [
    ...(excluded > 0 ? [`${excluded} excluded`] : []),
    ...(unanswered > 0 ? [`${unanswered} without an answer`] : []),
    ...(rounds + excluded < requested ? ["no more were found"] : []),
  ];
  return `${rounds} of ${requested} requested${notes.length === 0 ? "" : ` (${notes.join(", ")})`}`;
}

function problemList({ problems, more }: NeedsFixing, shown: number): string {
  const lines = problems.slice(0, shown).map((problem) => {
    const expected = problem.expected === undefined ? "" : ` Expected ${prose(problem.expected)}.`;
    const fix = problem.fix === undefined ? "" : ` ${prose(problem.fix)}.`;
    return `- ${code(`${problem.file}:${problem.line}:${problem.column}`, 200)}: ${prose(problem.message)}.${expected}${fix}`;
  });
  const rest = problems.length + more - lines.length;
  const where = more === 0 ? "each on its line in the **Files changed** tab" : "shown once these are fixed";
  if (rest > 0) lines.push(`- and ${rest} more, ${where}`);
  return lines.join("\n");
}

function digestLine(digest: string): string {
  return `Log digest ${code(digest)}`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  // A cell ends at a bar even inside a code span, unless an odd number of backslashes stands before it.
  const cell = (value: string) =>
    value.replaceAll(/(\\*)\|/g, (bar, slashes: string) =>
      slashes.length % 2 === 0 ? `${slashes}\\|` : bar,
    );
  const lines = rows.map(([name, value]) => `| ${name} | ${cell(value)} |`);
  return ["| | |", "|---|---|", ...lines].join("\n");
}
