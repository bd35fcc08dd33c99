/** The two environments of the workflows, and so the two cloud identities. */
export const environments = { read: "copilot-read", submit: "copilot-submit" } as const;
export type EnvironmentName = (typeof environments)[keyof typeof environments];

export const githubIssuer = "https://token.actions.githubusercontent.com";
export const exchangeAudience = "api://AzureADTokenExchange";

export type SubjectPrefix =
  | { readonly ok: true; readonly prefix: string }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads `sub_claim_prefix` from GitHub's answer to `GET /repos/{owner}/{repo}/actions/oidc/customization/sub`.
 * Repositories created, renamed or moved since 15 July 2026 put immutable ids into it
 * (`repo:contoso@1/feedback@2`), so it cannot be guessed; the boolean `use_immutable_subject` beside it has
 * been seen to disagree and is ignored. A prefix that is not this repository's is refused: it would hand our
 * identities to somebody else's workflow.
 */
export function parseSubjectPrefix(body: string, repository: { owner: string; name: string }): SubjectPrefix {
  const address = `repos/${repository.owner}/${repository.name}/actions/oidc/customization/sub`;
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    return refused(`GitHub's answer to ${address} is not JSON; are you signed in (gh auth status)?`);
  }
  const { sub_claim_prefix: prefix, use_default: useDefault } = Object(answer);
  if (useDefault === false) {
    return refused(
      `the repository uses its own subject template, so the subject of an environment is unknown. Run: gh api -X PUT ${address} -F use_default=true`,
    );
  }
  if (typeof prefix !== "string") {
    return refused(
      `GitHub did not report sub_claim_prefix for ${address}. Run: pulumi config set subjectPrefix "$(gh api ${address} -q .sub_claim_prefix)"`,
    );
  }
  return checkSubjectPrefix(prefix, repository);
}

/** Accepts the classic and the immutable prefix of exactly this repository. */
export function checkSubjectPrefix(
  prefix: string,
  repository: { owner: string; name: string },
): SubjectPrefix {
  const found = /^repo:([^/@\s:]+)(?:@\d+)?\/([^/@\s:]+)(?:@\d+)?$/.exec(prefix);
  const immutableInBoth = (prefix.match(/@\d+/g) ?? []).length !== 1;
  const same = (one: string | undefined, other: string) => one?.toLowerCase() === other.toLowerCase();
  if (found && immutableInBoth && same(found[1], repository.owner) && same(found[2], repository.name)) {
    return { ok: true, prefix };
  }
  return refused(
    `subject prefix ${JSON.stringify(prefix)} does not belong to ${repository.owner}/${repository.name}`,
  );
}

function refused(reason: string): SubjectPrefix {
  return { ok: false, reason };
}

/** The exact `sub` claim of a job bound to `environment`. */
export function environmentSubject(prefix: string, environment: EnvironmentName): string {
  return `${prefix}:environment:${environment}`;
}
