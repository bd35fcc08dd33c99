import { once } from "node:events";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { audit } from "../ledger/audit.ts";
import { openClone } from "../ledger/clone.ts";
import type { Finding } from "../ledger/findings.ts";
import { openKeyring } from "../ledger/keyring.ts";
import { auditCsv } from "./audit-csv.ts";
import type { AuditFormat, AuditHeader, AuditTotals } from "./audit-format.ts";
import { auditHtml } from "./audit-html.ts";
import { auditJson } from "./audit-json.ts";
import { auditTable, verdict } from "./audit-table.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { paintFor } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

const FORMATS = ["table", "json", "csv", "html"] as const;
/** A broken ledger could have as many findings as events; the first ones tell the story, all are counted. */
const FINDINGS_SHOWN = 1_000;

/** `copilot-feedback audit [--verify] [--format table|json|csv|html] [--since TIME] [--known COMMIT] [--key FILE] [DIR]` */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...context.args],
    options: {
      verify: { type: "boolean", default: false },
      format: { type: "string", default: "table" },
      json: { type: "boolean", default: false },
      since: { type: "string" },
      known: { type: "string" },
      key: { type: "string" },
    },
    allowPositionals: true,
  });
  const name = FORMATS.find((known) => known === (values.json ? "json" : values.format));
  if (name === undefined) throw usage(`--format is one of ${FORMATS.join(", ")}.`);
  const since = values.since === undefined ? null : instant(values.since);
  if (since === undefined)
    throw usage("--since is a date or a UTC time, 2026-11-01 or 2026-11-01T12:00:00Z.");
  const known = values.known ?? null;
  if (known !== null && !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(known)) {
    throw usage("--known is the full id of the ledger's head at an earlier audit.");
  }
  if (known !== null && !values.verify) throw usage("--known needs --verify beside it.");
  if (values.key !== undefined && !values.verify) throw usage("--key needs --verify beside it.");
  if (positionals.length > 1) throw usage("Name exactly one folder, the clone to audit.");

  const clone = await openClone(resolve(context.cwd, positionals[0] ?? "."));
  const keyring = values.key === undefined ? null : await openKeyring(resolve(context.cwd, values.key));
  try {
    const header = {
      ledger: clone.ledger,
      main: clone.main,
      verified: values.verify,
      since,
      signatures: { checked: keyring !== null, keys: keyring?.fingerprints ?? [] },
    };
    const items = audit(clone, { verify: values.verify, known, keyring });
    const totals = await write(context, formatNamed(name, context), header, items);
    if (name === "csv") context.stderr.write(verdict(totals, header, paintFor(context.stderr, context.env)));
    return totals.found === 0 ? 0 : 1;
  } finally {
    await keyring?.close();
  }
}

async function write(
  { stdout }: CommandContext,
  format: AuditFormat,
  header: AuditHeader,
  items: ReturnType<typeof audit>,
): Promise<AuditTotals> {
  const byState: Record<string, number> = {};
  const findings: Finding[] = [];
  let found = 0;
  let requests = 0;
  let text = format.begin(header);
  for await (const batch of items) {
    for (const item of batch) {
      if (item.kind === "finding") {
        found += 1;
        if (findings.length < FINDINGS_SHOWN) findings.push(item.finding);
      } else if (header.since === null || item.record.lastAt >= header.since) {
        text += format.request(item.record, requests);
        requests += 1;
        byState[item.record.state] = (byState[item.record.state] ?? 0) + 1;
      }
    }
    if (text !== "" && !stdout.write(text)) await once(stdout, "drain");
    text = "";
  }
  const totals = { requests, byState, findings, found };
  stdout.write(text + format.end(totals, header));
  return totals;
}

function formatNamed(name: (typeof FORMATS)[number], { stdout, env }: CommandContext): AuditFormat {
  switch (name) {
    case "table":
      return auditTable(paintFor(stdout, env));
    case "json":
      return auditJson;
    case "csv":
      return auditCsv;
    case "html":
      return auditHtml();
  }
}

/** A date or time as the ledger writes times, so that both compare as text; undefined where it is neither. */
function instant(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)?$/.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : `${new Date(time).toISOString().slice(0, 19)}`;
}

function usage(message: string): UsageError {
  return new UsageError(message, "See `copilot-feedback audit --help`.");
}
