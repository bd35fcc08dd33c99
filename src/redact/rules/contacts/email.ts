import { CLASS } from "../../characters.ts";
import { codes, codeTable, DIGITS, LETTERS } from "../../code-table.ts";
import type { Sight } from "../../rule.ts";
import { isCredited } from "../persons/attribution.ts";

/** Limits of RFC 5321 section 4.5.3.1. */
const LOCAL_LIMIT = 64;

/** 1 for ASCII signs of a local part, 2 for those that end what stands before it in a URL. */
const LOCAL = codeTable([
  ["!#$%&'*+-^_{}~.", 1],
  ["/=?|", 2],
]);
const DOMAIN =
  /(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.){1,8}(?:\p{L}{2,24}|xn--[a-z0-9]{4,40})(?![\p{L}\d-]|\.\p{L})/uy;

/** What follows a dot in file, package and module names rather than in domains. */
const NO_DOMAIN =
  /\.(?:png|jpe?g|gif|svg|webp|js|ts|jsx|tsx|mjs|json|md|py|rb|go|rs|cs|css|html?|xml|ya?ml|txt|pdf|docx?|xlsx?|pptx?|zip|exe|dll|so|jar|class|lock|log|sh|bat|ps1|local_?|service|timer|socket|mount|slice)$/i;
const EXAMPLE_LOCAL =
  /^(?:you|your[._-]?(?:name|email|mail|address|username)?|me|user|user\d?|username|name|e?mail|my[._-]?email|someone|somebody|somename|first\.?last|firstname\.lastname|foo|bar|test|example|xxx+|noreply|no-reply|git|hg|npm|svn|alice|bob|(?:my|your)[._-][\w-]{1,40}|(?:john|jane|joe|max|erika)[._-]?(?:doe|smith|roe|mustermann)?)$/i;
const EXAMPLE_DOMAIN =
  /^(?:example\.\w+|domain\.\w+|company\.\w+|e?mail\.com|your[-\w]*\.\w+|mydomain\.\w+|yourdomain\.\w+|host\.\w+|server\.\w+|sample\.\w+|foobar\.\w+|acme\.\w+|test\.com|xyz\.com|abc\.com|x\.com)$/i;
/** Domains set aside by RFC 2606, and words for one. */
const NOBODYS =
  /(?:^|\.)(?:example\.(?:com|org|net|edu)|(?:your|my)?domain\.\w+|sample\.\w+|foobar\.\w+|(?:my|your)(?:company|app|awesomeapp|site|website|org|business|corp)\.\w+)$/i;
/** What an address is for, instead of whose it is. */
const PART =
  /^(?:(?:the|my|our|new|old|some|any|other|another|primary|secondary|backup)?[-_.]?(?:sender|recipient|receiver|from|to|cc|bcc|reply|customer|client|employee|member|owner|author|committer|tagger|reviewer|user|email|mail|name|team|dnsmaster|lorem|ipsum|dolor|[a-z]|server[-_.]error|customer[-_.]service|support|contact|person|people|mailbox|inbox|account|address|login|guest|visitor|subscriber|agent|manager|boss|hr|it|ops|alerts?|notifications?|billing|orders?|jobs?|news|newsletter))\d{0,3}$/i;
/** Names of nobody, at whatever domain. */
const NOBODY =
  /^(?:test[-._]?(?:user|account|e?mail)?\d*|your(?:[-._]?(?:name|email|mail|address|username))?|user(?:[-._]?name)?|(?:foo|bar|baz|qux|foobar)(?:[+._-](?:foo|bar|baz|qux|\w{1,12}))?)$/i;
/** Ids of messages: numbers and times instead of a name. */
const MESSAGE_ID = /^\d+(?:\.\d+)+(?:-|$)/;

const PERCENT = 0x25;

/** The address around an `@`. */
export function findEmail(text: string, at: number): readonly [number, number] | undefined {
  let start = at;
  let isEncoded = false;
  while (start > 0 && at - start < LOCAL_LIMIT) {
    const code = text.charCodeAt(start - 1);
    isEncoded ||= code === PERCENT;
    if (CLASS[code] === 0 && LOCAL[code] !== 1) break;
    start--;
  }
  if (LOCAL[text.charCodeAt(start - 1)] !== 2)
    while (start < at && CLASS[text.charCodeAt(start)] === 0 && text[start] !== "_") start++;
  if (isEncoded) start = afterEncodedSpace(text, start, at);
  if (text[start] === "'") start++;
  if (start >= at || text[at - 1] === ".") return undefined;
  const plain = endOfPlainDomain(text, at + 1);
  if (plain !== undefined) return [start, plain];
  DOMAIN.lastIndex = at + 1;
  return DOMAIN.test(text) ? [start, DOMAIN.lastIndex] : undefined;
}

const ALPHANUMERIC = codes(`${LETTERS}${DIGITS}`);
const LETTER = codes(LETTERS);

/**
 * Where a domain of ASCII letters and digits ends whose last label has letters alone, and that nothing follows which
 * could belong to it; undefined for every other.
 */
function endOfPlainDomain(text: string, from: number): number | undefined {
  let labels = 1;
  let label = from;
  let isName = true;
  let at = from;
  for (; at - from < DOMAIN_LIMIT; at++) {
    const code = text.charCodeAt(at);
    if (LETTER[code] === 1) continue;
    if (ALPHANUMERIC[code] === 1) isName = false;
    else if (code === DOT && at > label && ALPHANUMERIC[text.charCodeAt(at + 1)] === 1) {
      labels++;
      label = at + 1;
      isName = true;
    } else break;
  }
  const after = text.charCodeAt(at);
  const length = at - label;
  const isEnd = at === text.length || (at - from < DOMAIN_LIMIT && after !== HYPHEN && after < 0x80);
  return isEnd && isName && labels > 1 && labels < 9 && length > 1 && length < 25 ? at : undefined;
}

