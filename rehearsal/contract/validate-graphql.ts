import type { GraphqlContract } from "./contract.ts";
import graphql from "./graphql.generated.json" with { type: "json" };
import { normalizeDocument } from "./graphql-documents.ts";
import { type SchemaProblem, schemaChecks } from "./schema-checks.ts";
import type { ContractProblem, Exchange } from "./validate-exchange.ts";

/** Path of GitHub's GraphQL endpoint. */
export const GRAPHQL_PATH = "/graphql";

const OPERATION = `POST ${GRAPHQL_PATH}`;
const contract: GraphqlContract = graphql;
const checks = schemaChecks(contract);

/**
 * Checks a GraphQL request and its answer: the document is one that was validated against GitHub's schema,
 * variables and data have the types that schema gives them, errors have GitHub's shape.
 */
export function validateGraphql({ method, requestBody, status, responseBody }: Exchange): ContractProblem[] {
  if (method !== "POST") return [problem("operation", "", "GraphQL is asked with POST")];
  const request = asObject(requestBody);
  const text = normalizeDocument(typeof request["query"] === "string" ? request["query"] : "");
  const index = contract.documents.findIndex(({ document }) => document === text);
  if (index < 0) {
    return [problem("request body", "/query", `is not in the contract: run extract.ts for "${text}"`)];
  }
  const place = ["documents", String(index)];
  return [
    ...checks
      .json(request["variables"] ?? {}, [...place, "variables"])
      .map(({ pointer, message }) => problem("request body", `/variables${pointer}`, message)),
    ...checkAnswer(status, asObject(responseBody), (data) => checks.json(data, [...place, "data"])),
  ];
}

/** GraphQL answers 200 even to what failed, and says so in `errors`. */
function checkAnswer(
  status: number,
  { data, errors, message }: Readonly<Record<string, unknown>>,
  checkData: (data: unknown) => SchemaProblem[],
): ContractProblem[] {
  if (status >= 500) return [];
  if (status === 401 || status === 403 || status === 429) {
    return typeof message === "string" ? [] : [problem("response body", "/message", "is required")];
  }
  if (status !== 200) return [problem("status", "", `${status} is not an answer of GraphQL`)];
  const objections = errors === undefined ? [] : checkErrors(errors);
  if (errors !== undefined && (data === undefined || data === null)) return objections;
  const misfits = checkData(data);
  return [
    ...objections,
    ...misfits.map(({ pointer, message }) => problem("response body", `/data${pointer}`, message)),
  ];
}

function checkErrors(errors: unknown): ContractProblem[] {
  if (!Array.isArray(errors) || errors.length === 0) {
    return [problem("response body", "/errors", "must be a list with at least one error")];
  }
  return errors.flatMap((error, index) =>
    typeof asObject(error)["message"] === "string"
      ? []
      : [problem("response body", `/errors/${index}/message`, "is required")],
  );
}

function problem(place: ContractProblem["place"], pointer: string, message: string): ContractProblem {
  return { operation: OPERATION, place, pointer, message };
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
