import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Contract } from "./contract.ts";

/** A place where a value does not satisfy a schema. */
export interface SchemaProblem {
  /** JSON pointer into the value. */
  readonly pointer: string;
  readonly message: string;
}

export interface SchemaChecks {
  /**
   * Checks a JSON value.
   * @param place path of keys to a schema inside the contract.
   */
  json(value: unknown, place: readonly string[]): SchemaProblem[];
  /** The same for values that arrived as text, as in a query: "30" counts as a number where one is expected. */
  text(value: Record<string, unknown>, place: readonly string[]): SchemaProblem[];
}

const ROOT = "github";
const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;

const FORMATS = {
  date: /^\d{4}-\d\d-\d\d$/,
  "date-time": (text: string) => RFC_3339.test(text) && !Number.isNaN(Date.parse(text)),
  email: /^[^@\s]+@[^@\s]+$/,
  uri: (text: string) => URL.canParse(text),
  "uri-template": (text: string) => URL.canParse(text.replaceAll(/[{}]/g, "")),
};

/** Compiles each schema of the contract when it is first needed: a test touches few of them. */
export function schemaChecks(contract: Pick<Contract, "$defs">): SchemaChecks {
  const options = {
    strict: false,
    allErrors: true,
    formats: FORMATS,
    logger: false,
    // A test holds the extract against the dialect's own schema; here that would double the time to start.
    meta: false,
    validateSchema: false,
  } as const;
  const json = new Ajv2020(options).addSchema(contract, ROOT);
  const text = new Ajv2020({ ...options, coerceTypes: "array" }).addSchema(contract, ROOT);
  return {
    json: (value, place) => check(value, find(json, place)),
    text: (value, place) => check({ ...value }, find(text, place)),
  };
}

function find(ajv: Ajv2020, place: readonly string[]): ValidateFunction {
  const pointer = place.map((key) => encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1")));
  const validate = ajv.getSchema(`${ROOT}#/${pointer.join("/")}`);
  if (!validate) throw new Error(`the contract has no schema at ${place.join(" > ")}`);
  return validate;
}

function check(value: unknown, validate: ValidateFunction): SchemaProblem[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => ({
    pointer: instancePath,
    message: [message ?? "is invalid", ...detail(params)].join(": "),
  }));
}

function detail(params: Record<string, unknown>): string[] {
  if ("additionalProperty" in params) return [String(params["additionalProperty"])];
  if ("allowedValues" in params) return [JSON.stringify(params["allowedValues"])];
  return [];
}
