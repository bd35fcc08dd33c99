import assert from "node:assert/strict";
import { test } from "node:test";
import { destinationIn, otherDestination } from "../../src/action/destination.ts";
import type { Config } from "../../src/config/config-schema.ts";

const BLOB: Config["intake"] = { type: "azure-blob", account: "contosofeedback", container: "intake" };
const MAIL: Config["notification"] = { type: "graph-mail", mailbox: "feedback@contoso.com" };
const GRAPH: Config["source"] = { type: "graph" };
const NOW = destinationIn({ intake: BLOB, notification: MAIL, source: GRAPH });

test("a destination says type and place of intake and notification", () => {
  assert.deepEqual(NOW, {
    intake: "azure-blob contosofeedback/intake",
    notification: "graph-mail feedback@contoso.com",
  });
});

test("nothing differs while the configuration says the same", () => {
  const global = destinationIn({ intake: BLOB, notification: MAIL, source: { ...GRAPH, cloud: "global" } });
  assert.equal(otherDestination(NOW, global), null);
});

const OTHERS: readonly [what: string, Parameters<typeof destinationIn>[0]][] = [
  ["account", { intake: { ...BLOB, account: "contosoother" }, notification: MAIL, source: GRAPH }],
  ["container", { intake: { ...BLOB, container: "other" }, notification: MAIL, source: GRAPH }],
  ["cloud", { intake: BLOB, notification: MAIL, source: { ...GRAPH, cloud: "us-dod" } }],
  [
    "type",
    { intake: { type: "directory", directory: "contosofeedback/intake" }, notification: MAIL, source: GRAPH },
  ],
  ["mailbox", { intake: BLOB, notification: { ...MAIL, mailbox: "other@contoso.com" }, source: GRAPH }],
];
for (const [what, config] of OTHERS) {
  test(`another ${what} is another destination, and both are named`, () => {
    const other = otherDestination(NOW, destinationIn(config));
    assert.match(
      other ?? "",
      /`(azure-blob contosofeedback\/intake|graph-mail feedback@contoso\.com)` and is now `/,
    );
  });
}

test("a claim of a version that did not record its destination is for no known one", () => {
  assert.match(otherDestination(undefined, NOW) ?? "", /does not say for which intake/);
});
