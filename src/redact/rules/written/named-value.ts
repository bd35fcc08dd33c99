import { codes } from "../../code-table.ts";
import { countDigits } from "../../validate/digits.ts";
import { entropy } from "../../validate/randomness.ts";
import { isTypeName } from "../../validate/references.ts";
import { isPasswordValue, isSymbolic, isTokenValue } from "../../validate/secrecy.ts";
import type { NameStrength } from "../../validate/secret-names.ts";
import { isDrawn } from "../../validate/spelling.ts";
import {
  blockName,
  NAME_END,
  type Name,
  nameAt,
  nameStart,
  skipBack,
  TYPED_END,
  withWordsBefore,
} from "./assigned-name.ts";
import { isNoAssignment } from "./assigned-place.ts";
import { readFallback, readValue, type WrittenValue } from "./written-value.ts";

/** What rules have in common whose values are told by a name. */
export const NAMED_VALUE = {
  kind: "secret",
  family: "secret",
  level: "secrets-only",
  rank: 40,
  anchor: "sign",
  spreads: true,
  reference: "https://cwe.mitre.org/data/definitions/798.html",
} as const;

const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/** The value at `valueStart` if the name that ends at `nameEnd` says that it is a secret. */
export function findNamed(
  text: string,
  nameEnd: number,
  valueStart: number,
): readonly [number, number] | undefined {
  let end = skipBack(text, nameEnd, NAME_END);
  let start = nameStart(text, end);
  let name = nameAt(text, start, end);
  if (name.isType) {
    end = skipBack(text, start, TYPED_END);
    start = nameStart(text, end);
    name = nameAt(text, start, end);
    if (name.text === "") name = blockName(text, start) ?? name;
  }
  if (name.isBare) name = withWordsBefore(text, start, name);
  const { strength } = name;
  const quote = text.charCodeAt(valueStart);
  // A name that says nothing is worth a look at a quoted value alone.
  if (strength === undefined) {
    const isQuoted = quote === QUOTE || quote === APOSTROPHE;
    if (!name.isLone || !beginsKey(text, isQuoted ? valueStart + 1 : valueStart)) return undefined;
  }
  if (isEnvironment(text, start, valueStart, name.text)) {
    ENVIRONMENT_VALUE.lastIndex = valueStart;
    const whole = ENVIRONMENT_VALUE.exec(text)?.[0];
    if (whole !== undefined && isSymbolic(whole)) return [valueStart, valueStart + whole.length];
  }
  const value =
    readValue(text, valueStart) ?? (strength === undefined ? undefined : readFallback(text, valueStart));
  if (value === undefined) return undefined;
  const [from, to, quoted] = value;
  if (!isGood(text, name, start, value)) return undefined;
  return isNoAssignment(text, start, from, to, quoted) ? undefined : [from, to];
}

/** Whether a value is one that its name promises. */
function isGood(
  text: string,
  { lower, strength }: Name,
  start: number,
  [from, to, quoted]: WrittenValue,
): boolean {
  const written = text.slice(from, to);
  // Without quotes only where the line is a name and its value and nothing else.
  if (strength === undefined) return (quoted || isLine(text, start, to)) && isRandomKey(written);
  // `arn:aws:secretsmanager:…:secret:name`: a part of a name.
  if (!quoted && text[start - 1] === ":" && text[from - 1] === ":") return false;
  // Bare words and numbers of code: `password = pwd;`, `login(token = tk2, …)`.
  if (!quoted && /^[);,]/.test(text.slice(to, to + 1)) && /^[\w$]+$/.test(written)) {
    if (text[from - 1] === " " || (/^[A-Za-z_$]+$/.test(written) && !isDrawn(written))) return false;
  }
  if (isSecretOf(strength, lower, written, quoted)) return true;
  return (
    !quoted &&
    strength === "password" &&
    isProperty(text, start, from, to) &&
    isPasswordValue(written, lower, true)
  );
}

/** Whether a name begins its line and a value ends it. */
function isLine(text: string, name: number, to: number): boolean {
  const after = text[to];
  return (
    (after === undefined || after === "\n" || after === "\r") &&
    /(?:^|\n)[ \t-]*$/.test(text.slice(Math.max(0, name - 24), name))
  );
}

