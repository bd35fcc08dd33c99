import type { Rule } from "../../rule.ts";
import type { TextMemory } from "../../text-memory.ts";
import { FULL, isName } from "./person-shape.ts";
import { isOfPerson, isWhole } from "./unknown-names.ts";

/** People who get a copy, as chats and letters say it without a colon. */
export const copiedPersonRules: readonly Rule[] = [
  {
    kind: "person",
    family: "personal",
    level: "standard",
    spreads: true,
    rank: 53,
    anchor: "word",
    id: "person-copied",
    words: ["cc", "CC", "Cc", "bcc", "Bcc", "BCC", "cc'd", "CC'd", "cc'ed", "CC'ed", "cc'ing", "CC'ing"],
    find: findCopied,
    check: isName,
    match: ["please cc Zorblyn Quaxter on this", "I cc'd Zorblyn Quaxter.", "CC @Zorblyn Quaxter"],
    miss: [
      "licensed CC Attribution License",
      "cc Power Automate",
      "run cc Main Program",
      "CC BY Creative Commons",
      "gcc Zorblyn Quaxter",
      "cc -o Zorblyn Quaxter",
      "cc Finance Team",
    ],
    reference: "https://www.rfc-editor.org/rfc/rfc5322#section-3.6.3",
  },
];

/** Two words or more: one alone may be a team or a product. */
const COPIED = new RegExp(` @?(?<name>${FULL})(?=[\\s,.;:)!?]|$)`, "yu");

function findCopied(
  text: string,
  start: number,
  end: number,
  memory: TextMemory,
): readonly [number, number] | undefined {
  if (!/^$|[\s(,;:.–—-]/.test(text.charAt(start - 1))) return undefined;
  COPIED.lastIndex = end;
  const name = COPIED.exec(text)?.groups?.["name"];
  if (name === undefined || !name.includes(" ") || !isOfPerson(name, true)) return undefined;
  const from = COPIED.lastIndex - name.length;
  return isWhole({ text, start: from, end: COPIED.lastIndex, memory }) ? [from, COPIED.lastIndex] : undefined;
}
