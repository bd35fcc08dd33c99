import { neutralise } from "../document/hostile-text.ts";
import type { Problem } from "../document/problem.ts";
import { MAX_REQUEST_ID_LENGTH } from "./request-limits.ts";

/**
 * The repository path of a request file somewhere on disk: from its last folder `requests` on. Other paths are
 * returned as they are and will be refused when read.
 */
export function repositoryPath(file: string): string {
  const segments = file.replaceAll("\\", "/").split("/");
  const folder = segments.lastIndexOf("requests", segments.length - 2);
  return folder === -1 ? file : segments.slice(folder).join("/");
}

/** Why a path is not one of a request, and which one to use instead. */
export function explainRequestPath(path: string): Problem {
  const name = path.split("/").at(-1) ?? "";
  return {
    code: "request-path",
    message: `A request cannot be called \`${neutralise(path)}\``,
    file: neutralise(path),
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    pointer: "",
    expected: "requests/<id>.yaml, the id made of lower-case letters, digits and single hyphens",
    fix: `Rename the file to \`requests/${idFrom(name)}.yaml\``,
  };
}

/** An id made of whatever letters and digits a name has; endings that editors give to text are left out. */
export function idFrom(name: string): string {
  const words = name
    .replace(/(?:\.(?:ya?ml|txt|json|md)){1,3}$/i, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-");
  return words.slice(0, MAX_REQUEST_ID_LENGTH).replace(/^-+|-+$/g, "") || "request";
}
