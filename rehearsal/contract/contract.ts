/** A JSON Schema of dialect 2020-12; references point into the `$defs` of the contract it stands in. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly not?: JsonSchema;
  readonly [bound: string]: unknown;
}

/** Where an extract came from and under which terms. */
export interface ContractSource {
  readonly package: string;
  readonly version: string;
  readonly license: string;
}

export interface OperationContract {
  /** Schema of an object with one property per placeholder of the path. */
  readonly path: JsonSchema;
  /** Placeholders that may span several path segments, like a file's path. */
  readonly multiSegment?: readonly string[];
  /** Schema of an object with one property per query parameter; closed. */
  readonly query: JsonSchema;
  readonly body?: { readonly required: boolean; readonly schema: JsonSchema };
  /** By status code. */
  readonly responses: Readonly<Record<string, ResponseContract>>;
}

export interface ResponseContract {
  /** Lower-case names of headers this response always carries. */
  readonly headers?: readonly string[];
  /** Absent where the response has no JSON body. */
  readonly schema?: JsonSchema;
}

/** What is kept of GitHub's OpenAPI description: the operations in use, schemas only. */
export interface Contract {
  readonly source: ContractSource;
  /** By method and path template. */
  readonly operations: Readonly<Record<string, OperationContract>>;
  /** Schemas of webhook payloads, by event and action, as in `pull-request-closed`. */
  readonly events: Readonly<Record<string, JsonSchema>>;
  /** Schemas that operations and events share. */
  readonly $defs: Readonly<Record<string, JsonSchema>>;
}

/** A GraphQL document that this project sends. */
export interface DocumentContract {
  /** Its text, white space collapsed. */
  readonly document: string;
  readonly variables: JsonSchema;
  /** What `data` holds in an answer without errors. */
  readonly data: JsonSchema;
}

/** What is kept of GitHub's GraphQL schema: variables and data of the documents in use. */
export interface GraphqlContract {
  readonly source: ContractSource;
  readonly documents: readonly DocumentContract[];
  /** Input types that documents share. */
  readonly $defs: Readonly<Record<string, JsonSchema>>;
}
