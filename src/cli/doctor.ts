import { parseArgs } from "node:util";
import { assess, promisesHold } from "../doctor/assess.ts";
import { connectAzure } from "../doctor/azure.ts";
import { readSettings } from "../doctor/read-settings.ts";
import { repair } from "../doctor/repair.ts";
import { showFindings } from "../doctor/show-findings.ts";
import { type Repository, statusOf } from "../github/repository.ts";
import { readBundledFiles } from "../install/bundled-files.ts";
import { VERSION } from "../version.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { connectGithub } from "./github-connection.ts";
import { paintFor } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** `copilot-feedback doctor [--repository owner/name] [--fix] [--json]` */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { values } = parseArgs({
    args: [...context.args],
    options: { repository: { type: "string" }, fix: { type: "boolean" }, json: { type: "boolean" } },
  });
  const { repository } = await connectGithub(context, values.repository, {
    purpose: "Reading settings",
    permission: "administer the repository",
  });
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
