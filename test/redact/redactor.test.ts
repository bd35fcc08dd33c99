import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findLeaks } from "../../src/redact/leak-check.ts";
import { redactorWith } from "./policies.ts";

const redactor = redactorWith();

describe("placeholders", () => {
  it("number values per kind by first appearance in the whole log", () => {
    const { document } = redactor.redactJson({
      a: "write to alex.wilber@contoso.com or adele.vance@contoso.com",
      b: ["adele.vance@contoso.com", "call +49 30 901820"],
    });
    assert.deepEqual(document, { a: "write to [email-1] or [email-2]", b: ["[email-2]", "call [phone-1]"] });
  });

  it("are the same however a number or an address is written", () => {
    const { text } = redactor.redactText(
      "+49 30 901820, +49-30-901820, Adele.Vance@contoso.com, adele.vance@contoso.com",
    );
    assert.equal(text, "[phone-1], [phone-1], [email-1], [email-1]");
  });

  it("start again for every log", () => {
    assert.equal(redactor.redactText("alex.wilber@contoso.com").text, "[email-1]");
    assert.equal(redactor.redactText("adele.vance@contoso.com").text, "[email-1]");
  });
});

describe("findings", () => {
  it("say rule, kind, place and length, never a value", () => {
    const { findings } = redactor.redactJson({ "a/b": ["x", "mail adele.vance@contoso.com"] });
    assert.deepEqual(findings, [
      { rule: "email", kind: "email", pointer: "/a~1b/1", start: 5, length: 23, placeholder: "[email-1]" },
    ]);
  });

  it("keep removed values out of everything that can be written down", () => {
    const outcome = redactor.redactJson({ text: "adele.vance@contoso.com" });
    assert.ok(!JSON.stringify(outcome).includes("adele"));
    assert.deepEqual(outcome.removed(), ["adele.vance@contoso.com"]);
  });

  it("leave the input as it was", () => {
    const input = Object.freeze({ text: "adele.vance@contoso.com" });
    redactor.redactJson(input);
    assert.equal(input.text, "adele.vance@contoso.com");
  });
});

describe("members of a document", () => {
  const redact = (document: object): unknown => redactor.redactJson(document).document;

  it("are read with their names, as they would be in a text", () => {
    assert.deepEqual(redact({ user: "adele", password: "hunter2", pin: "4711" }), {
      user: "adele",
      password: "[secret-1]",
      pin: "[pin-1]",
    });
    assert.deepEqual(redact([{ apiKeys: [{ api_key: "Zx8QabcdEFGH12" }] }]), [
      { apiKeys: [{ api_key: "[secret-1]" }] },
    ]);
    assert.deepEqual(redact({ passwords: { password: ["T4ngr1nn"] }, note: "use T4ngr1nn" }), {
      passwords: { password: ["[secret-1]"] },
      note: "use [secret-1]",
    });
    assert.deepEqual(redact({ thoughts: 'The user\nwants "a plan"' }), { thoughts: "[reasoning-1]" });
  });

  it("are not numbers of people where their names say something else", () => {
    const ids = { id: "1795105250020", order_no: "1795105250020", ean: "1795105250020" };
    assert.deepEqual(redact(ids), ids);
    const thread = { sessionId: "19:q8Zt3vB2nKxLw5HyRc7Dp1mJ0aSfGuEi4oTbNkVz6Xs1@thread.v2" };
    assert.deepEqual(redact(thread), thread);
  });
});

describe("names that are words too", () => {
  it("are no leak where they name a place", () => {
    const { document, removed } = redactor.redactJson({
      text: "first_name,last_name,phone\nJordan,De Luca,06-42881234",
      other: "The Jordan Hill site opens.",
    });
    assert.match(document.text, /\n\[person-1\],/);
    assert.equal(document.other, "The Jordan Hill site opens.");
    assert.deepEqual(findLeaks(JSON.stringify(document), removed()), []);
  });

  it("and others are removed wherever they stand", () => {
    const { document } = redactor.redactJson({ text: "Dear Zorblyn,\nthanks", other: "ask Zorblyn today" });
    assert.deepEqual(document, { text: "Dear [person-1],\nthanks", other: "ask [person-1] today" });
  });
});

