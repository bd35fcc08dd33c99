import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DEFAULT_REDACTION_POLICY } from "../../src/config/default-redaction-policy.ts";
import { redactionPolicySchema } from "../../src/config/redaction-policy.ts";
import { findLeaks } from "../../src/redact/leak-check.ts";
import { redactorWith } from "./policies.ts";

const custom = { id: "project-code", pattern: "PRJ-[0-9]{6}" };

describe("the policy", () => {
  it("is the standard one when nothing is configured", () => {
    assert.deepEqual(redactionPolicySchema.parse({}), DEFAULT_REDACTION_POLICY);
  });

  it("has a digest that depends on what it says, not on the order of keys", () => {
    const { profile, ...rest } = DEFAULT_REDACTION_POLICY;
    assert.equal(redactorWith({ ...rest, profile }).policyDigest, redactorWith().policyDigest);
    assert.notEqual(redactorWith({ profile: "strict" }).policyDigest, redactorWith().policyDigest);
    assert.match(redactorWith().policyDigest, /^sha256:[0-9a-f]{64}$/);
  });

  it("keeps personal data in the profile secrets-only", () => {
    const redactor = redactorWith({ profile: "secrets-only" });
    assert.equal(
      redactor.redactText("adele.vance@contoso.com, password: T4ngr1nn!7").text,
      "adele.vance@contoso.com, password: [password-1]",
    );
  });

  it("adds custom rules", () => {
    const redactor = redactorWith({ custom: [{ ...custom, kind: "project" }] });
    assert.equal(redactor.redactText("about PRJ-123456").text, "about [project-1]");
  });

  it("refuses custom rules that take super-linear time or match everything, and says which", () => {
    for (const pattern of ["(a+)+b", "(?:\\w+\\s?)*x", "(x)\\1", "\\w+", ".*", "[a-z]*", "(?<=a+)b"]) {
      assert.throws(
        () => redactorWith({ custom: [{ id: "mine", pattern }] }),
        { name: "PolicyError", message: /^The custom redaction rule "mine" is refused: / },
        pattern,
      );
    }
  });

  it("refuses custom rules that fail their own examples", () => {
    assert.throws(() => redactorWith({ custom: [{ ...custom, match: ["PRJ-12"] }] }), /is not matched/);
    assert.throws(() => redactorWith({ custom: [{ ...custom, miss: ["PRJ-123456"] }] }), /is matched/);
  });

  it("removes the words of a dictionary in any case, as whole words", () => {
    const redactor = redactorWith({ dictionary: [{ kind: "project", values: ["Bluebird", "Über Plan"] }] });
    assert.equal(
      redactor.redactText("BLUEBIRD, bluebirds, über plan and Bluebird").text,
      "[project-1], bluebirds, [project-2] and [project-3]",
    );
  });

  for (const [value, text, redacted] of [
    ["สมชาย", "ผมชื่อสมชายครับ", "ผมชื่อ[name-1]ครับ"],
    ["田中商事", "昨日田中商事に行った", "昨日[name-1]に行った"],
    ["アイス社", "うちのアイス社は", "うちの[name-1]は"],
    ["김철수", "김철수가 왔다", "[name-1]가 왔다"],
    ["Bluebird", "找Bluebird项目，bluebirds", "找[name-1]项目，bluebirds"],
    ["Falke株式会社", "新しいFALKE株式会社です", "新しい[name-1]です"],
    ["محمود", "قال محمود ولمحمود ومحمودة محمودي", "قال [name-1] ول[name-1] ومحمودة محمودي"],
    ["דוידוביץ", "ודוידוביץ דוידוביצים", "ו[name-1] דוידוביצים"],
    ["Małgosia", "MAŁGOSIA", "[name-1]"],
    ["Лук'ян", "ЛУК'ЯН", "[name-1]"],
    ["+Falke", "a +falke, +Falken", "a [name-1], +Falken"],
    ["#Falke", "x#FALKE.", "x[name-1]."],
    [".NET-Adler", "ASP.NET-Adler", "ASP[name-1]"],
    ["Adler++", "adler++2 und Adler+", "[name-1]2 und Adler+"],
    ["me-1", "[name-1] me-1", "[name-1] [name-1]"],
    ["-1]", "[email-1] -1]", "[email-1] [name-1]"],
  ] as const) {
    it(`removes ${value} of a dictionary as its own ends ask for`, () => {
      const redactor = redactorWith({
        profile: "secrets-only",
        dictionary: [{ kind: "name", values: [value] }],
      });
      assert.equal(redactor.redactText(text).text, redacted);
      assert.equal(redactor.redactText(redacted).text, redacted);
      const encoded = Buffer.from(`about ${text}`).toString("base64");
      assert.match(redactor.redactText(encoded).text, /^\[name-1\]$/);
    });
  }

  it("leaves allowed values, patterns and paths alone", () => {
    const redactor = redactorWith({
      allow: { values: ["help@contoso.com"], patterns: [".*@fabrikam\\.com"], paths: ["/public"] },
    });
    const text = "help@contoso.com, x@fabrikam.com, adele@contoso.com";
    assert.deepEqual(redactor.redactJson({ public: { text }, text }).document, {
      public: { text },
      text: "help@contoso.com, x@fabrikam.com, [email-1]",
    });
  });

  describe("with a full name allowed", () => {
    const redactor = redactorWith({ allow: { values: ["Magdalena Petrova"], patterns: [], paths: [] } });
    for (const [text, redacted] of [
      ["Hi Magdalena Petrova, here is it. Petrova said so.", undefined],
      ["Dear Magdalena,\nMagdalena Petrova is here", undefined],
      ['{"fullName": "Magdalena Petrova"}', undefined],
      ["Hi Magdalena, see you", "Hi [person-1], see you"],
      [
        "From: Magdalena Schmidt\nTo: Magdalena Petrova\nMagdalena agreed, Petrova did not",
        "From: [person-1]\nTo: Magdalena Petrova\n[person-1] agreed, Petrova did not",
      ],
      ["Dear Magdalena Petrovax, come", "Dear [person-1], come"],
      ["Magdalena Petrova-Hansen left", "[person-1] left"],
    ] as const) {
      it(`leaves it as a whole in ${JSON.stringify(text)}`, () => {
        assert.equal(redactor.redactText(text).text, redacted ?? text);
      });
    }

    it("leaves it in a whole log, spreads nothing from it and sees no leak in it", () => {
      const { document, removed } = redactor.redactJson({
        user: { fullName: "Magdalena Petrova" },
        rounds: [
          "Hi Magdalena Petrova, call Petrova",
          "From: Magdalena Schmidt",
          "Petrova and Magdalena left with Magdalena Petrova",
          "the Petrova file",
        ],
      });
      assert.deepEqual(document, {
        user: { fullName: "Magdalena Petrova" },
        rounds: [
          "Hi Magdalena Petrova, call Petrova",
          "From: [person-1]",
          "Petrova and [person-1] left with Magdalena Petrova",
          "the Petrova file",
        ],
      });
      assert.deepEqual(findLeaks(JSON.stringify(document), removed()), []);
    });
  });

  it("asks the allow list about members of JSON too", () => {
    const redactor = redactorWith({ allow: { values: ["Zorblyn"], patterns: ["X[A-Z]-4711"], paths: [] } });
    const document = { firstName: "Zorblyn", plate: "XY-4711", lastName: "Quaxter" };
    const redacted = { firstName: "Zorblyn", plate: "XY-4711", lastName: "[person-1]" };
    assert.deepEqual(redactor.redactJson(document).document, redacted);
    assert.equal(redactor.redactText(JSON.stringify(document)).text, JSON.stringify(redacted));
  });

  it("keeps domains and networks where asked", () => {
    const redactor = redactorWith({ keep: { domains: ["contoso.com"], subnets: ["84.17.0.0/16"] } });
    const { text } = redactor.redactText(
      "adele@contoso.com alex@fabrikam.com from 84.17.61.118 and 91.4.2.77",
    );
    assert.equal(text, "[email-1]@contoso.com [email-2] from 84.17.[ip-1] and [ip-2]");
    assert.equal(redactor.redactText(text).text, text);
  });

  it("removes what a structural rule points to", () => {
    const redactor = redactorWith({ structural: [{ path: "/rounds/*/trace", kind: "trace" }] });
    assert.deepEqual(redactor.redactJson({ rounds: [{ trace: { a: "x y" } }] }).document, {
      rounds: [{ trace: { a: "[trace-1]" } }],
    });
  });
});
