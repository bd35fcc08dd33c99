import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { unzipSync } from "fflate";
import { statementBytes } from "../../src/consent/statement.ts";
import { sha256 } from "../../src/review/digest.ts";
import { buildPackage, PACKAGE_LIMIT_BYTES, packageIdentity } from "../../src/submit/package.ts";
import { content, LOG, REPORT, REQUEST, samplePackage, statementFor } from "./sample-submission.ts";

test("a package holds the four reviewed files, in order, byte for byte", () => {
  const { bytes, digest, name, requestId, logDigest } = samplePackage();
  const entries = unzipSync(bytes);
  assert.deepEqual(Object.keys(entries), ["log.json", "request.yaml", "consent.json", "redaction.json"]);
  assert.deepEqual(Buffer.from(entries["log.json"] ?? []), Buffer.from(LOG));
  assert.deepEqual(Buffer.from(entries["request.yaml"] ?? []), Buffer.from(REQUEST));
  assert.deepEqual(
    Buffer.from(entries["consent.json"] ?? []),
    Buffer.from(statementBytes(statementFor(LOG))),
  );
  assert.deepEqual(Buffer.from(entries["redaction.json"] ?? []), Buffer.from(REPORT));
  assert.equal(digest, sha256(bytes));
  assert.equal(logDigest, sha256(LOG));
  assert.equal(requestId, "wrong-meeting");
  assert.equal(name, `wrong-meeting.${sha256(LOG).slice(7, 23)}.zip`);
});

test("the same content is the same zip in every time zone", () => {
  const script = `
    const { samplePackage } = await import(${JSON.stringify(join(import.meta.dirname, "sample-submission.ts"))});
    process.stdout.write(samplePackage().digest);`;
  for (const TZ of ["Pacific/Kiritimati", "America/Los_Angeles"]) {
    const digest = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
      env: { ...process.env, TZ },
      encoding: "utf8",
    });
    assert.equal(digest, samplePackage().digest, TZ);
  }
});

test("content that was not consented to is refused, each with its reason", () => {
  const other = new TextEncoder().encode("something else");
  for (const [key, code] of [
    ["log", "log-differs"],
    ["request", "request-differs"],
    ["report", "report-differs"],
  ] as const) {
    const built = buildPackage({ ...content(), [key]: other });
    assert.ok(!built.ok);
    assert.equal(built.code, code);
    assert.match(built.message, /sha256:[0-9a-f]{64}, consent is for sha256:[0-9a-f]{64}/);
  }
  const statement = statementFor(LOG);
  const [subject] = statement.subject;
  const forged = {
    ...statement,
    subject: [{ ...subject, digest: { sha256: sha256(other).slice(7) } }] as const,
  };
  const built = buildPackage({ ...content(), log: other, statement: forged });
  assert.ok(!built.ok && built.code === "log-differs");
});

test("a package that is too large is refused", () => {
  const huge = new Uint8Array(PACKAGE_LIMIT_BYTES);
  const built = buildPackage({ ...content(huge) });
  assert.ok(!built.ok && built.code === "package-too-large");
});

test("another log of the same request has another name", () => {
  const names = new Set(["11", "22"].map((hex) => packageIdentity("a", `sha256:${hex.repeat(32)}`).name));
  assert.equal(names.size, 2);
});
