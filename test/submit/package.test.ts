import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { statementBytes } from "../../src/consent/statement.ts";
import { sha256 } from "../../src/review/digest.ts";
import { buildPackage } from "../../src/submit/package.ts";
import { PACKAGE_LIMIT_BYTES, packageIdentity } from "../../src/submit/package-identity.ts";
import { reviewedRequestSchema } from "../../src/submit/reviewed-request.schema.ts";
import { content, LOG, REPORT, samplePackage, statementFor } from "./sample-submission.ts";

test("a package holds log, statement and report byte for byte, and the request", () => {
  const { bytes, digest, name, requestId, logDigest } = samplePackage();
  const entries = unzipSync(bytes);
  assert.deepEqual(Object.keys(entries), ["log.json", "request.json", "consent.json", "redaction.json"]);
  assert.deepEqual(Buffer.from(entries["log.json"] ?? []), Buffer.from(LOG));
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

test("the request in it has the comments as they were reviewed, and nothing of what stands beside its keys", () => {
  const { bytes } = samplePackage();
  const request: unknown = JSON.parse(strFromU8(unzipSync(bytes)["request.json"] ?? new Uint8Array()));
  assert.deepEqual(request, {
    schema: "copilot-feedback/request@1",
    id: "wrong-meeting",
    digest: `sha256:${"11".repeat(32)}`,
    user: "adele.vance@contoso.com",
    interactions: 10,
    comment: "The password [password-1] stood in the answer.",
    before: "2026-11-20T11:00:00.000Z",
    ticket: "INC0012345",
    comments: { "r-77ab01de": "[password-1] again." },
  });
  assert.ok(reviewedRequestSchema.safeParse(request).success);
  assert.ok(!Buffer.from(bytes).includes("hunter2"));
});

test("a request that this version finds mistakes in is refused", () => {
  const request = new TextEncoder().encode("user: adele.vance@contoso.com\ninteractions: 31\n");
  const built = buildPackage({ ...content(), request, statement: statementFor(LOG, request) });
  assert.ok(!built.ok);
  assert.equal(built.code, "request-unreadable");
  assert.equal(built.message, "requests/wrong-meeting.yaml has 2 problems");
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
