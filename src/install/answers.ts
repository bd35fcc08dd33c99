import type { Config } from "../config/config-schema.ts";

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

/** Too long for GitHub, so nobody can register it and become an admin by it. */
export const NOBODY = "replace-this-with-the-github-login-of-an-admin";

/** Answers for trying everything out without any account: files in, files out. */
export const EMBEDDED_ANSWERS: Answers = {
  admins: { [NOBODY]: "admin@contoso.com" },
  source: { type: "file", directory: "interactions" },
  intake: { type: "directory", directory: ".rehearsal/intake" },
  notification: { type: "directory", directory: ".rehearsal/mail", from: "copilot-feedback@contoso.com" },
  secondAdmin: false,
};
