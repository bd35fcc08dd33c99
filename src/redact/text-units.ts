/** Units behind a text that may be looked at. */
const MARGIN = 8;
/** Texts up to this many code units need no memory of their own. */
const USUAL = 1 << 16;

/**
 * The code units of one text after another, with zeros behind them, so that looking ahead needs no bounds. Reading
 * a typed array is twice as fast as asking the string for each code unit.
 */
export interface TextUnits {
  units: Uint16Array;
  bytes: Buffer;
}

export function allocateUnits(length = USUAL): TextUnits {
  const units = new Uint16Array(length + MARGIN);
  return { units, bytes: Buffer.from(units.buffer) };
}

/** Copies a text into memory, which grows if it has to. */
export function readUnits(memory: TextUnits, text: string): void {
  const { length } = text;
  if (memory.units.length < length + MARGIN) Object.assign(memory, allocateUnits(length * 2));
  memory.bytes.write(text, "utf16le");
  memory.units.fill(0, length, length + MARGIN);
}
