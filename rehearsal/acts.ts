import { announce, branchPushed, defaultBranchSha } from "./github/pull-events.ts";
import { accountShape } from "./github/shapes/account.ts";
import { repositoryShape } from "./github/shapes/repository.ts";
import type { ActionOptions, Rehearsal } from "./rehearsal.ts";
import type { Stage } from "./stage.ts";

type Acts = Pick<
  Rehearsal,
  | "commit"
  | "openPullRequest"
  | "push"
  | "merge"
  | "close"
  | "reopen"
  | "markReady"
  | "convertToDraft"
  | "retarget"
  | "editTitle"
  | "enableAutoMerge"
  | "openIssue"
  | "editIssue"
  | "review"
  | "dispatch"
  | "schedule"
  | "deliver"
  | "rerun"
>;

/** What people do with pull requests and workflows. */
export function createActs(stage: Stage): Acts {
  const { state, clock, git, runner, act, request, accountOf, pullOf, forkOf, trigger } = stage;

  const patch = (pr: number, options: { by: string } & ActionOptions, body: unknown) =>
    act(options, async () => {
      await request(options.by, "PATCH", `/pulls/${pr}`, body);
    });

  // REST cannot change a draft; the web page uses GraphQL mutations nothing here calls.
  const setDraft = (pr: number, options: { by: string } & ActionOptions, draft: boolean) =>
    act(options, () =>
      state.exclusively(async () => {
        const pull = pullOf(pr);
        if (pull.draft === draft) return;
        pull.draft = draft;
        pull.updatedAt = clock.iso();
        const action = draft ? "converted_to_draft" : "ready_for_review";
        await announce(state, pull, action, accountOf(options.by));
      }),
    );

  return {
    commit: (one) =>
      act(one, () =>
        state.exclusively(async () => {
          const ref = `refs/heads/${one.branch}`;
          const tip = await git.resolve(ref);
          const parent = one.orphan ? undefined : (tip ?? (await defaultBranchSha(state)));
          const sha = await stage.commit({
            target: git,
            by: one.by,
            ref,
            parent,
            files: one.files,
            message: one.message ?? "Change files",
            force: one.force,
          });
          await branchPushed(state, one.branch, accountOf(one.by), state.repositoryId);
          return sha;
        }),
      ),

    openPullRequest: (one) =>
      act(one, async () => {
        const base = one.base ?? state.settings.defaultBranch;
        const target = one.fork ? await forkOf(one.by) : git;
        const title = one.title ?? `Request from ${one.branch}`;
        const ref = `refs/heads/${one.branch}`;
        const parent = (await target.resolve(ref)) ?? (await git.resolve(`refs/heads/${base}`));
        await stage.commit({ target, by: one.by, ref, parent, files: one.files, message: title });
        const pull = await request(one.by, "POST", `/pulls`, {
          title,
          head: one.fork ? `${one.by}:${one.branch}` : one.branch,
          base,
          draft: one.draft ?? false,
          ...(one.body !== undefined && { body: one.body }),
        });
        return (pull as { number: number }).number;
      }),

    push: (pr, one) =>
      act(one, () =>
        state.exclusively(async () => {
          const pull = pullOf(pr);
          const { git: target, id } = pull.head.repository;
          const ref = `refs/heads/${pull.head.ref}`;
          const tip = await target.resolve(ref);
          const parent = one.force ? await git.resolve(`refs/heads/${pull.base.ref}`) : tip;
          const sha = await stage.commit({
            target,
            by: one.by,
            ref,
            parent,
            files: one.files,
            message: `Update ${pull.title}`,
            force: one.force,
          });
          await branchPushed(state, pull.head.ref, accountOf(one.by), id);
          return sha;
        }),
      ),

    merge: (pr, one) =>
      act(one, async () => {
        const answer = await request(one.by, "PUT", `/pulls/${pr}/merge`, {
          merge_method: one.method ?? "merge",
          ...(one.sha !== undefined && { sha: one.sha }),
        });
        return (answer as { sha: string }).sha;
      }),

    close: (pr, one) => patch(pr, one, { state: "closed" }),
    reopen: (pr, one) => patch(pr, one, { state: "open" }),
    retarget: (pr, one) => patch(pr, one, { base: one.base }),
    editTitle: (pr, one) => patch(pr, one, { title: one.title }),
    markReady: (pr, one) => setDraft(pr, one, false),
    convertToDraft: (pr, one) => setDraft(pr, one, true),

    enableAutoMerge: (pr, one) =>
      act(one, () =>
        state.exclusively(async () => {
          const pull = pullOf(pr);
          pull.autoMerge = { enabledBy: accountOf(one.by), method: one.method ?? "merge" };
          await announce(state, pull, "auto_merge_enabled", accountOf(one.by));
        }),
      ),

    openIssue: (one) =>
      act(one, async () => {
        const { title, body, labels = [] } = one;
        const issue = await request(one.by, "POST", "/issues", { title, body, labels });
        return (issue as { number: number }).number;
      }),

    editIssue: (issue, { by, body, state: target, ...options }) =>
      act(options, async () => {
        await request(by, "PATCH", `/issues/${issue}`, {
          ...(body !== undefined && { body }),
          ...(target !== undefined && { state: target }),
        });
      }),

    review: (pr, one) =>
      act({}, async () => {
        await request(one.by, "POST", `/pulls/${pr}/reviews`, {
          event: one.state,
          body: "",
          ...(one.commit !== undefined && { commit_id: one.commit }),
        });
      }),

    dispatch: (workflow, one) =>
      act(one, () => {
        const sender = accountOf(one.by);
        const path = workflowPath(workflow);
        return trigger({
          name: "workflow_dispatch",
          sender,
          workflow: path,
          payload: {
            inputs: one.inputs ?? {},
            ref: `refs/heads/${state.settings.defaultBranch}`,
            repository: repositoryShape(state),
            sender: accountShape(state, sender),
            workflow: path,
          },
        });
      }),

    schedule: (workflow, one = {}) =>
      act(one, () =>
        trigger({
          name: "schedule",
          // GitHub names whoever last changed the cron line.
          sender: accountOf(stage.firstPerson),
          workflow: workflowPath(workflow),
          // Unlike every other event, this one does not say in which repository it is.
          payload: { schedule: "17 * * * *" },
        }),
      ),

    deliver: (event, one = {}) =>
      act(one, async () => {
        runner.deliver(event);
      }),

    rerun: (run, one) =>
      act(one, async () => {
        runner.rerun(run, { by: accountOf(one.by), failedOnly: one.failedOnly ?? false });
      }),
  };
}

function workflowPath(workflow: string): string {
  return workflow.includes("/") ? workflow : `.github/workflows/${workflow}`;
}
