/** The system's code of an I/O error, `ENOSPC` for example; the text of an error may quote what it handled. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.name : "unknown error";
}
