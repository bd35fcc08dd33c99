import { CLASS } from "../characters.ts";

/** Limits of RFC 5321 section 4.5.3.1. */
const LOCAL_LIMIT = 64;

const LOCAL = "!#$%&'*+-/=?^_{|}~.";
const DOMAIN =
  /(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.){1,8}(?:\p{L}{2,24}|xn--[a-z0-9]{4,40})(?![\p{L}\d-]|\.\p{L})/uy;

/** What follows a dot in file, package and module names rather than in domains. */
const NO_DOMAIN =
  /\.(?:png|jpe?g|gif|svg|webp|js|ts|jsx|tsx|mjs|json|md|py|rb|go|rs|cs|css|html?|xml|ya?ml|txt|pdf|docx?|xlsx?|pptx?|zip|exe|dll|so|jar|class|lock|log|sh|bat|ps1|local_?)$/i;
const EXAMPLE_LOCAL =
  /^(?:you|your[._-]?(?:name|email|mail|address|username)?|me|user|user\d?|username|name|e?mail|my[._-]?email|someone|somebody|somename|first\.?last|firstname\.lastname|foo|bar|test|example|xxx+|noreply|no-reply|git|hg|npm|svn)$/i;
const EXAMPLE_DOMAIN =
  /^(?:example\.\w+|domain\.\w+|company\.\w+|e?mail\.com|your[-\w]*\.\w+|mydomain\.\w+|yourdomain\.\w+|host\.\w+|server\.\w+|test\.com|xyz\.com|abc\.com)$/i;

/** The address around an `@`. */
export function findEmail(text: string, at: number): readonly [number, number] | undefined {
  let start = at;
  while (start > 0 && at - start < LOCAL_LIMIT) {
    const code = text.charCodeAt(start - 1);
    if ((CLASS[code] ?? 0) === 0 && !LOCAL.includes(text[start - 1] as string)) break;
    start--;
  }
  while (start < at && (CLASS[text.charCodeAt(start)] ?? 0) === 0 && text[start] !== "_") start++;
  const equals = text.slice(start, at).search(/[=/?|][^=/?|]*$/);
  if (equals !== -1) start += equals + 1;
  if (start >= at || text[at - 1] === ".") return undefined;
  DOMAIN.lastIndex = at + 1;
  return DOMAIN.test(text) ? [start, DOMAIN.lastIndex] : undefined;
}

/** Whether an address can be somebody's: documentation writes `you@example.com`, source control `git@host`. */
export function isWorthyEmail(value: string): boolean {
  const at = value.lastIndexOf("@");
  const local = value.slice(0, at);
  const domain = value.slice(at + 1);
  if (NO_DOMAIN.test(domain) || local === "git" || local === "hg") return false;
  return !(EXAMPLE_LOCAL.test(local) && EXAMPLE_DOMAIN.test(domain));
}
