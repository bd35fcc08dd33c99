import { CLASS, DIGIT } from "../../characters.ts";
import type { Rule } from "../../rule.ts";
import type { TextMemory } from "../../text-memory.ts";
import { isName } from "./person-shape.ts";
import { readName } from "./read-name.ts";
import { beginsLine, speakerAt, speakersIn } from "./transcript.ts";

const base = { kind: "person", family: "personal", level: "standard", rank: 54, spreads: true } as const;

/** People who speak in the transcripts of meetings and the exports of chats. */
export const speakingPersonRules: readonly Rule[] = [
  {
    ...base,
    id: "person-speaking",
    anchor: "sign",
    signs: ":",
    after: ["digit"],
    before: /\d/,
    find: findSpeaker,
    match: [
      "[09:02] Zorblyn Q.: can everyone hear me?\n[09:02] Quaxter Blen: yes",
      "Zorblyn Quaxter   0:03\nGood morning.\nTrelawn Osk   0:09\nMorning!",
      "**Zorblyn Quaxter** (10:02): hello\n**Trelawn** (10:03): hey\n**Megan** (10:04): hi",
      "[09:15] 阿明:投影機壞了\n[09:17] 范姜 瑞祥:我來看",
      "Xiomara 9:41 AM\nwho has it\nDmitri P. 9:42 AM\nme",
      "9/3/26, 09:14 - Zorblyn Quaxter: hi\n9/3/26, 09:15 - Trelawn Osk: hi",
    ],
    miss: [
      "09:14 Agenda: all\n10:00 Strategy: all",
      "[09:02:11] Build: started\n[09:02:12] Build: done",
      "[09:02] Server: up\n[09:03] Database: up\n[09:04] Server: down",
      "09:30 Project Phoenix\n10:00 Budget Review",
      "Zorblyn Quaxter, 09:14: once",
    ],
    reference: "https://support.microsoft.com/office/dc1a8f23-2e20-4684-885e-2152e06a4a8b",
  },
  {
    ...base,
    id: "person-voice",
    anchor: "word",
    words: ["v"],
    find: findVoice,
    check: isName,
    match: ["<v Zorblyn Quaxter>Good morning</v>"],
    miss: ["<v-card title>", "a <v b> c"],
    reference: "https://www.w3.org/TR/webvtt1/#webvtt-cue-voice-span",
  },
];

/** How far around the time of day, in characters, its line begins. */
const REACH = 96;

function findSpeaker(
  text: string,
  at: number,
  _again: number,
  memory: TextMemory,
): readonly [number, number] | undefined {
  // The first colon of `09:02:11` stands for the whole of it.
  if (text[at - 3] === ":" && CLASS[text.charCodeAt(at - 2)] === DIGIT) return undefined;
  let from = at;
  while (from > 0 && !beginsLine(text.charCodeAt(from - 1))) {
    if (at - from === REACH) return undefined;
    from--;
  }
  const span = speakerAt(text, from);
  return span !== undefined && speakersIn(text, memory).get(span[0]) === span[1] ? span : undefined;
}

const VOICE = / (?<name>\p{Lu}[^<>\n&]{1,80})(?=>)/uy;

/** The name in `<v Name>`, as WebVTT marks who speaks. */
function findVoice(text: string, start: number, end: number): readonly [number, number] | undefined {
  if (text[start - 1] !== "<" || text[end] !== " ") return undefined;
  return readName(VOICE, text, end);
}
