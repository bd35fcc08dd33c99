import assert from "node:assert/strict";
import { test } from "node:test";
import { requestWindow } from "../../src/collect/request-window.ts";

const OPENED = "2026-11-20T09:00:00Z";

test("without bounds the window ends when the pull request was opened and looks back as configured", () => {
  assert.deepEqual(requestWindow({}, OPENED, 30), {
    after: "2026-10-21T09:00:00.000Z",
    before: "2026-11-20T09:00:00.000Z",
  });
});

test("an earlier end moves the look-back with it, and a start of the request's own stays", () => {
  const before = "2026-11-10T00:00:00.000Z";
  assert.deepEqual(requestWindow({ before }, OPENED, 1), { after: "2026-11-09T00:00:00.000Z", before });
  const after = "2026-11-01T00:00:00.000Z";
  assert.deepEqual(requestWindow({ after, before }, OPENED, 1), { after, before });
});

test("an end in the future is the time the pull request was opened: looking again finds the same rounds", () => {
  assert.deepEqual(
    requestWindow({ before: "2027-01-01T00:00:00.000Z" }, OPENED, 30),
    requestWindow({}, OPENED, 30),
  );
});
