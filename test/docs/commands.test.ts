import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it, type TestContext } from "node:test";
import { bundleCli } from "../../scripts/bundles.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { README_TEXT, REQUESTS_TEXT } from "../../src/install/readme-text.ts";
import { ledgerRepository } from "../ledger/ledger-repository.ts";
import { CANCELLED, HEAD, LOG, prepared } from "../ledger/sample-events.ts";
import { codeBlocks, type Document, ROOT, readDocuments } from "./documents.ts";

// What documents tell people to type is typed here. Commands run in a copy of the repository with the built command
// line, one document after the other; tools that would reach a cloud are replaced by scripts that say nothing.

/** Commands that are not run, and why. */
const NOT_RUN: readonly (readonly [RegExp, string])[] = [
  [/^npm (?:ci|test|run demo)$/, "takes minutes; CI runs them"],
  [/^npm (?:install|run bench)\b/, "needs the package registry"],
  [/^(?:copilot-feedback (?:doctor|resolve|review))\b/, "asks GitHub; tested against the stand-in"],
  [/^copilot-feedback new .*--pull-request$/, "asks GitHub; tested against the stand-in"],
  [/^git (?:fetch|pull)\b/, "needs the remote repository"],
  [/^(?:curl|copilot-feedback audit .*--key)\b/, "needs GitHub's key; tested with another one"],
];
/** Programs that reach a cloud; each is replaced by a script. */
const CLOUD = ["az", "gh", "pulumi"];

interface Typed {
  readonly command: string;
  /** What a document says it prints; undefined where it does not say. */
  readonly output?: string;
}

const POSIX = process.platform !== "win32";

