import { decodeDocument } from "./decode.ts";
import type { DocumentKind, Report } from "./document-kind.ts";
import { neutralise } from "./hostile-text.ts";
import { parseYaml } from "./parse-yaml.ts";
import { pointerSegments } from "./pointer.ts";
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
  const wrong = [
    ...problems.map(({ pointer }) => pointer),
    ...errors.map(({ instancePath }) => instancePath),
  ];
  for (const pointer of wrong) delete value[pointerSegments(pointer)[0] ?? ""];
  kind.check(value as Partial<T>, reporter(source, tree, problems), tree.remarks);
  return problems.length === 0 ? { ok: true, value: value as T } : failed(problems);
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
