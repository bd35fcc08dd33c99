import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Exchange } from "../../rehearsal/github/exchange.ts";
import type { Stage } from "./stage.ts";

/** Words nobody else uses, by the place of a conversation they stand in. */
export const PLANTED = {
  prompt: "quokkaprompt",
  answer: "axolotlanswer",
  card: "pangolincard",
  link: "narwhallink",
  file: "tapirfile",
  context: "okapicontext",
} as const;

/** Words of the request file, which git shows to every reader; they stay out of everything we write. */
export const REQUESTED = { comment: "wombatcomment", note: "numbatnote" } as const;

interface Interaction {
  interactionType: string;
  body: { contentType: string; content: string };
  attachments: { contentType?: string; content?: unknown; name?: string | null }[];
  links: object[];
  contexts: object[];
}

/** An export in which every round says all planted words. */
export function plantedExport(json: string): string {
  const page = JSON.parse(json) as { value: Interaction[] };
  for (const interaction of page.value) {
    const word = interaction.interactionType === "userPrompt" ? PLANTED.prompt : PLANTED.answer;
    interaction.body.content += ` ${word}`;
    for (const attachment of interaction.attachments) {
      if (typeof attachment.content !== "string") continue;
      attachment.content = attachment.content.replace('"text": "', `"text": "${PLANTED.card} `);
    }
    interaction.attachments.push({ contentType: "reference", content: null, name: `${PLANTED.file}.docx` });
    interaction.links.push({
      linkUrl: `https://contoso.example/${PLANTED.link}`,
      displayName: PLANTED.link,
      linkType: "reference",
    });
    interaction.contexts.push({
      contextReference: `https://contoso.example/${PLANTED.context}`,
      displayName: PLANTED.context,
      contextType: "AppContext",
    });
  }
  return JSON.stringify(page);
}

/** A place that must not show conversation text, and what it shows. */
interface Place {
  readonly where: string;
  readonly text: string;
}

/** Where planted words stand that must not: `where: word`. */
export async function leaks(stage: Stage): Promise<string[]> {
  const conversation = Object.values(PLANTED);
  const request = Object.values(REQUESTED);
  const found = [
    ...search(await shownPlaces(stage), [...conversation, ...request]),
    ...search(
      httpPlaces(stage, () => true),
      conversation,
    ),
    ...search(
      httpPlaces(stage, ({ route }) => !route?.endsWith("/git/blobs/{file_sha}")),
      request,
    ),
  ];
  return [...new Set(found)];
}

/** Which planted words stand in artifacts and packages, where they belong. */
export async function wordsIn(stage: Stage): Promise<{ log: string[]; page: string[]; package: string[] }> {
  const words = [...Object.values(PLANTED), ...Object.values(REQUESTED)];
  const inside = (texts: readonly string[]) =>
    words.filter((word) => texts.some((text) => text.includes(word)));
  const artifacts = (start: string) =>
    stage.rehearsal.state.artifacts
      .filter(({ name }) => name.startsWith(start))
      .map(({ bytes }) => bytes.toString());
  const packages: string[] = [];
  for (const name of await stage.sent()) {
    if (!name.endsWith(".zip")) continue;
    const entries = unzipSync(await readFile(join(stage.directory, name)));
    packages.push(Buffer.from(entries["log.json"] ?? []).toString());
  }
  return { log: inside(artifacts("log.")), page: inside(artifacts("review.")), package: inside(packages) };
}

/** Everything people can look at but for artifacts, packages and the requests themselves. */
async function shownPlaces({ rehearsal, directory }: Stage): Promise<Place[]> {
  const { state } = rehearsal;
  const places: Place[] = [];
  const add = (where: string, what: unknown) =>
    places.push({ where, text: typeof what === "string" ? what : JSON.stringify(what) });
  for (const { job, run, log, summary } of rehearsal.jobLogs()) {
    add(`log of ${job}, run ${run}`, log);
    add(`summary of ${job}, run ${run}`, summary);
  }
  for (const run of state.runs) {
    add(`run ${run.id}`, run.displayTitle);
    for (const { key, outputs } of run.jobs) add(`outputs of ${key}, run ${run.id}`, outputs);
  }
  for (const { id, body } of state.comments) add(`comment ${id}`, body);
  for (const { id, output, annotations, externalId } of state.checks)
    add(`check ${id}`, [output, annotations, externalId]);
  for (const { number, title, body } of state.issues.values()) add(`issue ${number}`, [title, body]);
  for (const { name } of state.artifacts) add("artifact name", name);
  for (const kind of ["report", "redaction.", "manifest."])
    for (const { name, bytes } of state.artifacts) if (name.startsWith(kind)) add(name, bytes.toString());
  for (const [path, content] of Object.entries(await rehearsal.ledger())) add(path, content);
  add("commit messages", await rehearsal.git.run(["log", "--all", "--format=%B%an%ae"]));
  const names = await readdir(directory, { recursive: true, withFileTypes: true });
  for (const entry of names) {
    const path = join(entry.parentPath, entry.name).slice(directory.length + 1);
    add("file name", path);
    if (!entry.isFile() || /^(interactions|repo\.git|checkouts|log|review)\/|\.zip$/.test(path)) continue;
    if (!/\/(\.github|requests)\//.test(path)) add(path, await readFile(join(directory, path), "utf8"));
  }
  return places;
}

/** Bodies of all HTTP traffic but artifact bytes and what a test put there itself. */
function httpPlaces({ rehearsal }: Stage, wanted: (exchange: Exchange) => boolean): Place[] {
  return rehearsal.server.log
    .filter((exchange) => wanted(exchange) && !exchange.url.startsWith("/actions-results/blobs/"))
    .filter(({ caller }) => caller !== "person")
    .flatMap(({ method, url, request, response, fault }) => [
      { where: `url ${method} ${url}`, text: url },
      { where: `request ${method} ${url}`, text: request.body.toString() },
      {
        where: `response ${method} ${url}`,
        text: fault === "replaced" ? "" : (response?.body.toString() ?? ""),
      },
    ]);
}

function search(places: readonly Place[], words: readonly string[]): string[] {
  return places.flatMap(({ where, text }) => {
    const readings = [text, ...decoded(text)].map((reading) => reading.toLowerCase());
    return words
      .filter((word) => readings.some((reading) => reading.includes(word)))
      .map((word) => `${where}: ${word}`);
  });
}

/** What runs of Base64 and percent-encoding in a text say. */
function decoded(text: string): string[] {
  const runs = text.replaceAll("\\n", "").match(/[\w+/=-]{16,}/g) ?? [];
  const plain = runs.map((run) => Buffer.from(run, "base64").toString("latin1"));
  return [
    ...plain,
    text.replaceAll(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
  ];
}
