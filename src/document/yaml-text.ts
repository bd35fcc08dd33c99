/** How text is written in YAML, for the lines that problems suggest. */

const PLAIN = /^[A-Za-z0-9_./+-](?:[^\n:#"'`]|:(?=\S)|(?<=\S)#)*$/;
const NOT_TEXT = /^(?:true|false|null|~|[-+]?(?:\d[\d_]*)?\.?\d+(?:e[-+]?\d+)?|0[xo][\da-f]+)$/i;

/** A value on one line: bare where YAML reads it back as it is, otherwise in quotes. */
export function inlineYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inlineYaml).join(", ")}]`;
  if (typeof value !== "string") return JSON.stringify(value);
  return PLAIN.test(value) && !NOT_TEXT.test(value) && !/[[\]{},]|\s$/.test(value) ? value : quoted(value);
}

/** Text in the quotes that need no escaping, where there are such. */
export function quoted(text: string): string {
  if (!/["\\\n]/.test(text)) return `"${text}"`;
  return text.includes("\n") ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}
