import type { Reading } from "../document/problem.ts";
import { readDocument } from "../document/read-document.ts";
import { requestId } from "./admission.ts";
import type { FeedbackRequest } from "./request.ts";
import type { RepositoryRules } from "./request-checks.ts";
import { requestKind } from "./request-kind.ts";
import { explainRequestPath } from "./request-path.ts";
import type { RequestDocument } from "./request-schema.ts";

/**
 * Reads a request: its path, its text and what must hold between its fields; every problem at once.
 * @param content text or the file's bytes; bytes that are not UTF-8 are a problem, not an exception.
 * @param path relative to the repository's root, `requests/<id>.yaml`; not read from disk.
 * @param rules where given, what the repository is configured to ask for is checked too.
 */
export function readRequest(
  content: string | Uint8Array,
  path: string,
  rules?: RepositoryRules,
): Reading<FeedbackRequest> {
  const id = requestId(path);
  const reading = readDocument(content, path, requestKind(rules));
  if (id === null) {
    return { ok: false, problems: [explainRequestPath(path), ...(reading.ok ? [] : reading.problems)] };
  }
  return reading.ok ? { ok: true, value: { id, ...inUtc(reading.value) } } : reading;
}

function inUtc({ before, after, ...rest }: RequestDocument): RequestDocument {
  return {
    ...rest,
    ...(before === undefined ? {} : { before: new Date(before).toISOString() }),
    ...(after === undefined ? {} : { after: new Date(after).toISOString() }),
  };
}