describe("structure", () => {
  it("skips texts by path", () => {
    const { document } = redactor.redactJson(
      { rounds: [{ id: "adele.vance@contoso.com", text: "adele.vance@contoso.com" }] },
      { skip: ["/rounds/*/id"] },
    );
    assert.deepEqual(document, { rounds: [{ id: "adele.vance@contoso.com", text: "[email-1]" }] });
  });

  it("redacts keys and points to the redacted ones", () => {
    const { document, findings } = redactor.redactJson({
      "adele.vance@contoso.com": "mail alex.wilber@contoso.com",
    });
    assert.deepEqual(document, { "[email-1]": "mail [email-2]" });
    assert.deepEqual(
      findings.map(({ pointer }) => pointer),
      ["", "/[email-1]"],
    );
  });

  it("walks into JSON in strings at any depth and keeps it valid", () => {
    const inner = JSON.stringify({ text: 'say "hi" to adele.vance@contoso.com\nnow' });
    const card = JSON.stringify({ body: [{ text: inner }] });
    const { document } = redactor.redactJson({ content: card });
    const unwrapped = JSON.parse(JSON.parse(document.content).body[0].text);
    assert.equal(unwrapped.text, 'say "hi" to [email-1]\nnow');
  });

  it("removes reasoning inside of nested JSON", () => {
    const answer = JSON.stringify({ thoughts: 'I look at "B4" first', finalResponse: "It is 4." });
    const card = JSON.stringify({ body: [{ text: answer }] });
    const { document } = redactor.redactJson({ content: card });
    assert.deepEqual(JSON.parse(JSON.parse(document.content).body[0].text), {
      thoughts: "[reasoning-1]",
      finalResponse: "It is 4.",
    });
  });

  it("reads HTML entities, percent encoding and escapes", () => {
    for (const written of [
      "adele.vance&#64;contoso.com",
      "adele.vance&commat;contoso.com",
      "adele.vance%40contoso.com",
      'x \\"adele.vance\\u0040contoso.com\\"',
    ]) {
      const { text } = redactor.redactText(`mail ${written} now`);
      assert.ok(!/adele|contoso/.test(text), text);
      assert.match(text, /^mail .*\[email-1\].* now$/);
    }
  });

  it("removes base64 that hides a secret and leaves other base64", () => {
    const secret = Buffer.from(`token ${"ghp_"}q7Wz3Kv9Mt1Xh5Pb2Rg8Dn4Fq7Wz3Kv9Mt1X`).toString("base64");
    assert.equal(redactor.redactText(`see ${secret}.`).text, "see [token-1].");
    const harmless = Buffer.from("the quick brown fox jumps over it").toString("base64");
    assert.equal(redactor.redactText(`see ${harmless}.`).text, `see ${harmless}.`);
  });

  it("takes no entity for what every object has", () => {
    const { text } = redactor.redactText("&toString; &valueOf; write to adele@contoso.com, thanks");
    assert.equal(text, "&toString; &valueOf; write to [email-1], thanks");
  });

  it("tells two texts apart whose member's name and text read alike one after the other", () => {
    const secret = "my password is Sommer2024!";
    const { document } = redactor.redactJson({ [`x\n${secret}`]: "foo", x: `${secret}\nfoo` });
    assert.ok(!JSON.stringify(document).includes("Sommer2024"), JSON.stringify(document));
  });

  it("keeps every member, also of a name that objects inherit, and of names that become one placeholder", () => {
    const { document } = redactor.redactJson(
      JSON.parse('{"__proto__": {"a": "b"}, "Adele@contoso.com": 1, "adele@contoso.com": 2}'),
    );
    assert.equal(JSON.stringify(document), '{"__proto__":{"a":"b"},"[email-1]":1,"[email-1] (2)":2}');
  });

  it("changes nothing behind a placeholder that ends with its tag", () => {
    const text = "<p>export GITHUB_TOKEN=[token-1]</p><p>Quarterly delivery</p>";
    assert.equal(redactor.redactText(text).text, text);
  });

  it("removes what stands beside something like a placeholder in a secret", () => {
    const key = "abc[d-1]Zq9kLm2nOp4qRs6tUv8w";
    assert.equal(redactor.redactText(`AccountKey=${key}`).text.includes("Zq9kLm2n"), false);
  });

  for (const hidden of [
    "Jürgen: password=hunter2xY9",
    "Ärger: password=hunter2xY9",
    "Пароль: hunter2xY9 для входа",
    "パスワードをお知らせします: password=hunter2xY9",
  ]) {
    it(`reads base64 of ${hidden.slice(0, 6)}, whose first bytes are no ASCII`, () => {
      const written = Buffer.from(hidden).toString("base64");
      assert.ok(!redactor.redactText(`x ${written} y`).text.includes(written));
      assert.equal(findLeaks(`x ${written} y`, ["hunter2xY9"]).length, 1);
    });
  }

  it("never reaches over the end of a JSON string", () => {
    const key = `-----BEGIN ${"PRIVATE"} KEY-----\n${"q7Wz3Kv9Mt1Xh5Pb2Rg8Dn4F".repeat(3)}`;
    const card = JSON.stringify({
      a: key,
      headers: { Authorization: "Bearer q7Wz3Kv9Mt1Xh5Pb2Rg8" },
      b: "-----END",
    });
    const { document } = redactor.redactJson({ card });
    assert.deepEqual(JSON.parse(document.card), {
      a: "[private-key-1]",
      headers: { Authorization: "Bearer [auth-header-1]" },
      b: "-----END",
    });
  });

  it("removes parts of the log by place", () => {
    const { document, findings } = redactor.redactJson(
      { plan: { steps: ["look", "write"] }, text: "hello" },
      { structural: [{ path: "/plan", kind: "orchestration" }] },
    );
    assert.deepEqual(document, {
      plan: { steps: ["[orchestration-1]", "[orchestration-2]"] },
      text: "hello",
    });
    assert.equal(findings[0]?.rule, "structural");
  });
});

