import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { EMBEDDED_ANSWERS } from "../../src/install/answers.ts";
import { LOCK_PATH, parseLock } from "../../src/install/installation-lock.ts";
import {
  type BundledFiles,
  type FileTree,
  type InstallationMode,
  installedTree,
  planInstallation,
} from "../../src/install/plan-installation.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array | undefined) => new TextDecoder().decode(content);

const bundle = (version: string, files: Record<string, string>): BundledFiles => ({
  version,
  files: new Map(Object.entries(files).map(([path, content]) => [path, bytes(content)])),
});

const workflow = ".github/workflows/copilot-feedback-prepare.yml";
const chunk = ".github/actions/copilot-feedback/dist/old.mjs";
const first = bundle("1.0.0", { [workflow]: "name: one\n", [chunk]: "export {}\n" });
const second = bundle("2.0.0", { [workflow]: "name: two\n" });

const plan = (bundled: BundledFiles, existing: FileTree, mode: InstallationMode = {}) =>
  planInstallation(bundled, existing, EMBEDDED_ANSWERS, mode);
const kinds = (...given: Parameters<typeof plan>) =>
  Object.fromEntries(plan(...given).steps.map((step) => [step.path, step.kind]));
const installed = installedTree(plan(first, new Map()));

const edited = (path: string, content: string) => new Map(installed).set(path, bytes(content));

describe("planInstallation", () => {
  it("creates everything in an empty repository", () => {
    assert.deepEqual(kinds(first, new Map()), {
      ".github/CODEOWNERS": "create",
      [chunk]: "create",
      [LOCK_PATH]: "create",
      [workflow]: "create",
      "README.md": "create",
      "copilot-feedback.yaml": "create",
      "requests/README.md": "create",
    });
  });

  it("creates no request, so that installing asks for nobody's conversations", () => {
    const requests = [...installed.keys()].filter((path) => path.startsWith("requests/"));
    assert.deepEqual(requests, ["requests/README.md"]);
  });

  it("changes nothing the second time", () => {
    assert.deepEqual(new Set(Object.values(kinds(first, installed))), new Set(["unchanged"]));
  });

  it("remembers what it installed, and no file of the owner's", () => {
    const lock = parseLock(text(installed.get(LOCK_PATH)));
    assert.equal(lock?.version, "1.0.0");
    assert.deepEqual(Object.keys(lock?.files ?? {}).sort(), [chunk, workflow].sort());
  });

  it("keeps what the owner has: configuration, README, code owners", () => {
    const found = kinds(first, edited("copilot-feedback.yaml", "version: 1\n"));
    assert.equal(found["copilot-feedback.yaml"], "kept");
    assert.equal(kinds(first, new Map([["README.md", bytes("# Ours\n")]]))["README.md"], "kept");
  });

  it("refuses to touch a managed file that somebody edited", () => {
    for (const mode of [{}, { upgrade: true }]) {
      const step = plan(second, edited(workflow, "name: mine\n"), mode).steps.find(
        ({ path }) => path === workflow,
      );
      assert.equal(step?.kind, "conflict");
      assert.equal(step?.kind === "conflict" && step.reason, "edited");
    }
  });

  it("refuses a file of that name that it did not install", () => {
    const found = plan(first, new Map([[workflow, bytes("name: mine\n")]])).steps.find(
      ({ path }) => path === workflow,
    );
    assert.equal(found?.kind === "conflict" && found.reason, "edited");
  });

  it("moves to a newer version only when asked", () => {
    const step = plan(second, installed).steps.find(({ path }) => path === workflow);
    assert.equal(step?.kind === "conflict" && step.reason, "older");
    const upgraded = plan(second, installed, { upgrade: true });
    assert.equal(upgraded.from, "1.0.0");
    assert.equal(upgraded.version, "2.0.0");
    const tree = installedTree(upgraded, installed);
    assert.equal(text(tree.get(workflow)), "name: two\n");
    assert.equal(parseLock(text(tree.get(LOCK_PATH)))?.version, "2.0.0");
  });

  it("removes what the newer version no longer needs, unless somebody edited it", () => {
    assert.equal(kinds(second, installed, { upgrade: true })[chunk], "remove");
    assert.equal(installedTree(plan(second, installed, { upgrade: true }), installed).has(chunk), false);
    assert.equal(
      kinds(second, edited(chunk, "export const mine = 1\n"), { upgrade: true })[chunk],
      "conflict",
    );
  });

  it("is at rest after an upgrade", () => {
    const tree = installedTree(plan(second, installed, { upgrade: true }), installed);
    assert.deepEqual(new Set(Object.values(kinds(second, tree, { upgrade: true }))), new Set(["unchanged"]));
  });

  it("does not bring back with an upgrade what the owner deleted", () => {
    const without = new Map(installed);
    without.delete("requests/README.md");
    assert.equal(kinds(second, without, { upgrade: true })["requests/README.md"], undefined);
    assert.equal(kinds(first, without)["requests/README.md"], "create");
  });

  it("replaces edited files when forced; the owner's only without an upgrade", () => {
    const both = edited(workflow, "name: mine\n").set("copilot-feedback.yaml", bytes("version: 1\n"));
    assert.equal(kinds(second, both, { force: true })[workflow], "replace");
    assert.equal(kinds(second, both, { force: true })["copilot-feedback.yaml"], "replace");
    assert.equal(kinds(second, both, { force: true, upgrade: true })[workflow], "replace");
    assert.equal(kinds(second, both, { force: true, upgrade: true })["copilot-feedback.yaml"], "kept");
  });

  it("does not take other line ends for an edit", () => {
    assert.equal(kinds(first, edited(workflow, "name: one\r\n"))[workflow], "unchanged");
  });

  it("trusts no lock that is not one", () => {
    for (const lock of ["", "{", "null", '{"schema":"other","version":"1","files":{}}']) {
      const step = plan(second, edited(LOCK_PATH, lock), { upgrade: true }).steps.find(
        ({ path }) => path === workflow,
      );
      assert.equal(step?.kind === "conflict" && step.reason, "edited");
    }
  });

  it("never replaces or removes what somebody wrote, and comes to rest, whatever lies there", () => {
    const paths = [workflow, chunk, "copilot-feedback.yaml", "README.md", LOCK_PATH, "unrelated.txt"];
    const disorder = fc.dictionary(fc.constantFrom(...paths), fc.constantFrom("mine\n", "name: one\n", ""));
    const deleted = fc.subarray(paths);
    fc.assert(
      fc.property(disorder, deleted, fc.boolean(), fc.boolean(), (written, gone, from, upgrade) => {
        const existing = new Map<string, Uint8Array>(from ? installed : []);
        for (const [path, content] of Object.entries(written)) existing.set(path, bytes(content));
        for (const path of gone) existing.delete(path);
        const result = plan(second, existing, { upgrade });
        for (const step of result.steps) {
          if (step.kind !== "replace" && step.kind !== "remove") continue;
          if (step.path === LOCK_PATH) continue;
          assert.equal(
            text(step.before),
            text(installed.get(step.path)),
            "only what we installed is replaced",
          );
        }
        if (result.steps.some(({ kind }) => kind === "conflict")) return;
        const after = installedTree(result, existing);
        const again = new Set(plan(second, after, { upgrade }).steps.map(({ kind }) => kind));
        assert.ok([...again].every((kind) => kind === "unchanged" || kind === "kept"));
        assert.equal(text(after.get("unrelated.txt")), text(existing.get("unrelated.txt")));
      }),
    );
  });
});
