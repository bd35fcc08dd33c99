import { CONFIG_LIMIT_BYTES, CONFIG_PATH, readConfig } from "../config/read-config.ts";
import { readBlob } from "../github/blob.ts";
import type { Repository } from "../github/repository.ts";
import { LOCK_PATH, parseLock } from "../install/installation-lock.ts";
import type { BundledFiles } from "../install/plan-installation.ts";
import { gitBlobId } from "../review/digest.ts";
import type { Installation } from "./settings.ts";

const CODEOWNERS_PATH = ".github/CODEOWNERS";
const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const SMALL_FILE_BYTES = 256 * 1024;

/**
 * What lies on the default branch, compared with what this tool installs. Git's object ids are computed here
 * and compared with those of the tree, so that no file has to be downloaded to know that it is unchanged.
 */
export async function readInstallation(
  repository: Repository,
  branch: string,
  bundled: BundledFiles,
): Promise<Installation> {
  const blobs = await listBlobs(repository, branch);
  const read = async (path: string, limit: number): Promise<Buffer | null> => {
    const sha = blobs.get(path);
    return sha === undefined ? null : readBlob(repository, sha, limit);
  };
  const lock = parseLock(String((await read(LOCK_PATH, SMALL_FILE_BYTES)) ?? ""));
  const changed = [...bundled.files]
    .filter(([path, content]) => blobs.get(path) !== gitBlobId(content))
    .map(([path]) => path);
  return {
    version: lock?.version ?? null,
    changed: lock?.version === bundled.version ? changed : null,
    otherWorkflows: [...blobs.keys()].filter((path) => WORKFLOW.test(path) && !bundled.files.has(path)),
    codeowners: (await read(CODEOWNERS_PATH, SMALL_FILE_BYTES))?.toString() ?? null,
    ...configuration(await read(CONFIG_PATH, CONFIG_LIMIT_BYTES)),
  };
}

function configuration(bytes: Buffer | null): Pick<Installation, "configuration" | "configurationProblem"> {
  if (bytes === null) return { configuration: null, configurationProblem: null };
  const reading = readConfig(bytes);
  if (reading.ok) return { configuration: reading.value, configurationProblem: null };
  const [{ line, message }] = reading.problems;
  return { configuration: null, configurationProblem: `line ${line}: ${message}` };
}

/** Object ids of regular files by path. A symbolic link in a file's place is not that file. */
async function listBlobs({ octokit, owner, repo }: Repository, branch: string): Promise<Map<string, string>> {
  const own = { owner, repo };
  const ref = await octokit.rest.git.getRef({ ...own, ref: `heads/${branch}` });
  const commit = await octokit.rest.git.getCommit({ ...own, commit_sha: ref.data.object.sha });
  const { data } = await octokit.rest.git.getTree({ ...own, tree_sha: commit.data.tree.sha, recursive: "1" });
  if (data.truncated) throw new Error(`The tree of ${branch} is too large to be listed at once.`);
  return new Map(
    data.tree
      .filter(({ mode, type }) => type === "blob" && (mode === "100644" || mode === "100755"))
      .map(({ path, sha }) => [path, sha]),
  );
}
