import { decodeDocument } from "./decode.ts";
import type { DocumentKind, Report, ShapeError } from "./document-kind.ts";
import { neutralise } from "./hostile-text.ts";
import { parseYaml } from "./parse-yaml.ts";
import { escapePointer, pointerSegments } from "./pointer.ts";
import type { Problem, Reading } from "./problem.ts";
import { explainShape } from "./shape-problems.ts";
import { rangeOf, type SourceText } from "./source-text.ts";
import type { YamlTree } from "./yaml-tree.ts";

/**
 * Reads a document a person wrote: text, YAML, shape, and what must hold between its fields. Reports every
 * problem at once, in document order, one for each mistake.
 * @param file as shown in problems; nothing is read from disk.
 */
export function readDocument<T>(
  content: string | Uint8Array,
  file: string,
  kind: DocumentKind<T>,
): Reading<T> {
  const decoded = decodeDocument(content, file, kind.maxBytes);
  if (!decoded.ok) return failed(decoded.problems);
  const source = decoded.value;
  const parsed = parseYaml(source, kind);
  if (!parsed.ok) return failed(parsed.problems);
  const tree = parsed.value;
  const value = tree.value as Record<string, unknown>;
  const problems = [...tree.problems];
  const errors = kind.validate(value) ? [] : (kind.validate.errors ?? []);
  const refused = new Set(problems.map(({ pointer }) => pointer));
  const shape = explainShape(errors, { source, tree, hints: kind });
  problems.push(...shape.filter(({ pointer }) => pointer === "" || !refused.has(pointer)));
  const wrong = [...problems.map(({ pointer }) => pointer), ...errors.map(pointerOf)];
  for (const pointer of wrong) remove(value, pointer, kind.collections);
  kind.check(value as Partial<T>, reporter(source, tree, problems), tree);
  return problems.length === 0 ? { ok: true, value: value as T } : failed(problems);
}

/** What an error is about: a wrong name of a key is about that key, a repetition about the later of the two. */
function pointerOf({ instancePath, keyword, params, propertyName }: ShapeError): string {
  if (keyword === "uniqueItems")
    return `${instancePath}/${Math.max(Number(params["i"]), Number(params["j"]))}`;
  const name = propertyName ?? (keyword === "propertyNames" ? String(params["propertyName"]) : undefined);
  return name === undefined ? instancePath : `${instancePath}/${escapePointer(name)}`;
}

/** Takes what is wrong out of the value: the entry of a collection, and otherwise the whole key. */
function remove(value: Record<string, unknown>, pointer: string, collections: readonly string[]): void {
  const [key = "", entry] = pointerSegments(pointer);
  const collection = value[key];
  if (entry !== undefined && collections.includes(key) && typeof collection === "object" && collection) {
    delete (collection as Record<string, unknown>)[entry];
  } else {
    delete value[key];
  }
}

function reporter(source: SourceText, tree: YamlTree, problems: Problem[]): Report {
  return (pointer, { at = "value", ...what }) => {
    const value = tree.values.get(pointer);
    const span = (at === "key" ? tree.keys.get(pointer) : value) ?? value ?? { start: 0, end: 0 };
    problems.push({ ...what, file: source.file, ...rangeOf(source, span.start, span.end), pointer });
  };
}

/** In document order, with nothing in them that a terminal or log reader would obey. */
function failed(problems: readonly Problem[]): Reading<never> {
  const [first, ...more] = problems
    .map((problem) => ({
      ...problem,
      file: neutralise(problem.file),
      message: neutralise(problem.message),
      pointer: neutralise(problem.pointer),
      ...(problem.expected === undefined ? {} : { expected: neutralise(problem.expected) }),
      ...(problem.fix === undefined ? {} : { fix: problem.fix.split("\n").map(neutralise).join("\n") }),
    }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  if (!first) throw new Error("A document without problems was called wrong.");
  return { ok: false, problems: [first, ...more] };
}
