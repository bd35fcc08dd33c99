import type { CommandContext } from "./command.ts";
import { explainNoConnection } from "./explain-connection.ts";
import { connectGithub } from "./github-connection.ts";
import { UsageError } from "./usage-error.ts";

/** Proposes one request file; resolves to the address of the pull request. */
export type OpenPullRequest = (request: {
  readonly id: string;
  readonly path: string;
  readonly content: string;
  readonly title: string;
  readonly body: string;
}) => Promise<string>;

/** Opens pull requests with the token in the environment, in the repository named or the one cloned here. */
export async function pullRequestOpener(
  context: CommandContext,
  named: string | undefined,
): Promise<OpenPullRequest> {
  const { repository: connection, name: repository } = await connectGithub(context, named, {
    purpose: "Opening a pull request",
    permission: "write contents and pull requests of the repository",
  });
  const { statusOf } = await import("../github/repository.ts");
  const { openRequest } = await import("../github/open-request.ts");
  return async (request) => {
    try {
      const result = await openRequest(connection, request);
      if (result.opened) return result.url;
      throw new UsageError(
        result.reason === "branch-exists"
          ? `The branch ${result.branch} exists already.`
          : `${request.path} exists already on the default branch.`,
        "Choose another --id.",
      );
    } catch (error) {
      const unconnected = await explainNoConnection(error, context.env);
      if (unconnected) throw unconnected;
      const status = statusOf(error);
      if (status === undefined) throw error;
      throw new UsageError(
        `GitHub answered ${status} for ${repository}.`,
        status === 401 || status === 403 || status === 404
          ? "Check the repository's name and that the token may write its contents and pull requests."
          : "Try again later.",
        { cause: error },
      );
    }
  };
}
