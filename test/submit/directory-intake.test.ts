import assert from "node:assert/strict";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { directoryIntake } from "../../src/submit/directory-intake.ts";
import { receiptSchema } from "../../src/submit/receipt.ts";
import { samplePackage } from "./sample-submission.ts";

async function folder(t: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "intake-"));
  t.after(async () => {
    await chmod(path, 0o700);
    await rm(path, { recursive: true, force: true });
  });
  return path;
}

test("a package is delivered once, with a receipt that says what and where", async (t) => {
  const root = await folder(t);
  const intake = directoryIntake(root);
  const submission = samplePackage();

  const first = await intake.deliver(submission);
  assert.ok(first.outcome === "delivered", JSON.stringify(first));
  assert.deepEqual(receiptSchema.parse(first.receipt), first.receipt);
  assert.equal(first.receipt.log.digest, submission.logDigest);
  assert.deepEqual(first.receipt.package, {
    name: submission.name,
    digest: submission.digest,
    bytes: submission.bytes.length,
  });
  const written = join(root, first.receipt.intake.location);
  assert.deepEqual(await readFile(written), Buffer.from(submission.bytes));
  assert.deepEqual(
    JSON.parse(await readFile(written.replace(".zip", ".receipt.json"), "utf8")),
    first.receipt,
  );

  const second = await intake.deliver(submission);
  assert.deepEqual(second, { outcome: "already-delivered", receipt: first.receipt });
  assert.equal((await readdir(join(root, submission.requestId))).length, 2);
});

test("of ten deliveries at once one delivers and nothing is left aside", async (t) => {
  const root = await folder(t);
  const submission = samplePackage();
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => directoryIntake(root).deliver(submission)),
  );
  const names = outcomes.map(({ outcome }) => outcome).sort();
  assert.deepEqual(names, [...Array(9).fill("already-delivered"), "delivered"]);
  assert.equal((await readdir(join(root, submission.requestId))).length, 2);
});

test("other bytes under the same name are a conflict and are left as they are", async (t) => {
  const root = await folder(t);
  const submission = samplePackage();
  const delivered = await directoryIntake(root).deliver(submission);
  assert.ok(delivered.outcome === "delivered");
  const other = { ...submission, bytes: new Uint8Array([1]), digest: `sha256:${"0".repeat(64)}` };
  const conflict = await directoryIntake(root).deliver(other);
  assert.ok(conflict.outcome === "conflict");
  assert.match(conflict.message, new RegExp(submission.digest));
  assert.deepEqual(
    await readFile(join(root, delivered.receipt.intake.location)),
    Buffer.from(submission.bytes),
  );
});

test("a crash between zip and receipt, or before the zip was in place, is made good by the next attempt", async (t) => {
  const root = await folder(t);
  const submission = samplePackage();
  const place = join(root, submission.requestId);
  await mkdir(place);
  await writeFile(join(place, `.${submission.name}.0.part`), submission.bytes.subarray(0, 100));
  await writeFile(join(place, submission.name), submission.bytes);
  const delivery = await directoryIntake(root).deliver(submission);
  assert.equal(delivery.outcome, "already-delivered");
  assert.deepEqual((await readdir(place)).sort(), [
    submission.name.replace(".zip", ".receipt.json"),
    submission.name,
  ]);
});

test("an intake that cannot be written refuses and says which file and why", async (t) => {
  const root = await folder(t);
  await writeFile(join(root, "file"), "");
  const submission = samplePackage();
  const delivery = await directoryIntake(join(root, "file")).deliver(submission);
  assert.ok(delivery.outcome === "unknown" || delivery.outcome === "refused");
  assert.match(delivery.message, /ENOTDIR/);
});

test("a file that is there but is no zip is not taken for a delivery", async (t) => {
  const root = await folder(t);
  const submission = samplePackage();
  await mkdir(join(root, submission.requestId));
  await writeFile(join(root, submission.requestId, submission.name), "not a zip");
  assert.equal((await directoryIntake(root).deliver(submission)).outcome, "unknown");
});

test("names that lead out of the directory are a bug, not a path", async (t) => {
  const intake = directoryIntake(await folder(t));
  for (const wrong of [{ requestId: ".." }, { requestId: "a/b" }, { name: "../x.zip" }, { name: "x.zip" }]) {
    await assert.rejects(intake.deliver({ ...samplePackage(), ...wrong }), /not a package name/);
  }
});
