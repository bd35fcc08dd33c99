import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { createFileSource, type ExportLocation } from "../../src/collect/file-source.ts";
import { SourceError } from "../../src/collect/source-error.ts";
import { interaction, START } from "./make-interactions.ts";

let directory = "";
before(async () => {
  directory = await mkdtemp(join(tmpdir(), "exports-"));
});
after(() => rm(directory, { recursive: true }));

const USER = "Adele.Vance@contoso.com";
const one = { ...interaction({ at: 0, id: "one" }), from: null };
const two = { ...interaction({ at: 1, id: "two" }), from: null };

async function read(location: ExportLocation, user = USER): Promise<readonly string[]> {
  const ids: string[] = [];
  const query = {
    user,
    after: new Date(START - 1).toISOString(),
    before: new Date(START + 9_000).toISOString(),
  };
  for await (const batch of createFileSource(location).read(query)) ids.push(...batch.map(({ id }) => id));
  return ids;
}

async function written(name: string, content: string | Uint8Array): Promise<{ file: string }> {
  const file = join(directory, name);
  await writeFile(file, content);
  return { file };
}

async function refusal(reading: Promise<unknown>): Promise<SourceError> {
  const error = await reading.then(
    () => assert.fail("nothing was refused"),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof SourceError, String(error));
  assert.ok(error.fix.length > 10);
  return error;
}

describe("shapes of an export", () => {
  const shapes: Readonly<Record<string, string>> = {
    "page.json": JSON.stringify({ value: [one, two] }),
    "pages.json": JSON.stringify([{ value: [one] }, { value: [two], "@odata.nextLink": "x" }]),
    "list.json": JSON.stringify([one, two]),
    "lines.jsonl": `${JSON.stringify(one)}\n\n${JSON.stringify(two)}\n`,
    "lines-of-pages.jsonl": `${JSON.stringify({ value: [one] })}\r\n${JSON.stringify({ value: [two] })}`,
    "lines-named-json.json": `${JSON.stringify(one)}\n${JSON.stringify(two)}\n`,
    "bom.json": `\ufeff${JSON.stringify([one, two], null, 2)}`,
  };
  for (const [name, content] of Object.entries(shapes)) {
    test(name, async () => assert.deepEqual(await read(await written(name, content)), ["one", "two"]));
  }

  test("one interaction alone", async () => {
    assert.deepEqual(await read(await written("single.json", JSON.stringify(one))), ["one"]);
    assert.deepEqual(await read(await written("single.jsonl", JSON.stringify(one))), ["one"]);
  });

  test("only what lies between the bounds", async () => {
    const late = { ...interaction({ at: 9, id: "late" }), from: null };
    assert.deepEqual(await read(await written("bounds.json", JSON.stringify([one, late]))), ["one"]);
  });
});

describe("one export per user", () => {
  test("named after the address in lower case", async () => {
    const folder = join(directory, "users");
    await mkdir(folder);
    await writeFile(join(folder, "adele.vance@contoso.com.json"), JSON.stringify([one]));
    await writeFile(join(folder, "megan.bowen@contoso.com.jsonl"), JSON.stringify(two));
    assert.deepEqual(await read({ directory: folder }), ["one"]);
    assert.deepEqual(await read({ directory: folder }, "megan.bowen@contoso.com"), ["two"]);
    const { message, reason } = await refusal(read({ directory: folder }, "lee.gu@contoso.com"));
    assert.equal(reason, "export-missing");
    assert.match(message, /no export at .*lee\.gu@contoso\.com\.json or .*lee\.gu@contoso\.com\.jsonl/);
  });

  test("an address can never name a path", async () => {
    await writeFile(join(directory, "secret@x.json"), JSON.stringify([one]));
    for (const user of [
      "../secret@x",
      "..\\secret@x",
      "/etc/passwd",
      "a/../secret@x",
      "a@b/../../x",
      ".hidden@x",
      "a\0@x",
      "",
      "secret",
      `${"a".repeat(300)}@x`,
    ]) {
      const { message, reason } = await refusal(read({ directory: join(directory, "users") }, user));
      assert.equal(reason, "user-name-unusable", user);
      assert.ok(user === "" || !message.includes(user));
    }
  });
});

describe("what an operator has to mend", () => {
  test("a missing file, with its path", async () => {
    const { message, reason } = await refusal(read({ file: join(directory, "none.json") }));
    assert.equal(reason, "export-missing");
    assert.match(message, /none\.json$/);
  });

  test("a folder in the place of a file", async () => {
    const { fix, reason } = await refusal(read({ file: directory }));
    assert.equal(reason, "export-unreadable");
    assert.match(fix, /Name the export file/);
  });

  test("broken JSON, with line and column and without a word of it", async () => {
    const broken = '{"value": [\n  {"id": "1", "body": "private words"\n   "x": 1}]}';
    const { message } = await refusal(read(await written("broken.json", broken)));
    assert.match(message, /broken\.json:3:4 is not JSON; expected a comma or }$/);
    assert.doesNotMatch(message, /private/);
  });

  test("a line of JSON Lines that is broken, with its number", async () => {
    const text = `${JSON.stringify(one)}\n${JSON.stringify(two).slice(0, -1)}\n`;
    const { message } = await refusal(read(await written("broken.jsonl", text)));
    assert.match(message, /broken\.jsonl:2:\d+ is not JSON; expected a comma or }$/);
  });

  test("wrong values, with their place", async () => {
    const wrong = { ...two, sessionId: 5 };
    assert.match(
      (await refusal(read(await written("a.json", JSON.stringify({ value: [one, wrong] }))))).message,
      /a\.json: \$\.value\[1\]\.sessionId is a number/,
    );
    assert.match(
      (await refusal(read(await written("b.json", JSON.stringify([{ value: [wrong] }]))))).message,
      /b\.json: \$\[0\]\.value\[0\]\.sessionId/,
    );
    assert.match(
      (await refusal(read(await written("c.jsonl", `${JSON.stringify(one)}\n${JSON.stringify(wrong)}`))))
        .message,
      /c\.jsonl:2: \$\.sessionId/,
    );
  });

  test("something that is no export", async () => {
    for (const text of ['{"error":{"code":"Forbidden"}}', "42", '"text"', "null"]) {
      assert.match(
        (await refusal(read(await written("odd.json", text)))).message,
        /is not an export; expected/,
      );
    }
    assert.match((await refusal(read(await written("empty.json", " \n")))).message, /is empty/);
  });

  test("text that is not UTF-8", async () => {
    const utf16 = Buffer.from(`\ufeff${JSON.stringify([one])}`, "utf16le");
    assert.match(
      (await refusal(read(await written("utf16.json", utf16)))).message,
      /is UTF-16; expected UTF-8/,
    );
    assert.match(
      (await refusal(read(await written("latin1.json", Buffer.from('["\xe9"]', "latin1"))))).message,
      /is not UTF-8/,
    );
  });
});
