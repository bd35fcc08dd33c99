import type { Detector } from "./detector.ts";
import type { Candidate } from "./rule.ts";
import { ALONE_IN_ANSWER } from "./rules/spoken/said-in-answers.ts";

/** Members that hold what somebody said. */
const SAID: ReadonlySet<string> = new Set([
  "text",
  "content",
  "body",
  "message",
  "prompt",
  "response",
  "answer",
]);
/** Longest answer that is read with its question, and how much of the question. */
const LONGEST_ANSWER = 120;
const QUESTION_REACH = 160;

/** Follows what is said in a document, one text after the other. */
export interface Listener {
  /** What of a text is found only because the message before it asked for it. */
  readonly hear: (name: string, text: string) => readonly Candidate[];
}

/** Listens to one conversation. */
export function createListener(detector: Detector): Listener {
  let before = "";
  return {
    hear(name, text) {
      if (!SAID.has(name) || /^\s*[[{]/.test(text)) return [];
      const question = before;
      before = ending(text);
      return text.length <= LONGEST_ANSWER && /[?？]/.test(question) ? answersTo(question, text) : [];
    },
  };

  function answersTo(question: string, text: string): readonly Candidate[] {
    const answer = WITHIN_TAGS.exec(text)?.[1] ?? "";
    const offset = text.indexOf(answer);
    const lead = `${question}\n`;
    const { view, candidates } = detector.look(lead + answer, true);
    if (view.text !== lead + answer) return [];
    return candidates
      .filter(({ start, rule }) => rule.id === ALONE_IN_ANSWER && start >= lead.length)
      .map(({ start, end, rule }) => ({
        start: start - lead.length + offset,
        end: end - lead.length + offset,
        rule,
      }));
  }
}

/** What stands in tags alone; each turn reads a space or a tag, so that there is one way to read it. */
const WITHIN_TAGS = /^(?:\s|<[^<>]{1,60}>)*([^<>\s](?:[^<>]*[^<>\s])?)(?:\s|<[^<>]{1,60}>)*$/;

/** The last words of a message, without tags. */
function ending(text: string): string {
  return text
    .slice(-2 * QUESTION_REACH)
    .replace(/<[^<>]{1,80}>/g, " ")
    .trim()
    .slice(-QUESTION_REACH);
}
