import { parseArgs } from "node:util";
import { assess, promisesHold } from "../doctor/assess.ts";
import { connectAzure } from "../doctor/azure.ts";
import { readSettings } from "../doctor/read-settings.ts";
import { repair } from "../doctor/repair.ts";
import { showFindings } from "../doctor/show-findings.ts";
import { connectionFailure } from "../github/connection-failure.ts";
import { type Repository, statusOf } from "../github/repository.ts";
import { readBundledFiles } from "../install/bundled-files.ts";
import { VERSION } from "../version.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { explainNoConnection } from "./explain-connection.ts";
import { connectGithub } from "./github-connection.ts";
import { paintFor } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** `copilot-feedback doctor [--repository owner/name] [--fix] [--json]` */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { values } = parseArgs({
    args: [...context.args],
    options: { repository: { type: "string" }, fix: { type: "boolean" }, json: { type: "boolean" } },
  });
  const { repository, name } = await connectGithub(context, values.repository, {
    purpose: "Reading settings",
    permission: "administer the repository",
  });
  await explained(expectRepository(repository, name), context.env);
  const bundled = await readBundledFiles(VERSION);
  const azure = connectAzure();
  const before = await readSettings(repository, bundled, azure);
  const fixed = values.fix ? await explained(mend(repository, before), context.env) : [];
  const settings = fixed.length > 0 ? await readSettings(repository, bundled, azure) : before;
  const findings = assess(settings);
  const hold = promisesHold(findings);
  if (values.json) {
    const report = { repository: settings.name, version: VERSION, promisesHold: hold, fixed, findings };
    context.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  } else {
    const paint = paintFor(context.stdout, context.env);
    if (fixed.length > 0) context.stdout.write(`${paint("good", "Set")} ${fixed.join(", ")}.\n\n`);
    context.stdout.write(showFindings(findings, paint));
  }
  return hold ? 0 : 1;
}

/** Asked once before everything else: without it every other question would wait for its own refusal. */
async function expectRepository({ octokit, owner, repo }: Repository, name: string): Promise<void> {
  try {
    await octokit.rest.repos.get({ owner, repo });
  } catch (error) {
    const status = statusOf(error);
    if (status === undefined || connectionFailure(error)) throw error;
    throw new UsageError(
      `${name} cannot be read: GitHub answered ${status}.`,
      status >= 500
        ? "GitHub does not work now. Try again later."
        : "Check the repository's name, and sign in as one of its administrators: gh auth login.",
      { cause: error },
    );
  }
}

async function explained<T>(work: Promise<T>, env: CommandContext["env"]): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw (await explainNoConnection(error, env)) ?? error;
  }
}

async function mend(
  repository: Repository,
  settings: Parameters<typeof repair>[1],
): Promise<readonly string[]> {
  try {
    return await repair(repository, settings, assess(settings));
  } catch (error) {
    const status = statusOf(error);
    if (status === undefined || connectionFailure(error)) throw error;
    throw new UsageError(
      `GitHub refused a change with status ${status}.`,
      "Sign in as an administrator of the repository (gh auth login); an organisation's policy may also forbid the change.",
      { cause: error },
    );
  }
}
