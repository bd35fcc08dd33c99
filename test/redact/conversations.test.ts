import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DEFAULT_REDACTION_POLICY } from "../../src/config/default-redaction-policy.ts";
import { findLeaks } from "../../src/redact/leak-check.ts";
import { createRedactor } from "../../src/redact/redactor.ts";

const redactor = createRedactor(DEFAULT_REDACTION_POLICY);

/** Marks of guillemets say what has to go; everything else has to stay. */
function check(marked: string): void {
  const text = marked.replace(/[«»]/g, "");
  const wanted = [...marked.matchAll(/«([^»]*)»/g)].map(([, value]) => value);
  assert.deepEqual(
    redactor.spans(text).map(({ start, end }) => text.slice(start, end)),
    wanted,
    marked,
  );
}

describe("people in conversations", () => {
  it("are found by a given name among the words of a sentence", () => {
    for (const text of [
      "Coverage for «Remy» and «Odette» begins on May 1.",
      "- «Ingeborg» flies with SK 681.",
      "| Owner | Task |\n|---|---|\n| «Oskar» | send the contract to «Kirsten» |",
      "Driver «Marek» is stuck at Dover.",
    ])
      check(text);
  });

  it("are not found in products, places, languages and firms", () => {
    for (const text of [
      "Watson Assistant, Claude and Jasper were compared on the same prompts.",
      "We meet in sala Leonardo, then at the Royal Albert Hall.",
      "Translate it to German, then run the Monte Carlo simulation in Julia, please.",
      "Il cliente Ferramenta Rossi S.r.l. ha confermato.",
      "Le salarié Temps Partiel voit un écran différent.",
      "Mit freundlichen Grüßen\nIhr Kundenservice",
      "const jack = new Jack(); return Jack.parse(jack);",
    ])
      check(text);
  });

  it("are found by their role or beside their number, although nobody knows the name", () => {
    for (const text of [
      "the tenant is «Chow Ka-Ming».",
      "- **Requester:** «M. Thibodeau-Lacasse»",
      "Rijksregisternummer «93.05.18-224.60» hoort bij «Lieselot Verhaeghe», niet bij haar collega.",
      "Name: «Teo Hui Shan»\nNRIC: «S7482769A»",
      '{"first_name": "«Olivia»", "dob": "«1989-11-02»"}',
    ])
      check(text);
  });
});

describe("codes in conversations", () => {
  it("are found where they open something", () => {
    for (const text of [
      "the door code for the server room changed again, it is now «7734#»",
      "de toegangscode van de fietsenkelder is vanaf maandag «5093»",
      "Meine PIN fürs Diensthandy ist «2846» und die PUK «42616766»",
      "Gate padlock is «2046», same for the cabin",
      "G-«604417» is your Google verification code",
      "Backup codes: «839f9-2254f, 6ee19-a846e»",
    ])
      check(text);
  });

  it("are left where they are anything else", () => {
    for (const text of [
      "Access denied, error code: 80070005",
      "the postal code of the building is on the door",
      "exit code: 137, product code is 4471, country code is 49",
      "The door code is changed every 90 days.",
      "PIN length is 6 digits",
      "Use promo code SAVE2024 at the checkout",
    ])
      check(text);
  });

  it("are passwords further on in a sentence about one", () => {
    for (const text of [
      "Hab das PW auf «Mondschein_77» zurückgesetzt.",
      "I'll send the password separately: «Quarter3-Figures»",
      "I was given «Blue!Lantern77» but it says incorrect",
      "«T4ngr1nn!7» is your new password",
    ])
      check(text);
  });

  it("are no passwords where a sentence speaks of products and records", () => {
    for (const text of [
      "password hashing is now PBKDF2-HMAC-SHA256",
      "Passwords expire; the ticket is INC0048213",
      "=SUM(Sheet1!A1:A9) asks for the password of Sheet2!B12",
      "The password sync runs on the server: SRV-DB01",
    ])
      check(text);
  });
});

describe("a password that answers the message before it", () => {
  const asked = (question: string, answer: string, role = "text") => ({
    rounds: [
      {
        prompt: { text: "I cannot log in" },
        responses: [{ id: "r-1", [role]: question, time: "2026-11-20" }],
      },
      { prompt: { [role]: answer, body: { contentType: "html", content: `<p>${answer}</p>` } } },
    ],
  });

  for (const [question, answer, redacted, role] of [
    ["Sure. What is your password?", "Sommer2026!", "[password-1]"],
    ["Wie lautet Ihr Passwort?", "BlaueKatze7", "[password-1]"],
    ["<p>What is the <b>password</b>?</p>", "<p>it's Sommer2026!</p>", "<p>it's [password-1]</p>", "content"],
    ["Done. Anything else?", "Sommer2026!", "Sommer2026!"],
    ["What is your password?", "No2", "No2"],
    ["What is your password?", "Q4-Report.docx is missing", "Q4-Report.docx is missing"],
    ["What is your password?", "Sommer2026!", "Sommer2026!", "label"],
  ] as const) {
    it(`reads ${JSON.stringify(answer)} behind ${JSON.stringify(question)} (${role ?? "text"})`, () => {
      const { document, removed } = redactor.redactJson(asked(question, answer, role));
      assert.deepEqual(document, asked(question, redacted, role));
      assert.deepEqual(redactor.redactJson(document).findings, []);
      assert.deepEqual(findLeaks(JSON.stringify(document), removed()), []);
    });
  }

  it("goes also where it was said before", () => {
    const said = [{ content: "Sommer2026!" }, { content: "Your password?" }, { content: "Sommer2026!" }];
    assert.deepEqual(redactor.redactJson(said).document, [
      { content: "[password-1]" },
      { content: "Your password?" },
      { content: "[password-1]" },
    ]);
  });
});

describe("a family name that nobody knows", () => {
  it("goes alone too once a full name was found, unless the text has it as a word", () => {
    check("Hi «Zorblyn Quaxter»,\nlet me know. «Quaxter»'s file is here, Quaxterly is not.");
    check("«Anna Zorblin» wrote to zorblin@. «Zorblin» agreed.");
    check("Hi «Blue Harbor»,\nHarbor is open. The harbor was closed.");
    check("«Julia Programming» and Programming");
  });

  for (const [document, redacted] of [
    [
      ["Hi Zorblyn Quaxter, can you?", "we met Quaxter (x.quaxter@contoso.com)"],
      ["Hi [person-1], can you?", "we met [person-1] ([email-1])"],
    ],
    [
      ["Hi Blue Harbor, Harbor can you?", "Harbor is open", "the harbor was closed"],
      ["Hi [person-1], Harbor can you?", "Harbor is open", "the harbor was closed"],
    ],
  ] as const) {
    it(`is looked for in a whole log: ${document[0]}`, () => {
      const once = redactor.redactJson(document);
      assert.deepEqual(once.document, redacted);
      assert.deepEqual(redactor.redactJson(once.document).findings, []);
      assert.deepEqual(findLeaks(JSON.stringify(once.document), once.removed()), []);
    });
  }
});
