import type { z } from "zod";
import { logSchema } from "./log.schema.ts";
import { manifestSchema } from "./manifest.schema.ts";
import { reportSchema } from "./report.schema.ts";

/** Schemas of the documents made for review, by file name below `schemas/`. For the generator only. */
export const reviewSchemas: Readonly<Record<string, z.ZodType>> = {
  "log.schema.json": logSchema,
  "manifest.schema.json": manifestSchema,
  "redaction.schema.json": reportSchema,
};
