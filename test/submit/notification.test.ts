import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { directoryNotifier } from "../../src/submit/directory-notifier.ts";
import { isPlainAddress, mailMessage, messageId } from "../../src/submit/mail-message.ts";
import { noticeText } from "../../src/submit/notice-text.ts";
import { parseMail } from "./parse-mail.ts";
import { NOTICE } from "./sample-submission.ts";

const FROM = "copilot-feedback@contoso.com";

async function folder(t: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "mail-"));
  t.after(() => rm(path, { recursive: true, force: true }));
  return path;
}

test("the notice reads the same in text and HTML and says who, what, when, why and whom to ask", async () => {
  const mail = parseMail(await mailMessage(NOTICE, FROM));
  assert.equal(mail.headers.get("from"), `Copilot feedback <${FROM}>`);
  assert.equal(mail.headers.get("to"), NOTICE.to);
  assert.equal(mail.headers.get("subject"), "Copilot feedback was sent on your behalf");
  assert.equal(mail.headers.get("date"), "Fri, 20 Nov 2026 10:00:00 +0000");
  assert.equal(mail.headers.get("message-id"), messageId(NOTICE, FROM));
  assert.equal(mail.headers.get("auto-submitted"), "auto-generated");
  assert.deepEqual([...mail.parts.keys()], ["text/plain", "text/html"]);
  for (const part of mail.parts.values()) {
    for (const said of [
      "wrong-meeting",
      "alex.wilber@contoso.com",
      "megan.bowen@contoso.com",
      "2026-11-20 10:00 UTC",
      "Azure container feedback of contosofeedback",
      "10 conversation rounds",
      "Copilot Chat, Teams",
      "2026-11-16 08:12 UTC to 2026-11-19 16:25 UTC",
      "adele.vance@contoso.com",
      "wrong answer",
      "INC0012345",
      "ask megan.bowen@contoso.com",
    ]) {
      assert.ok(part.includes(said), said);
    }
  }
});

test("the notice says where it went as it is configured, and nothing of the user's consent", () => {
  const { html, text } = noticeText({ ...NOTICE, destination: "folder intake" });
  assert.match(text, /^Sent to: folder intake$/m);
  assert.match(text, /^Decided to send it: megan\.bowen@contoso\.com, 2026-11-20 10:00 UTC$/m);
  assert.match(text, /Your e-mail address goes along with it\./);
  for (const said of [text, html]) assert.ok(!/to Microsoft|consent/i.test(said), said);
  // Row headings belong to a table of data, which a presentation table is not.
  assert.ok(html.includes('<th scope="row"') && !html.includes("presentation"));
});

test("what is not known is left out, and one round is one round", () => {
  const { text } = noticeText({
    ...NOTICE,
    category: null,
    ticket: null,
    rounds: 1,
    conversations: { apps: [], period: null },
  });
  assert.ok(!/^(Problem|Ticket|Apps|Period):/m.test(text), text);
  assert.ok(text.includes("1 conversation round you had"));
});

test("the same notice is the same message, byte for byte", async () => {
  assert.deepEqual(await mailMessage(NOTICE, FROM), await mailMessage(NOTICE, FROM));
  assert.notEqual(messageId(NOTICE, FROM), messageId({ ...NOTICE, key: "another" }, FROM));
});

test("nothing in a notice can add a header, a line or markup", async () => {
  const evil = 'x\r\nBcc: everyone@contoso.com\r\n\r\n<script>alert("1")</script>\u2028\u202egro.live';
  const notice = {
    ...NOTICE,
    requestId: evil,
    requestedBy: evil,
    consentedBy: evil,
    destination: evil,
    conversations: { ...NOTICE.conversations, apps: [evil] },
    category: evil,
    ticket: evil,
  };
  const mail = parseMail(await mailMessage(notice, FROM));
  assert.equal(mail.headers.get("bcc"), undefined);
  const html = mail.parts.get("text/html") ?? "";
  assert.ok(!html.includes("<script"), html);
  const lines = (mail.parts.get("text/plain") ?? "").split("\n");
  assert.ok(!lines.some((line) => line.startsWith("Bcc:")));
  assert.ok(!/[\u2028\u202e]/.test(html));
});

test("only plain addresses are accepted", async () => {
  for (const address of [
    "a@contoso.com, b@contoso.com",
    "a@contoso.com\r\nBcc: b@contoso.com",
    "Adele <a@contoso.com>",
    "a@b@contoso.com",
    "a@contoso.com;b@contoso.com",
    "@contoso.com",
    "adele",
    "",
    `${"a".repeat(250)}@contoso.com`,
    "a\u0000@contoso.com",
  ]) {
    assert.equal(isPlainAddress(address), false, JSON.stringify(address));
    await assert.rejects(mailMessage({ ...NOTICE, to: address }, FROM), /plain/);
  }
  assert.ok(isPlainAddress("o'brien+copilot@sub.contoso.com"));
});

test("any text anywhere gives a message with exactly our headers", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 80 }), async (text) => {
      const mail = parseMail(
        await mailMessage(
          { ...NOTICE, requestedBy: text, consentedBy: text, category: text, ticket: text },
          FROM,
        ),
      );
      assert.deepEqual([...mail.headers.keys()].sort(), [
        "auto-submitted",
        "content-type",
        "date",
        "from",
        "message-id",
        "mime-version",
        "subject",
        "to",
        "x-auto-response-suppress",
      ]);
    }),
    { numRuns: 50 },
  );
});

test("the directory notifier writes one file however often it is asked", async (t) => {
  const root = await folder(t);
  const notifier = directoryNotifier(join(root, "mail"), FROM);
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => notifier.notify(NOTICE)));
  assert.equal(outcomes.filter(({ outcome }) => outcome === "notified").length, 1);
  assert.equal(outcomes.filter(({ outcome }) => outcome === "already-notified").length, 4);
  const files = await readdir(join(root, "mail"));
  assert.equal(files.length, 1);
  assert.match(files[0] ?? "", /^wrong-meeting\.[0-9a-f]{16}\.eml$/);
  const mail = parseMail(await readFile(join(root, "mail", files[0] ?? "")));
  assert.equal(mail.headers.get("message-id"), messageId(NOTICE, FROM));
});

test("a notice that cannot be sent is refused, and says why", async (t) => {
  const root = await folder(t);
  await writeFile(join(root, "file"), "");
  const nowhere = await directoryNotifier(join(root, "file"), FROM).notify(NOTICE);
  assert.ok(nowhere.outcome === "refused");
  const nobody = await directoryNotifier(root, FROM).notify({ ...NOTICE, to: "nobody" });
  assert.deepEqual(nobody, { outcome: "refused", message: "the recipient is not one plain e-mail address" });
  assert.deepEqual(await readdir(root), ["file"]);
});
