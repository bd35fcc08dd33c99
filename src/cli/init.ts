import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { PLACEHOLDER_ADMIN } from "../config/placeholder-admin.ts";
import { CONFIG_PATH, readConfig } from "../config/read-config.ts";
import { neutralise } from "../document/hostile-text.ts";
import type { Answers } from "../install/answers.ts";
import { openInterview } from "../install/ask.ts";
import { askAnswers } from "../install/ask-answers.ts";
import { readBundledFiles } from "../install/bundled-files.ts";
import { type FileTree, planInstallation } from "../install/plan-installation.ts";
import { explainOption, readAnswers, type WrittenAnswers } from "../install/read-answers.ts";
import { carryOut, readInstalled } from "../install/repository-folder.ts";
import { showPlan } from "../install/show-plan.ts";
import { explainTarget } from "../install/target-folder.ts";
import { upgradeInWords } from "../install/upgrade-words.ts";
import { counted } from "../review/wording.ts";
import { VERSION } from "../version.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { paintFor } from "./terminal.ts";

/** Options that only a new configuration takes. */
const ANSWERS = ["admin", "tenant", "source", "intake", "mailbox", "second-admin"];

/** `copilot-feedback init [DIR]` */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...context.args],
    allowPositionals: true,
    options: {
      admin: { type: "string", multiple: true },
      tenant: { type: "string" },
      source: { type: "string" },
      intake: { type: "string" },
      mailbox: { type: "string" },
      "second-admin": { type: "boolean" },
      yes: { type: "boolean" },
      "dry-run": { type: "boolean" },
      upgrade: { type: "boolean" },
      force: { type: "boolean" },
      json: { type: "boolean" },
    },
  });
  if (positionals.length > 1) return refuse(context, "init takes one folder.");
  const folder = resolve(context.cwd, positionals[0] ?? ".");
  const warning = await explainTarget(folder);
  const bundled = await readBundledFiles(VERSION);
  const existing = await readInstalled(folder, bundled);

  const interactive =
    !values.yes && !values.json && context.stdin.isTTY === true && context.stdout.isTTY === true;
  const interview = interactive ? openInterview(context.stdin, context.stdout) : undefined;
  try {
    const written: WrittenAnswers = { ...values, secondAdmin: values["second-admin"] };
    // Once there is a configuration, it is its owner's and nothing is left to ask.
    const configured = existing.has(CONFIG_PATH);
    const ask = interview !== undefined && !configured;
    if (!interview && !configured && !values.yes && values.admin === undefined)
      return refuse(
        context,
        "--admin is missing, and there is no terminal to ask on. Give it, or --yes to write a name to replace.",
      );
    const replaced = configured && values.force === true && !values.upgrade;
    const ignored = configured && !replaced ? ANSWERS.filter((name) => name in values) : [];
    const reading = readAnswers(ask ? await askAnswers(interview, written) : written);
    if (!reading.ok) return refuse(context, reading.problems.map(explainOption).join("\n"));

    const warnings = [
      warning,
      configured && !replaced ? unusable(existing) : withoutTenant(reading.answers),
    ].filter((text) => text !== undefined);
    context.stderr.write(warnings.map((text) => `Warning: ${text}\n`).join(""));
    const plan = planInstallation(bundled, existing, reading.answers, {
      upgrade: values.upgrade ?? false,
      force: values.force ?? false,
    });
    const paint = paintFor(context.stdout, context.env);
    if (!values.json) context.stdout.write(`${upgradeInWords(plan)}${showPlan(plan, paint)}`);
    if (ignored.length > 0)
      context.stderr.write(
        `Not applied, because copilot-feedback.yaml exists and is yours: ${ignored.map((name) => `--${name}`).join(", ")}. Edit it, and .github/CODEOWNERS for admins.\n`,
      );
    const changes = plan.steps.filter(
      ({ kind }) => kind === "create" || kind === "replace" || kind === "remove",
    );
    const conflicts = plan.steps.filter(({ kind }) => kind === "conflict");
    if (values.json) {
      const written = conflicts.length === 0 && changes.length > 0 && !values["dry-run"];
      if (written) await carryOut(folder, plan);
      const steps = plan.steps.map(({ kind, path }) => ({ path, kind }));
      const notApplied = ignored.map((name) => `--${name}`);
      const said = { version: plan.version, from: plan.from, written, steps, notApplied };
      context.stdout.write(`${JSON.stringify(said, null, 2)}\n`);
      return conflicts.length === 0 ? 0 : 1;
    }
    if (conflicts.length > 0) {
      context.stderr.write(
        `Nothing was written: ${counted(conflicts.length, "file")} would be overwritten. Each is marked with ! above, with the option that replaces it.\n`,
      );
      return 1;
    }
    if (changes.length === 0) {
      context.stdout.write(`Version ${plan.version} is installed; nothing to do.\n`);
      return 0;
    }
    if (values["dry-run"]) {
      context.stdout.write(
        `Nothing was written (--dry-run): ${counted(changes.length, "file")} would change.\n`,
      );
      return 0;
    }
    if (
      interview &&
      !(await interview.confirm(`Change ${counted(changes.length, "file")} in ${neutralise(folder)}?`))
    ) {
      context.stdout.write("Nothing was written.\n");
      return 1;
    }
    await carryOut(folder, plan);
    context.stdout.write(conclusion(reading.answers, existing, changes.length, plan.version));
    return 0;
  } finally {
    interview?.end();
  }
}

