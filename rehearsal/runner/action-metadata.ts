import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";

export interface ActionMetadata {
  name: string;
  /** Absolute path of the script. */
  main: string;
  inputs: ReadonlyMap<string, { required: boolean; default: string | undefined }>;
  outputs: readonly string[];
}

/** Reads `action.yml` of a local JavaScript action. Throws for kinds of actions the rehearsal does not run. */
export async function readAction(directory: string): Promise<ActionMetadata> {
  const content = await readFile(join(directory, "action.yml"), "utf8").catch((cause: unknown) => {
    throw new Error(`Can't find 'action.yml' under '${directory}'. Did you forget to run actions/checkout?`, {
      cause,
    });
  });
  const document = record(parse(content));
  const runs = record(document["runs"]);
  if (runs["using"] !== "node24") throw new Error(`The rehearsal runs node24 actions, not ${runs["using"]}`);
  for (const key of Object.keys(runs))
    if (key !== "using" && key !== "main")
      throw new Error(`The rehearsal does not honour runs.${key} of an action`);
  const inputs = Object.entries(record(document["inputs"] ?? {})).map(([name, value]) => {
    const input = record(value ?? {});
    const fallback = input["default"];
    if (typeof fallback === "string" && fallback.includes("${{"))
      throw new Error(`The rehearsal does not evaluate the default of input ${name}`);
    return [
      name,
      {
        required: input["required"] === true,
        default: fallback === undefined ? undefined : String(fallback),
      },
    ] as const;
  });
  return {
    name: String(document["name"] ?? ""),
    main: join(directory, String(runs["main"])),
    inputs: new Map(inputs),
    outputs: Object.keys(record(document["outputs"] ?? {})),
  };
}

/**
 * The `INPUT_*` variables of a step. Stricter than GitHub, which only warns: an input the action does not have, or a
 * required one that is missing, is an error.
 */
export function inputVariables(
  action: ActionMetadata,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const known = [...action.inputs.keys()];
  for (const name of Object.keys(given))
    if (!action.inputs.has(name))
      throw new Error(`Unexpected input '${name}', valid inputs are [${known.join(", ")}]`);
  const variables: Record<string, string> = {};
  for (const [name, input] of action.inputs) {
    const value = given[name] ?? input.default;
    if (input.required && (value === undefined || value === ""))
      throw new Error(`Input required and not supplied: ${name}`);
    variables[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] = value ?? "";
  }
  return variables;
}

function record(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error("action.yml is not what an action.yml is");
  return value as Record<string, unknown>;
}
