import type { Contract } from "./contract.ts";
import { operationMatcher } from "./match-operation.ts";
import operations from "./operations.generated.json" with { type: "json" };
import { schemaChecks } from "./schema-checks.ts";

/** The committed extract of GitHub's OpenAPI description, loaded once. */
export const contract: Contract = operations;
export const matchOperation = operationMatcher(contract);
export const checks = schemaChecks(contract);
