import { codes } from "../../code-table.ts";
import type { Rule } from "../../rule.ts";
import { skipSpace } from "./assigned-name.ts";
import { findNamed, NAMED_VALUE } from "./named-value.ts";

const OPERATOR = codes(":=?.+|~!<>");

/**
 * The value assigned to a telling name at the operator `at`, if it is worth removing. `==`, `::`, `=~` and `:/` are
 * kept out by what may stand behind the sign.
 */
function findAssigned(text: string, at: number): readonly [number, number] | undefined {
  let end = at;
  while (end > 0 && at - end < 4 && OPERATOR[text.charCodeAt(end - 1)] === 1) end--;
  return findNamed(text, end, skipOperator(text, at + 1));
}

const BLOCK = /!?\(:(\w{1,60})\) \{ (?=["'])/y;

/** `let(:password) { "…" }` of Ruby's tests. */
function findBlock(text: string, _start: number, end: number): readonly [number, number] | undefined {
  BLOCK.lastIndex = end;
  const name = BLOCK.exec(text)?.[1];
  if (name === undefined) return undefined;
  return findNamed(text, text.indexOf(name, end) + name.length, BLOCK.lastIndex);
}

/** `process.env.DB_PASSWORD || "…"`: what a name stands for if nobody set it. */
function findFallback(text: string, at: number): readonly [number, number] | undefined {
  if (text[at - 1] !== text[at]) return undefined;
  const value = skipSpace(text, at + 1);
  const quote = text[value];
  return quote === '"' || quote === "'" ? findNamed(text, at - 1, value) : undefined;
}

function skipOperator(text: string, from: number): number {
  let at = from;
  if (text[at] === ">") at++;
  return skipSpace(text, at);
}

/** Values given to names that say password, token, secret or key. */
export const assignmentRules: readonly Rule[] = [
  {
    ...NAMED_VALUE,
    id: "assigned-secret",
    signs: "=:",
    before: /[^=:~/]/,
    find: findAssigned,
    match: [
      'db_password = "T4ngr1nn!7"',
      "API_TOKEN=q7Wz3Kv9Mt1Xh5Pb2Rg8",
      '{"clientSecret": "q7Wz3Kv9~Mt1Xh5Pb2"}',
    ],
    miss: [
      "password = getPassword()",
      "token: <your-token>",
      'password: "Password"',
      '"idempotency_key": "ed3ee3933d946f1514d505d173c82648"',
      "--id=npm:tough-cookie:20160722",
      'model: "anthropic:claude-sonnet-4-5-20250929"',
      "declare const webSocketApi: apigwv2.IWebSocketApi;",
      "chap_password = user1_password",
      "apiKey: process.env.API_KEY",
    ],
  },
  {
    ...NAMED_VALUE,
    id: "block-secret",
    anchor: "word",
    words: ["let"],
    find: findBlock,
    match: ["let(:password) { 'T4ngr1nn7' }"],
    miss: ["let(:name) { 'T4ngr1nn7' }", "let(:password) { user.password }"],
    reference: "https://rspec.info/features/3-13/rspec-core/helper-methods/let/",
  },
  {
    ...NAMED_VALUE,
    id: "fallback-secret",
    signs: "|?",
    after: ["other"],
    find: findFallback,
    match: ["process.env.DB_PASSWORD || 'T4ngr1nn7'", 'process.env.API_KEY ?? "q7Wz3Kv9Mt1Xh5Pb2Rg8"'],
    miss: ["password || 'required'", "a || 'b'"],
  },
] satisfies readonly Rule[];