/** No label of a name that is shorter reaches the length of the longest one. */
const DOMAIN_LIMIT = 62;
const DOT = 0x2e;
const HYPHEN = 0x2d;

/** In a URL a space or a line break before the address is encoded. */
function afterEncodedSpace(text: string, start: number, at: number): number {
  const space = text.slice(start, at).search(/%(?:20|0[9ad])(?!.*%(?:20|0[9ad]))/i);
  return space === -1 ? start : start + space + 3;
}

/** Addresses of roles that publish themselves. */
const ROLE =
  /^(?:no-?reply|do-?not-?reply|security|secure|abuse|postmaster|hostmaster|conduct|coc|code-?of-?conduct|opensource|opencode|oss|mailer-daemon)(?:[-+.]|$)|^[a-z\d]+(?:-[a-z\d]+)*-(?:discuss|devel|announce|commits)$/i;
const SERVICE_ROLE =
  /^(?:info|contact|hello|hi|support|help|sales|press|legal|privacy|bugs?|feedback|admin|maintainers?|community|licen[sc]ing|team|docs|dev|developers?|admins|users?|groups?)(?:[-+.]|$)/i;
/** Whose such addresses are in the documentation of their products. */
const VENDOR =
  /(?:^|\.)(?:microsoft|github|gitlab|npmjs|google|googlegroups|amazon|apple|mozilla|nodejs|openjsf|apache|python|debian|ubuntu|gnu|ietf|w3|linuxfoundation|docker|pulumi|stripe|slack|twilio|gserviceaccount)\.(?:com|org|net|io|dev)$/i;
/** Mailing lists with public archives. */
const LIST = /^(?:lists?|groups|bugs)\.|^vger\.kernel\.org$|^(?:google|yahoo)groups\.com$/i;
const RESERVED =
  /(?:^|\.)(?:example\.(?:com|org|net|edu)|test|invalid|localhost|local|example|test\.(?:com|org|net)|foo\.(?:com|org)|bar\.com|noreply\.github\.com|mail\.ru\.test)$/i;

/** Whether an address can be somebody's: documentation writes `you@example.com`, source control `git@host`. */
export function isWorthyEmail(value: string, sight: Sight): boolean {
  const { text, start, end } = sight;
  const at = value.lastIndexOf("@");
  const local = value.slice(0, at);
  const domain = value.slice(at + 1);
  if (NO_DOMAIN.test(domain) || local === "git" || local === "hg") return false;
  // What is left of a URL whose credentials are none.
  if (
    /[:$[{]/.test(text[start - 1] ?? "") &&
    /:\/\/[^\s/]{0,80}$/.test(text.slice(Math.max(0, start - 90), start - 1))
  )
    return false;
  if (text[end] === ":" && /^:[\w.~-]{1,60}\/|^:~?\//.test(text.slice(end, end + 64))) return false;
  if (EXAMPLE_LOCAL.test(local) && (EXAMPLE_DOMAIN.test(domain) || RESERVED.test(domain))) return false;
  // Nobody has a mailbox there; a name may still stand for somebody.
  if (NOBODYS.test(domain) && PART.test(local)) return false;
  if (NOBODY.test(local) || MESSAGE_ID.test(local) || local.includes("${")) return false;
  // The user of a URL.
  if (text[start - 1] === "/" && text[start - 2] === "/" && text[start - 3] === ":") return false;
  if (isMessageId(text, start) || text[start - 1] === "@") return false;
  if (domain.endsWith(".gserviceaccount.com") || isProtocolName(local, domain)) return false;
  const isRole =
    ROLE.test(local) ||
    LIST.test(domain) ||
    (SERVICE_ROLE.test(local) && (VENDOR.test(domain) || RESERVED.test(domain)));
  if (isRole && !isAlone(text, start, end)) return isInConversation(text, start);
  return !isCredited(sight);
}

/** `Message-ID: <7vy86o@example.com>`, and the same behind the address of a public archive of mail. */
function isMessageId(text: string, start: number): boolean {
  return /(?:message-id|in-reply-to|references)"? ?[:=] ?["'<]{0,2}$|\blore\.kernel\.org\/[\w.-]{1,40}\/[\w%.+-]{0,40}$/i.test(
    text.slice(Math.max(0, start - 100), start),
  );
}

/** Private names of algorithms and messages in SSH are written like addresses (RFC 4251 section 6). */
function isProtocolName(local: string, domain: string): boolean {
  return (
    /^(?:openssh\.com|lib?ssh\.org|lysator\.liu\.se|ssh\.com)$/.test(domain) && /[\d-]|^zlib$/.test(local)
  );
}

/** Nothing but the address, or so little around it that it is the point. */
function isAlone(text: string, start: number, end: number): boolean {
  return text.length - (end - start) < 60;
}

/** `From: info@contoso.com`: a role's address in the head of a message says who talked to whom. */
function isInConversation(text: string, start: number): boolean {
  return /(?:^|\n|\\n|>)(?:from|to|cc|bcc|von|an|de|à|para|da|sender)\s?:[^\n]{0,60}$/i.test(
    text.slice(Math.max(0, start - 80), start),
  );
}
