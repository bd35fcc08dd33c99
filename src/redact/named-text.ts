import type { Detector, Sighting } from "./detector.ts";
import type { Candidate } from "./rule.ts";

/** Longer values than this are read without the name of their member: nothing that a name tells is as long. */
const LONGEST_VALUE = 400;

/**
 * What is seen in the text of a JSON member. Its name is read with it, as it would be in a JSON text: only the name
 * tells the password in `"password": "…"`, and that the number in `"id": "…"` is nobody's.
 */
export function lookAtMember(
  detector: Detector,
  name: string,
  text: string,
  isConversation: boolean,
): Sighting {
  const sighting = detector.look(text, isConversation);
  const rule = detector.memberRule(name, text);
  if (rule !== undefined) return { ...sighting, layered: [{ start: 0, end: text.length, rule }] };
  if (text.length > LONGEST_VALUE || !isPlain(sighting, text)) return sighting;
  const lead = `${JSON.stringify(name)}: "`;
  const whole = `${lead}${text}"`;
  const candidates: Candidate[] = [];
  for (const found of detector.settle(whole, detector.look(whole, isConversation))) {
    const [start, end] = [found.start - lead.length, found.end - lead.length];
    if (start >= 0 && end <= text.length) candidates.push({ ...found, start, end });
  }
  return { ...sighting, candidates };
}

/** Whether offsets are the same in the text, in its view and between quotes. */
function isPlain({ view }: Sighting, text: string): boolean {
  return view.text === text && view.layers.length === 0 && JSON.stringify(text).length === text.length + 2;
}
