import type { Exchange, Fault } from "../../rehearsal/github/exchange.ts";
import { ask, createStage, MERGER, type Stage } from "./stage.ts";

/** One call of a job of the decide workflow: the nth of its kind that the job makes. */
export interface CallSite {
  readonly job: string;
  /** Method and route. */
  readonly call: string;
  readonly nth: number;
}

/** What goes wrong at a call. */
export interface Mishap {
  readonly name: string;
  readonly phase: "before" | "after";
  readonly fault: Fault;
}

export const MISHAPS = {
  resetBefore: { name: "connection reset before", phase: "before", fault: { kind: "drop" } },
  resetAfter: { name: "connection reset after", phase: "after", fault: { kind: "drop" } },
  errorAfter: { name: "500 after", phase: "after", fault: { kind: "reply", status: 500 } },
  killBefore: { name: "killed before", phase: "before", fault: { kind: "kill" } },
  killAfter: { name: "killed after", phase: "after", fault: { kind: "kill" } },
} as const satisfies Record<string, Mishap>;

const DECIDE = "copilot-feedback-decide.yml";

/** Whether the call changes something, so that its effect and its answer can part. */
export function isWrite({ call }: CallSite): boolean {
  return !call.startsWith("GET ");
}

export function describeSite({ job, call, nth }: CallSite): string {
  return `${job}: ${call}${nth > 1 ? ` (${nth})` : ""}`;
}

/** All calls that the jobs of one clean decision make, in their order. */
export async function recordCalls(): Promise<CallSite[]> {
  await using stage = await createStage();
  const pr = await ask(stage, "clean");
  const sites: CallSite[] = [];
  const count = counter();
  stage.rehearsal.server.intercept((exchange, phase) => {
    if (phase === "before" && isDecision(exchange)) sites.push(count(exchange));
  });
  await stage.rehearsal.merge(pr, { by: MERGER });
  return sites;
}

/** Lets one mishap happen at one call while `work` runs; false where the call was never made. */
export async function withMishap(
  { rehearsal }: Stage,
  site: CallSite,
  { phase: when, fault }: Mishap,
  work: () => Promise<unknown>,
): Promise<boolean> {
  const count = counter();
  let hit: Exchange | undefined;
  const stop = rehearsal.server.intercept((exchange, phase) => {
    if (!isDecision(exchange)) return;
    if (phase === "before" && hit === undefined && isSame(count(exchange), site)) hit = exchange;
    return exchange === hit && phase === when ? fault : undefined;
  });
  try {
    await work();
  } finally {
    stop();
  }
  return hit !== undefined;
}

function isDecision({ job }: Exchange): boolean {
  return job?.workflow.endsWith(DECIDE) ?? false;
}

function isSame(one: CallSite, other: CallSite): boolean {
  return one.job === other.job && one.call === other.call && one.nth === other.nth;
}

function counter(): (exchange: Exchange) => CallSite {
  const seen = new Map<string, number>();
  return ({ job, method, route, url }) => {
    const call = `${method} ${route ?? url.split("?")[0]}`;
    const key = `${job?.job} ${call}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { job: job?.job ?? "", call, nth };
  };
}

/** Cuts work into pieces that each fit one stage. */
export function pieces<T>(items: readonly T[], size: number): T[][] {
  const cut: T[][] = [];
  for (let start = 0; start < items.length; start += size) cut.push(items.slice(start, start + size));
  return cut;
}

/** Lets one mishap happen to the first try of every read while `work` runs; the second try works. */
export async function everyReadOnce(
  { rehearsal }: Stage,
  { phase: when, fault }: Mishap,
  work: () => Promise<unknown>,
): Promise<boolean> {
  const tried = new Set<string>();
  const hits = new Set<Exchange>();
  const stop = rehearsal.server.intercept((exchange, phase) => {
    if (!isDecision(exchange) || exchange.method !== "GET") return;
    const key = `${exchange.job?.job} ${exchange.url}`;
    if (phase === "before" && !tried.has(key)) hits.add(exchange);
    tried.add(key);
    return hits.has(exchange) && phase === when ? fault : undefined;
  });
  try {
    await work();
  } finally {
    stop();
  }
  return hits.size > 0;
}

/** Lets a kind of read fail in one job, however often it is tried, while `work` runs. */
export async function readOutage(
  { rehearsal }: Stage,
  site: CallSite,
  work: () => Promise<unknown>,
): Promise<boolean> {
  let hit = false;
  const stop = rehearsal.server.intercept((exchange, phase) => {
    if (phase !== "before" || !isDecision(exchange) || exchange.job?.job !== site.job) return;
    if (`${exchange.method} ${exchange.route}` !== site.call) return;
    hit = true;
    return { kind: "reply", status: 503 };
  });
  try {
    await work();
  } finally {
    stop();
  }
  return hit;
}
