import type { ConsentFacts } from "./facts.ts";
import { fails, holds, type Verdict } from "./verdict.ts";

const REQUEST_PATH = /^requests\/[a-z0-9]+(?:-[a-z0-9]+)*\.yaml$/;
const REGULAR_FILE = "100644";

/**
 * Exactly one added regular request file, the same blob at the reviewed head and at the merge commit; that
 * holds for merge commits, squashes and rebases alike. The value is the blob.
 */
export function verifyRequest(facts: ConsentFacts): Verdict<string> {
  const { changedFiles, request } = facts;
  const [file, ...others] = changedFiles;
  if (file === undefined || others.length > 0) {
    return fails("files-unexpected", `it changes ${changedFiles.length} files`);
  }
  if (file.status !== "added" || file.path !== request.path || !REQUEST_PATH.test(file.path)) {
    return fails("files-unexpected", "its one change is not an added requests/<id>.yaml");
  }
  if (request.path !== `requests/${request.id}.yaml`) {
    return fails("files-unexpected", "the file's name is not the request's id");
  }
  if (request.atHead?.mode !== REGULAR_FILE) {
    return fails("request-not-a-file", "at the reviewed head it is not a regular file");
  }
  if (request.atMerge?.mode !== REGULAR_FILE) {
    return fails("request-not-a-file", "at the merge commit it is not a regular file");
  }
  if (request.atHead.blob !== request.atMerge.blob) {
    return fails("request-changed-by-merge", `blob ${request.atHead.blob} became ${request.atMerge.blob}`);
  }
  return holds(request.atHead.blob);
}
