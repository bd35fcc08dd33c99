import { AMENDMENTS } from "./amendments.ts";
import type {
  Contract,
  ContractSource,
  JsonSchema,
  OperationContract,
  ResponseContract,
} from "./contract.ts";
import { asNode, componentName, mapValues, toJsonSchema } from "./json-schema.ts";

/**
 * Cuts the given operations and webhook events out of GitHub's OpenAPI description.
 * @param description GitHub's `api.github.com.json`, OpenAPI 3.0 with references.
 * @param operations method and path, as in `GET /repos/{owner}/{repo}`.
 * @param events event and action, as in `pull-request-closed`.
 * @throws where the description lacks an operation or event.
 */
export function extractOperations(
  description: unknown,
  operations: readonly string[],
  events: readonly string[],
  source: ContractSource,
): Contract {
  const root = asNode(description);
  const components = asNode(root["components"]);
  const wanted = new Set<string>();
  const translate = (schema: unknown): JsonSchema => toJsonSchema(schema, (name) => wanted.add(name));

  const resolve = (node: unknown, kind: string): ReturnType<typeof asNode> => {
    const reference = asNode(node)["$ref"];
    if (typeof reference !== "string") return asNode(node);
    return asNode(asNode(components[kind])[componentName(reference, kind)]);
  };

  const extract = (operation: string): OperationContract => {
    const [method = "", path = ""] = operation.split(" ");
    const item = asNode(asNode(root["paths"])[path] ?? {});
    if (!(method.toLowerCase() in item)) throw new Error(`GitHub's description has no ${operation}`);
    const node = asNode(item[method.toLowerCase()]);
    const parameters = list(node["parameters"]).map((parameter) => resolve(parameter, "parameters"));
    const multiSegment = parameters.filter(
      (parameter) => parameter["x-multi-segment"] === true && parameter["in"] === "path",
    );
    return {
      path: parameterSchema(parameters, "path", translate),
      ...(multiSegment.length > 0 && {
        multiSegment: multiSegment.map((parameter) => String(parameter["name"])),
      }),
      query: amend(operation, parameterSchema(parameters, "query", translate)),
      ...bodyContract(node["requestBody"], translate),
      responses: mapValues(asNode(node["responses"]), (response) =>
        responseContract(resolve(response, "responses"), translate),
      ),
    };
  };

  const extractEvent = (event: string): JsonSchema => {
    const item = asNode(root["x-webhooks"] ?? {})[event];
    if (item === undefined) throw new Error(`GitHub's description has no event ${event}`);
    const request = asNode(asNode(asNode(item)["post"])["requestBody"]);
    return translate(jsonContent(request["content"]));
  };

  const extractedEvents = Object.fromEntries(events.map((event) => [event, extractEvent(event)]));
  const extracted = Object.fromEntries(operations.map((operation) => [operation, extract(operation)]));
  const definitions = new Map<string, JsonSchema>();
  // The set grows while schemas are translated; iteration reaches what is added.
  for (const name of wanted) definitions.set(name, translate(asNode(components["schemas"])[name]));
  return {
    source,
    operations: extracted,
    events: extractedEvents,
    $defs: Object.fromEntries([...definitions].sort(byName)),
  };
}

function parameterSchema(
  parameters: readonly Readonly<Record<string, unknown>>[],
  place: string,
  translate: (schema: unknown) => JsonSchema,
): JsonSchema {
  const here = parameters.filter((parameter) => parameter["in"] === place);
  const required = here.filter((parameter) => parameter["required"] === true);
  return {
    type: "object",
    properties: Object.fromEntries(
      here.map((parameter) => [String(parameter["name"]), translate(parameter["schema"])]),
    ),
    ...(required.length > 0 && { required: required.map((parameter) => String(parameter["name"])) }),
    additionalProperties: false,
  };
}

function amend(operation: string, query: JsonSchema): JsonSchema {
  const amendments = AMENDMENTS.filter((amendment) => amendment.operation === operation);
  const amended = amendments.map((amendment) => [amendment.query, amendment.schema]);
  return { ...query, properties: { ...query.properties, ...Object.fromEntries(amended) } };
}

function bodyContract(
  requestBody: unknown,
  translate: (schema: unknown) => JsonSchema,
): Pick<OperationContract, "body"> {
  if (requestBody === undefined) return {};
  const schema = jsonContent(asNode(requestBody)["content"]);
  if (schema === undefined) throw new Error("a request body without JSON has no translation yet");
  return { body: { required: asNode(requestBody)["required"] === true, schema: translate(schema) } };
}

function responseContract(
  response: Readonly<Record<string, unknown>>,
  translate: (schema: unknown) => JsonSchema,
): ResponseContract {
  const schema = jsonContent(response["content"]);
  const location = "Location" in asNode(response["headers"] ?? {});
  return {
    ...(location && { headers: ["location"] }),
    ...(schema !== undefined && { schema: translate(schema) }),
  };
}

function jsonContent(content: unknown): unknown {
  const json = asNode(content ?? {})["application/json"];
  return json === undefined ? undefined : asNode(json)["schema"];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function byName([left]: [string, unknown], [right]: [string, unknown]): number {
  return left < right ? -1 : 1;
}