describe("known values", () => {
  it("are removed from a single text too where no rule would find them", () => {
    const token = `acme_${"q7Wz3Kv9Mt1Xh5Pb2Rg8Dn4Fq7Wz"}`;
    assert.equal(
      redactor.redactText(`Use ${token} here. The log says --${token}_2.`).text,
      "Use [token-1] here. The log says --[token-1]_2.",
    );
  });

  it("are removed wherever else they stand, in every encoding", () => {
    const { document, removed } = redactor.redactJson({
      a: "my password is Tr0ub4dor&3x",
      b: "it said Tr0ub4dor&3x again",
      c: "q=Tr0ub4dor%263x",
      d: "<b>Tr0ub4dor&amp;3x</b>",
      e: Buffer.from("login with Tr0ub4dor&3x please").toString("base64"),
    });
    assert.deepEqual(findLeaks(JSON.stringify(document), removed()), []);
    assert.deepEqual(document, {
      a: "my password is [password-1]",
      b: "it said [password-1] again",
      c: "q=[password-1]",
      d: "<b>[password-1]</b>",
      e: "[password-1]",
    });
  });

  it("include the parts of a name", () => {
    const { text } = redactor.redactText(
      "Best regards,\nMegan Bowen\n\nMegan asked; Bowen answered. Megantic stays.",
    );
    assert.equal(text, "Best regards,\n[person-1]\n\n[person-1] asked; [person-1] answered. Megantic stays.");
  });

  it("include names of two or three characters where a script needs no more", () => {
    const { document } = redactor.redactJson({
      found: ["请联系王芳，谢谢", "김민수 과장님께 전달", "担当は「蓮沼 千鶴子」さんです"],
      elsewhere: ["王芳香水", "김민수 보고서", "蓮沼 千鶴子の資料", "芳草地"],
    });
    assert.deepEqual(document.elsewhere, [
      "[person-1]香水",
      "[person-2] 보고서",
      "[person-3]の資料",
      "芳草地",
    ]);
  });
});

describe("a redacted log", () => {
  it("stays as it is when it is redacted again", () => {
    const first = redactor.redactText(
      "Hi Megan, password: T4ngr1nn!7, Authorization: Bearer q7Wz3Kv9Mt1Xh5Pb2Rg8, call (425) 555-0134, DOB: 12/03/1985",
    ).text;
    assert.equal(redactor.redactText(first).text, first);
  });

  it("takes no placeholder for evidence of what stands beside it", () => {
    for (const text of [
      "declined again, the number is [card-1], exp 09/27, can you see why?",
      "I tried [password-1] and also Snowplough89! - am I locked out?",
      "from [person-1]: 3248172950, see [bank-account-1].",
      "Use [token-1] here: bedrock-7812b47019def231d5340c479c6f0888",
    ]) {
      assert.equal(redactor.redactText(text).text, text);
    }
  });
});
