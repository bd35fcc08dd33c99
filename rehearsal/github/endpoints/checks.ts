import {
  ApiError,
  type Call,
  notFound,
  optionalText,
  pathNumber,
  type Route,
  requiredText,
  validationFailed,
} from "../http.ts";
import { page } from "../page.ts";
import { checkRunShape } from "../shapes/check-run.ts";
import { repositoryPage } from "../shapes/repository.ts";
import { ACTIONS_APP_ID, type CheckRun, type State } from "../state.ts";
import { readAnnotation, record } from "./annotation.ts";

const ANNOTATIONS_PER_REQUEST = 50;
const LONGEST_OUTPUT = 65_535;
const CONCLUSIONS = ["success", "failure", "neutral", "cancelled", "skipped", "timed_out", "action_required"];

/** Check runs and their annotations. Only apps may write them, which a job's token is and a person's is not. */
export function checkRoutes(state: State): Route[] {
  const base = "/repos/{owner}/{repo}/check-runs";
  const one = `${base}/{check_run_id}`;
  return [
    {
      method: "POST",
      path: base,
      needs: [{ checks: "write" }],
      handle: async (call) => {
        if (call.token.kind !== "job") throw new ApiError(403, "You must authenticate via a GitHub App.");
        const headSha = requiredText(call, "CheckRun", "head_sha");
        if (!/^[0-9a-f]{40}$/.test(headSha) || !(await state.git.commitObject(headSha)))
          throw new ApiError(422, `No commit found for SHA: ${headSha}`);
        const job = call.token.job;
        const check: CheckRun = {
          id: state.nextId("check"),
          name: requiredText(call, "CheckRun", "name"),
          headSha,
          externalId: optionalText(call, "external_id") ?? "",
          detailsUrl: optionalText(call, "details_url") ?? null,
          status: "queued",
          conclusion: null,
          startedAt: optionalText(call, "started_at") ?? state.clock.iso(),
          completedAt: null,
          output: { title: null, summary: null, text: null },
          annotations: [],
          suite: state.runs.find((run) => run.id === job.run)?.suite ?? 0,
          madeBy: job,
        };
        applyChange(state, call, check);
        state.checks.push(check);
        return { status: 201, body: checkRunShape(state, check) };
      },
    },
    {
      method: "GET",
      path: one,
      needs: [{ checks: "read" }],
      handle: (call) => ({ status: 200, body: checkRunShape(state, checkOf(state, call)) }),
    },
    {
      method: "PATCH",
      path: one,
      needs: [{ checks: "write" }],
      handle: (call) => {
        if (call.token.kind !== "job") throw new ApiError(403, "You must authenticate via a GitHub App.");
        const check = checkOf(state, call);
        check.name = optionalText(call, "name") ?? check.name;
        check.externalId = optionalText(call, "external_id") ?? check.externalId;
        check.detailsUrl = optionalText(call, "details_url") ?? check.detailsUrl;
        applyChange(state, call, check);
        return { status: 200, body: checkRunShape(state, check) };
      },
    },
    {
      method: "GET",
      path: `${one}/annotations`,
      needs: [{ checks: "read" }],
      handle: (call) => {
        const check = checkOf(state, call);
        const blob = `${repositoryPage(state)}/blob/${check.headSha}`;
        return page(
          call,
          state.origin,
          check.annotations.map((annotation) => ({ ...annotation, blob_href: `${blob}/${annotation.path}` })),
        );
      },
    },
    {
      method: "GET",
      path: "/repos/{owner}/{repo}/commits/{ref}/check-runs",
      needs: [{ checks: "read" }],
      handle: async (call) => {
        const ref = call.params["ref"] ?? "";
        const sha = /^[0-9a-f]{40}$/.test(ref) ? ref : await state.git.resolve(`refs/heads/${ref}`);
        const name = call.query.get("check_name");
        const status = call.query.get("status");
        const app = call.query.get("app_id");
        const latest = (call.query.get("filter") ?? "latest") === "latest";
        const found = state.checks
          .filter((check) => check.headSha === sha)
          .filter((check) => !name || check.name === name)
          .filter((check) => !status || check.status === status)
          .filter(() => !app || Number(app) === ACTIONS_APP_ID)
          .filter((check, _, all) => !latest || all.findLast((other) => sameSeries(other, check)) === check)
          .reverse();
        return page(
          call,
          state.origin,
          found.map((check) => checkRunShape(state, check)),
          (slice, total) => ({ total_count: total, check_runs: slice }),
        );
      },
    },
  ];
}

/** "Latest" is meant per name and suite. */
function sameSeries(one: CheckRun, other: CheckRun): boolean {
  return one.name === other.name && one.suite === other.suite;
}

function checkOf(state: State, call: Call): CheckRun {
  const id = pathNumber(call, "check_run_id");
  const check = state.checks.find((candidate) => candidate.id === id);
  if (!check) throw notFound();
  return check;
}

function applyChange(state: State, call: Call, check: CheckRun): void {
  const conclusion = optionalText(call, "conclusion");
  if (conclusion !== undefined && !CONCLUSIONS.includes(conclusion))
    throw validationFailed("CheckRun", "conclusion", "invalid");
  const status = optionalText(call, "status") ?? (conclusion ? "completed" : check.status);
  if (status !== "queued" && status !== "in_progress" && status !== "completed")
    throw validationFailed("CheckRun", "status", "invalid");
  if (status === "completed" && !conclusion && !check.conclusion)
    throw validationFailed("CheckRun", "conclusion", "missing_field");
  const output = call.json["output"];
  if (output !== undefined) applyOutput(check, record(output, "output"));
  check.status = status;
  check.conclusion = status === "completed" ? (conclusion ?? check.conclusion) : null;
  if (status === "completed") check.completedAt = optionalText(call, "completed_at") ?? state.clock.iso();
}

function applyOutput(check: CheckRun, output: Record<string, unknown>): void {
  const title = output["title"];
  const summary = output["summary"];
  const text = output["text"] ?? null;
  if (typeof title !== "string" && check.output.title === null)
    throw validationFailed("CheckRun", "title", "missing_field");
  if (typeof summary !== "string") throw validationFailed("CheckRun", "summary", "missing_field");
  for (const [field, value] of Object.entries({ summary, text }))
    if (typeof value === "string" && value.length > LONGEST_OUTPUT)
      throw new ApiError(
        422,
        `Invalid request.\n\nOnly ${LONGEST_OUTPUT} characters are allowed; ${value.length} were supplied for ${field}.`,
      );
  const annotations = output["annotations"] ?? [];
  if (!Array.isArray(annotations)) throw validationFailed("CheckRun", "annotations", "invalid");
  if (annotations.length > ANNOTATIONS_PER_REQUEST)
    throw new ApiError(
      422,
      `Invalid request.\n\nNo more than ${ANNOTATIONS_PER_REQUEST} items are allowed; ${annotations.length} were supplied.`,
    );
  const added = annotations.map((annotation) => readAnnotation(record(annotation, "annotations")));
  check.output = {
    title: typeof title === "string" ? title : check.output.title,
    summary,
    text: typeof text === "string" ? text : null,
  };
  check.annotations.push(...added);
}
