import assert from "node:assert/strict";
import { test } from "node:test";
import { observeContract } from "../../rehearsal/contract/observe.ts";
import type { Exchange, Observer } from "../../rehearsal/github/exchange.ts";
import { SHA } from "./exchanges.ts";

const MERGE = "PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge";

/** A server that shows whatever a test gives it. */
function wire() {
  const observers = new Set<Observer>();
  return {
    observe(observer: Observer) {
      observers.add(observer);
      return () => observers.delete(observer);
    },
    show(exchange: Exchange) {
      for (const observer of observers) observer(exchange);
    },
  };
}

function merge(body: object, change: Partial<Exchange> = {}): Exchange {
  return {
    sequence: 1,
    method: "PUT",
    url: "/repos/contoso/feedback/pulls/7/merge",
    route: "/repos/{owner}/{repo}/pulls/{pull_number}/merge",
    caller: "person",
    login: "alex",
    job: undefined,
    request: { headers: {}, body: Buffer.from(JSON.stringify({ sha: SHA })) },
    response: {
      status: 200,
      headers: { "content-type": "application/json; charset=utf-8" },
      body: Buffer.from(JSON.stringify(body)),
    },
    ...change,
  };
}

const answer = { sha: SHA, merged: true, message: "Pull Request successfully merged" };

test("good traffic passes and says what it was", () => {
  const server = wire();
  const contract = observeContract(server);
  server.show(merge(answer));
  contract.assertNoProblems();
  assert.deepEqual([...contract.operations], [MERGE]);
  assert.deepEqual([...contract.undescribed], []);
});

test("a problem is told once, with the operation and the place", () => {
  const server = wire();
  const contract = observeContract(server);
  server.show(merge({ ...answer, merged: "yes" }));
  server.show(merge({ ...answer, merged: "yes" }));
  assert.equal(contract.problems().length, 1);
  assert.throws(() => contract.assertNoProblems(), {
    name: "AssertionError",
    message: `traffic that GitHub's API descriptions do not allow:\n${MERGE}: response body /merged must be boolean`,
  });
});

test("what GitHub does not promise is told apart from what it does not allow", () => {
  const server = wire();
  const contract = observeContract(server);
  server.show(merge({ ...answer, merged_by: "alex" }));
  contract.assertNoProblems();
  assert.deepEqual([...contract.undescribed], [`${MERGE}: /merged_by`]);
});

test("an answer that a test put in the stand-in's place is not checked, its request is", () => {
  const server = wire();
  const contract = observeContract(server);
  const request = { headers: {}, body: Buffer.from('{"sah":"x"}') };
  server.show(merge({ anything: true }, { fault: "replaced", request }));
  assert.deepEqual(
    contract.problems().map(({ pointer }) => pointer),
    ["/sah"],
  );
});

test("what is no part of GitHub's public API is let through", () => {
  const server = wire();
  const contract = observeContract(server);
  const url = "/twirp/github.actions.results.api.v1.ArtifactService/CreateArtifact";
  server.show(merge({ ok: true }, { method: "POST", url }));
  contract.assertNoProblems();
});

test("nothing is seen after the end", () => {
  const server = wire();
  const contract = observeContract(server);
  contract.stop();
  server.show(merge({}));
  contract.assertNoProblems();
});
