import type { RequestDocument } from "./request-schema.ts";

/** A valid request: its id (the file's name) and its content, times in UTC. */
export type FeedbackRequest = { readonly id: string } & Readonly<RequestDocument>;
