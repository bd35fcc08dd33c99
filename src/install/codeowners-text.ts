import type { Answers } from "./answers.ts";

/**
 * Who has to review what. Requests have owners only where a second admin approves each one: GitHub takes no
 * approval of an author, so an owner could never merge a request of their own.
 */
export function codeownersText({ admins, secondAdmin }: Pick<Answers, "admins" | "secondAdmin">): string {
  const owners = Object.keys(admins)
    .map((login) => `@${login}`)
    .join(" ");
  return `# Changes of what reads conversations, or of who may ask for them, need one of these people.
/.github/              ${owners}
/schemas/              ${owners}
/copilot-feedback.yaml ${owners}
${secondAdmin ? `/requests/             ${owners}\n` : ""}`;
}
