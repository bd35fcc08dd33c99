import { stringify } from "yaml";
import type { Answers } from "./answers.ts";

/**
 * The text of copilot-feedback.yaml for `answers`, with comments for the person who will change it. Values are
 * written by the YAML library: an answer can never become a key.
 */
export function configurationText(answers: Answers): string {
  const { tenant, admins, source, intake, notification, secondAdmin } = answers;
  return `# yaml-language-server: $schema=schemas/config.schema.json
version: 1
${tenant === undefined ? "" : `\n${stringify({ tenant })}`}
# Who may open and merge requests: GitHub login, user principal name in Entra.
${stringify({ admins })}
# Entra roles of which author and merger must hold one, asked each time.
roles: [global-administrator, ai-administrator]

consent:
  # true: another admin than the author has to merge or to approve. Set secondAdmin in Pulumi as well.
  secondAdmin: ${secondAdmin}
  # Days after collection in which a merge counts.
  validDays: 7

# Where conversations come from.
${stringify({ source })}
# Where a package goes after the merge.
${stringify({ intake })}
# How the affected user is told.
${stringify({ notification })}
artifacts:
  # Days after which GitHub deletes a log nobody decided on.
  retentionDays: 7
`;
}