/** What is wrong with the configuration that is there; it stays as it is, so nobody else would say. */
function unusable(existing: FileTree): string | undefined {
  const reading = readConfig(existing.get(CONFIG_PATH) ?? "");
  if (reading.ok) return undefined;
  const [{ line, message, fix }] = reading.problems;
  return `${CONFIG_PATH} cannot be used, so every request is refused. Line ${line}: ${neutralise(message)}.${
    fix === undefined ? "" : ` ${neutralise(fix)}.`
  } \`copilot-feedback validate\` shows everything.`;
}

/** An intake in Azure looks like a whole installation; without a tenant it is half of one. */
function withoutTenant({ tenant, intake }: Answers): string | undefined {
  if (tenant !== undefined || intake.type === "directory") return undefined;
  return "without --tenant packages go to Azure, but nobody asks Entra whether an admin holds an accepted role (the admins in copilot-feedback.yaml decide alone), conversations come from files, and mails to users become files that nobody sends.";
}

function conclusion(answers: Answers, existing: FileTree, changes: number, version: string): string {
  const lines = [`Installed version ${version}: ${counted(changes, "file")} written.`];
  if (!existing.has(CONFIG_PATH)) {
    if (PLACEHOLDER_ADMIN in answers.admins) {
      lines.push(
        "Before the first request, put the admins into copilot-feedback.yaml and .github/CODEOWNERS.",
      );
    }
    lines.push(...forgotten(answers));
  }
  lines.push("Next: commit and push these files to the default branch, then follow docs/setup.md.");
  return `${lines.join("\n")}\n`;
}

/** What does not outlive the job that made it. */
function forgotten({ intake, notification }: Answers): string[] {
  const lost = [
    ...(intake.type === "directory" ? [["packages", "`intake`"]] : []),
    ...(notification.type === "directory" ? [["e-mails, which nobody sends,", "`notification`"]] : []),
  ];
  if (lost.length === 0) return [];
  const [what, where] = [0, 1].map((part) => lost.map((one) => one[part]).join(" and "));
  return [
    `For trying out only: a hosted runner forgets its folders, and with them ${what} at the end of the job. Set ${where} in copilot-feedback.yaml before the first real request.`,
  ];
}

function refuse(context: CommandContext, message: string): ExitCode {
  context.stderr.write(`${message}\nSee \`copilot-feedback init --help\`.\n`);
  return 2;
}
