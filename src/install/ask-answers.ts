import type { Interview } from "./ask.ts";
import { readAnswers, type WrittenAnswers } from "./read-answers.ts";

/** Stand in for what is still to be asked, so that options alone can be judged. */
const EXAMPLES: WrittenAnswers = {
  admin: ["megan=megan@contoso.com", "alex=alex@contoso.com", "lee=lee@contoso.com"],
  tenant: "contoso.onmicrosoft.com",
};

/**
 * Asks for what was not given as options, each question again until its answer can be used: a mistake that shows
 * only at the end would cost every other answer. Options that are wrong come back as they are, unasked.
 */
export async function askAnswers(interview: Interview, given: WrittenAnswers): Promise<WrittenAnswers> {
  let written: WrittenAnswers = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
  if (!readAnswers({ ...EXAMPLES, ...written }).ok) return given;
  const ask = async (
    key: "tenant" | "intake" | "mailbox",
    question: string,
    fallback = "",
  ): Promise<void> => {
    while (written[key] === undefined) {
      const answer = await interview.ask(question, fallback);
      const next = answer === "" ? written : { ...written, [key]: answer };
      if (!accepted(interview, next)) continue;
      written = next;
      if (answer === "") return;
    }
  };
  if (written.admin === undefined) written = { ...written, admin: await askAdmins(interview, written) };
  await ask("tenant", "Entra tenant, id or domain (empty: try it with files only)");
  if (written.tenant === undefined) await ask("intake", "Where packages go", "directory:.rehearsal/intake");
  else
    await ask(
      "intake",
      "Where packages go, azure-blob:<account>/<container> (empty: a folder, to be changed)",
    );
  await ask("mailbox", "Shared mailbox that tells users (empty: mails become files)");
  while (written.secondAdmin === undefined) {
    const secondAdmin = await interview.confirm("Must a second admin approve each request?");
    if (accepted(interview, { ...written, secondAdmin })) written = { ...written, secondAdmin };
  }
  return written;
}

async function askAdmins(interview: Interview, { secondAdmin }: WrittenAnswers): Promise<string[]> {
  let admins: string[] = [];
  for (;;) {
    const question =
      admins.length === 0 ? "An admin, GitHub login=user@contoso.com" : "Another one (empty: no more)";
    const answer = await interview.ask(question, "");
    if (answer === "" && admins.length > 0) {
      if (accepted(interview, { admin: admins, secondAdmin })) return admins;
    } else if (answer === "") interview.say("Requests need at least one admin, who opens and merges them.");
    else if (accepted(interview, { admin: [...admins, answer] })) admins = [...admins, answer];
  }
}

/** Whether the answers so far can be used; says why not, by the first reason, which others may follow from. */
function accepted(interview: Interview, written: WrittenAnswers): boolean {
  const reading = readAnswers(written);
  if (!reading.ok) interview.say(reading.problems[0]?.message ?? "");
  return reading.ok;
}
