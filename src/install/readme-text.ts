/** README.md of the admin repository: for the people who use it, in the GitHub web page. */
export const README_TEXT = `# Copilot feedback

Give Microsoft feedback on behalf of a user whose Copilot misbehaved: ask for it, look at it, agree to it.

1. **Ask.** Fill in [the form](../../issues/new?template=copilot-feedback.yml) and open the pull request it links to,
   or add a file to [requests/](requests/) and propose it as a pull request. The page there has a template.
2. **Look.** After some minutes the pull request has a comment with the redacted log and a review page. Read it.
   To leave a round out or to add a comment, edit the file in the pull request; the log is made again.
3. **Agree, or cancel.** *Merge* sends exactly the log you reviewed, and the user is told by e-mail.
   *Close* without merging sends nothing and deletes the log.

| file | what it is |
|---|---|
| [requests/](requests/) | one file per request |
| [copilot-feedback.yaml](copilot-feedback.yaml) | who may ask, where conversations come from, where packages go |
| branch \`ledger\` | what became of every request; never edited by hand |
| \`.github/\`, \`schemas/\` | installed by \`copilot-feedback init\`; move to a newer version with \`copilot-feedback init --upgrade\` |

Keep this repository private and its readers few: whoever can read it can read the logs that wait for a decision.
\`copilot-feedback doctor\` checks the settings this depends on.
`;

/** requests/README.md: a template to copy. Not a request itself, because requests end in \`.yaml\`. */
export const REQUESTS_TEXT = `# Requests

Add a file here named for the ticket, such as \`inc0012311.yaml\` (lower-case letters, digits, hyphens; no names, they
stay in the ledger), and propose it as a pull request with this one file.

\`\`\`yaml
# yaml-language-server: $schema=../schemas/request.schema.json
user: adele.vance@contoso.com # who had the problem
interactions: 10 # rounds to share, 1 to 30, newest first
comment: |
  Copilot in Teams summarised the wrong meeting, twice.

# Optional, remove the # to use:
# apps: [Teams, Word]            # only these Copilot apps
# before: 2026-11-20T12:00:00Z   # newest round considered
# after: 2026-11-01T00:00:00Z    # oldest round considered
# category: wrong-answer
# ticket: INC0012345
# exclude: [r-3f9a1c20]          # rounds left out, by the id shown on the review page
# comments:                      # about single rounds
#   r-77ab01de: The cited file does not exist.
\`\`\`

A file that was merged or closed is history. Start a new one for a new request.
`;
