import { readBlob } from "../github/blob.ts";
import type { Repository } from "../github/repository.ts";
import { REQUEST_LIMIT_BYTES } from "../request/admission.ts";
import { readRequest } from "../request/read-request.ts";
import type { PinnedRequest } from "./results.ts";

/** Whose conversations were collected; read again, because what jobs hand on stands in their logs. */
export async function affectedUser(
  repository: Repository,
  { blob, path }: Pick<PinnedRequest, "blob" | "path">,
): Promise<string> {
  const reading = readRequest(await readBlob(repository, blob, REQUEST_LIMIT_BYTES), path);
  if (!reading.ok) throw new Error(`blob ${blob} was collected for and is no request`);
  return reading.value.user;
}
