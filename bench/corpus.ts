import { decoyMakers, type Maker, type NameSource, personalMakers, secretMakers } from "./labels.ts";
import { createRandom, type Random } from "./random.ts";

export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface LabelledText {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
}

const FIRST =
  "Adele Megan Alex Diego Isaiah Joni Lee Lidia Lynne Miriam Nestor Patti Pradeep Henrietta Johanna Grady Irvin Sofia Mateo Yuki Aisha Omar Ingrid Piotr Katarzyna Giulia Matteo Chiara Luca Hans Anja Björn Freja Mehmet Fatma Chloé Étienne Margaux Thiago Beatriz Rajesh Priya Arjun Wei Mei Kenji Haruka Minjun Dmitri Olga".split(
    " ",
  );
const LAST =
  "Vance Bowen Wilber Siciliani Langer Sherman Gu Holloway Robbins Graham Wilke Fernandez Gupta Mueller Lorenz Archie Sayers Rossi Bianchi Kowalski Nowak Schmidt Weber Larsen Nilsson Yilmaz Demir Dubois Lefèvre Silva Costa Sharma Patel Chen Tanaka Sato Kim Ivanov Petrova O'Brien".split(
    " ",
  );
const DOMAINS = [
  "contoso.com",
  "fabrikam.com",
  "northwindtraders.com",
  "adatum.co.uk",
  "tailspintoys.example",
];
const WORDS =
  "the quarterly report shows that revenue from new products grew while costs in operations stayed flat and the team should review assumptions before the next planning cycle because several customers asked for changes in delivery terms which affects our forecast for the coming months and we also need to align the marketing budget with sales targets as discussed in the last meeting where everyone agreed on three priorities namely quality speed and clarity of communication with partners across regions".split(
    " ",
  );

/** Labelled Copilot-like messages of 2 to 49 KB in Markdown, HTML, plain text and adaptive cards. */
export function createCorpus(seed: number, bytes: number): readonly LabelledText[] {
  const random = createRandom(seed);
  const rows: LabelledText[] = [];
  for (let size = 0; size < bytes; ) {
    const row = createMessage(random, `m${rows.length}`, 2_000 + random.below(27_000));
    rows.push(row);
    size += row.text.length;
  }
  return rows;
}

function createMessage(random: Random, id: string, length: number): LabelledText {
  const names = nameSource(random);
  const style = random.pick(["markdown", "html", "text", "card"] as const);
  const blocks: string[] = [];
  for (let size = 0; size < length; ) {
    const block = createBlock(random, names, style);
    blocks.push(block);
    size += block.length;
  }
  const joined = style === "html" ? blocks.map((block) => `<p>${block}</p>`).join("") : blocks.join("\n\n");
  const marked = style === "card" ? card(joined) : joined;
  return unmark(id, marked);
}

function createBlock(random: Random, names: NameSource, style: string): string {
  const choice = random.below(100);
  if (choice < 3) return labelled("secret", secretMakers, random, names);
  if (choice < 26) return labelled("personal", personalMakers, random, names);
  if (choice < 40) return random.pick(decoyMakers)(random, names);
  const paragraph = prose(random, 20 + random.below(90));
  if (style === "markdown" && choice < 55)
    return `## ${prose(random, 4)}\n\n- **${prose(random, 2)}** ${paragraph}\n- ${prose(random, 12)}`;
  return paragraph;
}

function labelled(
  family: string,
  makers: Readonly<Record<string, Maker>>,
  random: Random,
  names: NameSource,
): string {
  const name = random.pick(Object.keys(makers));
  return (makers[name] as Maker)(random, names).replaceAll("«", `«${family}/${name}|`);
}

function prose(random: Random, count: number): string {
  const words = Array.from({ length: count }, () => random.pick(WORDS));
  const text = words.join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function nameSource(random: Random): NameSource {
  const first = (): string => random.pick(FIRST);
  const last = (): string => random.pick(LAST);
  const plain = (name: string): string =>
    name
      .normalize("NFD")
      .replace(/[^A-Za-z]/g, "")
      .toLowerCase();
  return {
    first,
    full: () => `${first()} ${last()}`,
    email: () => `${plain(first())}.${plain(last())}@${random.pick(DOMAINS)}`,
  };
}

/** A text as the only block of an adaptive card. */
export function card(text: string): string {
  return JSON.stringify({
    type: "AdaptiveCard",
    version: "1.0",
    body: [{ type: "TextBlock", text, wrap: true }],
  });
}

/** Takes the marks `«type|value»` out and remembers where the values stand. */
export function unmark(id: string, marked: string): LabelledText {
  const spans: LabelledSpan[] = [];
  let text = "";
  let copied = 0;
  for (const match of marked.matchAll(/«([\w/]+)\|([^»]*)»/g)) {
    text += marked.slice(copied, match.index);
    const value = match[2] ?? "";
    spans.push({ start: text.length, end: text.length + value.length, type: match[1] ?? "" });
    text += value;
    copied = match.index + match[0].length;
  }
  return { id, text: text + marked.slice(copied), spans };
}
