import { automatic, byHand, type Check, judgeKnown, judgeSwitch, ok, wrong } from "./check.ts";

export const repositoryChecks: readonly Check[] = [
  {
    id: "repository-private",
    title: "The repository is private",
    severity: "promise",
    reason:
      "Anybody signed in to GitHub can download the artifacts of a public repository, conversations included.",
    remedy: ({ name }) =>
      byHand(
        "Make the repository private, and treat logs that waited in it as disclosed.",
        `gh repo edit ${name} --visibility private --accept-visibility-change-consequences`,
      ),
    judge: ({ repository }) =>
      judgeKnown(repository, (value) => (value.private ? ok("private") : wrong("public", "private"))),
  },
  {
    id: "forking-off",
    title: "The repository cannot be forked",
    severity: "defence",
    reason: "A fork keeps requests and history under other rules and other readers.",
    remedy: ({ name }) =>
      automatic("Switch forking off.", `gh api -X PATCH repos/${name} -F allow_forking=false`),
    judge: ({ repository }) =>
      judgeKnown(repository, (value) =>
        value.organisation
          ? judgeSwitch(value.allowForking, false)
          : ok("owned by a person; collaborators only"),
      ),
  },
  {
    id: "auto-merge-off",
    title: "Nothing merges by itself",
    severity: "promise",
    reason: "An automatic merge would be consent that nobody gave after looking.",
    remedy: ({ name }) =>
      automatic("Switch auto-merge off.", `gh api -X PATCH repos/${name} -F allow_auto_merge=false`),
    judge: ({ repository }) => judgeKnown(repository, (value) => judgeSwitch(value.allowAutoMerge, false)),
  },
  {
    id: "merge-commits-only",
    title: "Requests are merged by merge commits",
    severity: "defence",
    reason:
      "A merge commit names the reviewed commit as its parent; a squash or rebase hides it from a plain clone.",
    remedy: ({ name }) =>
      automatic(
        "Switch squash and rebase merging off.",
        `gh api -X PATCH repos/${name} -F allow_squash_merge=false -F allow_rebase_merge=false`,
      ),
    judge: ({ repository }) =>
      judgeKnown(repository, (value) => {
        const squash = judgeSwitch(value.allowSquashMerge, false);
        return squash.status === "ok" ? judgeSwitch(value.allowRebaseMerge, false) : squash;
      }),
  },
];
