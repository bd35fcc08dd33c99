import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { DEMO_FOLDER, readDemoOptions } from "../../rehearsal/demo-options.ts";

const ROOT = join(import.meta.dirname, "../..");

describe("npm run demo", () => {
  it("removes nothing that README or the configuration have people put elsewhere", () => {
    const readme = readFileSync(join(ROOT, "README.md"), "utf8");
    const configuration = readFileSync(join(ROOT, "copilot-feedback.yaml"), "utf8");
    const own = [...readme.matchAll(/--out (\S+)/g), ...configuration.matchAll(/^ +directory: (\S+)/gm)].map(
      ([, path = ""]) => path,
    );
    assert.ok(own.length > 3);
    for (const path of own) assert.ok(!`${join(path)}/`.startsWith(`${DEMO_FOLDER}/`), path);
    assert.ok(readme.includes(DEMO_FOLDER));
  });

  it("knows --azure and refuses other words before it removes anything", () => {
    assert.deepEqual(readDemoOptions([]), { azure: false });
    assert.deepEqual(readDemoOptions(["--azure"]), { azure: true });
    const { status, stdout, stderr } = runScript("rehearsal/demo.ts", "--nope");
    assert.equal(status, 2);
    assert.equal(stdout, "");
    assert.match(stderr, /^The demo does not know "--nope"\.\nRun `npm run demo`/);
  });
});

describe("npm run bench", () => {
  it("names the benches there are where it does not know one", () => {
    const { status, stdout, stderr } = runScript("bench/run.ts", "nope");
    assert.equal(status, 2);
    assert.equal(stdout, "");
    assert.match(stderr, /^There is no bench "nope"\.\nName redact, validate, collect, audit,/);
  });

  // Small, as what matters here is that each of them measures; what it measures is no matter of a test.
  for (const [name, size, result] of [
    ["validate", 1, /^validate one request, whole process: \d+ ms, /],
    ["collect", 1_000, /^collect 10 rounds: \d+ requests of 10 interactions, \d+ of 1000; /],
    ["audit", 40, /^audit --verify of 40 events: /],
  ] as const)
    it(`prints what ${name} takes`, () => {
      const { stdout, stderr } = runScript(`bench/${name}.ts`, String(size));
      assert.equal(stderr, "");
      assert.match(stdout, result);
    });
});

function runScript(script: string, ...args: string[]) {
  return spawnSync(process.execPath, [join(ROOT, script), ...args], { encoding: "utf8" });
}
