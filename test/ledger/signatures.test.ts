import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { run } from "../../src/cli/audit.ts";
import { ledgerRepository, type Signer } from "./ledger-repository.ts";
import { runCommand } from "./run-command.ts";
import { CANCELLED, chainOf, HEAD, LOG, prepared } from "./sample-events.ts";

const skip = spawnSync("gpg", ["--version"]).error ? "there is no gpg on this machine" : false;

interface Key {
  readonly sign: Signer;
  /** A file with the public key. */
  readonly file: string;
  readonly fingerprint: string;
  /** Withdraws the key, and says so in the file. */
  revoke(): void;
}

/** Somebody's key, in a home of its own that goes with the test. */
function makeKey(t: TestContext, owner: string): Key {
  const home = mkdtempSync(join(tmpdir(), "gpg-"));
  const gpg = (args: string[], input = "") =>
    execFileSync("gpg", ["--homedir", home, "--batch", "--quiet", ...args], { encoding: "utf8", input });
  t.after(() => {
    execFileSync("gpgconf", ["--homedir", home, "--kill", "gpg-agent"]);
    // The agent may still be putting its sockets away.
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });
  gpg([
    "--passphrase",
    "",
    "--quick-generate-key",
    `${owner} <noreply@github.com>`,
    "ed25519",
    "sign",
    "never",
  ]);
  const file = join(home, "public.asc");
  writeFileSync(file, gpg(["--armor", "--export"]));
  const [, fingerprint = ""] = /^fpr:+(\w+):/m.exec(gpg(["--with-colons", "--list-keys"])) ?? [];
  return {
    sign: (text) => gpg(["--armor", "--detach-sign"], text),
    file,
    fingerprint,
    revoke() {
      const prepared = readFileSync(join(home, "openpgp-revocs.d", `${fingerprint}.rev`), "utf8");
      gpg(["--import"], prepared.replace(":-----BEGIN", "-----BEGIN"));
      writeFileSync(file, gpg(["--armor", "--export"]));
    },
  };
}

async function findings(directory: string, ...args: string[]) {
  const { out } = await runCommand(run, directory, "--verify", "--json", ...args);
  const report = JSON.parse(out) as {
    audited: { signatures: unknown };
    findings: { code: string; evidence: string }[];
  };
  return {
    signatures: report.audited.signatures,
    found: report.findings.map(({ code, evidence }) => `${code}: ${evidence.replace(/[0-9a-f]{40}/, "…")}`),
  };
}

test("signatures of the keys given hold, and the report names the keys", { skip }, async (t) => {
  const github = makeKey(t, "GitHub");
  const repository = ledgerRepository(t, github.sign);
  repository.append("closed", prepared(LOG, HEAD, "closed"), CANCELLED);
  assert.deepEqual(await findings(repository.directory, "--key", github.file), {
    signatures: { checked: true, keys: [github.fingerprint] },
    found: [],
  });
  const { out } = await runCommand(run, repository.directory, "--verify", "--key", github.file);
  assert.match(out, new RegExp(`The ledger's signatures were checked with ${github.fingerprint}: compare`));
});

test("what only looks like GitHub's signature is found, and without keys said to be unchecked", {
  skip,
}, async (t) => {
  const [github, mallory, former] = [makeKey(t, "GitHub"), makeKey(t, "GitHub"), makeKey(t, "GitHub")];
  const repository = ledgerRepository(t, github.sign);
  let replayed = "";
  repository.commit(
    "ledger",
    { "README.md": "# The ledger\n" },
    { message: "one: prepared", signed: (text) => (replayed = github.sign(text)) },
  );
  const forgeries: readonly (boolean | Signer)[] = [
    () => "-----BEGIN PGP SIGNATURE-----\n\nwsFcBAABCAAQBQJ\n-----END PGP SIGNATURE-----\n",
    () => replayed,
    mallory.sign,
    former.sign,
  ];
  for (const [index, signed] of forgeries.entries()) {
    const request = `forged-${index}`;
    const [file] = chainOf([prepared(LOG, HEAD, request)], request).files;
    repository.commit(
      "ledger",
      { [file?.path ?? ""]: file?.content ?? "" },
      { message: `${request}: prepared`, signed },
    );
  }
  former.revoke();
  appendFileSync(github.file, readFileSync(former.file));
  const evidence = "commit …: its signature is by none of the keys; author github-actions[bot] <4";
  const { found } = await findings(repository.directory, "--key", github.file);
  assert.deepEqual(
    found
      .filter((one) => one.startsWith("commit-unsigned"))
      .map((one) => one.slice(0, 18 + evidence.length - 1)),
    forgeries.map(() => `commit-unsigned: ${evidence}`),
  );
  const unchecked = await findings(repository.directory);
  assert.deepEqual(unchecked.signatures, { checked: false, keys: [] });
  assert.ok(!unchecked.found.some((one) => one.startsWith("commit-unsigned")));
});

test("keys that cannot be used end the audit with what to do", { skip }, async (t) => {
  const { directory } = ledgerRepository(t);
  const folder = mkdtempSync(join(tmpdir(), "keys-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "page.html"), "<!doctype html>\n");
  const audit = (file: string, path = process.env["PATH"] ?? "") =>
    spawnSync(
      process.execPath,
      [join(import.meta.dirname, "../../src/cli/main.ts"), "audit", directory, "--verify", "--key", file],
      { cwd: folder, encoding: "utf8", env: { PATH: path } },
    );
  const git = execFileSync("which", ["git"], { encoding: "utf8" }).trim();
  mkdirSync(join(folder, "bin"));
  execFileSync("ln", ["-s", git, join(folder, "bin/git")]);
  const cases = [
    [audit("gone.gpg"), /gone\.gpg cannot be read\nName the file GitHub's keys were saved to\.\n$/],
    [
      audit("page.html"),
      /page\.html holds no public keys\nSave GitHub's again: docs\/operating\.md says how\.\n$/,
    ],
    [
      audit("page.html", join(folder, "bin")),
      /gpg could not be started\nInstall GnuPG and put it on the PATH/,
    ],
  ] as const;
  for (const [{ status, stdout, stderr }, message] of cases) {
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, message);
  }
});
