import { type Document, parseAllDocuments, type YAMLError } from "yaml";
import { explainLines } from "./line-mistakes.ts";
import type { Problem, Reading } from "./problem.ts";
import { lineText, rangeOf, type SourceText } from "./source-text.ts";
import { readYamlTree, type YamlTree } from "./yaml-tree.ts";

/** What the parser needs to know of the kind of document to explain mistakes. */
export interface Vocabulary {
  readonly noun: string;
  readonly keys: readonly string[];
  readonly example: string;
}

/**
 * Text into one plain YAML 1.2 (core schema) mapping with positions. A tree with problems of its own is still
 * returned, so that its shape can be checked too; text that is not YAML is explained and nothing else.
 */
export function parseYaml(source: SourceText, vocabulary: Vocabulary): Reading<YamlTree> {
  const foreign = explainForeign(source, vocabulary);
  if (foreign) return { ok: false, problems: [foreign] };
  const documents = parse(source);
  const [document, second] = documents;
  const error = documents.flatMap(({ errors }) => errors)[0];
  if (error) {
    const exhausted = error.code === "RESOURCE_EXHAUSTION";
    const [first, ...more] = exhausted ? [] : explainLines(source, vocabulary.keys);
    return { ok: false, problems: first ? [first, ...more] : [explainError(source, error)] };
  }
  if (second) {
    return refuse(source, documentStart(source, second), {
      code: "several-documents",
      message: "A second document starts here",
      expected: `one ${vocabulary.noun} per file`,
      fix: "Delete the `---` line and what follows it, or move that into a file of its own",
    });
  }
  if (
    !document?.contents ||
    (source.text.trim() !== "" && document.contents.range?.[0] === document.contents.range?.[1])
  ) {
    return refuse(source, 0, {
      code: "empty",
      message: `The ${vocabulary.noun} is empty`,
      expected: `at least ${vocabulary.keys.slice(0, 3).join(", ")}`,
      fix: `Write for example:\n${vocabulary.example}`,
    });
  }
  const tree = readYamlTree(source, document.contents);
  if (typeof tree.value === "object" && tree.value !== null && !Array.isArray(tree.value)) {
    return { ok: true, value: tree };
  }
  const isList = Array.isArray(tree.value);
  const [first, ...more] = [...tree.problems, ...(isList ? [] : explainLines(source, vocabulary.keys))];
  if (first) return { ok: false, problems: [first, ...more] };
  return refuse(source, document.contents.range?.[0] ?? 0, {
    code: "not-a-mapping",
    message: isList
      ? `The ${vocabulary.noun} is a list`
      : `The ${vocabulary.noun} is a single text without keys`,
    expected: "one line per key: the key, a colon, a space and the value",
    fix: isList
      ? "Delete the dash at the start and the spaces before the lines below it"
      : `Write for example:\n${vocabulary.example}`,
  });
}

function parse(source: SourceText): Document.Parsed[] {
  const documents = parseAllDocuments(source.text, {
    version: "1.2",
    schema: "core",
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  return Array.isArray(documents) ? documents : [];
}

/** JSON, HTML and the like: valid or not, it is not what a person wanted to commit. */
function explainForeign(source: SourceText, { noun, example }: Vocabulary): Problem | null {
  const start = source.text.search(/\S/);
  const mark = source.text[start];
  const isMarkup = /^<[!?A-Za-z]/.test(source.text.slice(start, start + 2));
  if (mark !== "{" && mark !== "[" && !isMarkup) return null;
  const what = {
    code: isMarkup ? "not-yaml" : "json-instead-of-yaml",
    message: isMarkup
      ? `This is a web page or XML, not a ${noun}`
      : `This is JSON; a ${noun} is written in YAML`,
    expected: "one line per key: the key, a colon, a space and the value",
    fix: (mark === "{" && asYaml(source.text)) || `Write for example:\n${example}`,
  };
  return { ...what, file: source.file, ...rangeOf(source, start, start + 1), pointer: "" };
}

function asYaml(json: string): string | null {
  try {
    const value: unknown = JSON.parse(json);
    const entries = Object.entries(value as object);
    if (entries.length === 0 || entries.length > 12) return null;
    const lines = entries.map(([key, entry]) => `${key}: ${JSON.stringify(entry)}`);
    return `Write without braces, one key per line:\n${lines.join("\n")}`;
  } catch {
    return null;
  }
}

function explainError(source: SourceText, error: YAMLError): Problem {
  const [start, end] = error.pos;
  const known = EXPLANATIONS[error.code];
  return {
    code: "yaml-syntax",
    message: known?.message ?? `This is not valid YAML: ${error.message}`,
    file: source.file,
    ...rangeOf(source, Math.min(start, source.text.length), Math.min(end, source.text.length)),
    pointer: "",
    expected: known?.expected ?? "one line per key: the key, a colon, a space and the value",
    fix:
      known?.fix ?? "Compare the line with the example in the documentation; long text is safest after `|`",
  };
}

const EXPLANATIONS: Partial<Record<YAMLError["code"], { message: string; expected: string; fix: string }>> = {
  BAD_INDENT: {
    message: "The indentation of this line fits nothing above it",
    expected: "the same number of spaces as the lines it belongs to",
    fix: "Align the line with its neighbours",
  },
  MISSING_CHAR: {
    message: "Something is not closed or has no colon",
    expected: "a closing quote or bracket, or a colon after the key",
    fix: "Look for a quote or bracket without partner on this line and before it",
  },
  MULTILINE_IMPLICIT_KEY: {
    message: "This line has no colon",
    expected: "a key, a colon, a space and the value",
    fix: "Add the colon, or indent the line if it continues a text",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: "There is a colon too many, or the line below is indented by mistake",
    expected: "one key and one value per line",
    fix: "Put text that contains a colon in quotes",
  },
  // The library reports that its recursion came to an end, instead of letting the stack overflow.
  RESOURCE_EXHAUSTION: {
    message: "This is nested too deeply",
    expected: "a few levels at most",
    fix: "Remove the surplus brackets or dashes",
  },
  TAB_AS_INDENT: {
    message: "There is a tab between key and value or before the line",
    expected: "spaces",
    fix: "Replace the tab with spaces",
  },
};

function documentStart(source: SourceText, second: Document.Parsed): number {
  const at = second.contents?.range?.[0] ?? second.range[0];
  for (let line = source.lineStarts.length; line >= 1; line--) {
    const start = source.lineStarts[line - 1] ?? 0;
    if (start <= at && /^(?:---|\.\.\.)/.test(lineText(source, line))) return start;
  }
  return at;
}

function refuse(
  source: SourceText,
  offset: number,
  what: Pick<Problem, "code" | "message" | "fix"> & { expected?: string },
): Reading<never> {
  const line = rangeOf(source, offset, offset).line;
  const start = source.lineStarts[line - 1] ?? 0;
  const range = rangeOf(source, offset, Math.max(start + lineText(source, line).length, offset));
  return { ok: false, problems: [{ ...what, file: source.file, ...range, pointer: "" }] };
}