describe("commands in the documents", { skip: !POSIX }, () => {
  let root: string;
  before(async () => {
    root = mkdtempSync(join(tmpdir(), "copilot-feedback-docs-"));
    const copy = join(root, "copilot-feedback");
    for (const path of [
      "action",
      "docs",
      "package.json",
      "requests",
      "schemas",
      "workflows",
      "copilot-feedback.yaml",
    ])
      cpSync(join(ROOT, path), join(copy, path), { recursive: true });
    for (const { path, content } of await bundleCli.build()) {
      mkdirSync(join(copy, "dist"), { recursive: true });
      writeFileSync(join(copy, path), content);
    }
    installPrograms(join(root, "bin"), join(copy, "dist/copilot-feedback.js"));
    writeFileSync(join(copy, "notes.txt"), "Mail adele.vance@contoso.com.\n");
    writeFileSync(join(copy, "export.json"), '{"text": "Mail adele.vance@contoso.com."}\n');
    writeFileSync(join(copy, "lines.jsonl"), '{"id": "a", "text": "Mail adele.vance@contoso.com."}\n');
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  /** Runs a command as a shell in a folder of the stage does. */
  function type(command: string, cwd: string): { code: number | null; stdout: string; stderr: string } {
    const { status, stdout, stderr } = spawnSync("bash", ["-c", `set -eo pipefail\n${command}`], {
      cwd,
      encoding: "utf8",
      env: {
        ...process.env,
        PATH: `${join(root, "bin")}:${process.env["PATH"]}`,
        STAGE: root,
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_AUTHOR_NAME: "Megan Bowen",
        GIT_AUTHOR_EMAIL: "megan.bowen@contoso.com",
        GIT_COMMITTER_NAME: "Megan Bowen",
        GIT_COMMITTER_EMAIL: "megan.bowen@contoso.com",
      },
    });
    return { code: status, stdout, stderr };
  }

  for (const document of readDocuments()) {
    const typed = commandsOf(document);
    if (typed.length === 0) continue;
    it(`${document.path}: ${typed.length} lines`, (test) => {
      let cwd = document.path === "docs/operating.md" ? ledgerClone(test) : join(root, "copilot-feedback");
      for (const { command, output } of typed) {
        if (NOT_RUN.some(([pattern]) => pattern.test(command))) {
          knowsItsOptions(command);
          continue;
        }
        const folder = /^cd (\S+)$/.exec(command)?.[1];
        if (folder !== undefined) {
          cwd = join(cwd, folder);
          continue;
        }
        const { code, stdout, stderr } = type(command, cwd);
        assert.equal(code, 0, `${command}\n${stdout}${stderr}`);
        if (output !== undefined) assert.equal(stdout, output, command);
      }
    });
  }

  it("that are not run are still there, and each reason is needed", () => {
    const all = readDocuments().flatMap((document) => commandsOf(document).map(({ command }) => command));
    for (const [pattern, reason] of NOT_RUN)
      assert.ok(
        all.some((command) => pattern.test(command)),
        `${pattern} (${reason}) matches nothing any more`,
      );
  });

  // Elsewhere npx asks the public registry, and would run what somebody else published there under this name.
  it("call npx in a clone of this repository only, where it finds the package itself", () => {
    const elsewhere = readDocuments().filter(({ path }) => path !== "README.md");
    for (const { path, text } of elsewhere) assert.doesNotMatch(text, /\bnpx copilot-feedback\b/, path);
  });

  it("name scripts of this package and settings of its Pulumi program", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const program = readFileSync(join(ROOT, "pulumi/configuration.ts"), "utf8");
    for (const document of readDocuments()) {
      for (const [command, name = ""] of document.text.matchAll(/\bnpm run ([\w:]+)/g))
        assert.ok(name in scripts, `${document.path}: ${command}`);
      for (const [command, key = ""] of document.text.matchAll(/\bpulumi config set (\w+) /g))
        assert.match(program, new RegExp(`\\b${key}\\b`), `${document.path}: ${command}`);
    }
  });

  // docs/privacy.md: ids stay in the ledger when everything else about a person was erased.
  it("and the samples use ids that name nobody", () => {
    const people = /\b(?:adele|alex|lidia|megan|isaiah)-[a-z]+(?:-[a-z]+)*(?=\.yaml\b)/;
    const help = COMMANDS.flatMap(({ examples }) => examples.map(({ command }) => command));
    for (const text of [
      ...readDocuments().map((document) => document.text),
      ...help,
      README_TEXT,
      REQUESTS_TEXT,
    ])
      assert.doesNotMatch(text, people);
    for (const name of readdirSync(join(ROOT, "requests"))) assert.doesNotMatch(name, people);
  });

  it("of the command line's own help know their options", () => {
    for (const { examples } of COMMANDS) for (const { command } of examples) knowsItsOptions(command);
  });

  it("have every option in their help that they read, and no other", () => {
    for (const { name, options } of COMMANDS) {
      const source = readFileSync(join(ROOT, `src/cli/${name}.ts`), "utf8");
      const read = [...source.matchAll(/\b([a-z][a-z-]*)"?: \{ type: "(string|boolean)"/gm)].map(
        ([, option, type]) => `--${option}${type === "string" ? " <…>" : ""}`,
      );
      const told = options.map(({ flag }) => flag.replace(/<.*>$/, "<…>"));
      assert.deepEqual(told.sort(), read.sort(), name);
    }
  });
});

/** Lines a person types, continued lines joined and remarks removed; `&&` begins another. */
function commandsOf(document: Document): Typed[] {
  return codeBlocks(document).flatMap(({ language, code }) => {
    if (language === "console") return dialogue(code);
    if (language !== "sh") return [];
    const lines = code.replaceAll(/ \\\n\s*/g, " ").split("\n");
    return lines
      .flatMap((line) => withoutRemark(line).split(" && "))
      .filter((command) => command !== "")
      .map((command) => ({ command }));
  });
}

/** `$ command`, then what it prints. */
function dialogue(code: string): Typed[] {
  return code
    .split(/^\$ /m)
    .slice(1)
    .map((exchange) => {
      const [line = "", ...printed] = exchange.split("\n");
      const output = printed.join("\n");
      return { command: withoutRemark(line), ...(output === "" ? {} : { output }) };
    });
}

function withoutRemark(line: string): string {
  return line.replace(/(?:^|\s+)# .*$/, "").trim();
}

/** Every option of a command of ours is one that its help lists. */
function knowsItsOptions(command: string): void {
  const [, name, rest = ""] = /^(?:npx )?copilot-feedback ([a-z-]+)(.*)$/.exec(command) ?? [];
  if (name === undefined) return;
  const entry = COMMANDS.find((candidate) => candidate.name === name);
  assert.ok(entry, `there is no command ${name}: ${command}`);
  const known = entry.options.map(({ flag }) => flag.split(" ")[0]);
  for (const [flag] of rest.replaceAll(/"[^"]*"/g, "").matchAll(/--[a-z-]+/g))
    assert.ok(known.includes(flag), `${name} does not know ${flag}: ${command}`);
}

/** What an operator has in front of them: a clone with a ledger that knows the request of the document. */
function ledgerClone(test: TestContext): string {
  const github = ledgerRepository(test);
  github.append("inc0012311", prepared(LOG, HEAD, "inc0012311"), CANCELLED);
  return github.clone();
}

/** Programs as they are called in the documents. `gh repo create` makes a clone of an empty repository. */
function installPrograms(bin: string, cli: string): void {
  mkdirSync(bin, { recursive: true });
  const run = `exec "${process.execPath}" "${cli}"`;
  const programs: Record<string, string> = {
    "copilot-feedback": `${run} "$@"`,
    npx: `[ "$1" = copilot-feedback ] || exit 1; shift; ${run} "$@"`,
    az: "echo 4aa1c0f2-6b1c-4c8e-9d43-2d1d4f1d0d11",
    gh: `if [ "$1 $2" = "repo create" ]; then
  git init --quiet --bare --initial-branch=main "$STAGE/remote.git"
  git clone --quiet "$STAGE/remote.git" "$(basename "$3")" 2>/dev/null
fi`,
    pulumi: "true",
  };
  for (const name of [...Object.keys(programs), ...CLOUD.filter((tool) => !(tool in programs))]) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${programs[name] ?? "true"}\n`);
    chmodSync(join(bin, name), 0o755);
  }
}
