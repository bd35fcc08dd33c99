import { configSchema } from "../src/config/config-schema.ts";
import { ledgerSchemas } from "../src/ledger/schemas.ts";
import { requestSchema } from "../src/request/request-schema.ts";
import { reviewSchemas } from "../src/review/schemas.ts";
import { generatedDocs } from "./generated-docs.ts";
import { issueFormText } from "./issue-form-text.ts";
import { toJsonSchema } from "./json-schema.ts";
import { validatorModule } from "./validator-module.ts";

/** A committed file that follows from other files; paths are relative to the repository's root. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

type Generator = () => Promise<readonly GeneratedFile[]>;

const DOCUMENTS = [
  { schema: requestSchema, schemaPath: "schemas/request.schema.json", module: "src/request/request" },
  { schema: configSchema, schemaPath: "schemas/config.schema.json", module: "src/config/config" },
];

const VALIDATOR_TYPES = `import type { Validator } from "../document/document-kind.ts";

declare const validate: Validator;
export default validate;
`;

/** Everything \`npm run generate\` writes. A new kind of generated file is one more function here. */
const GENERATORS: readonly Generator[] = [
  schemasAndValidators,
  reviewDocumentSchemas,
  issueForm,
  generatedDocs,
];

/** The content every generated file ought to have, in a fixed order. */
export async function generateFiles(): Promise<readonly GeneratedFile[]> {
  const files: GeneratedFile[] = [];
  for (const generator of GENERATORS) files.push(...(await generator()));
  return files;
}

async function schemasAndValidators(): Promise<readonly GeneratedFile[]> {
  const files = DOCUMENTS.map(async ({ schema, schemaPath, module }) => {
    const json = toJsonSchema(schema);
    return [
      { path: schemaPath, content: `${JSON.stringify(json, null, 2)}\n` },
      { path: `${module}.validator.generated.js`, content: await validatorModule(json, schemaPath) },
      { path: `${module}.validator.generated.d.ts`, content: VALIDATOR_TYPES },
    ];
  });
  return (await Promise.all(files)).flat();
}

/** What workflows write: read by others, so their shape is public; nobody writes them by hand. */
async function reviewDocumentSchemas(): Promise<readonly GeneratedFile[]> {
  return Object.entries({ ...reviewSchemas, ...ledgerSchemas }).map(([name, schema]) => ({
    path: `schemas/${name}`,
    content: `${JSON.stringify(toJsonSchema(schema), null, 2)}\n`,
  }));
}

/** The issue form that `init` installs: the request's schema once more, for people who never see YAML. */
async function issueForm(): Promise<readonly GeneratedFile[]> {
  return [{ path: "schemas/issue-form.yml", content: issueFormText(toJsonSchema(requestSchema)) }];
}
