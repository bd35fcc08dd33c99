/** A record and the line it begins on, 1-based. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

export type CsvReading =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  | { readonly ok: false; readonly line: number; readonly message: string };

/**
 * Reads comma-separated values (RFC 4180): quoted fields may hold separators, line breaks and doubled quotes. A
 * leading byte order mark is passed over, both kinds of line break end a record, empty lines are none. Anything
 * else that is not in the standard is an error with its line, because guessing would shift fields.
 */
export function readCsv(text: string, separator: "," | ";" | "\t"): CsvReading {
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let line = 1;
  let begin = 1;
  let position = text.startsWith("\ufeff") ? 1 : 0;
  while (position < text.length) {
    if (text[position] === '"') {
      const end = closingQuote(text, position + 1);
      if (end === -1) return { ok: false, line, message: "a quoted field is never closed" };
      const value = text.slice(position + 1, end);
      fields.push(value.replaceAll('""', '"'));
      line += breaksIn(value);
      position = end + 1;
      if (position < text.length && text[position] !== separator && !isBreak(text, position)) {
        return { ok: false, line, message: "a closing quote is followed by more text" };
      }
    } else {
      const end = endOfPlain(text, position, separator);
      const value = text.slice(position, end);
      if (value.includes('"')) return { ok: false, line, message: "a quote stands inside an unquoted field" };
      fields.push(value);
      position = end;
    }
    if (text[position] === separator) {
      position += 1;
      // A separator at the very end leaves one more field, an empty one.
      if (position < text.length && !isBreak(text, position)) continue;
      fields.push("");
    }
    if (fields.length > 1 || fields[0] !== "") records.push({ line: begin, fields });
    fields = [];
    if (text[position] === "\r" && text[position + 1] === "\n") position += 1;
    position += 1;
    line += 1;
    begin = line;
  }
  return { ok: true, records };
}

function closingQuote(text: string, from: number): number {
  for (let quote = text.indexOf('"', from); quote !== -1; quote = text.indexOf('"', quote + 2)) {
    if (text[quote + 1] !== '"') return quote;
  }
  return -1;
}

function endOfPlain(text: string, from: number, separator: string): number {
  let end = from;
  while (end < text.length && text[end] !== separator && !isBreak(text, end)) end += 1;
  return end;
}

function isBreak(text: string, position: number): boolean {
  return text[position] === "\n" || text[position] === "\r";
}

function breaksIn(value: string): number {
  return value.match(/\r\n|\r|\n/g)?.length ?? 0;
}
