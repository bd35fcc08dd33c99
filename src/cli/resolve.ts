import { readFile } from "node:fs/promises";
import { resolve as resolvePath } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { neutralise } from "../document/hostile-text.ts";
import { githubLedger } from "../github/ledger-store.ts";
import { statusOf } from "../github/repository.ts";
import { type Found, resolveOutcome } from "../ledger/resolve.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { explainNoConnection } from "./explain-connection.ts";
import { connectGithub } from "./github-connection.ts";
import { UsageError } from "./usage-error.ts";

const AGAIN = "Run the same command again later: nothing is recorded twice.";
const EXIT_CODES = { resolved: 0, refused: 1, broken: 1, contended: 2 } as const;

/** `copilot-feedback resolve ID (--not-delivered | --delivered PACKAGE --location TEXT --at TIME) [--repository owner/name]` */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...context.args],
    options: {
      delivered: { type: "string" },
      "not-delivered": { type: "boolean", default: false },
      location: { type: "string" },
      at: { type: "string" },
      repository: { type: "string" },
      json: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  const [id, ...others] = positionals;
  if (id === undefined || others.length > 0) {
    throw new UsageError(
      "Name exactly one request.",
      "For example `copilot-feedback resolve inc0012311 --not-delivered`.",
    );
  }
  if ((values.delivered === undefined) === !values["not-delivered"]) {
    throw new UsageError(
      "Say what you found at the intake.",
      "Either --not-delivered, or --delivered with the package you downloaded from there.",
    );
  }
  const found = await foundAt(context.cwd, values);
  const { repository } = await connectGithub(context, values.repository, {
    purpose: "Writing to the ledger",
    permission: "write the repository's contents",
  });
  try {
    const { data: user } = await repository.octokit.rest.users.getAuthenticated();
    const resolution = await resolveOutcome(
      githubLedger(repository),
      id,
      found,
      { by: user.login, time: new Date().toISOString() },
      { sleep: (milliseconds) => sleep(milliseconds), random: Math.random },
    );
    if (values.json) {
      const message = resolution.outcome === "refused" ? { message: resolution.message } : {};
      const said = { request: id, outcome: resolution.outcome, by: user.login, ...message };
      context.stdout.write(`${JSON.stringify(said, null, 2)}\n`);
      return EXIT_CODES[resolution.outcome];
    }
    switch (resolution.outcome) {
      case "resolved":
        context.stdout.write(
          `${id} is recorded as ${found.delivered ? "delivered" : "not delivered"}, found by ${user.login}.\n` +
            "Next: run the reconcile workflow; it does what is left to do.\n",
        );
        return 0;
      case "refused":
        context.stderr.write(`${resolution.message}\n`);
        return 1;
      case "broken":
        context.stderr.write(
          "The request's events are not one unbroken chain: copilot-feedback audit --verify\n",
        );
        return 1;
      case "contended":
        context.stderr.write("Others kept writing to the ledger. Try again.\n");
        return 2;
    }
  } catch (error) {
    const unconnected = await explainNoConnection(error, context.env, AGAIN);
    if (unconnected) throw unconnected;
    const status = statusOf(error);
    if (status === undefined) throw error;
    if (status >= 500) {
      throw new UsageError(`GitHub does not work now: it answered ${status}.`, AGAIN, { cause: error });
    }
    throw new UsageError(
      `GitHub answered ${status}.`,
      "Check the repository's name and that the token may write its contents.",
      { cause: error },
    );
  }
}

async function foundAt(
  cwd: string,
  {
    delivered,
    location,
    at,
  }: { readonly delivered?: string; readonly location?: string; readonly at?: string },
): Promise<Found> {
  if (delivered === undefined) return { delivered: false };
  const missing = [
    ...(location ? [] : ["--location, the place as the intake calls it"]),
    ...(at ? [] : ["--at, since when the package is there, such as 2026-11-20T10:00:00Z"]),
  ];
  if (!location || !at) {
    throw new UsageError(
      "Where or since when the intake has the package is missing.",
      `Add ${missing.join(", and ")}.`,
    );
  }
  const time = Date.parse(at);
  if (Number.isNaN(time)) {
    throw new UsageError(
      `--at ${neutralise(at)} is not a time; expected since when the intake has the package.`,
      "Write it such as --at 2026-11-20T10:00:00Z.",
    );
  }
  return {
    delivered: true,
    package: await readPackage(cwd, delivered),
    location,
    deliveredAt: new Date(time).toISOString(),
  };
}

async function readPackage(cwd: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(resolvePath(cwd, file));
  } catch (error) {
    const reasons: Readonly<Record<string, string>> = { ENOENT: "is not there", EISDIR: "is a folder" };
    const { code = "unknown error" } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `--delivered ${neutralise(file)} ${reasons[code] ?? `cannot be read (${code})`}; expected the package from the intake`,
      "Download the package from the intake, and name that file.",
      { cause: error },
    );
  }
}
