import type { Config } from "../config/config-schema.ts";
import { PLACEHOLDER_ADMIN } from "../config/placeholder-admin.ts";

/** What a repository's owner decides when the files are installed; the rest has good defaults. */
export interface Answers {
  /** GitHub login to Entra user principal name. */
  readonly admins: Readonly<Record<string, string>>;
  readonly tenant?: string;
  readonly source: Config["source"];
  readonly intake: Config["intake"];
  readonly notification: Config["notification"];
  /** Whether somebody other than the author has to approve each request. */
  readonly secondAdmin: boolean;
}

/** Answers for trying everything out without any account: files in, files out. */
export const EMBEDDED_ANSWERS: Answers = {
  admins: { [PLACEHOLDER_ADMIN]: "admin@contoso.com" },
  source: { type: "file", directory: "interactions" },
  intake: { type: "directory", directory: ".rehearsal/intake" },
  notification: { type: "directory", directory: ".rehearsal/mail", from: "copilot-feedback@contoso.com" },
  secondAdmin: false,
};
