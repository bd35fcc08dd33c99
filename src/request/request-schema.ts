import { z } from "zod";
import { ADDRESS } from "./address.ts";
import { APP_TITLES } from "./known-apps.ts";
import { MAX_ROUNDS } from "./request-limits.ts";

/**
 * The shape of a request file. The JSON Schema that editors, CI and the command line use is generated from
 * this (`npm run generate`), titles, descriptions and examples included: editors show them as help.
 * Loaded by the generator only; everything else uses the generated validator.
 */

const MAX_COMMENT_LENGTH = 4000;
const MAX_APPS = 20;

/** RFC 3339 with seconds; whether the date exists is checked afterwards. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,7})?(?:Z|[+-]\d{2}:\d{2})$/;
/** A short name, an app's full name, the id that apps of other makers have for one, or what people call it. */
const APP_NAME = new RegExp(
  `^(?:[A-Za-z][A-Za-z0-9.]{0,63}|IPM\\.[A-Za-z0-9._-]{1,120}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|${APP_TITLES.join("|")})$`,
);
const ROUND_ID = /^r-[0-9a-f]{8,64}$/;

const roundId = z
  .string()
  .regex(ROUND_ID, "a round's id as the review page shows it, such as r-3f9a1c20")
  .meta({ examples: ["r-3f9a1c20"] });

function instant(title: string, description: string, example: string) {
  return z
    .string()
    .regex(INSTANT, `a date and time with time zone, such as ${example}`)
    .meta({ title, description, examples: [example] });
}

export const requestSchema = z
  .strictObject({
    user: z
      .string()
      .max(254)
      .regex(ADDRESS, "one e-mail address, such as adele.vance@contoso.com")
      .meta({
        title: "Affected user",
        description: "Who had the problem: user principal name or e-mail address of exactly one person.",
        examples: ["adele.vance@contoso.com"],
      }),
    interactions: z
      .int()
      .min(1)
      .max(MAX_ROUNDS)
      .meta({
        title: "Rounds to share",
        description:
          "How many conversation rounds to share, newest first. A round is one prompt with its responses. 1 to 30.",
        examples: [10],
      }),
    comment: z
      .string()
      .max(MAX_COMMENT_LENGTH)
      .regex(/\S/, "a sentence or more about what went wrong")
      .meta({
        title: "What went wrong",
        description:
          "What Copilot did wrong, in your words. It is sent to Microsoft with the log and redacted like it, but git keeps it as you write it: leave passwords out.",
        examples: ["Copilot in Teams summarised the wrong meeting."],
      }),
    apps: z
      .array(
        z
          .string()
          .regex(APP_NAME, "the name of a Copilot app, such as Teams, Word or Copilot Chat")
          .meta({
            examples: ["Teams", "Word", "Excel", "PowerPoint", "Outlook", "BizChat", "WebChat"],
          }),
      )
      .min(1)
      .max(MAX_APPS)
      .meta({
        title: "Apps",
        description: "Only rounds of these Copilot apps. Without it, every app counts.",
        uniqueItems: true,
        examples: [["Teams", "Word"]],
      })
      .optional(),
    before: instant(
      "Newest round",
      "Only rounds before this time. Without it, and at the latest, the time the pull request was opened.",
      "2026-11-20T12:00:00Z",
    ).optional(),
    after: instant(
      "Oldest round",
      "Only rounds after this time. Without it, the look-back configured in copilot-feedback.yaml.",
      "2026-11-01T00:00:00Z",
    ).optional(),
    category: z
      .enum([
        "wrong-answer",
        "incomplete-answer",
        "not-grounded",
        "harmful-content",
        "could-not-answer",
        "slow-or-failed",
        "other",
      ])
      .meta({
        title: "Kind of problem",
        description:
          "wrong-answer: the facts are wrong. incomplete-answer: something is missing. not-grounded: it ignores or invents sources. harmful-content: offensive, unsafe or exposing. could-not-answer: it refused or gave up. slow-or-failed: too slow, an error, nothing came. other: see the comment.",
        examples: ["wrong-answer"],
      })
      .optional(),
    ticket: z
      .string()
      .regex(
        /^[A-Za-z0-9](?:[A-Za-z0-9 #_./-]{0,62}[A-Za-z0-9])?$/,
        "a ticket number of at most 64 letters, digits and - _ . / #",
      )
      .meta({
        title: "Ticket",
        description: "The number of the incident or support ticket this belongs to.",
        examples: ["INC0012345"],
      })
      .optional(),
    exclude: z
      .array(roundId)
      .max(MAX_ROUNDS)
      .meta({
        title: "Rounds left out",
        description: "Ids of rounds to leave out, as the review page shows them.",
        uniqueItems: true,
        examples: [["r-3f9a1c20"]],
      })
      .optional(),
    comments: z
      .record(
        roundId,
        z
          .string()
          .max(MAX_COMMENT_LENGTH)
          .regex(/\S/, "a sentence or more about this round")
          .meta({
            examples: ["The cited file does not exist."],
          }),
      )
      .meta({
        title: "Comments on rounds",
        description: "What is wrong with single rounds: the round's id, a colon and your comment.",
        maxProperties: MAX_ROUNDS,
        examples: [{ "r-77ab01de": "The cited file does not exist." }],
      })
      .optional(),
  })
  .meta({
    title: "Copilot feedback request",
    description: "Asks to share a user's latest Copilot conversation rounds with Microsoft after review.",
  });

/** A request file's content as written. */
export type RequestDocument = z.infer<typeof requestSchema>;
