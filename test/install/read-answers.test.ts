import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PLACEHOLDER_ADMIN } from "../../src/config/placeholder-admin.ts";
import { readConfig } from "../../src/config/read-config.ts";
import { codeownersText } from "../../src/install/codeowners-text.ts";
import { configurationText } from "../../src/install/configuration-text.ts";
import { explainOption, readAnswers, type WrittenAnswers } from "../../src/install/read-answers.ts";

const read = (written: WrittenAnswers) => {
  const reading = readAnswers(written);
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.answers;
};
const problems = (written: WrittenAnswers) => {
  const reading = readAnswers(written);
  assert.equal(reading.ok, false);
  return reading.ok ? "" : reading.problems.map(explainOption).join("\n");
};
const megan = { admin: ["megan-contoso=megan.bowen@contoso.com"] };

describe("answers", () => {
  it("stay in folders without a tenant", () => {
    const answers = read(megan);
    assert.deepEqual(answers.source, { type: "file", directory: "interactions" });
    assert.deepEqual(answers.intake, { type: "directory", directory: ".rehearsal/intake" });
    assert.equal(answers.notification.type, "directory");
  });

  it("read and mail with Graph where there is a tenant", () => {
    const answers = read({
      ...megan,
      tenant: "contoso.onmicrosoft.com",
      intake: "azure-blob:contosofeedback/packages",
      mailbox: "copilot@contoso.com",
    });
    assert.deepEqual(answers.source, { type: "graph" });
    assert.deepEqual(answers.intake, {
      type: "azure-blob",
      account: "contosofeedback",
      container: "packages",
    });
    assert.deepEqual(answers.notification, { type: "graph-mail", mailbox: "copilot@contoso.com" });
  });

  it("name nobody as admin by default, by a login nobody can register", () => {
    assert.deepEqual(Object.keys(read({}).admins), [PLACEHOLDER_ADMIN]);
    assert.ok(PLACEHOLDER_ADMIN.length > 39, "GitHub logins have at most 39 characters");
  });

  it("name each login once, in whatever case, and say which came twice", () => {
    const reading = readAnswers({ admin: ["megan=megan@contoso.com", "Megan=alex@contoso.com"] });
    assert.deepEqual(reading, {
      ok: false,
      problems: [
        {
          option: "--admin",
          message: "Megan=alex@contoso.com names Megan a second time. Name each GitHub login once.",
        },
      ],
    });
  });

  it("become a configuration that is valid and says the same", () => {
    const answers = read({
      admin: ["megan-contoso=megan.bowen@contoso.com", "alex_contoso=alex@contoso.com"],
      tenant: "contoso.onmicrosoft.com",
      intake: "azure-support:00000000-0000-4000-8000-000000000000",
      secondAdmin: true,
    });
    const config = readConfig(configurationText(answers));
    assert.ok(config.ok);
    if (!config.ok) return;
    assert.deepEqual(config.value.admins, answers.admins);
    assert.deepEqual(config.value.source, answers.source);
    assert.deepEqual(config.value.intake, answers.intake);
    assert.equal(config.value.tenant, answers.tenant);
    assert.equal(config.value.consent.secondAdmin, true);
  });

  it("are refused all at once, each with what to write", () => {
    const text = problems({ admin: ["megan"], source: "sharepoint", intake: "s3:bucket" });
    assert.match(text, /--admin megan names no admin\. Write the GitHub login, =,/);
    assert.match(text, /--source sharepoint is unknown\. Write graph, or file:<folder>/);
    assert.match(text, /--intake s3:bucket is unknown\. Write azure-blob:<account>\/<container>/);
  });

  it("are held to the configuration's own rules", () => {
    assert.match(problems({ ...megan, source: "graph" }), /`tenant` is missing/);
    assert.match(problems({ ...megan, tenant: "not a tenant" }), /tenant/);
    assert.match(problems({ admin: ["megan bowen=megan.bowen@contoso.com"] }), /GitHub login/);
    assert.match(problems({ ...megan, intake: "azure-blob:Contoso_Feedback/x" }), /storage account's name/);
  });

  it("cannot smuggle keys into the configuration", () => {
    const text = problems({ ...megan, mailbox: "a@contoso.com\nroles: [anybody]" });
    assert.match(text, /address|e-mail/i);
  });

  it("make code owners of the admins, of requests only where a second one has to approve", () => {
    const admins = { "megan-contoso": "m@contoso.com", "alex-contoso": "a@contoso.com" };
    const alone = codeownersText({ admins, secondAdmin: false });
    assert.match(alone, /^\/\.github\/ +@megan-contoso @alex-contoso$/m);
    assert.doesNotMatch(alone, /\/requests\//);
    assert.match(
      codeownersText({ admins, secondAdmin: true }),
      /^\/requests\/ +@megan-contoso @alex-contoso$/m,
    );
  });
});
