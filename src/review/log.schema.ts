import { z } from "zod";

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const time = z.iso.datetime();
const count = z.int().min(0);
const nullableText = z.string().nullable();

const attachment = z
  .strictObject({
    attachmentId: nullableText,
    contentType: nullableText,
    contentUrl: nullableText,
    content: nullableText.meta({
      description: "Adaptive cards as the JSON text they came as, redacted inside.",
    }),
    name: nullableText,
  })
  .meta({ title: "Attachment" });

const message = z
  .strictObject({
    id: z.string().meta({ description: "Id of the interaction in Microsoft Graph." }),
    time,
    locale: z.string(),
    text: z.string().meta({ description: "What the user typed or read, cards and nested JSON unwrapped." }),
    body: z
      .strictObject({ contentType: z.enum(["text", "html"]), content: z.string() })
      .nullable()
      .meta({ description: "The raw body; null where it says exactly what `text` says." }),
    attachments: z.array(attachment),
    contexts: z.array(
      z.strictObject({
        contextReference: nullableText,
        displayName: nullableText,
        contextType: nullableText,
      }),
    ),
    links: z.array(
      z.strictObject({ linkUrl: nullableText, displayName: nullableText, linkType: nullableText }),
    ),
    mentions: z.array(
      z.strictObject({ mentionId: z.int().nullable(), mentionText: nullableText, displayName: nullableText }),
    ),
  })
  .meta({ title: "Message", description: "One side of a round." });

const round = z
  .strictObject({
    id: z.string().regex(/^r-[0-9a-f]{8,64}$/),
    app: z.string().meta({ description: "Short name of the application, for example Teams or BizChat." }),
    time: time.meta({ description: "When the prompt was sent." }),
    sessionId: z.string(),
    requestId: nullableText,
    comment: z.string().optional().meta({ description: "What the admin says about this round." }),
    feedback: z
      .array(z.strictObject({ time, kind: nullableText, comment: nullableText }))
      .optional()
      .meta({
        description: "What the user told Microsoft about this round, where an export of that was given.",
      }),
    prompt: message,
    responses: z.array(message).meta({ description: "Oldest first; empty where Copilot never answered." }),
  })
  .meta({ title: "Round", description: "A prompt and every response it got." });

/** The conversation log, the document that is reviewed and, after consent, sent. */
export const logSchema = z
  .strictObject({
    schema: z.literal("copilot-feedback/log@1"),
    request: z.strictObject({ id: z.string(), digest }),
    comment: z.string().meta({ description: "What went wrong, in the admin's words, redacted." }),
    category: z.string().optional(),
    ticket: z.string().optional(),
    window: z
      .strictObject({ after: time, before: time })
      .meta({ description: "Both bounds exclusive; prompts are taken from between them." }),
    policy: z.strictObject({
      profile: z.string(),
      changes: z.string().optional().meta({
        description: "How the policy differs from its profile, for people: `1 rule off, 3 own rules`.",
      }),
      digest,
    }),
    counts: z.strictObject({
      requested: count,
      rounds: count,
      responses: count,
      unanswered: count,
      excluded: count,
      leftOut: z
        .strictObject({
          duplicates: count,
          warmUps: count,
          withoutPrompt: count,
          unknownKinds: count,
          otherApps: count,
        })
        .meta({ description: "Entries since the oldest selected round that are in no round, by reason." }),
    }),
    rounds: z.array(round).meta({ description: "Oldest first." }),
  })
  .meta({
    title: "Conversation log",
    description:
      "Redacted Copilot conversation rounds. Canonical JSON: fixed key order, two spaces, final newline.",
  });
