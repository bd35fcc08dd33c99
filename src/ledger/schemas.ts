import type { z } from "zod";
import { statementSchema } from "../consent/statement.schema.ts";
import { receiptSchema } from "../submit/receipt.ts";
import { reviewedRequestSchema } from "../submit/reviewed-request.schema.ts";
import { eventSchema } from "./event.ts";

/** Schemas of what remains of a request, by file name below `schemas/`. For the generator only. */
export const ledgerSchemas: Readonly<Record<string, z.ZodType>> = {
  "consent.schema.json": statementSchema,
  "event.schema.json": eventSchema,
  "receipt.schema.json": receiptSchema,
  "reviewed-request.schema.json": reviewedRequestSchema,
};
