import { lineBefore } from "../../characters.ts";
import { codes, WHITE_SPACE } from "../../code-table.ts";
import type { Sight } from "../../rule.ts";
import type { TextMemory } from "../../text-memory.ts";

/** Sections of public documents whose authors named themselves. */
const SECTION =
  /^(?:#+\s*)?\W{0,4}(?:a id=[^>\n]{1,32}>\W{1,4}a>)?(?:(?:the |our |code |core |project |special |current |past |emeritus |team |tsc |voting |regular |technical |steering |committee |\([^)\n]{1,40}\) |working |group )*(?:contributors?|contributers|contributing|authors?|licen[sc]es?|copyright|change ?log|history|release notes|backers|sponsors|credits?|acknowledge?ments?|thanks|maintainers?|collaborators?|members|triagers?|team members|code of conduct|enforcement|releasers?|release keys|primary gpg keys|security release stewards)\b|\[?v?\d+\.\d+\.\d+|[^\n]{0,30}\bversion \d+\.\d+\.\d+)/i;
const SECTION_FIRST = new RegExp(`^#+${SECTION.source.slice("^(?:#+\\s*)?".length)}`, "i");
/** A changelog or a licence says so in its title, behind the name of the product. */
const TITLE =
  /^\s{0,8}#?[^\n]{0,48}\b(?:change ?log|release (?:notes|history)|licen[sc]es?|third[- ]party notices?)\s*(?:\n|$)/i;
const OPENING = /\b(?:authored by|contributors|authors|change ?log|all notable changes)\b/i;
/**
 * Documents that are credits from the first to the last line: changelogs of Debian and GNU, machine-readable
 * copyright files, licences, texts of a source-control system about itself.
 */
const CREDITS =
  /^\s{0,40}(?:[a-z\d][a-z\d.+-]{1,60} \([\w.:~+-]{1,60}\) [\w -]{1,60}; urgency=|(?:\d{4}-\d\d-\d\d|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d [\d:]{8} (?:[A-Z]{3,5} )?\d{4})[ \t]{1,4}[^\n<]{2,60}<[^\s<>]{3,80}>|Format: https?:\/\/\S{0,60}copyright-format|(?:The )?MIT License\b|BSD \d-Clause|ISC License|(?:\w+ )?Copyright \(c\) \d{4})/;

/** Longest heading looked at, and how far from the start a document says what it is. */
const HEADING_LIMIT = 80;
const OPENING_LIMIT = 160;

/** What is known of a text from its beginning. */
interface Unread {
  readonly text: string;
  /** Whether all of it is credits, and whether credits begin with it. */
  readonly all: boolean;
  readonly isOpening: boolean;
  /** Names and addresses that are credited somewhere. */
  readonly credited: Set<string>;
}

/** How far a text was read: questions about it come in order, so that all of them read it once. */
interface Reading extends Unread {
  /** Whether the last headings say that credits follow; undefined if nobody asked. */
  inside: boolean | undefined;
  /** Headings not looked at: the last one, with those above it if it is a third-level one, as in a changelog. */
  titles: string[];
  /** Where the last heading begins. */
  at: number;
  /** The first line break that was not looked at, -1 if there is none. */
  line: number;
}

/**
 * Whether a name or address stands where documentation credits its authors: in a section about contributors,
 * licence or releases, on a line with a copyright, or in a document that is nothing else; a `name` also where it is
 * linked to an account on a public site, or to a change. Never in a conversation: there, a heading, a link or a
 * copyright line of an answer keeps nobody's name, because whoever writes a prompt can ask for it.
 */
export function isCredited({ text, start, end, memory }: Sight, name = false): boolean {
  if (memory.isConversation) return false;
  const reading = memory.recall(text, startReading);
  if (reading.at > start) restart(reading);
  readTo(reading, start);
  const credited =
    reading.all || isInside(reading) || isOnCreditLine(text, start) || (name && isLinked(text, start, end));
  if (credited) reading.credited.add(text.slice(start, end));
  return credited;
}

/** Whether a name stands in credits: what a rule for names asks last. */
export function isNamedInCredits(_name: string, sight: Sight): boolean {
  return isCredited(sight, true);
}

/** The names and addresses that rules saw credited in the text: public, wherever they stand in it. */
export function creditedIn(memory: TextMemory): ReadonlySet<string> {
  return memory.recalled(startReading)?.credited ?? NOBODY;
}

const NOBODY: ReadonlySet<string> = new Set();

function startReading(text: string): Reading {
  const opening = text.slice(0, 2 * OPENING_LIMIT);
  const known = {
    all: CREDITS.test(opening) || TITLE.test(opening),
    isOpening:
      SECTION_FIRST.test(opening) || (text.length > 400 && OPENING.test(opening.slice(0, OPENING_LIMIT))),
    credited: new Set<string>(),
  };
  return restart({ text, ...known });
}

/** Reads from the beginning: somebody asks about a place before the last heading. */
function restart(reading: Unread | Reading): Reading {
  const { text, isOpening } = reading;
  return Object.assign(reading, { inside: isOpening, titles: [], at: 0, line: text.indexOf("\n") });
}

function isInside(reading: Reading): boolean {
  if (reading.inside === undefined) {
    reading.inside = reading.titles.some((title) => SECTION.test(title));
    reading.titles = [];
  }
  return reading.inside;
}

const NUMBER_SIGN = 0x23;
const HYPHEN = 0x2d;
const EQUALS = 0x3d;

/** Passes the headings up to `start`. */
function readTo(reading: Reading, start: number): void {
  const { text } = reading;
  for (let at = reading.line; at !== -1; at = text.indexOf("\n", at + 1)) {
    reading.line = at;
    if (at >= start) return;
    const code = text.charCodeAt(at + 1);
    if (code !== NUMBER_SIGN && code !== HYPHEN && code !== EQUALS) continue;
    const title =
      code === NUMBER_SIGN ? text.slice(at + 1, at + 1 + HEADING_LIMIT) : underlinedTitle(text, at, code);
    if (title === undefined) continue;
    reading.at = at + 1;
    if (!title.startsWith("###")) reading.titles = [];
    else if (reading.inside === true) continue;
    reading.titles.push(title);
    reading.inside = undefined;
  }
  reading.line = -1;
}

/** The line above one of equals signs or hyphens; undefined for a rule between paragraphs, a list or a table. */
function underlinedTitle(text: string, at: number, sign: number): string | undefined {
  if (text.charCodeAt(at + 2) !== sign || text.charCodeAt(at + 3) !== sign) return undefined;
  const title = text.slice(Math.max(text.lastIndexOf("\n", at - 1) + 1, at - HEADING_LIMIT), at);
  return title.trim() === "" || /[.|:]\s*$/.test(title) ? undefined : title;
}

const CREDIT =
  /^ -- |copyright|\(c\)|©|&copy;|@author|__(?:author|credits|contributors|maintainer)__|^(?:author|maintainer)(?:-email)?:|-by:|pr-url/i;

/** How far before a name its line is read. */
const LINE_REACH = 100;

function isOnCreditLine(text: string, start: number): boolean {
  return CREDIT.test(lineBefore(text, start, LINE_REACH));
}

/** Whether a name is linked to an account on a public site, or stands behind a change that is linked. */
function isLinked(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 64);
  if (mayLead(text, end) && ACCOUNT_AFTER.test(after)) return true;
  const before = text.slice(Math.max(0, start - 96), start);
  if ((before.includes("://") || isPictured(text, start)) && ACCOUNT_BEFORE.test(before)) return true;
  if (before.endsWith("by ") && WORK_BEFORE.test(text.slice(Math.max(0, start - 190), start))) return true;
  return after.includes("[#") && CHANGE_AFTER.test(after) && /\([^()\n]{0,40}$/.test(before);
}

const LEADS = codes("])\"'<*_,");
const LEADS_BEHIND_SPACE = codes("-<([h ");

/** Whether what stands behind a name can lead to an account. */
function mayLead(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  return LEADS[code] === 1 || (code === SPACE && LEADS_BEHIND_SPACE[text.charCodeAt(end + 1)] === 1);
}

const SPACE = 0x20;
const SPACES = codes(WHITE_SPACE);
const LONGEST_GAP = 8;

/** Whether a tag or an attribute's value ends before a name. */
function isPictured(text: string, start: number): boolean {
  let at = start - 1;
  while (start - at <= LONGEST_GAP && SPACES[text.charCodeAt(at)] === 1) at--;
  return text[at] === '"' || text[at] === ">";
}

const SITE =
  "https?:\\/\\/(?:www\\.)?(?:github|gitlab|bitbucket|npmjs|twitter|x|medium|opencollective|stackoverflow|codepen|keybase)\\.(?:com|org|io)\\/";
const ACCOUNT_AFTER = new RegExp(
  `^(?:["'<)\\]*_]{0,3}[ -]{0,3}[<([]{0,2}${SITE}|\\*{0,2},? {0,2}\\(?\\[@|\\]\\[|\\]:|\\] ?\\(https?:(?!\\/\\/[\\w.-]{0,80}(?:sharepoint|office|teams|outlook|intranet|internal|corp|local)\\b))`,
);
const ACCOUNT_BEFORE = new RegExp(
  `(?:alt="|<sub><b>|<sup>\\s{0,8}|${SITE}[\\w-]{1,40}["'>)\\]]{0,3}\\s?[ -]{0,3}\\s{0,4}[-*_(]{0,3})$`,
);
/** `[A title](https://…)** - by ` in a list of works. */
const WORK_BEFORE = /\]\(https?:[^()\s]{1,160}\)\*{0,2} {0,2}[-–—] {0,2}(?:[a-z][a-z ]{0,40} )?by $/;
const CHANGE_AFTER = /^[^\n()[\]]{0,40}\) ?\[#/;
