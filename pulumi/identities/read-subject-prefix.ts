import { getRestApiOutput } from "@pulumi/github/index.js";
import { type Output, output } from "@pulumi/pulumi";
import { type Configuration, ConfigurationError } from "../configuration.ts";
import { checkSubjectPrefix, parseSubjectPrefix } from "./subject.ts";

/** The configured prefix, or the one GitHub reports for the repository. Refuses one of another repository. */
export function readSubjectPrefix(
  configuration: Pick<Configuration, "repository" | "subjectPrefix">,
): Output<string> {
  const { repository, subjectPrefix } = configuration;
  const reading =
    subjectPrefix === undefined
      ? getRestApiOutput({
          endpoint: `repos/${repository.owner}/${repository.name}/actions/oidc/customization/sub`,
        }).body.apply((body) => parseSubjectPrefix(body, repository))
      : output(checkSubjectPrefix(subjectPrefix, repository));
  return reading.apply((result) => {
    if (!result.ok) throw new ConfigurationError([`subjectPrefix: ${result.reason}`]);
    return result.prefix;
  });
}
