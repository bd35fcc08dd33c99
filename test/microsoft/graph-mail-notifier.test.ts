import assert from "node:assert/strict";
import { test } from "node:test";
import type { Fault } from "../../rehearsal/graph/server.ts";
import { parseMail } from "../submit/parse-mail.ts";
import { type ContosoOptions, contoso } from "./contoso.ts";
import { NOTICE } from "./submission.ts";

const MAILBOX = "copilot-feedback@contoso.com";

async function mailing(t: Parameters<typeof contoso>[0], options: ContosoOptions = {}, mailbox = MAILBOX) {
  const world = await contoso(t, options);
  return { ...world, notify: () => world.microsoft.notifier({ type: "graph-mail", mailbox }).notify(NOTICE) };
}

function onMail(fault: (nth: number) => Fault | undefined): Pick<ContosoOptions, "fault"> {
  let nth = 0;
  return {
    fault: (_, path) => {
      if (!path.endsWith("/sendMail")) return undefined;
      nth += 1;
      return fault(nth);
    },
  };
}

test("the notice goes out as HTML and plain text, and says who, what, when, how much and whom to ask", async (t) => {
  const { notify, tenant } = await mailing(t);
  const outcome = await notify();
  assert.equal(outcome.outcome, "notified");
  const [mail, ...others] = tenant.sentMail;
  assert.equal(others.length, 0);
  assert.equal(mail?.mailbox, MAILBOX);
  const message = mail?.message ?? "";
  assert.match(message, /^From: .*<copilot-feedback@contoso\.com>/m);
  assert.match(message, /^To: adele\.vance@contoso\.com/m);
  assert.match(message, /^Content-Type: multipart\/alternative/m);
  assert.match(message, /^Content-Type: text\/plain/m);
  assert.match(message, /^Content-Type: text\/html/m);
  const id = "receipt" in outcome ? outcome.receipt.messageId : "";
  assert.ok(message.includes(`Message-ID: ${id}`));
  const { parts } = parseMail(Buffer.from(message));
  for (const fact of [
    "megan.bowen@contoso.com",
    "2026-11-20 12:00 UTC",
    "adele-teams-summary",
    "wrong answer",
  ]) {
    for (const part of parts.values()) assert.ok(part.includes(fact), fact);
  }
});

test("a scoped mailbox suffices, another mailbox is refused with the remedy", async (t) => {
  const { notify, tenant } = await mailing(t, {}, "ceo@contoso.com");
  const outcome = await notify();
  assert.equal(outcome.outcome, "refused");
  assert.match(
    "message" in outcome ? outcome.message : "",
    /refused to send from ceo@contoso\.com \(HTTP 403, ErrorAccessDenied.*Application Mail\.Send/,
  );
  assert.equal(tenant.sentMail.length, 0);
});

test("throttling is waited out; the message is sent once", async (t) => {
  const { notify, tenant } = await mailing(
    t,
    onMail((nth) =>
      nth <= 3
        ? { kind: "answer", reply: { status: 429, headers: { "retry-after": "2" }, body: {} } }
        : undefined,
    ),
  );
  assert.equal((await notify()).outcome, "notified");
  assert.equal(tenant.sentMail.length, 1);
});

for (const [name, fault] of [
  ["drops before", { kind: "drop", when: "before" }],
  ["drops after", { kind: "drop", when: "after" }],
  ["answers 500", { kind: "answer", reply: { status: 500 } }],
  ["answers 503", { kind: "answer", reply: { status: 503, headers: { "retry-after": "1" } } }],
  ["answers 504", { kind: "answer", reply: { status: 504 } }],
] as const) {
  test(`a connection that ${name} leaves the outcome unknown and sends nothing again`, async (t) => {
    const { notify, tenant, waits } = await mailing(
      t,
      onMail(() => fault),
    );
    const outcome = await notify();
    assert.equal(outcome.outcome, "unknown");
    assert.match("message" in outcome ? outcome.message : "", /look in the sent items/);
    assert.ok(tenant.sentMail.length <= 1);
    assert.deepEqual(waits, []);
  });
}

test("without a token nothing was sent, and the refusal says why there is none", async (t) => {
  const { notify, tenant } = await mailing(t, {
    claims: { sub: "repo:contoso/other:environment:copilot-submit" },
  });
  const outcome = await notify();
  assert.equal(outcome.outcome, "refused");
  assert.match(
    "message" in outcome ? outcome.message : "",
    /subject that was presented is: repo:contoso\/other/,
  );
  assert.equal(tenant.sentMail.length, 0);
});
