import type { Contract, OperationContract } from "./contract.ts";

export interface MatchedOperation {
  readonly name: string;
  readonly contract: OperationContract;
  /** Decoded values of the path's placeholders. */
  readonly parameters: Readonly<Record<string, string>>;
}

interface Candidate {
  readonly name: string;
  readonly contract: OperationContract;
  readonly method: string;
  readonly pattern: RegExp;
  readonly placeholders: readonly string[];
}

const PLACEHOLDER = /\{(\w+)\}/;

/**
 * Prepares the search for the operation a request asks for; where several templates fit, the one with fewer
 * placeholders and then the longer one is meant (`/issues/comments` is no issue number).
 */
export function operationMatcher(
  contract: Contract,
): (method: string, path: string) => MatchedOperation | undefined {
  const candidates = Object.entries(contract.operations)
    .map(([name, operation]) => candidate(name, operation))
    .sort(
      (left, right) =>
        left.placeholders.length - right.placeholders.length || right.name.length - left.name.length,
    );
  return (method, path) => {
    for (const { name, contract, method: own, pattern, placeholders } of candidates) {
      const match = own === method ? pattern.exec(path) : null;
      if (!match) continue;
      const values = placeholders.map((placeholder, index) => [placeholder, decode(match[index + 1] ?? "")]);
      return { name, contract, parameters: Object.fromEntries(values) };
    }
    return undefined;
  };
}

function candidate(name: string, contract: OperationContract): Candidate {
  const [method = "", template = ""] = name.split(" ");
  const placeholders: string[] = [];
  const segments = template.split("/").map((segment) => {
    const placeholder = PLACEHOLDER.exec(segment)?.[1];
    if (placeholder === undefined) return segment;
    placeholders.push(placeholder);
    return contract.multiSegment?.includes(placeholder) ? "(.+)" : "([^/]+)";
  });
  return { name, contract, method, pattern: new RegExp(`^${segments.join("/")}$`), placeholders };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
