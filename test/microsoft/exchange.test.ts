import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Exchange, exchange } from "../../src/microsoft/exchange.ts";
import { backOff, politeWait, retryAfter } from "../../src/microsoft/retry.ts";
import type { Wire } from "../../src/microsoft/wire.ts";

type Step = Response | Error | (() => Response);

function wireOf(steps: Step[]): { wire: Wire; waits: number[]; seen: RequestInit[] } {
  let now = Date.parse("2026-11-20T12:00:00Z");
  const waits: number[] = [];
  const seen: RequestInit[] = [];
  return {
    waits,
    seen,
    wire: {
      now: () => now,
      random: () => 0.5,
      guid: () => "3b9c2f9e-0000-4000-8000-000000000000",
      timeout: () => new AbortController().signal,
      sleep: async (milliseconds) => {
        waits.push(milliseconds);
        now += milliseconds;
      },
      fetch: async (_url, init) => {
        seen.push(init);
        const step = steps.shift() ?? new Response("{}", { status: 200 });
        if (step instanceof Error) throw step;
        return typeof step === "function" ? step() : step;
      },
    },
  };
}

function failure(code: string): Error {
  return new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code }) });
}

const READ: Exchange = {
  method: "GET",
  url: new URL("https://graph.microsoft.com/v1.0/x"),
  maxAnswerBytes: 1_000,
  repeat: "always",
};
const MAIL: Exchange = { ...READ, method: "POST", body: "x", repeat: "unprocessed" };
const PUT: Exchange = { ...READ, method: "PUT", body: new Uint8Array(3) };

function run(request: Exchange, steps: Step[], patienceMs = 60_000) {
  const { wire, waits, seen } = wireOf(steps);
  const deadline = wire.now() + patienceMs;
  const outcome = exchange(wire, request, async () => ({ authorization: "Bearer t" }), { deadline });
  return outcome.then((result) => ({ result, waits, seen }));
}

test("a read is repeated after 429, 502, 503, 504 and broken connections, and after nothing else", async () => {
  for (const status of [429, 502, 503, 504]) {
    const { result, waits } = await run(READ, [new Response("", { status })]);
    assert.equal(result.kind === "answered" && result.answer.status, 200);
    assert.deepEqual(waits, [750]);
  }
  assert.equal((await run(READ, [failure("ECONNRESET")])).result.kind, "answered");
  for (const status of [301, 400, 401, 403, 404, 409, 500, 501]) {
    const { result, waits } = await run(READ, [new Response("", { status })]);
    assert.equal(result.kind === "answered" && result.answer.status, status);
    assert.deepEqual(waits, []);
  }
});

test("waits double with jitter, and end at the deadline", async () => {
  const { result, waits } = await run(
    READ,
    Array.from({ length: 30 }, () => failure("ECONNRESET")),
  );
  assert.equal(result.kind, "lost");
  assert.deepEqual(waits, [750, 1_500, 3_000, 6_000, 12_000, 24_000]);
});

test("a message that may have been sent is never sent again", async () => {
  for (const step of [failure("ECONNRESET"), failure("UND_ERR_SOCKET"), new Response("", { status: 504 })]) {
    const { result, seen } = await run(MAIL, [step]);
    assert.equal(seen.length, 1);
    assert.equal(result.doubt, true);
  }
});

test("a message that certainly was not sent is sent again", async () => {
  for (const step of [failure("ECONNREFUSED"), failure("ENOTFOUND"), new Response("", { status: 429 })]) {
    const { result, seen } = await run(MAIL, [step, new Response(null, { status: 202 })]);
    assert.equal(seen.length, 2);
    assert.equal(result.kind === "answered" && result.answer.status, 202);
    assert.equal(result.doubt, false);
  }
});

test("doubt about a write outlives the attempt it arose in", async () => {
  const { result } = await run(PUT, [failure("ECONNRESET"), new Response("", { status: 403 })]);
  assert.equal(result.kind === "answered" && result.answer.status, 403);
  assert.equal(result.doubt, true);
  assert.equal(
    (await run(PUT, [failure("ECONNREFUSED"), new Response("", { status: 403 })])).result.doubt,
    false,
  );
});

test("an answer is read no further than allowed", async () => {
  let pulled = 0;
  const long = () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          pulled += 1;
          controller.enqueue(new Uint8Array(400));
          if (pulled === 100) controller.close();
        },
      }),
    );
  const { result } = await run(READ, [long]);
  assert.equal(result.kind, "oversized");
  assert.ok(pulled <= 5, String(pulled));
});

test("redirects are not followed and identifiers are sent and reported", async () => {
  const { result, seen } = await run(READ, [
    new Response("", { status: 302, headers: { location: "https://evil.example", "request-id": "r-1" } }),
  ]);
  assert.equal(result.kind === "answered" && result.answer.requestId, "r-1");
  assert.equal(seen[0]?.redirect, "manual");
  assert.equal(new Headers(seen[0]?.headers).get("client-request-id"), result.clientRequestId);
  assert.equal(seen.length, 1);
});

test("Retry-After is read as seconds and as a date by the service's own clock", () => {
  const now = Date.parse("2026-11-20T12:00:00Z");
  const at = (headers: Record<string, string>) => retryAfter(new Headers(headers), now);
  assert.equal(at({ "retry-after": "17" }), 17_000);
  assert.equal(at({ "retry-after": "0" }), 0);
  const skewed = { date: "Fri, 20 Nov 2026 15:00:00 GMT", "retry-after": "Fri, 20 Nov 2026 15:00:30 GMT" };
  assert.equal(at(skewed), 30_000, "a clock three hours off");
  assert.equal(at({ "retry-after": "Fri, 20 Nov 2026 12:00:05 GMT" }), 5_000);
  assert.equal(at({ "retry-after": "Fri, 20 Nov 2026 11:00:00 GMT" }), 0);
  for (const value of ["", "soon", "-5", "1e9", "99999999999"])
    assert.equal(at({ "retry-after": value }), undefined);
});

test("no wait is shorter than asked for, nor longer than a minute without being asked", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.integer({ min: 1, max: 1_000 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (asked, attempt, random) => {
        const wait = politeWait(asked, () => random);
        const back = backOff(attempt, () => random);
        return wait >= asked && wait <= asked + 1_000 && back >= 500 && back <= 60_000;
      },
    ),
  );
});
