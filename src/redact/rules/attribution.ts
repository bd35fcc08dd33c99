/** Sections of public documents whose authors named themselves. */
const SECTION =
  /^(?:#+\s*)?\W{0,4}(?:(?:the |our |code |core |project |special |current |past |emeritus |team |tsc |voting |regular |technical |steering |committee |\([^)\n]{1,40}\) |working |group )*(?:contributors?|contributers|contributing|authors?|licen[sc]es?|copyright|change ?log|history|release notes|backers|sponsors|credits?|acknowledge?ments?|thanks|maintainers?|collaborators?|members|triagers?|team members|code of conduct|enforcement|releasers?|release keys|primary gpg keys|security release stewards)\b|\[?v?\d+\.\d+\.\d+|[^\n]{0,30}\bversion \d+\.\d+\.\d+)/i;
/** A changelog says so in its title, behind the name of the product. */
const TITLE = /^\s{0,8}#?[^\n]{0,48}\b(?:change ?log|release (?:notes|history))\s*(?:\n|$)/i;
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

/** Where the last question stopped: questions about one text come in order, so all of them read it once. */
let asked = { text: "", at: 0, all: false, inside: false, next: -1 };
let isConversation = false;

/**
 * Does `work` for a conversation: there, a heading, a link or a copyright line of an answer keeps nobody's name,
 * because whoever writes a prompt can ask for it. Afterwards no text is remembered.
 */
export function forConversation<T>(work: () => T): T {
  isConversation = true;
  try {
    return work();
  } finally {
    isConversation = false;
    asked = { text: "", at: 0, all: false, inside: false, next: -1 };
  }
}

/**
 * Whether a name or address at `start` stands where documentation credits its authors: in a section about
 * contributors, licence or releases, on a line with a copyright, or in a document that is nothing else.
 */
export function isAttributed(text: string, start: number): boolean {
  if (isConversation) return false;
  if (asked.text !== text || asked.at > start) {
    const opening = text.slice(0, 2 * OPENING_LIMIT);
    const all = CREDITS.test(opening) || TITLE.test(opening);
    const inside = text.length > 400 && OPENING.test(text.slice(0, OPENING_LIMIT));
    asked = { text, at: 0, all, inside, next: nextHeading(text, 0) };
  }
  if (asked.all) return true;
  while (asked.next !== -1 && asked.next <= start) {
    const title = text.slice(asked.next, asked.next + HEADING_LIMIT);
    const at = asked.next + 1;
    // A changelog stays one below headings such as `### Bug fixes`.
    const inside = SECTION.test(title) || (asked.inside && title.startsWith("###"));
    asked = { text, at, all: false, inside, next: nextHeading(text, at) };
  }
  if (asked.inside) return true;
  const before = text.slice(Math.max(0, start - 100), start);
  return CREDIT.test(before.slice(before.lastIndexOf("\n") + 1));
}

/** A line that begins with number signs, or one with a line of equals signs or hyphens below it. */
const HEADING = /(?<![^\n])(?:#{1,6}\s|[^\s#][^\n]{0,78}\n(?:={3,80}|-{3,80})[ \r]*(?:\n|$))/g;

function nextHeading(text: string, from: number): number {
  HEADING.lastIndex = from;
  return HEADING.exec(text)?.index ?? -1;
}

const CREDIT =
  /^ -- |copyright|\(c\)|©|&copy;|@author|__(?:author|credits|contributors|maintainer)__|^(?:author|maintainer)(?:-email)?:|-by:|pr-url/i;

/**
 * Whether a name from `start` to `end` is given as somebody's on a public site: with a link to an account there, or
 * behind a change that is linked.
 */
export function isLinked(text: string, start: number, end: number): boolean {
  if (isConversation) return false;
  const after = text.slice(end, end + 64);
  if (ACCOUNT_AFTER.test(after)) return true;
  const before = text.slice(Math.max(0, start - 96), start);
  return ACCOUNT_BEFORE.test(before) || (CHANGE_AFTER.test(after) && /\([^()\n]{0,40}$/.test(before));
}

const SITE =
  "https?:\\/\\/(?:www\\.)?(?:github|gitlab|bitbucket|npmjs|twitter|x|medium|opencollective|stackoverflow|codepen|keybase)\\.(?:com|org|io)\\/";
const ACCOUNT_AFTER = new RegExp(
  `^(?:["'<)\\]*_]{0,3}[ -]{0,3}[<([]{0,2}${SITE}|\\*{0,2},? {0,2}\\(?\\[@|\\]\\[|\\]:|\\] ?\\(https?:(?!\\/\\/[\\w.-]{0,80}(?:sharepoint|office|teams|outlook|intranet|internal|corp|local)\\b))`,
);
const ACCOUNT_BEFORE = new RegExp(
  `(?:alt="|<sub><b>|<sup>\\s{0,8}|${SITE}[\\w-]{1,40}["'>)\\]]{0,3}\\s?[ -]{0,3}\\s{0,4}[-*_(]{0,3})$`,
);
const CHANGE_AFTER = /^[^\n()[\]]{0,40}\) ?\[#/;