/** `SECRET_KEY=…` at the beginning of a line: everything up to its end, or that of its tag, is the value, brackets too. */
function isEnvironment(text: string, start: number, valueStart: number, name: string): boolean {
  if (text.charCodeAt(valueStart - 1) !== EQUALS || !/^[A-Z][A-Z\d_]+$/.test(name)) return false;
  const before = text[start - 1];
  return before === undefined || before === "\n" || text.startsWith("export ", start - 7);
}

const EQUALS = 0x3d;
const ENVIRONMENT_VALUE = /(?:(?!<\/[a-z])[^\s"'`]){24,200}(?=\s|$|<\/[a-z])/y;

/** A line of a file of properties or of the environment, and nothing else: `jdbc.password=sommer`. */
function isProperty(text: string, name: number, from: number, to: number): boolean {
  const before = text[name - 1];
  const after = text[to];
  return (
    text[from - 1] === "=" &&
    (before === undefined || before === "\n") &&
    (after === undefined || after === "\n" || after === "\r") &&
    /^[a-z]{5,}$/.test(text.slice(from, to))
  );
}

/** Whether a value is what its name says. */
export function isSecretOf(strength: NameStrength, name: string, value: string, quoted: boolean): boolean {
  switch (strength) {
    case "password":
      return isPasswordValue(value, name, quoted) || isTokenValue(value, "token");
    case "hint":
      return (
        quoted &&
        !isTypeName(value) &&
        ((/\d/.test(value) && /[A-Za-z]/.test(value) && !/[\s./:]/.test(value)) || isDrawn(value)) &&
        isPasswordValue(value, name, quoted)
      );
    case "token":
      return (
        isTokenValue(value, strength) ||
        (quoted && (isSecretPhrase(name, value) || (PIN_NAME.test(name) && isPin(value))))
      );
    default:
      return isTokenValue(value, strength);
  }
}

const PIN_NAME = /(?:^|[a-z]|[_.-])(?:pin|otp|passcode)(?:[_.-](?:admin|user|code|default|master))?$/;

/** Four to eight digits that are no row or year: `"912107"`. */
function isPin(value: string): boolean {
  return (
    /^\d{4,8}$/.test(value) &&
    !/^(\d)\1+$|^(?:19|20)\d\d$|^(?:1234|0123|12345|123456|1234567|12345678)$/.test(value)
  );
}

const PHRASE_NAME =
  /(?:secret|^auth|[.>]auth|jwt|session|cookie|signing|salt|pepper)(?:[-_.]?(?:key|token))?(?:[-_.]?base)?$/;

/** Secrets that people make up for signing: `secret: "sommerregen2024"`. */
function isSecretPhrase(name: string, value: string): boolean {
  if (!PHRASE_NAME.test(name) || !isPasswordValue(value, name, true)) return false;
  if (/secret|token|key|pass|test|cookie|session|config|demo|salt|foo|bar|string/i.test(value)) return false;
  return (
    /^[a-z]{10,}$/.test(value) ||
    (NUMBERED_WORDS.test(value) && !/app|prod|dev|api|auth|vault|name|user|aws/.test(value)) ||
    (value.length >= 8 && /^[A-Za-z\d!@#$%^&*]+$/.test(value) && /\d/.test(value))
  );
}

/** `tomato-wagon-287-lantern` */
const NUMBERED_WORDS = /^(?=.*-\d{2,4}(?:-|$))[a-z]{3,12}(?:-(?:[a-z]{3,12}|\d{2,4})){2,5}$/;

/** Whether as many characters follow as the shortest key has. */
function beginsKey(text: string, start: number): boolean {
  for (let at = start; at < start + SHORTEST_KEY; at++) {
    const code = text.charCodeAt(at);
    if (PART_OF_KEY[code] !== 1) return false;
  }
  return true;
}

const SHORTEST_KEY = 20;
const PART_OF_KEY = codes("_-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

/** A value that nothing but a key is like: letters of the whole alphabet and digits, all mixed. */
function isRandomKey(value: string): boolean {
  return (
    value.length >= SHORTEST_KEY &&
    value.length <= 64 &&
    /^[A-Za-z\d_-]+$/.test(value) &&
    !/^[\da-fA-F-]+$/.test(value) &&
    countDigits(value) >= 3 &&
    entropy(value) >= 3.4 &&
    isTokenValue(value, "key") &&
    isDrawn(value)
  );
}
