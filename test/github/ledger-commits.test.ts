import assert from "node:assert/strict";
import { test } from "node:test";
import { noreplyAddress, WEB_FLOW } from "../../rehearsal/github/shapes/commit.ts";
import { ACTIONS_BOT, type Account } from "../../rehearsal/github/state.ts";
import { githubLedger } from "../../src/github/ledger-store.ts";
import { connectRepository } from "../../src/github/repository.ts";
import { readChain } from "../../src/ledger/chain.ts";
import type { NewEvent } from "../../src/ledger/event.ts";
import type { LedgerFile } from "../../src/ledger/event-file.ts";
import {
  chainOf,
  claimed,
  FAILED,
  prepared,
  RESOLVED_ABSENT,
  submitted,
  UNKNOWN,
} from "../ledger/sample-events.ts";
import { type Github, REPOSITORY, startGithub } from "../rehearsal/fixture/github.ts";

const ID = "wrong-meeting";
const EVENTS = [prepared(), claimed(), UNKNOWN];
const RESOLVED = { ...RESOLVED_ABSENT, data: { ...RESOLVED_ABSENT.data, by: "Megan" } } as NewEvent;

interface Commit {
  readonly changes: Readonly<Record<string, string | null>>;
  readonly author: Account;
  readonly committer?: Account;
  /** With a signature that GitHub verifies. */
  readonly verified?: boolean;
}

/** Puts a commit on the ledger, however it came to be. */
async function push({ git, state }: Github, { changes, author, committer, verified }: Commit): Promise<void> {
  const identity = (account: Account) => ({
    name: account.login,
    email: noreplyAddress(account),
    date: state.clock.iso(),
  });
  const ref = "refs/heads/ledger";
  const oid = await git.commit({
    ref,
    parent: await git.resolve(ref),
    changes,
    author: identity(author),
    committer: identity(committer ?? WEB_FLOW),
    message: "change",
  });
  if (verified ?? true) state.signedCommits.add(oid);
}

const added = (...files: readonly (LedgerFile | undefined)[]): Record<string, string> =>
  Object.fromEntries(files.map((file) => [file?.path ?? "", file?.content ?? ""]));

/** The files of these events, and the last of them. */
function filesOf(...events: readonly NewEvent[]) {
  const { files } = chainOf(events, ID);
  return { files, last: files.at(-1) };
}

async function read(github: Github) {
  const token = github.jobToken({ contents: "read" });
  const name = `${REPOSITORY.owner}/${REPOSITORY.repo}`;
  const ledger = githubLedger(connectRepository(name, token, github.server.origin));
  const { events, breaks } = readChain((await ledger.read(ID)).files);
  return { events: events.map(({ event }) => event), broken: breaks.length > 0 };
}

/** The ledger as the workflows left it, one commit for each event. */
async function orderly(): Promise<Github & { megan: Account; ben: Account }> {
  const github = await startGithub();
  await push(github, { changes: { "README.md": "Ledger\n" }, author: ACTIONS_BOT });
  for (const file of filesOf(...EVENTS).files)
    await push(github, { changes: added(file), author: ACTIONS_BOT });
  const [megan, ben] = ["megan", "ben"].map((login) => github.state.people.get(login));
  if (megan === undefined || ben === undefined) throw new Error("the fixture has other people");
  return Object.assign(github, { megan, ben });
}

const names = EVENTS.map(({ event }) => event);

test("events that GitHub committed for the workflows are read, whatever else is on the branch", async () => {
  await using github = await orderly();
  const other = { "ledger/other/0001-prepared.json": "{}", "README.md": "Mine\n" };
  await push(github, { changes: other, author: github.ben, verified: false });
  assert.deepEqual(await read(github), { events: names, broken: false });
});

test("a resolution is read where it came by a commit of the person it names", async () => {
  await using github = await orderly();
  await push(github, { changes: added(filesOf(...EVENTS, RESOLVED).last), author: github.megan });
  assert.deepEqual(await read(github), { events: [...names, "resolved"], broken: false });
});

/** Ways to make the ledger say something else. */
const FORGERIES: Readonly<Record<string, (people: { megan: Account; ben: Account }) => Commit>> = {
  "an event added in GitHub's web page": ({ megan }) => ({
    changes: added(filesOf(...EVENTS, submitted()).last),
    author: megan,
  }),
  "an event in the workflows' name, signed by whoever pushed it": ({ megan }) => ({
    changes: added(filesOf(...EVENTS, submitted()).last),
    author: ACTIONS_BOT,
    committer: megan,
  }),
  "an event in the workflows' and GitHub's name with a made-up signature": () => ({
    changes: added(filesOf(...EVENTS, submitted()).last),
    author: ACTIONS_BOT,
    verified: false,
  }),
  "the last event removed": ({ megan }) => ({
    changes: { [filesOf(...EVENTS).last?.path ?? ""]: null },
    author: megan,
  }),
  "all events removed": ({ megan }) => ({
    changes: Object.fromEntries(filesOf(...EVENTS).files.map(({ path }) => [path, null])),
    author: megan,
  }),
  "the last event written again by the workflows' own account": () => ({
    changes: added(
      filesOf(prepared(), claimed(), { ...UNKNOWN, time: "2026-11-22T10:00:00Z" } as NewEvent).last,
    ),
    author: ACTIONS_BOT,
  }),
  "two events in one commit": () => ({
    changes: added(...filesOf(...EVENTS, FAILED, claimed()).files.slice(-2)),
    author: ACTIONS_BOT,
  }),
  "somebody else's resolution": ({ ben }) => ({
    changes: added(filesOf(...EVENTS, RESOLVED).last),
    author: ben,
  }),
  "a resolution that changes the event before it": ({ megan }) => {
    const { files } = filesOf(
      prepared(),
      claimed(),
      { ...UNKNOWN, time: "2026-11-22T10:00:00Z" } as NewEvent,
      RESOLVED,
    );
    return { changes: added(...files.slice(-2)), author: megan };
  },
};

for (const [what, forge] of Object.entries(FORGERIES)) {
  test(`nobody builds on ${what}`, async () => {
    await using github = await orderly();
    await push(github, forge(github));
    assert.deepEqual(await read(github), { events: [], broken: true });
  });
}
