import type { Rule } from "../../rule.ts";
import { nameStrength } from "../../validate/secret-names.ts";
import { isDrawn } from "../../validate/spelling.ts";
import { skipSpace } from "./assigned-name.ts";
import { findNamed, isSecretOf, NAMED_VALUE } from "./named-value.ts";

/** Values of arguments whose name or function says password, token, secret or key. */
export const argumentRules: readonly Rule[] = [
  {
    ...NAMED_VALUE,
    id: "argument-secret",
    signs: ",(",
    after: ["quote", "letter"],
    before: /[\s"']/,
    find: findArgument,
    match: [
      'System.setProperty("DB_PASSWORD", "T4ngr1nn!7")',
      'user.setPassword("T4ngr1nn!7")',
      'user.check_password("T4ngr1nn7")',
      "expect(user.password).toEqual('T4ngr1nn7')",
      'assertEquals("T4ngr1nn7", user.getPassword());',
      'when(user.getPassword()).thenReturn("T4ngr1nn7");',
      'curl_easy_setopt(curl, CURLOPT_PASSWORD, "T4ngr1nn7");',
    ],
    miss: [
      'label("password", "Your password")',
      'getPassword("T4ngr1nn7")',
      'validatePassword("password")',
      "Credentials.fromGeneratedSecret('clusteradmin')",
    ],
  },
];

/** Longest value that is compared with a password. */
const LONGEST_COMPARED = 80;

/** Functions that look something up by its name, show it or test it. */
const LOOKUP =
  /\b(?:get|find|read|has|load|fetch|require|import|print|log|error|env|label|field|by|forgot|show|toggle|hide|translate|gettext|trans|expect|describe|it|test|cookie|session)_?\w*$/i;
/** Functions that take a number, the name of an account or two digests. */
const TAKES_NO_SECRET =
  /\.(?:from(?:Generated|Existing)\w*|u?int(?:32|64)?|big(?:Int|int)|\w*Distance|isValid|decode\w*)$/;
/** Functions that take a password as well as its name, so that only what looks like one counts. */
const EXAMINE = /\b(?:check|is|validate|verify|generate|reset|match|compare|valid|add|remove)_?\w*$/i;
const COMPARING = /(?:[bB]e|[eE]quals?|[eE]ql?|[tT]o|[iI]s|[rR]eturns?|ReturnValue|assert_equal)$/;
const COMPARED =
  /\(([\w.$]{2,60}?)(?:\(\))?\)\.(?:[\w.]{1,20}\.)?(?:toBe|toEqual|toStrictEqual|equals?|eql?|isEqualTo|is|thenReturn|willReturn|andReturn|returns?|mockReturnValue|mockResolvedValue)$/;
/** `assertEquals("…", user.getPassword())`: what is compared comes second. */
const COMPARED_TO = /["'],\s?[\w.$]{0,60}?(\w{1,40})(?:\(\))?\s?\)/y;
/** A name and its value come first in a call or a pair; words one after the other are a list. */
const PAIR =
  /[([{]\s*(?:b?["']|:)?[\w.$#-]{2,64}["']?$|, ?[A-Z][A-Z\d_]{3,60}$|\b(?:set|provider|config) :\w{2,60}$/;
const SETTER = /\b(?:set\w*|put|define|add\w*|fill\w*|type|append)\(\s*["'][\w.-]*["']$/i;

/** `setProperty("DB_PASSWORD", "…")`, `setPassword("…")`: the value is the next argument. */
function findArgument(text: string, at: number): readonly [number, number] | undefined {
  const value = skipSpace(text, at + 1);
  const quote = text.charCodeAt(value);
  if (quote !== 0x22 && quote !== 0x27) return undefined;
  if (text[at] === "(") return findOnlyArgument(text, at, value);
  const span = findNamed(text, at, value);
  if (span === undefined || !PAIR.test(text.slice(Math.max(0, at - 84), at))) return undefined;
  const written = text.slice(span[0], span[1]);
  if (!/^[A-Za-z_-]+$/.test(written) || isDrawn(written)) return span;
  return SETTER.test(text.slice(Math.max(0, at - 90), at)) ? span : undefined;
}

/** `expect(user.password).toEqual("…")`: the name is what is compared. */
function findCompared(text: string, at: number, value: number): readonly [number, number] | undefined {
  const match = COMPARED.exec(text.slice(Math.max(0, at - 100), at));
  if (match !== null) return findNamed(text, at - match[0].length + 1 + (match[1] as string).length, value);
  const end = text.indexOf(text[value] as string, value + 1);
  if (end === -1 || end - value > LONGEST_COMPARED) return undefined;
  COMPARED_TO.lastIndex = end;
  const name = COMPARED_TO.exec(text)?.[1]?.toLowerCase();
  if (name === undefined || nameStrength(name) !== "password") return undefined;
  const written = text.slice(value + 1, end);
  return isSecretOf("password", name, written, true) ? [value + 1, end] : undefined;
}

function findOnlyArgument(text: string, at: number, value: number): readonly [number, number] | undefined {
  const span = findNamed(text, at, value);
  const called = text.slice(Math.max(0, at - 24), at);
  if (span === undefined) return COMPARING.test(called) ? findCompared(text, at, value) : undefined;
  if (LOOKUP.test(called) || TAKES_NO_SECRET.test(called)) return undefined;
  if (!EXAMINE.test(called)) return span;
  const written = text.slice(span[0], span[1]);
  return /^(?=[^\d]*\d)(?=[^A-Za-z]*[A-Za-z])[^\s:/]+$/.test(written) ? span : undefined;
}
