import { validationFailed } from "../http.ts";
import type { Annotation } from "../state.ts";

const LONGEST_ANNOTATION = 64 * 1024;
const LONGEST_TITLE = 255;
const LEVELS = ["notice", "warning", "failure"];

/** Reads one annotation of a check run; 422 where GitHub would not take it. */
export function readAnnotation(value: Record<string, unknown>): Annotation {
  const {
    path,
    start_line,
    end_line,
    start_column,
    end_column,
    annotation_level,
    title,
    message,
    raw_details,
  } = value;
  const invalid = (field: string) => validationFailed("CheckAnnotation", field, "invalid");
  if (typeof path !== "string" || path === "") throw invalid("path");
  if (!isLine(start_line)) throw invalid("start_line");
  if (!isLine(end_line) || end_line < start_line) throw invalid("end_line");
  const columns = start_column !== undefined || end_column !== undefined;
  if (columns && start_line !== end_line) throw invalid("start_column");
  if (columns && !(isLine(start_column ?? end_column) && isLine(end_column ?? start_column)))
    throw invalid("start_column");
  if (typeof annotation_level !== "string" || !LEVELS.includes(annotation_level))
    throw invalid("annotation_level");
  if (typeof message !== "string" || message === "" || Buffer.byteLength(message) > LONGEST_ANNOTATION)
    throw invalid("message");
  if (title !== undefined && (typeof title !== "string" || title.length > LONGEST_TITLE))
    throw invalid("title");
  if (
    raw_details !== undefined &&
    (typeof raw_details !== "string" || Buffer.byteLength(raw_details) > LONGEST_ANNOTATION)
  )
    throw invalid("raw_details");
  return {
    path,
    start_line,
    end_line,
    start_column: isLine(start_column) ? start_column : null,
    end_column: isLine(end_column) ? end_column : null,
    annotation_level: annotation_level as Annotation["annotation_level"],
    title: title ?? null,
    message,
    raw_details: raw_details ?? null,
  };
}

function isLine(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1;
}

/** A JSON object; 422 for anything else. */
export function record(value: unknown, field: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw validationFailed("CheckRun", field, "invalid");
  return value as Record<string, unknown>;
}
