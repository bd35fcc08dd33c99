import { clonedRepository } from "./cloned-repository.ts";
import type { CommandContext } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** Proposes one request file; resolves to the address of the pull request. */
export type OpenPullRequest = (request: {
  readonly id: string;
  readonly path: string;
  readonly content: string;
  readonly title: string;
  readonly body: string;
}) => Promise<string>;

const DEFAULT_API = "https://api.github.com";

/** Opens pull requests with the token in the environment, in the repository named or the one cloned here. */
export async function pullRequestOpener(
  { cwd, env }: CommandContext,
  named: string | undefined,
): Promise<OpenPullRequest> {
  const token = env["GITHUB_TOKEN"] ?? env["GH_TOKEN"];
  if (!token) {
    throw new UsageError(
      "Opening a pull request needs a token.",
      "Set GITHUB_TOKEN to a token that may write contents and pull requests of the repository; with the GitHub command line: GITHUB_TOKEN=$(gh auth token).",
    );
  }
  const repository = named ?? (await clonedRepository(cwd)) ?? env["GITHUB_REPOSITORY"];
  if (!repository || !/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new UsageError("It is not clear in which repository.", "Add --repository owner/name.");
  }
  const { connectRepository, statusOf } = await import("../github/repository.ts");
  const { openRequest } = await import("../github/open-request.ts");
  const connection = connectRepository(repository, token, env["GITHUB_API_URL"] ?? DEFAULT_API);
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
