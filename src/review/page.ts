import type { ConversationLog } from "./log.ts";
import type { RedactionReport } from "./report.ts";

export interface PageInput {
  readonly log: ConversationLog;
  readonly digest: string;
  readonly bytes: number;
  readonly report: RedactionReport;
}

/** The review page: one HTML file without script, network or anything of the conversation that is obeyed. */
export function renderPage(input: PageInput): string {
  const { log, digest } = input;
  const escape = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>Review</title><p>${digest}</p><pre>${escape(JSON.stringify(log, null, 2))}</pre></html>\n`;
}
