import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

export interface AdminRepositoryOptions {
  /** `copilot-feedback.yaml` of the repository. */
  readonly configuration: string;
}

/** The files of an admin repository's default branch, as installed. */
export async function adminRepository({
  configuration,
}: AdminRepositoryOptions): Promise<Record<string, string>> {
  const files: Record<string, string> = {
    "copilot-feedback.yaml": configuration,
    "README.md": "# Copilot feedback of Contoso\n",
  };
  for (const name of await readdir(join(root, "workflows"))) {
    files[`.github/workflows/copilot-feedback-${name}`] = await readFile(
      join(root, "workflows", name),
      "utf8",
    );
  }
  const action = ".github/actions/copilot-feedback";
  files[`${action}/action.yml`] = await readFile(join(root, "action", "action.yml"), "utf8");
  for (const name of await readdir(join(root, "action", "dist"))) {
    files[`${action}/dist/${name}`] = await readFile(join(root, "action", "dist", name), "utf8");
  }
  return files;
}

export interface EmbeddedOptions {
  /** Where `interactions/`, `intake/` and `mail/` are. */
  readonly directory: string;
  /** GitHub login → Entra user principal name. */
  readonly admins: Readonly<Record<string, string>>;
  /** Further configuration, appended. */
  readonly more?: string;
}

/** A configuration that needs no cloud: conversations, packages and mails are files. */
export function embeddedConfiguration({ directory, admins, more = "" }: EmbeddedOptions): string {
  const logins = Object.entries(admins).map(([login, principal]) => `  ${login}: ${principal}`);
  return `version: 1
tenant: contoso.onmicrosoft.com
admins:
${logins.join("\n")}
source:
  type: file
  directory: ${JSON.stringify(join(directory, "interactions"))}
intake:
  type: directory
  directory: ${JSON.stringify(join(directory, "intake"))}
notification:
  type: directory
  directory: ${JSON.stringify(join(directory, "mail"))}
  from: copilot-feedback@contoso.com
${more}`;
}
