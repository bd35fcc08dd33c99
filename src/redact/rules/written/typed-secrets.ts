import type { Rule, Sight } from "../../rule.ts";
import { isPasswordValue } from "../../validate/secrecy.ts";
import { isDrawn } from "../../validate/spelling.ts";

/** How far before what is typed the field may be named. */
const FIELD_REACH = 160;
const FIELD = /pass|assword|pwd|passwort|kennwort|secret|token|api-?key|\bpin\b|\bpw\b/i;

/** What tests and scripts type into a field for passwords. */
export const typedRules: readonly Rule[] = [
  {
    id: "typed-secret",
    kind: "password",
    family: "secret",
    level: "secrets-only",
    rank: 45,
    spreads: true,
    anchor: "literal",
    literals: [
      "sendKeys(",
      "send_keys(",
      "sendline(",
      "setValue(",
      "set_value(",
      "type(",
      "fill(",
      "fillField(",
      "typeText(",
      "type_text(",
      "enterText(",
      "enter_text(",
      "val(",
      "send ",
    ],
    lead: "\\s?(?:(?:\"[^\"\\n]{0,90}\"|'[^'\\n]{0,90}'|[\\w.]{1,40}) ?, ?)?[bur]?[\"'`]",
    shape: "[^\\s\"'`\\\\]{4,64}(?=(?:\\\\[rn]|\\r|\\n){0,2}[\"'`])",
    check: isTyped,
    match: [
      'driver.findElement(By.id("password")).sendKeys("T4ngr1nn7");',
      "await page.fill('input[name=\"password\"]', 'T4ngr1nn7');",
      "cy.get('#password').type('T4ngr1nn7');",
      'expect "assword:"\nsend "T4ngr1nn7\\r"',
    ],
    miss: [
      'element.send_keys("Hello")',
      "cy.get('#name').type('T4ngr1nn7');",
      "page.fill('#password', 'password')",
      'send "yes\\r"',
    ],
    reference: "https://cwe.mitre.org/data/definitions/798.html",
  },
];

function isTyped(value: string, { text, start }: Sight): boolean {
  if (/[/{}$]|@\w+\.\w/.test(value) || !isPasswordValue(value, "password", true)) return false;
  if (/^[A-Za-z_]+$/.test(value) && !isDrawn(value)) return false;
  const before = text.slice(Math.max(0, start - FIELD_REACH), start);
  if (FIELD.test(before))
    return !/user_?name|e-?mail/i.test(before.slice(before.search(/(?:pass|pwd)[^\n]*$/i)));
  return (
    /(?:sendKeys|send_keys)\([^\n]{0,3}$/.test(before) &&
    /\d/.test(value) &&
    value.length >= 8 &&
    (isDrawn(value) || /[!@#$%^&*]/.test(value))
  );
}
