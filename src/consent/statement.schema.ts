import { z } from "zod";
import { CONSENT_PREDICATE, STATEMENT_TYPE } from "./statement.ts";

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const sha = z.string().regex(/^[0-9a-f]{40}$|^[0-9a-f]{64}$/);
const time = z.iso.datetime();
const id = z.int().positive();

/** `consent.json` of a package, an in-toto Statement v1; published as `schemas/consent.schema.json`. */
export const statementSchema = z
  .strictObject({
    _type: z.literal(STATEMENT_TYPE),
    subject: z.tuple([
      z.strictObject({
        name: z.literal("log.json"),
        digest: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
      }),
    ]),
    predicateType: z.literal(CONSENT_PREDICATE),
    predicate: z.strictObject({
      repository: z.strictObject({ id, name: z.string() }),
      pullRequest: z.strictObject({
        number: id,
        author: z.string(),
        createdAt: time,
        base: z.string(),
        head: sha,
      }),
      request: z.strictObject({ id: z.string(), path: z.string(), blob: sha, digest }),
      consent: z.strictObject({
        by: z.string().meta({ description: "GitHub login of the person who merged." }),
        at: time.meta({ description: "When it was merged." }),
        askedBy: z.string().meta({
          description: "GitHub login of the person whose push, opening or reopening had the log made.",
        }),
        mergeCommit: sha,
        approvals: z.array(z.strictObject({ by: z.string(), at: time, commit: sha })),
        validUntil: time.meta({ description: "A later merge would not have counted." }),
      }),
      log: z.strictObject({ digest, bytes: z.int().nonnegative() }),
      report: z.strictObject({ digest }),
      policy: z.strictObject({ digest }),
      artifact: z.strictObject({ id, name: z.string(), createdAt: time }),
      run: z.strictObject({ id, attempt: id, workflow: z.string(), commit: sha }),
    }),
  })
  .meta({
    title: "Consent statement",
    description: "Who consented to sending which log, when, on what evidence.",
  });
