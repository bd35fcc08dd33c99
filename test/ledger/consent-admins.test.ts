import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "../../src/cli/audit.ts";
import { ledgerRepository } from "./ledger-repository.ts";
import { runCommand } from "./run-command.ts";
import { CONSENT, claimed, HEAD, LOG, prepared, submitted } from "./sample-events.ts";

/** A configuration with these admins; null: one that cannot be read. */
type Version = readonly string[] | null;

function configuration(admins: Version): string {
  if (admins === null) return "version: 99\n";
  return `version: 1
admins:
${admins.map((login) => `  ${login}: ${login}@contoso.com\n`).join("")}source:
  type: file
  directory: interactions
intake:
  type: directory
  directory: intake
notification:
  type: directory
  directory: mail
  from: copilot-feedback@contoso.com
`;
}

/** The consent is megan's, with lynne's approval. */
const HISTORIES: readonly {
  readonly why: string;
  readonly before: readonly Version[];
  readonly after: readonly Version[];
  readonly strangers: readonly string[];
}[] = [
  {
    why: "admins, whoever they are called with capitals",
    before: [["Megan", "lynne"]],
    after: [],
    strangers: [],
  },
  { why: "admins who were removed later", before: [["megan", "lynne"]], after: [["alex"]], strangers: [] },
  {
    why: "admins added before it was decided",
    before: [["alex"]],
    after: [["megan", "lynne"]],
    strangers: [],
  },
  { why: "a configuration that cannot be read", before: [null], after: [], strangers: [] },
  {
    why: "a later configuration that cannot be read",
    before: [["alex"]],
    after: [null, ["alex"]],
    strangers: [],
  },
  { why: "an approval by nobody's admin", before: [["megan"]], after: [["alex"]], strangers: ["lynne"] },
  {
    why: "admins removed before the merge",
    before: [["megan", "lynne"], ["alex"]],
    after: [["ben"]],
    strangers: ["megan", "lynne"],
  },
];

for (const { why, before, after, strangers } of HISTORIES) {
  test(`consent by ${why}: ${strangers.length} findings`, async (t) => {
    const repository = ledgerRepository(t);
    const configure = (admins: Version) =>
      repository.commit("main", { "copilot-feedback.yaml": configuration(admins) });
    before.forEach(configure);
    const { commit: mergeCommit, blob } = repository.merge("sent");
    after.forEach(configure);
    const [published, claim] = [prepared(LOG, HEAD, "sent"), claimed()];
    if (published.event !== "prepared" || claim.event !== "claimed") throw new Error("unexpected sample");
    repository.append(
      "sent",
      { ...published, data: { ...published.data, request: { ...published.data.request, blob } } },
      { ...claim, data: { ...claim.data, consent: { ...CONSENT, blob, mergeCommit } } },
      submitted(LOG, "sent"),
    );
    const { out } = await runCommand(run, repository.directory, "--verify", "--json");
    const findings: readonly Record<string, unknown>[] = JSON.parse(out).findings;
    assert.deepEqual(
      findings.map(({ code, request, evidence }) => ({ code, request, evidence })),
      strangers.map((login) => ({
        code: "consent-by-stranger",
        request: "sent",
        evidence: `${login} is no admin in copilot-feedback.yaml at ${mergeCommit}, nor later`,
      })),
    );
  });
}
