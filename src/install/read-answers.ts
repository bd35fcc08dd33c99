import type { Config } from "../config/config-schema.ts";
import { PLACEHOLDER_CODE } from "../config/placeholder-admin.ts";
import { readConfig } from "../config/read-config.ts";
import { neutralise } from "../document/hostile-text.ts";
import { type Answers, EMBEDDED_ANSWERS } from "./answers.ts";
import { configurationText } from "./configuration-text.ts";

/** Answers as a person writes them: options of the command line, or typed on a terminal. */
export interface WrittenAnswers {
  /** `login=user@contoso.com` */
  readonly admin?: readonly string[] | undefined;
  readonly tenant?: string | undefined;
  /** `graph` or `file:<folder>` */
  readonly source?: string | undefined;
  /** `azure-blob:<account>/<container>`, `azure-support:<subscription>` or `directory:<folder>` */
  readonly intake?: string | undefined;
  /** Address of the shared mailbox. */
  readonly mailbox?: string | undefined;
  readonly secondAdmin?: boolean | undefined;
}

export type AnswersReading =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] };

/** One mistake in the answers. */
export interface AnswerProblem {
  /** The option it was given with; null where the configuration's rules found it. */
  readonly option: string | null;
  readonly message: string;
  /** What to write into a configuration; says nothing to somebody who answers a question. */
  readonly fix?: string;
}

/**
 * Turns written answers into typed ones, defaults filled in, every mistake at once. A tenant makes Microsoft
 * Graph the default for reading and mailing; without one everything stays in folders.
 */
export function readAnswers(written: WrittenAnswers): AnswersReading {
  const problems: AnswerProblem[] = [];
  const tenant = written.tenant;
  const admins = readAdmins(written.admin ?? [], problems);
  const source = readSource(written.source ?? (tenant === undefined ? undefined : "graph"), problems);
  const intake = readIntake(written.intake, problems);
  if (problems.length > 0) return { ok: false, problems };
  const answers: Answers = {
    admins,
    ...(tenant === undefined ? {} : { tenant }),
    source,
    intake,
    notification: notification(written.mailbox, tenant),
    secondAdmin: written.secondAdmin ?? false,
  };
  // The configuration's own rules are the last word; they also know tenants, folders and addresses.
  const reading = readConfig(configurationText(answers));
  // Nobody named an admin; that is for the configuration's owner to mend, not a mistake in an answer.
  const mistakes = reading.ok ? [] : reading.problems.filter(({ code }) => code !== PLACEHOLDER_CODE);
  if (mistakes.length === 0) return { ok: true, answers };
  return {
    ok: false,
    problems: mistakes.map(({ message, expected, fix }) => ({
      option: null,
      message: `${message}.${expected === undefined ? "" : ` Expected ${expected}.`}`,
      ...(fix === undefined ? {} : { fix: `${fix}.` }),
    })),
  };
}

/** A mistake as somebody reads it who gave options. */
export function explainOption({ option, message, fix }: AnswerProblem): string {
  return [option, message, fix].filter((part) => part !== null && part !== undefined).join(" ");
}

function readAdmins(written: readonly string[], problems: AnswerProblem[]): Answers["admins"] {
  const admins: [string, string][] = [];
  for (const entry of written) {
    const [login = "", address = "", ...rest] = entry.split("=");
    if (login === "" || address === "" || rest.length > 0) {
      problems.push({
        option: "--admin",
        message: `${neutralise(entry)} names no admin. Write the GitHub login, =, and the user principal name, such as megan-contoso=megan.bowen@contoso.com.`,
      });
    } else if (admins.some(([other]) => other.toLowerCase() === login.toLowerCase())) {
      problems.push({
        option: "--admin",
        message: `${neutralise(entry)} names ${neutralise(login)} a second time. Name each GitHub login once.`,
      });
    } else {
      admins.push([login, address]);
    }
  }
  return admins.length === 0 ? EMBEDDED_ANSWERS.admins : Object.fromEntries(admins);
}

function readSource(written: string | undefined, problems: AnswerProblem[]): Config["source"] {
  if (written === undefined) return EMBEDDED_ANSWERS.source;
  const [type, rest] = split(written);
  if (type === "graph" && rest === "") return { type: "graph" };
  if (type === "file" && rest !== "") return { type: "file", directory: rest };
  problems.push({
    option: "--source",
    message: `${neutralise(written)} is unknown. Write graph, or file:<folder> such as file:interactions.`,
  });
  return EMBEDDED_ANSWERS.source;
}

function readIntake(written: string | undefined, problems: AnswerProblem[]): Config["intake"] {
  if (written === undefined) return EMBEDDED_ANSWERS.intake;
  const [type, rest] = split(written);
  if (type === "azure-blob") {
    const [account = "", container = "feedback"] = rest.split("/");
    if (account !== "") return { type, account, container };
  }
  if (type === "azure-support" && rest !== "") return { type, subscription: rest };
  if (type === "directory" && rest !== "") return { type, directory: rest };
  problems.push({
    option: "--intake",
    message: `${neutralise(written)} is unknown. Write azure-blob:<account>/<container>, azure-support:<subscription id> or directory:<folder>.`,
  });
  return EMBEDDED_ANSWERS.intake;
}

function notification(mailbox: string | undefined, tenant: string | undefined): Config["notification"] {
  if (mailbox === undefined) return EMBEDDED_ANSWERS.notification;
  if (tenant !== undefined) return { type: "graph-mail", mailbox };
  return { type: "directory", directory: ".rehearsal/mail", from: mailbox };
}

function split(written: string): readonly [type: string, rest: string] {
  const colon = written.indexOf(":");
  return colon < 0 ? [written, ""] : [written.slice(0, colon), written.slice(colon + 1)];
}
