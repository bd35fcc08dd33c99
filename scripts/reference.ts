import { COMMANDS } from "../src/cli/commands.ts";
import { configSchema } from "../src/config/config-schema.ts";
import { requestSchema } from "../src/request/request-schema.ts";
import { toJsonSchema } from "./json-schema.ts";

interface SchemaNode {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly oneOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly items?: SchemaNode;
}

/** Commands, the two documents people write, and the published schemas: docs/reference.md. */
export function referenceText(): string {
  return [
    "# Reference",
    "Made from the code by `npm run generate`.",
    "## Commands",
    "Every command takes `--help`. Exit codes: 0 all is well, 1 the answer is no, 2 the question could not be asked.",
    ...COMMANDS.map(command),
    "## Request",
    "`requests/<id>.yaml`, described by [`schemas/request.schema.json`](../schemas/request.schema.json).",
    keys(toJsonSchema(requestSchema) as SchemaNode),
    "## Configuration",
    "`copilot-feedback.yaml`, described by [`schemas/config.schema.json`](../schemas/config.schema.json).",
    keys(toJsonSchema(configSchema) as SchemaNode),
    "## Schemas",
    [
      "- [`request.schema.json`](../schemas/request.schema.json): what an admin writes",
      "- [`config.schema.json`](../schemas/config.schema.json): what an organisation configures",
      "- [`log.schema.json`](../schemas/log.schema.json): what is reviewed and sent",
      "- [`manifest.schema.json`](../schemas/manifest.schema.json): what belongs together",
      "- [`redaction.schema.json`](../schemas/redaction.schema.json): what was removed, without values",
      "- [`reviewed-request.schema.json`](../schemas/reviewed-request.schema.json): the request as it is sent with the log",
      "- [`consent.schema.json`](../schemas/consent.schema.json), [`receipt.schema.json`](../schemas/receipt.schema.json), [`event.schema.json`](../schemas/event.schema.json): who consented, where it went, what the ledger holds",
    ].join("\n"),
  ]
    .join("\n\n")
    .concat("\n");
}

function command({ name, summary, usage, options, examples }: (typeof COMMANDS)[number]): string {
  return [
    `### ${name}`,
    `${summary}.`,
    `\`\`\`text\ncopilot-feedback ${name} ${usage}\n\`\`\``,
    ...(options.length > 0
      ? [
          table(
            ["option", "meaning"],
            options.map(({ flag, description }) => [code(flag), description]),
          ),
        ]
      : []),
    ...(examples.length > 0
      ? [
          `\`\`\`text\n${examples.map(({ command: line, explanation }) => `${line}   # ${explanation}`).join("\n")}\n\`\`\``,
        ]
      : []),
  ].join("\n\n");
}

function keys(schema: SchemaNode): string {
  return table(["key", "meaning", "values", "default"], rows(schema, ""));
}

function rows(schema: SchemaNode, prefix: string): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, node]) => {
    const path = `${prefix}${key}`;
    const needed = schema.required?.includes(key) && node.default === undefined ? " (required)" : "";
    const variants = node.oneOf ?? node.anyOf ?? [];
    const own = [
      `${code(path)}${needed}`,
      node.description ?? node.title ?? "",
      valuesOf(node),
      node.default === undefined ? "" : code(JSON.stringify(node.default)),
    ];
    const nested = variants.some(({ properties }) => properties)
      ? variants.flatMap((variant) => rows(variant, `${path}.`))
      : rows(node, `${path}.`);
    return [own, ...nested];
  });
}

function valuesOf(node: SchemaNode): string {
  if (node.const !== undefined) return code(String(node.const));
  const choices = node.enum ?? node.items?.enum;
  if (choices) return choices.map((choice) => code(String(choice))).join(", ");
  if (node.examples?.[0] !== undefined) return `for example ${code(JSON.stringify(node.examples[0]))}`;
  return node.type ?? "";
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...lines.map(line)].join("\n");
}

function code(text: string): string {
  return `\`${text}\``;
}
