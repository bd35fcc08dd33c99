import type { Stage } from "./stage.ts";

/** Lets no submit job read its request, so that nothing leaves for certain; returns what ends that. */
export function withholdRequest({ rehearsal }: Stage): () => void {
  return rehearsal.server.intercept((exchange, phase) =>
    phase === "before" && exchange.job?.job === "submit" && exchange.url.includes("/git/blobs/")
      ? { kind: "reply", status: 404, body: { message: "Not Found" } }
      : undefined,
  );
}
