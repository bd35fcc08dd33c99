import { z } from "zod";

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** Where a package went: what the intake vouches for, in the ledger for good. */
export const receiptSchema = z
  .strictObject({
    schema: z.literal("copilot-feedback/receipt@1"),
    request: z.string(),
    log: z.strictObject({ digest }),
    package: z.strictObject({ name: z.string(), digest, bytes: z.int().nonnegative() }),
    intake: z.strictObject({
      type: z.string(),
      /** Path, address or ticket at the intake. */
      location: z.string(),
    }),
    /** When the intake has it from, ISO 8601 UTC, by the intake's clock. */
    deliveredAt: z.iso.datetime(),
  })
  .meta({ title: "Receipt", description: "Where a package went and since when." });

export type Receipt = z.infer<typeof receiptSchema>;
