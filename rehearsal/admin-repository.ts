import { join } from "node:path";
import { stringify } from "yaml";
import { type Answers, EMBEDDED_ANSWERS } from "../src/install/answers.ts";
import { readBundledFiles } from "../src/install/bundled-files.ts";
import { installedTree, planInstallation } from "../src/install/plan-installation.ts";
import { VERSION } from "../src/version.ts";

export interface AdminRepositoryOptions {
  /** What the owner answers; the configuration follows from it. */
  readonly answers?: Answers;
  /** A configuration written by hand instead. */
  readonly configuration?: string;
}

/** The files of an admin repository's default branch after `copilot-feedback init` into an empty one. */
export async function adminRepository({
  answers = EMBEDDED_ANSWERS,
  configuration,
}: AdminRepositoryOptions): Promise<Record<string, string>> {
  const plan = planInstallation(await readBundledFiles(VERSION), new Map(), answers);
  const files: Record<string, string> = {};
  for (const [path, content] of installedTree(plan)) files[path] = new TextDecoder().decode(content);
  if (configuration !== undefined) files["copilot-feedback.yaml"] = configuration;
  return files;
}

export interface EmbeddedOptions {
  /** Where `interactions/`, `intake/` and `mail/` are. */
  readonly directory: string;
  /** GitHub login → Entra user principal name. */
  readonly admins: Readonly<Record<string, string>>;
}

/** Answers for an installation that needs no cloud: conversations, packages and mails are files. */
export function embeddedAnswers({ directory, admins }: EmbeddedOptions): Answers {
  return {
    ...EMBEDDED_ANSWERS,
    admins,
    tenant: "contoso.onmicrosoft.com",
    source: { type: "file", directory: join(directory, "interactions") },
    intake: { type: "directory", directory: join(directory, "intake") },
    notification: {
      type: "directory",
      directory: join(directory, "mail"),
      from: "copilot-feedback@contoso.com",
    },
  };
}

/** The same as a configuration written by hand; `more` is appended to it. */
export function embeddedConfiguration(options: EmbeddedOptions & { readonly more?: string }): string {
  const { admins, tenant, source, intake, notification } = embeddedAnswers(options);
  return `${stringify({ version: 1, tenant, admins, source, intake, notification })}${options.more ?? ""}`;
}
