import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { ROOT } from "./documents.ts";

// docs/security.md rests a law on this table, so it has to say what the workflow files say.

interface Job {
  readonly permissions: Readonly<Record<string, string>>;
  readonly environment?: { readonly name: string };
}

test("the table of privileges names every job with its permissions and environment", () => {
  const folder = join(ROOT, "workflows");
  const actual = readdirSync(folder).flatMap((file) => {
    const { jobs } = parse(readFileSync(join(folder, file), "utf8")) as { jobs: Record<string, Job> };
    return Object.entries(jobs).map(([job, { permissions, environment }]) =>
      row(
        file.replace(".yml", ""),
        job,
        Object.entries(permissions).map(([scope, level]) => `${scope}: ${level}`),
        environment?.name,
      ),
    );
  });
  assert.deepEqual(documented().sort(), actual.sort());
});

function documented(): string[] {
  let workflow = "";
  return [...readFileSync(join(ROOT, "docs/architecture.md"), "utf8").matchAll(/^\|(.*)\|$/gm)]
    .map(([, cells = ""]) => cells.split("|").map((cell) => cell.trim()))
    .filter((cells) => cells.length === 5 && /: (?:read|write)`/.test(cells[3] ?? ""))
    .map(([name = "", job = "", , token = "", identity = ""]) => {
      workflow = name || workflow;
      const environment = /environment `([^`]+)`/.exec(identity)?.[1];
      return row(workflow, job, token.replaceAll("`", "").split(", "), environment);
    });
}

function row(workflow: string, job: string, permissions: readonly string[], environment = "none"): string {
  return `${workflow} ${job}: ${permissions.toSorted().join(", ")}; ${environment}`;
}
