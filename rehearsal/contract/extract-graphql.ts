import type { ContractSource, DocumentContract, GraphqlContract, JsonSchema } from "./contract.ts";

/** The parts of the `graphql` package that the extract needs; the package is not in the root install. */
export interface GraphqlLibrary {
  buildSchema(definition: string, options: { assumeValid: boolean; assumeValidSDL: boolean }): Schema;
  parse(document: string): { readonly definitions: readonly OperationNode[] };
  validate(schema: Schema, document: unknown): readonly Error[];
  typeFromAST(schema: Schema, node: unknown): Type | undefined;
  isNonNullType(type: Type): boolean;
  isListType(type: Type): boolean;
  isScalarType(type: Type): boolean;
  isEnumType(type: Type): boolean;
}

interface Schema {
  getRootType(operation: string): Type | undefined;
}

interface Type {
  readonly name: string;
  readonly ofType: Type;
  getFields(): Readonly<Record<string, { readonly type: Type; readonly defaultValue?: unknown }>>;
  getValues(): readonly { readonly name: string }[];
}

interface OperationNode {
  readonly kind: string;
  readonly operation: string;
  readonly variableDefinitions?: readonly { variable: { name: { value: string } }; type: unknown }[];
  readonly selectionSet: SelectionSet;
}

interface SelectionSet {
  readonly selections: readonly {
    readonly kind: string;
    readonly name: { readonly value: string };
    readonly alias?: { readonly value: string };
    readonly selectionSet?: SelectionSet;
  }[];
}

const SCALARS: Readonly<Record<string, JsonSchema>> = {
  String: { type: "string" },
  ID: { type: "string" },
  Boolean: { type: "boolean" },
  Int: { type: "integer" },
  Float: { type: "number" },
  Base64String: { type: "string", pattern: "^[A-Za-z0-9+/]*={0,2}$" },
  DateTime: { type: "string", format: "date-time" },
  GitObjectID: { type: "string", pattern: "^[0-9a-f]{40}$" },
  URI: { type: "string", format: "uri" },
};

/**
 * Validates documents against GitHub's GraphQL schema and describes, as JSON Schemas, which variables each
 * takes and which data it yields: that is all a test needs, without a GraphQL parser.
 * @param definition GitHub's schema in the schema definition language.
 * @throws with GitHub's schema's objections where a document is invalid.
 */
export function extractGraphql(
  library: GraphqlLibrary,
  definition: string,
  documents: readonly string[],
  source: ContractSource,
): GraphqlContract {
  // GitHub's own definition names two fields twice.
  const schema = library.buildSchema(definition, { assumeValid: true, assumeValidSDL: true });
  const inputs = new Map<string, JsonSchema>();

  const nullable = (type: Type, describe: (type: Type) => JsonSchema): JsonSchema =>
    library.isNonNullType(type) ? describe(type.ofType) : { anyOf: [describe(type), { type: "null" }] };

  const leaf = (type: Type): JsonSchema => {
    if (library.isEnumType(type)) return { enum: type.getValues().map(({ name }) => name) };
    const scalar = SCALARS[type.name];
    if (!scalar) throw new Error(`the GraphQL scalar ${type.name} has no translation yet`);
    return scalar;
  };

  const input = (type: Type): JsonSchema => {
    if (library.isListType(type)) return { type: "array", items: nullable(type.ofType, input) };
    if (library.isScalarType(type) || library.isEnumType(type)) return leaf(type);
    if (!inputs.has(type.name)) {
      inputs.set(type.name, {});
      const fields = Object.entries(type.getFields());
      const required = fields.filter(
        ([, field]) => library.isNonNullType(field.type) && field.defaultValue === undefined,
      );
      inputs.set(
        type.name,
        object(
          fields.map(([name, field]) => [name, nullable(field.type, input)]),
          required.map(([name]) => name),
        ),
      );
    }
    return { $ref: `#/$defs/${type.name}` };
  };

  const output =
    (selected: SelectionSet | undefined) =>
    (type: Type): JsonSchema => {
      if (library.isListType(type)) return { type: "array", items: nullable(type.ofType, output(selected)) };
      if (!selected) return leaf(type);
      const fields = selected.selections.map(({ kind, name, alias, selectionSet }): [string, JsonSchema] => {
        const field = type.getFields()[name.value];
        if (kind !== "Field" || !field)
          throw new Error(`the selection "${name.value}" has no translation yet`);
        return [(alias ?? name).value, nullable(field.type, output(selectionSet))];
      });
      return object(
        fields,
        fields.map(([name]) => name),
      );
    };

  const extract = (document: string): DocumentContract => {
    const parsed = library.parse(document);
    const errors = library.validate(schema, parsed);
    if (errors.length > 0) throw new AggregateError(errors, `${document}\n${errors.map(String).join("\n")}`);
    const [operation] = parsed.definitions;
    const root = operation && schema.getRootType(operation.operation);
    if (!operation || !root || parsed.definitions.length > 1)
      throw new Error(`${document}\nmust be one operation`);
    const variables = (operation.variableDefinitions ?? []).map(({ variable, type }): [string, Type] => {
      const declared = library.typeFromAST(schema, type);
      if (!declared) throw new Error(`${document}\n$${variable.name.value} has an unknown type`);
      return [variable.name.value, declared];
    });
    const required = variables.filter(([, type]) => library.isNonNullType(type));
    return {
      document,
      variables: object(
        variables.map(([name, type]) => [name, nullable(type, input)]),
        required.map(([name]) => name),
      ),
      data: output(operation.selectionSet)(root),
    };
  };

  const extracted = documents.map(extract);
  return {
    source,
    documents: extracted,
    $defs: Object.fromEntries([...inputs].sort(([left], [right]) => (left < right ? -1 : 1))),
  };
}

function object(
  properties: readonly (readonly [string, JsonSchema])[],
  required: readonly string[],
): JsonSchema {
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}
