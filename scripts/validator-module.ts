import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { rolldown } from "rolldown";

const ENTRY = "validator";

/**
 * A JSON Schema compiled to one JavaScript module without imports, whose default export is the validator.
 * Validating then loads neither ajv nor zod. Errors carry the schema they broke (`verbose`), from which
 * problems are explained; missing values are filled in with the schema's defaults.
 */
export async function validatorModule(schema: Record<string, unknown>, schemaPath: string): Promise<string> {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    discriminator: true,
    useDefaults: true,
    strict: true,
    strictRequired: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addVocabulary(["patternErrorMessage"]);
  const code = standalone.default(ajv, ajv.compile(schema));
  const bundle = await rolldown({
    input: ENTRY,
    plugins: [
      {
        name: "in-memory",
        resolveId: (id) => (id === ENTRY ? `${import.meta.dirname}/${ENTRY}.js` : null),
        load: (id) => (id.endsWith(`/${ENTRY}.js`) ? code : null),
      },
    ],
  });
  try {
    const { output } = await bundle.generate({ format: "esm", minify: false });
    const body = output[0].code.replace(/^\/\/#.*\n/gm, "");
    return `// Generated from ${schemaPath} by \`npm run generate\`. Do not edit.\n${body}`;
  } finally {
    await bundle.close();
  }
}
