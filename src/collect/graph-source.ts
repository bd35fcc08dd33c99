import { decodeInteraction } from "./decode-interaction.ts";
import type { AiInteraction } from "./interaction.ts";
import {
  type InteractionBatch,
  type InteractionQuery,
  type InteractionSource,
  lastOfWindow,
} from "./source.ts";
import { SourceError } from "./source-error.ts";
import { nextWindow, type Window } from "./window-plan.ts";

/**
 * Entries asked for per page: Graph recommends 100, and takes no more. Smaller pages are the way out where
 * interactions are so large that a page of them exceeds what one answer may hold.
 */
const PAGE_SIZES = [100, 20, 5, 1] as const;

/** What Graph said to one page; the reader ends after anything that is not `ok`. */
export type PageReply =
  | { readonly kind: "ok"; readonly body: readonly unknown[] }
  | { readonly kind: "refused"; readonly refusal: PageRefusal }
  | { readonly kind: "oversized" };

export interface PageRefusal {
  readonly status: number;
  readonly code?: string;
  readonly requestId?: string;
}

/** The part of Microsoft Graph this source reads with; throws only where no answer could be had at all. */
export interface PageReader {
  pages(operation: string, path: string): AsyncIterable<PageReply>;
}

/** How far the reading has come; numbers only, fit for a terminal. */
export interface ReadingProgress {
  readonly pages: number;
  readonly interactions: number;
  /** Everything newer than this has been read; ISO 8601 UTC. */
  readonly readBackTo: string;
  /** The tenant refused the date filter, so the whole history is being paged through. */
  readonly unfiltered: boolean;
}

export interface GraphSourceOptions {
  readonly reader: PageReader;
  /** The object id of a user named by UPN or e-mail address. Throws `SourceError`. */
  readonly userId: (user: string) => Promise<string>;
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/** Times are compared in milliseconds; the service may keep finer ones. */
const FILTER_TOLERANCE_MS = 1_000;

const OPERATION = "read the Copilot interactions";

/**
 * Reads Copilot interactions from Microsoft Graph, newest window first, keeping nothing. Both time bounds are
 * always sent, because an open-ended filter is answered with an error; a tenant that refuses the filter
 * altogether (400, observed in some), or ignores it, is read in full and filtered here.
 */
export function createGraphSource(options: GraphSourceOptions): InteractionSource {
  return { read: (query) => read(options, query) };
}

async function* read(options: GraphSourceOptions, query: InteractionQuery): AsyncGenerator<InteractionBatch> {
  const period: Window = { after: Date.parse(query.after), before: Date.parse(query.before) };
  if (!(period.after < period.before)) return;
  const id = await options.userId(query.user);
  const reading = new Reading(options, id, period);
  let last: { window: Window; found: number } | undefined;
  for (;;) {
    const window = nextWindow(period, last);
    if (window === undefined) return;
    const before = reading.interactions;
    const end = yield* reading.window(window, true);
    if (end === "filter-unusable") {
      yield* reading.window(period, false);
      return;
    }
    last = { window, found: reading.interactions - before };
  }
}

/** One reading of one user's history: what it counts and how small its pages have become. */
class Reading {
  interactions = 0;
  #pages = 0;
  #sizeIndex = 0;
  readonly #options: GraphSourceOptions;
  readonly #userId: string;
  readonly #period: Window;

  constructor(options: GraphSourceOptions, userId: string, period: Window) {
    this.#options = options;
    this.#userId = userId;
    this.#period = period;
  }

