import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { DEFAULT_REDACTION_POLICY } from "../../src/config/default-redaction-policy.ts";
import { PLACEHOLDER_ADMIN } from "../../src/config/placeholder-admin.ts";
import { readConfig } from "../../src/config/read-config.ts";
import { RULE_IDS } from "../../src/config/rule-ids.ts";
import { allRules } from "../../src/redact/rules/catalogue.ts";

const MINIMAL = `version: 1
admins:
  megan-contoso: megan.bowen@contoso.com
source:
  type: file
  directory: interactions
intake:
  type: directory
  directory: intake
notification:
  type: directory
  directory: mail
  from: copilot-feedback@contoso.com
`;

function problemsOf(text: string): [number, string, string | undefined][] {
  const reading = readConfig(text);
  return reading.ok ? [] : reading.problems.map(({ line, message, fix }) => [line, message, fix]);
}

describe("readConfig", () => {
  it("fills in every default", () => {
    assert.deepEqual(readConfig(MINIMAL), {
      ok: true,
      value: {
        version: 1,
        admins: { "megan-contoso": "megan.bowen@contoso.com" },
        roles: ["global-administrator"],
        consent: { secondAdmin: false, validDays: 7 },
        collect: { lookBackDays: 30 },
        source: { type: "file", directory: "interactions" },
        redaction: DEFAULT_REDACTION_POLICY,
        intake: { type: "directory", directory: "intake" },
        notification: { type: "directory", directory: "mail", from: "copilot-feedback@contoso.com" },
        artifacts: { retentionDays: 7 },
      },
    });
  });

  it("says on its line that there is no key of a name that every object has", () => {
    assert.deepEqual(problemsOf(`${MINIMAL}constructor: x\n`), [
      [14, "There is no key `constructor`", "Delete the key and what belongs to it"],
    ]);
  });

  it("does not take the placeholder that init writes for an admin, beside others either", () => {
    const line = `  ${PLACEHOLDER_ADMIN}: admin@contoso.com\n`;
    assert.deepEqual(problemsOf(MINIMAL.replace("source:", `${line}source:`)), [
      [
        4,
        "The admin named here is the placeholder that `init` wrote",
        "Replace the line, for example with `megan-contoso: megan.bowen@contoso.com`, and `@megan-contoso` in .github/CODEOWNERS",
      ],
    ]);
  });

  it("gives every reading defaults of its own", () => {
    const first = readConfig(MINIMAL);
    assert.ok(first.ok);
    first.value.roles.push("ai-administrator");
    first.value.redaction.custom.push({ id: "x", pattern: "x" });
    const second = readConfig(MINIMAL);
    assert.deepEqual(second.ok && [second.value.roles, second.value.redaction.custom], [
      ["global-administrator"],
      [],
    ]);
  });

  it("reads the sample at the root and each commented alternative in it", () => {
    const sample = readFileSync(join(import.meta.dirname, "../../copilot-feedback.yaml"), "utf8");
    assert.equal(readConfig(sample).ok, true);
    for (const key of ["source", "intake", "notification"]) {
      const [before = "", after = ""] = sample.split(new RegExp(`^${key}:\\n(?: {2}.*\\n)+`, "m"));
      const [, commented = ""] = /^((?:# .*\n)+)/m.exec(after.slice(after.indexOf(`# ${key}:`))) ?? [];
      const text = `${before}${commented.replace(/^# /gm, "")}${after.slice(after.indexOf(`# ${key}:`) + commented.length)}`;
      assert.deepEqual(problemsOf(text), [], key);
      assert.match(text, new RegExp(`^${key}:\\n {2}type: (?:graph|azure-blob|graph-mail)`, "m"));
    }
  });

  it("accepts every kind of source, intake and notification", () => {
    const cloud = MINIMAL.replace(/source:[\s\S]*$/, "").concat(`tenant: 11111111-2222-3333-4444-555555555555
source: {type: graph, cloud: us-government}
intake: {type: azure-support, subscription: 00000000-0000-0000-0000-000000000000}
notification: {type: graph-mail, mailbox: copilot-feedback@contoso.com}
`);
    assert.deepEqual(problemsOf(cloud), []);
  });

  it("explains a wrong choice and reports no consequence of it", () => {
    assert.deepEqual(problemsOf(MINIMAL.replace("type: file", "type: grpah")), [
      [5, "`type` in `source` cannot be `grpah`", "Write `type: graph`"],
    ]);
    assert.deepEqual(problemsOf(MINIMAL.replace("  type: file\n", "")), [
      [4, "`type` is missing in `source`", "Add a line `type: file` below `source`"],
    ]);
  });

  it("checks only the branch that was chosen", () => {
    assert.deepEqual(
      problemsOf(
        MINIMAL.replace("type: directory\n  directory: intake", "type: azure-blob\n  acount: contoso"),
      ),
      [
        [7, "`container` is missing in `intake`", "Add a line `container: intake`"],
        [9, "There is no key `acount` in `intake`", "Write `account`"],
      ],
    );
  });

  it("reports every problem at once, nested ones with their place", () => {
    const text = `${MINIMAL.replace("version: 1", "version: 2").replace("megan.bowen@contoso.com", "megan")}roles: [global-admin]
consent:
  secondAdmin: yes
  validDays: 400
redaction:
  profil: strict
  custom:
    - id: Ticket
      pattern: T-\\d+
`;
    assert.deepEqual(problemsOf(text), [
      [1, "`version` cannot be `2`", "Write `version: 1`"],
      [
        3,
        "`admins.megan-contoso` cannot be `megan`",
        "Write for example `megan-contoso: megan.bowen@contoso.com`",
      ],
      [
        14,
        "entry 1 of `roles` cannot be `global-admin`",
        "Choose one of global-administrator, ai-administrator",
      ],
      [16, "`consent.secondAdmin` is text, not true or false", "Write `secondAdmin: true`"],
      [17, "`consent.validDays` cannot be 400", "Write `validDays: 90` or less"],
      [19, "There is no key `profil` in `redaction`", "Write `profile`"],
      [
        21,
        "`id` in entry 1 of `redaction.custom` cannot be `Ticket`",
        "Write lower-case letters, digits and hyphens, starting with a letter",
      ],
    ]);
  });

  it("tells an empty text from one that is too short", () => {
    const dictionary = (value: string) =>
      problemsOf(`${MINIMAL}redaction:\n  dictionary:\n    - values: ["${value}"]\n`).map(
        ([, message]) => message,
      );
    assert.deepEqual(dictionary("ab"), [
      "entry 1 of `values` in entry 1 of `redaction.dictionary` is too short: `ab`",
    ]);
    assert.deepEqual(dictionary(""), ["entry 1 of `values` in entry 1 of `redaction.dictionary` is empty"]);
  });

  it("wants a tenant where Microsoft Graph is asked", () => {
    assert.deepEqual(problemsOf(MINIMAL.replace("type: file\n  directory: interactions", "type: graph")), [
      [
        4,
        "`tenant` is missing, which source needs to reach Microsoft Graph",
        "Add a line `tenant: contoso.onmicrosoft.com` with your tenant",
      ],
    ]);
  });

  it("refuses two spellings of one login", () => {
    assert.deepEqual(
      problemsOf(
        MINIMAL.replace("  megan-contoso: ", "  Megan-Contoso: megan.bowen@contoso.com\n  megan-contoso: "),
      ),
      [[4, "`megan-contoso` is the same GitHub login as `Megan-Contoso`", "Delete one of the two lines"]],
    );
  });

  it("refuses to ask one admin for a second", () => {
    const asking = `${MINIMAL}consent:\n  secondAdmin: true\n`;
    assert.deepEqual(problemsOf(asking), [
      [
        15,
        "`consent.secondAdmin` asks for two admins, but `admins` names fewer",
        "Add the GitHub login of another admin under `admins`",
      ],
    ]);
    const two = asking.replace(/^admins:\n/m, "admins:\n  alex-contoso: alex.wilber@contoso.com\n");
    assert.deepEqual(problemsOf(two), []);
  });

  it("refuses one person under two logins where a second admin has to agree", () => {
    const asking = MINIMAL.replace(/^admins:\n/m, "admins:\n  isaiah-contoso: Megan.Bowen@Contoso.com\n");
    assert.deepEqual(problemsOf(`${asking}consent:\n  secondAdmin: true\n`), [
      [
        4,
        "`megan-contoso` is the same person as `isaiah-contoso`, who would be their own second admin",
        "Delete one of the two lines, or correct the address",
      ],
    ]);
    assert.deepEqual(problemsOf(asking), []);
  });

  it("refuses consent that outlives the log it is about", () => {
    assert.deepEqual(problemsOf(`${MINIMAL}consent:\n  validDays: 14\n`), [
      [
        15,
        "Consent is valid for 14 days, but logs are kept for 7",
        "Write `validDays: 7`, or `artifacts.retentionDays: 14`",
      ],
    ]);
    assert.deepEqual(
      problemsOf(`${MINIMAL}consent:\n  validDays: 14\nartifacts:\n  retentionDays: 14\n`),
      [],
    );
  });

  it("refuses redaction rules nobody knows and patterns nobody should use, on their lines", () => {
    assert.deepEqual(
      problemsOf(`${MINIMAL}redaction:
  rules:
    off: [emial, street-address]
    on: [no-such-rule-at-all]
  custom:
    - id: project
      pattern: '(a+)+'
    - id: email
      pattern: 'PRJ-[0-9]{6}'
    - id: everything
      pattern: '[a-z]+'
    - id: example
      pattern: 'PRJ-[0-9]{6}'
      match: [PRJ-1]
  allow:
    patterns: ['(', 'fine']
`).map(([line, message, fix]) => [line, message, fix?.slice(0, 24)]),
      [
        [16, "There is no redaction rule `emial`", "Write `email`"],
        [17, "There is no redaction rule `no-such-rule-at-all`", "Delete the line, or writ"],
        [
          20,
          "The custom redaction rule `project` is refused: The pattern can take super-linear time: what at character 2 repeats already (`a+)+`) is repeated again",
          "Repeat once: write `[a-z",
        ],
        [21, "`email` is the id of another redaction rule", "Write for example `our-e"],
        [
          24,
          "The custom redaction rule `everything` is refused: The pattern matches ordinary text",
          "Add something fixed that",
        ],
        [
          26,
          "The custom redaction rule `example` is refused: An example under `match` is not matched",
          "Correct the pattern or t",
        ],
        [
          29,
          "The allowed pattern is refused: The pattern is not a regular expression: Unterminated group",
          "Escape characters that h",
        ],
      ],
    );
  });

  const redactionProblems = (yaml: string) => problemsOf(`${MINIMAL}redaction:\n${yaml}`);

  it("refuses a rule that is switched on and off", () => {
    assert.deepEqual(
      redactionProblems("  rules:\n    on: [email, iban]\n    off: [person-by-role, email]\n"),
      [
        [17, "There is no redaction rule `person-by-role`", "Write `person-in-role`"],
        [17, "The redaction rule `email` is switched on and off", "Delete one of the two"],
      ],
    );
  });

  for (const [pattern, reason] of [
    [".*", "matches ordinary text"],
    ["[^\\n]+", "matches ordinary text"],
    ["(?:[A-Z]{9})?", "matches ordinary text"],
    ["[^\\s@]*@\\S*", "lets anybody's value through, such as `s.a.stranger@elsewhere.example`"],
    ["[A-Za-z]+[0-9]", "lets anybody's value through, such as `hunter2`"],
    ["[a-f0-9]{32}", "lets anybody's value through, such as `9f86d081884c7d659a2feaa0c55ad015`"],
    ["DE[0-9]+", "lets anybody's value through, such as `DE89370400440532013000`"],
    ["(a+)+", "can take super-linear time: what at character 2 repeats already (`a+)+`) is repeated again"],
  ] as const) {
    it(`refuses to allow ${pattern}`, () => {
      const problems = redactionProblems(`  allow:\n    patterns: ['${pattern}']\n`);
      assert.deepEqual(
        problems.map(([line, message]) => [line, message]),
        [[16, `The allowed pattern is refused: The pattern ${reason}`]],
      );
    });
  }

  it("allows patterns of one's own", () => {
    const own = [".*@contoso\\.com", "10\\.20\\.[0-9]+\\.[0-9]+", "PRJ-[0-9]{6}", "\\+49 30 5550[0-9]*"];
    assert.deepEqual(
      redactionProblems(`  allow:\n    patterns: [${own.map((one) => `'${one}'`).join(", ")}]\n`),
      [],
    );
  });

  for (const path of [
    "/",
    "/**",
    "/rounds",
    "/rounds/",
    "/rounds/**",
    "/rounds/*/**",
    "/rounds/3",
    "/*/*/prompt",
    "/rounds/*/responses/*/body",
    "/**/text",
  ]) {
    it(`refuses to allow all that is below ${path}`, () => {
      assert.deepEqual(redactionProblems(`  allow:\n    paths: [${path}]\n`), [
        [
          16,
          `The allowed path \`${path}\` covers prompts or responses as a whole, so nothing in them would be removed`,
          "Delete the line, and name what may stay under `allow.values` or `allow.patterns`",
        ],
      ]);
    });
  }

  it("allows paths beside the conversation", () => {
    const beside = ["/rounds/*/app", "/rounds/*/responses/*/contexts", "/rounds/*/prompt/body/contentType"];
    assert.deepEqual(redactionProblems(`  allow:\n    paths: [${beside.join(", ")}]\n`), []);
  });

  it("knows the id of every redaction rule", () => {
    assert.deepEqual(
      RULE_IDS,
      allRules()
        .map(({ id }) => id)
        .sort(),
    );
  });
});
