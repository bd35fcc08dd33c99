import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { it } from "node:test";
import { checks } from "../../src/doctor/assess.ts";
import type { RepositorySettings } from "../../src/doctor/settings.ts";
import { unreadable } from "../../src/doctor/settings.ts";

it("docs/setup.md lists every check as it is", async () => {
  const page = await readFile(path.resolve(import.meta.dirname, "../../docs/setup.md"), "utf8");
  const listed = page.split("\n").filter((line) => /^\| `[a-z-]+` \|/.test(line));
  const nothing = { name: "contoso/requests", installation: unreadable("") } as RepositorySettings;
  assert.deepEqual(
    listed,
    checks.map(({ id, title, severity, remedy }) => {
      const fix = remedy(nothing).automatic ? "automatic" : "";
      return `| \`${id}\` | ${title} | ${severity} | ${fix} |`;
    }),
  );
});
