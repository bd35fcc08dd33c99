import { MAX_REQUEST_ID_LENGTH, REQUEST_ID } from "./request-limits.ts";

/**
 * Which pull requests are feedback requests at all. Decided from facts pinned to one head commit, before a
 * byte of the request is read.
 */

/** Largest request file; the longest honest one with 30 commented rounds stays below 10 KiB. */
export const REQUEST_LIMIT_BYTES = 16 * 1024;

const REQUEST_FOLDER = "requests/";
const REGULAR_FILE = "100644";

export interface PullRequestFacts {
  readonly repository: { readonly id: number; readonly private: boolean; readonly defaultBranch: string };
  readonly draft: boolean;
  readonly autoMerge: boolean;
  readonly baseRef: string;
  readonly headRepositoryId: number | null;
  readonly author: { readonly login: string; readonly type: string };
  /** Whoever opened it, pushed to it or reopened it last: that decides whose conversations are read. */
  readonly sender: { readonly login: string; readonly type: string };
  readonly files: readonly {
    readonly path: string;
    readonly status: string;
    readonly previousPath: string | null;
  }[];
}

export type Admission =
  | { readonly admitted: true; readonly path: string; readonly id: string }
  | { readonly admitted: false; readonly code: "not-a-request" }
  | { readonly admitted: false; readonly code: AdmissionRefusal; readonly message: string };

/** Why a pull request with request files is not admitted; causes and fixes are in docs/operating.md. */
export type AdmissionRefusal = keyof typeof ADMISSION_REFUSALS;

export const ADMISSION_REFUSALS = {
  "repository-public": {
    title: "The repository is public",
    cause: "Artifacts of a public repository can be downloaded by anyone who is signed in to GitHub.",
    next: "Make the repository private, or move the request to a private one, then close and reopen the pull request.",
  },
  "pull-request-from-fork": {
    title: "The pull request comes from a fork",
    cause: "A fork has readers and rules of its own, so its pull requests are not collected for.",
    next: "Push the branch to this repository and open the pull request from there.",
  },
  "base-not-default": {
    title: "The pull request does not go to the default branch",
    cause: "Only a merge into the default branch is consent.",
    next: "Change the base of the pull request to the default branch.",
  },
  "pull-request-draft": {
    title: "The pull request is a draft",
    cause:
      "Nothing is collected for a request that is not ready, so that nobody's conversations are read early.",
    next: 'Press "Ready for review" when the request is complete.',
  },
  "auto-merge-enabled": {
    title: "Auto-merge is enabled",
    cause: "An automatic merge would be consent that nobody gave after looking.",
    next: "Disable auto-merge on the pull request, close and reopen it, and merge by hand after the review.",
  },
  "author-not-admin": {
    title: "The author is not a configured admin",
    cause: "Only people listed under `admins` in copilot-feedback.yaml may ask for somebody's conversations.",
    next: "Have a listed admin open the pull request, or add the author to copilot-feedback.yaml on the default branch and close and reopen the pull request.",
  },
  "sender-not-admin": {
    title: "The last change to the pull request is not by a configured admin",
    cause:
      "Whoever pushes to a request or reopens it decides whose conversations are read, so it has to be somebody listed under `admins` in copilot-feedback.yaml, whoever opened it.",
    next: "Look at the request file. If it asks for what it should, a listed admin closes and reopens the pull request.",
  },
  "several-requests": {
    title: "The pull request adds more than one request",
    cause: "Each request is reviewed, merged or cancelled on its own.",
    next: "Open one pull request for each request file.",
  },
  "touches-other-files": {
    title: "The pull request touches other files",
    cause: "A request pull request consists of exactly one added file, so that nothing else can ride along.",
    next: "Move the other changes into a pull request of their own.",
  },
  "request-not-added": {
    title: "The request file is not new",
    cause: "A request that was decided is history; it is never changed, renamed or removed.",
    next: "Add a new file with an id of its own under requests/.",
  },
  "request-path": {
    title: "The request file has the wrong name or place",
    cause: "Requests are files `requests/<id>.yaml`, the id made of lower-case letters, digits and hyphens.",
    next: "Rename the file, for example to requests/inc0012311.yaml.",
  },
  "request-not-regular": {
    title: "The request is not a regular file",
    cause: "Symbolic links, executables and submodules are not read.",
    next: "Commit the request as a plain text file.",
  },
  "request-too-large": {
    title: "The request file is too large",
    cause: `A request has at most ${REQUEST_LIMIT_BYTES / 1024} KiB.`,
    next: "Shorten the comments; conversations belong in the log, not into the request.",
  },
} as const;

