import { z } from "zod";

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const count = z.int().min(0);

/** What was removed from a log, without a single removed value. */
export const reportSchema = z
  .strictObject({
    schema: z.literal("copilot-feedback/redaction@1"),
    log: z.strictObject({ digest }),
    policy: z.strictObject({ profile: z.string(), changes: z.string().optional(), digest }),
    totals: z.strictObject({
      removals: count,
      placeholders: count,
      characters: count.meta({ description: "UTF-16 code units removed." }),
    }),
    kinds: z.array(z.strictObject({ kind: z.string(), placeholders: count, removals: count })),
    rules: z.array(z.strictObject({ rule: z.string(), kind: z.string(), removals: count })),
    removals: z.array(
      z.strictObject({
        rule: z.string(),
        kind: z.string(),
        placeholder: z.string(),
        pointer: z.string().meta({ description: "JSON pointer into the log." }),
        start: count.meta({ description: "Offset in the text before redaction, UTF-16 code units." }),
        length: count,
      }),
    ),
  })
  .meta({
    title: "Redaction report",
    description: "Rules, places and lengths of what was removed; never a value.",
  });
