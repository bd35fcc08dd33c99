import { z } from "zod";

const time = z.iso.datetime();

/** `request.json` of a package; published as `schemas/reviewed-request.schema.json`. */
export const reviewedRequestSchema = z
  .strictObject({
    schema: z.literal("copilot-feedback/request@1"),
    id: z.string(),
    digest: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .meta({ description: "Of the request file in git, which holds the comments as they were written." }),
    user: z.string().meta({ description: "Whose conversations the log holds." }),
    interactions: z.int().positive(),
    comment: z.string().meta({ description: "As in the log, redacted." }),
    apps: z.array(z.string()).optional(),
    after: time.optional(),
    before: time.optional(),
    category: z.string().optional(),
    ticket: z.string().optional(),
    exclude: z.array(z.string()).optional(),
    comments: z
      .record(z.string(), z.string())
      .optional()
      .meta({ description: "By round id; as in the log, redacted." }),
  })
  .meta({
    title: "Reviewed request",
    description: "What was asked for, with the comments as they were reviewed.",
  });

export type ReviewedRequest = z.infer<typeof reviewedRequestSchema>;
