import type { Rule } from "../../rule.ts";
import { readRow } from "../../sql-rows.ts";
import { isPasswordValue } from "../../validate/secrecy.ts";
import { nameStrength } from "../../validate/secret-names.ts";
import { before, isGiven } from "./given-password.ts";
import { isSecretOf } from "./named-value.ts";

const base = {
  kind: "password",
  family: "secret",
  level: "secrets-only",
  rank: 60,
  anchor: "literal",
  ignoreCase: true,
  spreads: true,
} as const;

/** Passwords in statements of SQL. */
export const sqlRules: readonly Rule[] = [
  {
    ...base,
    id: "sql-password",
    literals: ["identified by", "with password", "encrypted password", "password", "login_password"],
    ignoreCase: true,
    lead: '(?: password| with [\\w"`]{1,40} (?:by|as))?[ =]{1,3}N?["\']',
    shape: "[^\"'\\n]{4,160}(?=[\"'])",
    check: (value, sight) =>
      isGiven(value, sight) &&
      /\b(?:create|alter|grant|set|login|role|user)\b[^\n]*$/i.test(before(sight, 120)),
    match: ["CREATE USER 'app' IDENTIFIED BY 'T4ngr1nn7';", "ALTER ROLE app WITH PASSWORD 'T4ngr1nn7'"],
    miss: ["IDENTIFIED BY '$PASSWORD'", "the field \"password\" 'required' by"],
    reference: "https://dev.mysql.com/doc/refman/8.4/en/create-user.html",
  },

  {
    ...base,
    id: "sql-bare-password",
    literals: ["identified by "],
    lead: "",
    shape: "[A-Za-z][\\w$#!]{3,60}(?=[\\s;]|$)",
    check: (value) => /\d/.test(value) && isPasswordValue(value, "password", true),
    match: ["create user app identified by T4ngr1nn7;"],
    miss: ["an order is identified by number", "identified by values"],
    reference: "https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/CREATE-USER.html",
  },
  {
    ...base,
    id: "sql-procedure-password",
    literals: ["sp_addlogin ", "sp_password ", "sp_addremotelogin "],
    lead: "N?'[^'\\n]{0,60}'\\s?,\\s?N?'",
    shape: "[^'\\n]{4,120}(?=')",
    check: isGiven,
    match: ["EXEC sp_addlogin 'adele', 'T4ngr1nn7'"],
    miss: ["EXEC sp_addlogin @name, @password"],
    reference:
      "https://learn.microsoft.com/en-us/sql/relational-databases/system-stored-procedures/sp-addlogin-transact-sql",
  },
  {
    ...base,
    id: "sql-inserted-password",
    anchor: "word",
    words: ["VALUES", "values", "Values"],
    find: findInserted,
    match: ["INSERT INTO users (name, password) VALUES ('adele', 'T4ngr1nn7');"],
    miss: [
      "INSERT INTO users (name, password) VALUES (?, ?);",
      "INSERT INTO items (name, size) VALUES ('a', 'T4ngr1nn7')",
    ],
    reference: "https://www.rfc-editor.org/rfc/rfc6922",
  },
];

const COLUMNS = /\(([^()]{3,400})\)\s{1,8}$/;
/** The value in the first row that stands where the columns say password. */
function findInserted(text: string, start: number, end: number): readonly [number, number] | undefined {
  let before = start;
  while (before > 0 && start - before < 8 && /\s/.test(text[before - 1] as string)) before--;
  if (text[before - 1] !== ")" || before === start) return undefined;
  const columns = COLUMNS.exec(text.slice(Math.max(0, start - 420), start))?.[1]?.split(",");
  if (columns === undefined) return undefined;
  const wanted = columns.map((column) => column.replace(/[\s`"'[\]]/g, "").toLowerCase());
  for (const [column, [from, to]] of readRow(text, end)?.fields() ?? []) {
    const name = wanted[column];
    const strength = name === undefined ? undefined : nameStrength(name);
    if (
      name !== undefined &&
      strength !== undefined &&
      isSecretOf(strength, name, text.slice(from, to), true)
    )
      return [from, to];
  }
  return undefined;
}
