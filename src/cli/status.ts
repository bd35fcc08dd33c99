import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { neutralise } from "../document/hostile-text.ts";
import { closest } from "../document/suggestion.ts";
import { readChain } from "../ledger/chain.ts";
import { type Clone, openClone } from "../ledger/clone.ts";
import { EVENT_LIMIT_BYTES, type LedgerFile, ledgerFolder, parseEventPath } from "../ledger/event-file.ts";
import { requestRecord } from "../ledger/request-record.ts";
import { mailsToFolder } from "../ledger/state.ts";
import { run as audit } from "./audit.ts";
import { type CommandContext, type ExitCode, withArguments } from "./command.ts";
import { BROKEN_CHAIN, describeEvent, NOT_VERIFIED, nextStep } from "./event-words.ts";
import { paintFor } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** `copilot-feedback status [ID] [--json]`: one request's life, or where all of them stand. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...context.args],
    options: { json: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const [named, ...others] = positionals;
  if (others.length > 0) throw new UsageError("Name exactly one request.", "Run it once for each request.");
  if (named === undefined) {
    const args = values.json ? ["--format", "json"] : [];
    return audit(withArguments(context, args));
  }
  const id = named.replace(/^requests\//, "").replace(/\.yaml$/, "");
  const clone = await openClone(resolve(context.cwd));
  const files = await eventFiles(clone, id);
  if (files.length === 0) return unknownRequest(context, clone, id);

  const { events, breaks } = readChain(files);
  const record = requestRecord(events);
  if (values.json) {
    context.stdout.write(`${JSON.stringify({ record, events, breaks }, null, 2)}\n`);
    return breaks.length === 0 ? 0 : 1;
  }
  const paint = paintFor(context.stdout, context.env);
  const lines = events.map(
    (event) =>
      `${paint("hint", event.time.slice(0, 16).replace("T", " "))}  ${event.event.padEnd(15)}  ${neutralise(describeEvent(event, mailsToFolder(events)))}`,
  );
  const heading = record === null ? id : `${record.request}: ${record.state}`;
  const broken = breaks.map(
    ({ code, path, detail }) => `${paint("error", code)} ${path}: ${neutralise(detail)}`,
  );
  const next =
    breaks.length > 0
      ? ["", BROKEN_CHAIN]
      : record === null
        ? []
        : ["", nextStep(record), paint("hint", NOT_VERIFIED)];
  context.stdout.write(`${[paint("strong", heading), ...lines, ...broken, ...next].join("\n")}\n`);
  return breaks.length === 0 ? 0 : 1;
}

async function eventFiles(clone: Clone, id: string): Promise<LedgerFile[]> {
  if (parseEventPath(`${ledgerFolder(id)}/0001-prepared.json`) === null) return [];
  async function* wanted() {
    for await (const files of clone.filesAt(clone.ledger.head, ledgerFolder(id))) {
      yield files.map(({ oid, path }) => ({ name: oid, about: path }));
    }
  }
  const files: LedgerFile[] = [];
  for await (const objects of clone.read(wanted(), EVENT_LIMIT_BYTES)) {
    for (const { about, content } of objects)
      files.push({ path: about, content: content?.toString("utf8") ?? "" });
  }
  return files;
}

async function unknownRequest({ stderr }: CommandContext, clone: Clone, id: string): Promise<ExitCode> {
  const known = new Set<string>();
  for await (const files of clone.filesAt(clone.ledger.head)) {
    for (const { path } of files) {
      const request = parseEventPath(path)?.request;
      if (request !== undefined) known.add(request);
    }
  }
  const meant = closest(id, [...known]);
  stderr.write(
    `The ledger (${clone.ledger.name}) does not know a request \`${neutralise(id)}\`.\n` +
      `${meant === undefined ? "Run `git fetch` if it is new; `copilot-feedback status` lists all." : `Did you mean \`copilot-feedback status ${meant}\`?`}\n`,
  );
  return 1;
}
