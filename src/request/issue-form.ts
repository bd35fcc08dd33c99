import { neutralise } from "../document/hostile-text.ts";
import type { Problem } from "../document/problem.ts";
import { composeRequest } from "./compose-request.ts";
import { readRequest } from "./read-request.ts";
import type { RepositoryRules } from "./request-checks.ts";
import type { RequestDocument } from "./request-schema.ts";

/** A field of the issue form; what is asked in it is said by the request's schema. */
export interface FormField {
  readonly key: keyof RequestDocument;
  /** The heading under which GitHub writes the answer; the schema's title of the key. */
  readonly label: string;
  readonly input: "line" | "choice" | "choices" | "text";
}

/**
 * The fields in the order of the form. The one free text comes last: everything after its heading belongs to it,
 * so nothing an admin pastes into it can pose as another field.
 */
export const FORM_FIELDS: readonly FormField[] = [
  { key: "user", label: "Affected user", input: "line" },
  { key: "interactions", label: "Rounds to share", input: "line" },
  { key: "apps", label: "Apps", input: "choices" },
  { key: "after", label: "Oldest round", input: "line" },
  { key: "before", label: "Newest round", input: "line" },
  { key: "category", label: "Kind of problem", input: "choice" },
  { key: "ticket", label: "Ticket", input: "line" },
  { key: "comment", label: "What went wrong", input: "text" },
];

/** What GitHub writes for a field that was left empty. */
const EMPTY = /^(?:_No response_|None)?$/;

/** Something wrong with a form, as the person who filled it in sees it. */
export interface FormProblem {
  /** Label of the field; null where it is about the form as a whole. */
  readonly field: string | null;
  /** Hostile text in it may only be shown as code or plain text. */
  readonly message: string;
  readonly expected?: string;
  readonly fix?: string;
}

export type FormReading =
  | { readonly ok: true; readonly content: string }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

/**
 * Reads the body of an issue that our form made, or that somebody edited since, into the text of a request file.
 * @param path the request file, `requests/<id>.yaml`.
 */
export function readIssueForm(body: string, path: string, rules?: RepositoryRules): FormReading {
  const { answers, problems } = splitForm(body);
  if (problems.length > 0) return { ok: false, problems };
  const content = composeRequest(
    Object.fromEntries(FORM_FIELDS.flatMap((field) => answerOf(field, answers.get(field.key) ?? ""))),
  );
  const reading = readRequest(content, path, rules);
  return reading.ok
    ? { ok: true, content }
    : { ok: false, problems: reading.problems.map((problem) => inForm(problem, content)) };
}

/** The answers under their headings. */
function splitForm(body: string): {
  answers: ReadonlyMap<string, string>;
  problems: readonly FormProblem[];
} {
  const answers = new Map<string, string>();
  const problems: FormProblem[] = [];
  let current = -1;
  let lines: string[] = [];
  const close = (): void => {
    const text = lines.join("\n").trim();
    const field = FORM_FIELDS[current];
    if (field) answers.set(field.key, text);
    else if (text !== "") problems.push(misplaced("There is text above the first field"));
    lines = [];
  };
  for (const line of body.split(/\r\n|\r|\n/)) {
    const heading = current < FORM_FIELDS.length - 1 ? /^###[ \t]+(.*)$/.exec(line)?.[1]?.trim() : undefined;
    if (heading === undefined) {
      lines.push(line);
      continue;
    }
    close();
    const found = FORM_FIELDS.findIndex(({ label }) => label === heading);
    if (found > current) current = found;
    else problems.push(misplaced(`The heading \`${neutralise(heading)}\` is not expected here`));
  }
  close();
  return { answers, problems };
}

function misplaced(message: string): FormProblem {
  return {
    field: null,
    message,
    expected: `the form's headings, once each and in its order: ${FORM_FIELDS.map(({ label }) => label).join(", ")}`,
    fix: "Restore the headings, or open a new issue with the form",
  };
}

function answerOf({ key, input }: FormField, text: string): [string, unknown][] {
  if (EMPTY.test(text)) return [];
  if (input === "choices") {
    const choices = text.split(",").map((choice) => choice.trim());
    return [[key, choices.filter(Boolean)]];
  }
  if (key === "interactions" && /^\d{1,9}$/.test(text)) return [[key, Number(text)]];
  return [[key, text]];
}

/** A problem of the file that was made of the form, in words of the form. */
function inForm(problem: Problem, content: string): FormProblem {
  const { code, message, expected, fix } = problem;
  const key = keyOf(problem, content);
  const field = FORM_FIELDS.find((candidate) => candidate.key === key)?.label ?? null;
  const meant = fix
    ?.replace(/^Add a line /, "Fill in the field, for example ")
    .replace(/\badd a line /, "fill in the field, for example ")
    .replaceAll(/`(\w+): ([^`\n]+)`/g, (line, named: string, value: string) =>
      named === key ? `\`${value.replace(/^"(.*)"$/, "$1")}\`` : line,
    )
    .replaceAll(/\bdelete the line\b/gi, "leave the field empty")
    .replaceAll(/\bthis line\b/g, "the text");
  return {
    field,
    message: code === "missing-key" && field !== null ? "The field is empty" : message,
    ...(expected === undefined ? {} : { expected }),
    ...(meant === undefined ? {} : { fix: meant }),
  };
}

/** The key a problem is about: by its pointer, as missing, or by the lines of the file it stands in. */
function keyOf({ code, pointer, message, line }: Problem, content: string): string | undefined {
  if (pointer !== "") return pointer.split("/")[1];
  if (code === "missing-key") return /^`(\w+)`/.exec(message)?.[1];
  const above = content.split("\n").slice(0, line);
  return above.findLast((text) => /^\w+:/.test(text))?.split(":")[0];
}
