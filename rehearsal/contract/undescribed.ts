import { contract, matchOperation } from "./rest-contract.ts";
import { unknownProperties } from "./unknown-properties.ts";
import type { Exchange } from "./validate-exchange.ts";

/**
 * Properties of an answer that GitHub's description does not know, as `operation: pointer`, list positions
 * shown as `*`. GitHub may send more than it describes, so this is no problem of an exchange; but a stand-in
 * that does invites code to rely on what GitHub never promised.
 */
export function undescribedProperties({ method, path, status, responseBody }: Exchange): string[] {
  const matched = matchOperation(method, path);
  const schema = matched?.contract.responses[String(status)]?.schema;
  // Errors carry a "status" that no schema mentions.
  if (!matched || !schema || status >= 400) return [];
  const pointers = unknownProperties(responseBody, schema, contract.$defs);
  return [
    ...new Set(pointers.map((pointer) => `${matched.name}: ${pointer.replaceAll(/\/\d+(?=\/)/g, "/*")}`)),
  ];
}
