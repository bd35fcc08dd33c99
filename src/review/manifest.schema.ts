import { z } from "zod";

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const file = z.strictObject({ digest, bytes: z.int().min(0) });
const gitHash = z.string().regex(/^[0-9a-f]{40}$/);

/** What belongs together: the log and everything its review rested on. */
export const manifestSchema = z
  .strictObject({
    schema: z.literal("copilot-feedback/manifest@1"),
    log: file,
    request: z.strictObject({
      id: z.string(),
      path: z.string(),
      blob: gitHash.meta({ description: "Git's hash of the request file." }),
      digest,
    }),
    policy: z.strictObject({ digest }),
    report: file,
    page: file,
    repository: z.string().nullable().meta({ description: "owner/name; null for a run outside of GitHub." }),
    pullRequest: z.int().min(1).nullable(),
    head: gitHash.nullable(),
    run: z.strictObject({ id: z.int().min(1), attempt: z.int().min(1) }).nullable(),
    tool: z.strictObject({ version: z.string() }),
    createdAt: z.iso.datetime(),
  })
  .meta({ title: "Manifest", description: "Digests of a log, its request, policy, report and review page." });
