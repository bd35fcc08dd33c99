import assert from "node:assert/strict";
import { it } from "node:test";
import { codeBlocks, readDocuments } from "./documents.ts";

const blocksOf = (path: string) =>
  codeBlocks(readDocuments().find((one) => one.path === path) ?? assert.fail());
const infrastructureIn = (path: string) => blocksOf(path).filter(({ code }) => code.includes("pulumi up\n"));

// A setting that only one of them has would make another storage account than the one the setup names.
it("setup and infrastructure configure Pulumi with the same commands", () => {
  const [setup, ...others] = infrastructureIn("docs/setup.md");
  assert.deepEqual(others, []);
  assert.match(setup?.code ?? "", /pulumi config set storageAccount .*\n.*pulumi config set mailbox /);
  assert.equal(infrastructureIn("docs/infrastructure.md")[0]?.code, setup?.code);
});

// Whoever has another shell than bash copies lines one by one: PowerShell of Windows knows neither.
it("setup has one command on each line", () => {
  for (const { code } of blocksOf("docs/setup.md")) assert.doesNotMatch(code, / \\\n| && /);
});
