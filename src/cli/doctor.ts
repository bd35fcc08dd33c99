import { execFile } from "node:child_process";
import { parseArgs, promisify } from "node:util";
import { assess, lawsHold } from "../doctor/assess.ts";
import { connectAzure } from "../doctor/azure.ts";
import { readSettings } from "../doctor/read-settings.ts";
import { repair } from "../doctor/repair.ts";
import { showFindings } from "../doctor/show-findings.ts";
import { connectRepository, type Repository, statusOf } from "../github/repository.ts";
import { readBundledFiles } from "../install/bundled-files.ts";
import { VERSION } from "../version.ts";
import { clonedRepository } from "./cloned-repository.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { paintFor } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

const DEFAULT_API = "https://api.github.com";

/** `copilot-feedback doctor [--repository owner/name] [--fix] [--json]` */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { values } = parseArgs({
    args: [...context.args],
    options: { repository: { type: "string" }, fix: { type: "boolean" }, json: { type: "boolean" } },
  });
  const repository = await connect(context, values.repository);
  const bundled = await readBundledFiles(VERSION);
  const azure = connectAzure();
  const before = await readSettings(repository, bundled, azure);
  if (!before.repository.known) {
    throw new UsageError(
      `${before.name} cannot be read: ${before.repository.reason}.`,
      "Check the repository's name, and sign in as one of its administrators: gh auth login.",
    );
  }
  const fixed = values.fix ? await mend(repository, before) : [];
  const settings = fixed.length > 0 ? await readSettings(repository, bundled, azure) : before;
  const findings = assess(settings);
  const hold = lawsHold(findings);
  if (values.json) {
    const report = { repository: settings.name, version: VERSION, lawsHold: hold, fixed, findings };
    context.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  } else {
    const paint = paintFor(context.stdout, context.env);
    if (fixed.length > 0) context.stdout.write(`${paint("good", "Set")} ${fixed.join(", ")}.\n\n`);
    context.stdout.write(showFindings(findings, paint));
  }
  return hold ? 0 : 1;
}

async function mend(
  repository: Repository,
  settings: Parameters<typeof repair>[1],
): Promise<readonly string[]> {
  try {
    return await repair(repository, settings, assess(settings));
  } catch (error) {
    const status = statusOf(error);
    if (status === undefined) throw error;
    throw new UsageError(
      `GitHub refused a change with status ${status}.`,
      "Sign in as an administrator of the repository (gh auth login); an organisation's policy may also forbid the change.",
      { cause: error },
    );
  }
}

async function connect({ env, cwd }: CommandContext, named: string | undefined): Promise<Repository> {
  const name = named ?? (await clonedRepository(cwd)) ?? env["GITHUB_REPOSITORY"];
  if (!name || !/^[\w.-]+\/[\w.-]+$/.test(name)) {
    throw new UsageError("It is not clear which repository to look at.", "Add --repository owner/name.");
  }
  const token = env["GITHUB_TOKEN"] ?? env["GH_TOKEN"] ?? (await tokenOfGh(env));
  if (!token) {
    throw new UsageError(
      "Reading settings needs a token.",
      "Sign in with `gh auth login`, or set GITHUB_TOKEN to an administrator's token.",
    );
  }
  return connectRepository(name, token, env["GITHUB_API_URL"] ?? DEFAULT_API);
}

/** The token of GitHub's own command line, for people who signed in there. */
async function tokenOfGh(env: CommandContext["env"]): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)("gh", ["auth", "token"], { env: { ...env } });
    return stdout.trim() || null;
  } catch {
    // Not installed or not signed in: the caller says what to do.
    return null;
  }
}
