import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CONTOSO, startContoso } from "../rehearsal/graph/contoso.ts";
import { GITHUB_ISSUER } from "../rehearsal/graph/endpoints/token.ts";
import { syntheticHistory } from "../rehearsal/graph/history.ts";
import { createSigner } from "../rehearsal/graph/jwt.ts";

/** What it takes to collect ten rounds of one user. */
interface Collected {
  readonly rounds: number;
  /** To Graph, sign-in aside. */
  readonly requests: number;
  readonly seconds: number;
  /** Largest resident size of the collecting process. */
  readonly megabytes: number;
}

/** A heap this small shows what collecting has to keep, not what the collector lets lie about. */
const SMALL_HEAP = ["--max-old-space-size=64", "--max-semi-space-size=4"];
const SUBJECT_PREFIX = "repo:contoso@1001/copilot-feedback@2002";
const USER = { id: "254efcd0-5094-4fc5-b2b3-1637629393e1", userPrincipalName: "adele.vance@contoso.com" };
const BEFORE = "2026-11-20T12:00:00.000Z";
/** Spreads the long history over 69 days and the short one over 17 hours, as busy as each other. */
const STEP_MS = 60_000;
const LOOK_BACK_MS = 30 * 24 * 60 * 60_000;

/**
 * Collects from the Graph stand-in, each time in a process of its own: out of a long history and a hundredth of it,
 * and out of the long one in a tenant that refuses the date filter.
 */
async function run(interactions: number): Promise<void> {
  const short = await collect(interactions / 100, "honoured");
  const long = await collect(interactions, "honoured");
  const unfiltered = await collect(interactions, "refused");
  // 1 where the length of the history does not matter.
  const memoryRatio = long.megabytes / short.megabytes;
  console.log(
    `collect 10 rounds: ${short.requests} requests of ${interactions / 100} interactions, ${long.requests} of ${interactions}; ` +
      `resident ${short.megabytes.toFixed(0)} and ${long.megabytes.toFixed(0)} MB, ratio ${memoryRatio.toFixed(2)} (at most 1.2); ` +
      `without date filter ${unfiltered.requests} requests, ${unfiltered.seconds.toFixed(1)} s, ${unfiltered.megabytes.toFixed(0)} MB`,
  );
}

async function collect(count: number, dateFilter: "honoured" | "refused"): Promise<Collected> {
  const directory = await mkdtemp(join(tmpdir(), "collect-bench-"));
  const github = createSigner("github");
  const contoso = await startContoso({
    directory,
    subjectPrefix: SUBJECT_PREFIX,
    issuer: GITHUB_ISSUER,
    keys: async () => [github.jwk],
    people: [
      {
        ...USER,
        history: syntheticHistory({
          count,
          newest: "2026-11-20T11:59:00.000Z",
          stepMs: STEP_MS,
          userId: USER.id,
        }),
      },
    ],
  });
  contoso.tenant.dateFilter = dateFilter;
  try {
    const seconds = Math.floor(Date.now() / 1_000);
    const idToken = github.sign({
      iss: GITHUB_ISSUER,
      aud: "api://AzureADTokenExchange",
      sub: `${SUBJECT_PREFIX}:environment:copilot-read`,
      iat: seconds,
      exp: seconds + 300,
    });
    const measured = await inProcess(contoso.env, {
      tenantId: CONTOSO.tenantId,
      clientId: CONTOSO.readerId,
      idToken,
      user: USER.userPrincipalName,
      before: BEFORE,
      after: new Date(Date.parse(BEFORE) - LOOK_BACK_MS).toISOString(),
    });
    const requests = contoso.microsoft.requests.filter(({ path }) => path.startsWith("/v1.0")).length;
    return { ...measured, requests };
  } finally {
    await contoso.close();
    await rm(directory, { recursive: true, force: true });
  }
}

async function inProcess(
  env: Readonly<Record<string, string>>,
  input: Readonly<Record<string, string>>,
): Promise<Omit<Collected, "requests">> {
  const script = join(import.meta.dirname, "collect-process.ts");
  const child = spawn(process.execPath, [...SMALL_HEAP, script, JSON.stringify(input)], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`collecting ended with ${String(code)}`);
  return JSON.parse(output) as Omit<Collected, "requests">;
}

await run(Number(process.argv[2] ?? 100_000));