/** Decides whether a pull request is one feedback request, in the order a person would want to mend things. */
export function admitPullRequest(facts: PullRequestFacts, isAdmin: (login: string) => boolean): Admission {
  const touchesRequests = (file: PullRequestFacts["files"][number]): boolean =>
    file.path.startsWith(REQUEST_FOLDER) || (file.previousPath?.startsWith(REQUEST_FOLDER) ?? false);
  const isDocument = (path: string): boolean => path === `${REQUEST_FOLDER}README.md`;
  const requests = facts.files.filter((file) => touchesRequests(file) && !isDocument(file.path));
  const [request, ...more] = requests;
  if (!request) return { admitted: false, code: "not-a-request" };

  if (!facts.repository.private) return refuse("repository-public");
  if (facts.headRepositoryId !== facts.repository.id) return refuse("pull-request-from-fork");
  if (facts.baseRef !== facts.repository.defaultBranch) {
    return refuse(
      "base-not-default",
      `Its base is ${quote(facts.baseRef)}, the default branch is ${quote(facts.repository.defaultBranch)}.`,
    );
  }
  if (facts.draft) return refuse("pull-request-draft");
  if (facts.autoMerge) return refuse("auto-merge-enabled");
  if (facts.author.type !== "User" || !isAdmin(facts.author.login)) return refuse("author-not-admin");
  if (facts.sender.type !== "User" || !isAdmin(facts.sender.login)) return refuse("sender-not-admin");
  if (more.length > 0) return refuse("several-requests", `It has ${requests.length}.`);
  const others = facts.files.length - 1;
  if (others > 0)
    return refuse(
      "touches-other-files",
      `Besides the request it changes ${others} ${others === 1 ? "file" : "files"}.`,
    );
  if (request.status !== "added")
    return refuse("request-not-added", `Git calls the change "${request.status}".`);
  const id = requestId(request.path);
  if (id === null) return refuse("request-path");
  return { admitted: true, path: request.path, id };
}

/** What git says about the file at the head, which the list of changes does not. */
export function admitEntry(
  entry: { readonly mode: string; readonly type: string; readonly size: number } | null,
): AdmissionRefusal | null {
  if (entry?.type !== "blob" || entry.mode !== REGULAR_FILE) return "request-not-regular";
  return entry.size > REQUEST_LIMIT_BYTES ? "request-too-large" : null;
}

/** The request id in a repository path, null where the path is not one of a request. */
export function requestId(path: string): string | null {
  const id = /^requests\/(.*)\.yaml$/.exec(path)?.[1] ?? "";
  return REQUEST_ID.test(id) && id.length <= MAX_REQUEST_ID_LENGTH ? id : null;
}

function refuse(code: AdmissionRefusal, detail?: string): Admission {
  const { title, cause } = ADMISSION_REFUSALS[code];
  return { admitted: false, code, message: [`${title}.`, detail, cause].filter(Boolean).join(" ") };
}

/** Branch names come from people: keep them from starting Markdown, mentions or terminal sequences. */
function quote(name: string): string {
  return `"${name.replace(/[^\w./+-]/g, "?").slice(0, 100)}"`;
}