  /** Reads a window to its end; started again, at most once per cause, where paging breaks off half-way. */
  async *window(
    window: Window,
    filtered: boolean,
  ): AsyncGenerator<InteractionBatch, "read" | "filter-unusable"> {
    for (let broken = 0; ; ) {
      const end = yield* this.#pagesOf(window, filtered);
      switch (end.kind) {
        case "read":
        case "filter-unusable":
          return end.kind;
        case "oversized":
          if (this.#sizeIndex + 1 >= PAGE_SIZES.length) throw tooLarge();
          this.#sizeIndex += 1;
          break;
        case "refused":
          if (end.onFirstPage && filtered && end.refusal.status === 400) return "filter-unusable";
          // A continuation token can expire; what was already delivered is delivered again, as the contract allows.
          if (end.onFirstPage || broken > 0 || !isBrokenPaging(end.refusal.status))
            throw refused(end.refusal);
          broken += 1;
      }
    }
  }

  async *#pagesOf(window: Window, filtered: boolean): AsyncGenerator<InteractionBatch, WindowEnd> {
    const { reader, onProgress } = this.#options;
    const path = interactionsPath(
      this.#userId,
      PAGE_SIZES[this.#sizeIndex] ?? 1,
      filtered ? window : undefined,
    );
    let onFirstPage = true;
    for await (const reply of reader.pages(OPERATION, path)) {
      if (reply.kind === "oversized") return { kind: "oversized" };
      if (reply.kind === "refused") return { kind: "refused", refusal: reply.refusal, onFirstPage };
      onFirstPage = false;
      this.#pages += 1;
      const entries = decode(reply.body, this.#pages);
      // Following an ignored filter window by window would read the whole history once per window.
      if (filtered && entries.some((entry) => !isWithin(window, entry, FILTER_TOLERANCE_MS))) {
        return { kind: "filter-unusable" };
      }
      const batch = entries.filter((entry) => isWithin(this.#period, entry, 0));
      this.interactions += batch.length;
      onProgress?.({
        pages: this.#pages,
        interactions: this.interactions,
        readBackTo: iso(filtered ? window.before : this.#period.before),
        unfiltered: !filtered,
      });
      yield batch;
    }
    yield lastOfWindow([], iso(window.after));
    return { kind: "read" };
  }
}

type WindowEnd =
  | { readonly kind: "read" | "filter-unusable" | "oversized" }
  | { readonly kind: "refused"; readonly refusal: PageRefusal; readonly onFirstPage: boolean };

/** Path and query of one window; only the parameters Graph documents for this resource. */
function interactionsPath(userId: string, pageSize: number, window: Window | undefined): string {
  const query = new URLSearchParams({ $top: String(pageSize) });
  if (window !== undefined) {
    query.set(
      "$filter",
      `createdDateTime gt ${iso(window.after)} and createdDateTime lt ${iso(window.before)}`,
    );
  }
  return `/v1.0/copilot/users/${encodeURIComponent(userId)}/interactionHistory/getAllEnterpriseInteractions?${query}`;
}

function decode(entries: readonly unknown[], page: number): readonly AiInteraction[] {
  return entries.map((entry, index) =>
    decodeInteraction(entry, `page ${page} from Graph: $.value[${index}]`),
  );
}

function isWithin(period: Window, interaction: AiInteraction, tolerance: number): boolean {
  const time = Date.parse(interaction.createdDateTime);
  return time > period.after - tolerance && time < period.before + tolerance;
}

function isBrokenPaging(status: number): boolean {
  return status === 400 || status === 404 || status === 410 || status >= 500;
}

function iso(time: number): string {
  return new Date(time).toISOString();
}

function tooLarge(): SourceError {
  return new SourceError(
    "interaction-too-large",
    "a single interaction is larger than one answer of Graph may be",
    "Narrow the request with `after`, `before` or `apps` so that this interaction is not read.",
  );
}

function refused({ status, code, requestId }: PageRefusal): SourceError {
  const trail = `Microsoft Graph answered ${status}${code === undefined ? "" : ` ${code}`}${requestId === undefined ? "" : ` (request-id ${requestId})`}`;
  switch (status) {
    case 401:
    case 402:
    case 403:
      return new SourceError(
        "access-denied",
        `${trail} when asked for the user's Copilot interactions`,
        "Grant the identity the application permission AiEnterpriseInteraction.Read.All with admin consent, and check that the user has a Microsoft 365 Copilot licence: `copilot-feedback check-access --user <address>` tells which.",
      );
    case 404:
      return new SourceError(
        "user-without-mailbox",
        `${trail}: there is no mailbox that holds the user's Copilot interactions`,
        "Check the address, and that the user has an Exchange Online mailbox; a deleted user's history is readable until the mailbox is gone.",
      );
    case 429:
      return new SourceError("throttled", trail, "Run it again in a while; nothing was lost.");
    default:
      return status >= 500
        ? new SourceError("service-unavailable", trail, "Run it again in a while; nothing was lost.")
        : new SourceError(
            "unexpected-answer",
            trail,
            "Run it again; if it persists, report it to Microsoft with the request-id.",
          );
  }
}
