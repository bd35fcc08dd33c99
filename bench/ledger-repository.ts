import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { NewEvent } from "../src/ledger/event.ts";
import { contentHash, eventFile } from "../src/ledger/event-file.ts";
import { packageIdentity } from "../src/submit/package-identity.ts";
import { packWriter, type TreeEntry } from "./pack-writer.ts";

const EVENTS_PER_REQUEST = 4;
/** A commit that adds an event also writes a tree as wide as the ledger. GitHub does; a bench need not each time. */
const EVENTS_PER_TREE = 5_000;
const TIME = "2026-11-20T10:00:00Z";
const UNIX_TIME = "1795168800 +0000";
const BOT = `github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com> ${UNIX_TIME}`;
const GITHUB = `GitHub <noreply@github.com> ${UNIX_TIME}`;
const SIGNATURE = [
  "gpgsig -----BEGIN PGP SIGNATURE-----",
  " ",
  ...Array.from({ length: 12 }, (_, line) => ` ${`${line}sFcBAABCAAQBQJ`.repeat(4)}`),
  " -----END PGP SIGNATURE-----",
].join("\n");

/**
 * Writes a bare repository whose ledger has `events` events, each with a commit, and whose default branch has
 * the merged requests. Returns the ids of all events and ledger commits, one a line.
 */
async function writeLedger(directory: string, events: number): Promise<string> {
  const git = promisify(execFile);
  await git("git", ["init", "--bare", "--quiet", "--initial-branch=main", directory]);
  const pack = packWriter();
  const requests = Math.floor(events / EVENTS_PER_REQUEST);
  const ids = Array.from({ length: requests }, (_, index) => `inc${String(index).padStart(7, "0")}`);
  const blob = (text: string) => pack.add("blob", Buffer.from(text));
  const commit = (tree: string, parent: string | null, message: string) =>
    pack.add(
      "commit",
      Buffer.from(
        `tree ${tree}\n${parent === null ? "" : `parent ${parent}\n`}author ${BOT}\ncommitter ${GITHUB}\n${SIGNATURE}\n\n${message}\n`,
      ),
    );

  const requestBlobs = ids.map((id) =>
    blob(`user: adele.vance@contoso.com\ninteractions: 10\nticket: ${id}\n`),
  );
  const folder = pack.addTree(ids.map((id, index) => file(`${id}.yaml`, requestBlobs[index] ?? "")));
  const main = commit(pack.addTree([directoryEntry("requests", folder)]), null, "Add requests");

  const readme = file("README.md", blob("# Ledger\n"));
  let head = commit(pack.addTree([readme]), null, "Begin the ledger");
  const listed = [head];
  const folders: TreeEntry[] = [];
  let tree = "";
  let pending = 0;
  for (const [index, id] of ids.entries()) {
    let previous: string | null = null;
    const names: string[] = [];
    const entries = lifeOf(id, index, main, requestBlobs[index] ?? "").map((event, at) => {
      const next = eventFile(id, at + 1, previous, event);
      previous = contentHash(next.file.content);
      names.push(event.event);
      const oid = blob(next.file.content);
      listed.push(oid);
      return file(next.file.path.slice(next.file.path.lastIndexOf("/") + 1), oid);
    });
    folders.push(directoryEntry(id, pack.addTree(entries)));
    pending += entries.length;
    if (tree === "" || pending >= EVENTS_PER_TREE || index === requests - 1) {
      tree = pack.addTree([readme, directoryEntry("ledger", pack.addTree(folders))]);
      pending = 0;
    }
    for (const name of names) {
      head = commit(tree, head, `${id}: ${name}`);
      listed.push(head);
    }
  }
  await pack.finish(directory);
  await git("git", ["-C", directory, "update-ref", "refs/heads/main", main]);
  await git("git", ["-C", directory, "update-ref", "refs/heads/ledger", head]);
  return `${listed.join("\n")}\n`;
}

/** A request's usual life: published, published again after a push, merged and submitted. */
function lifeOf(id: string, index: number, mergeCommit: string, blob: string): readonly NewEvent[] {
  const log = contentHash(id);
  const run = { id: 10_000 + index, attempt: 1 };
  const head = contentHash(`head of ${id}`).slice(7, 47);
  const prepared: NewEvent = {
    event: "prepared",
    time: TIME,
    run,
    data: {
      pullRequest: index + 1,
      head,
      author: "alex",
      request: { path: `requests/${id}.yaml`, blob, digest: contentHash(blob) },
      log: { digest: log, bytes: 43_210, rounds: 10 },
      policy: { digest: contentHash("policy") },
      artifact: {
        id: index + 1,
        name: `log.pr${index + 1}.${head.slice(0, 12)}.r${run.id}.1.json`,
        expiresAt: TIME,
      },
    },
  };
  const claimed: NewEvent = {
    event: "claimed",
    time: TIME,
    run,
    data: {
      pullRequest: index + 1,
      log: { digest: log },
      consent: {
        statement: contentHash(`consent to ${id}`),
        by: "megan",
        at: TIME,
        mergeCommit,
        head,
        blob,
        approvals: ["lynne"],
        artifact: index + 1,
      },
    },
  };
  const { name } = packageIdentity(id, log);
  const submitted: NewEvent = {
    event: "submitted",
    time: TIME,
    run,
    data: {
      log: { digest: log },
      receipt: {
        schema: "copilot-feedback/receipt@1",
        request: id,
        log: { digest: log },
        package: { name, digest: contentHash(`package of ${id}`), bytes: 50_000 },
        intake: { type: "directory", location: `${id}/${name}` },
        deliveredAt: TIME,
      },
      notification: { outcome: "notified", messageId: `<${id}@contoso.com>`, at: TIME },
    },
  };
  return [prepared, { ...prepared, run: { ...run, attempt: 2 } }, claimed, submitted];
}

function file(name: string, oid: string): TreeEntry {
  return { mode: "100644", name, oid };
}

function directoryEntry(name: string, oid: string): TreeEntry {
  return { mode: "40000", name, oid };
}

const [directory = "", events = ""] = process.argv.slice(2);
process.stdout.write(await writeLedger(directory, Number(events)));
