import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { neutralise } from "../document/hostile-text.ts";
import { requestId } from "../request/admission.ts";
import { composeRequest, proposeId } from "../request/compose-request.ts";
import { readRequest } from "../request/read-request.ts";
import { idFrom } from "../request/request-path.ts";
import { askForRequest } from "./ask.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { explainAsOption } from "./explain-as-option.ts";
import { pullRequestOpener } from "./open-pull-request.ts";
import { paintFor } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** What was given on the command line or asked for; not validated yet. */
export type RequestFields = Readonly<Record<string, unknown>>;

interface NewFile {
  readonly id: string;
  readonly path: string;
  readonly content: string;
  readonly user: string;
}

const REQUIRED = ["interactions", "comment"] as const;

/** `copilot-feedback new`: one valid request for each user, as a file or, with `--pull-request`, proposed. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { users, fields, id, pullRequest, repository, json } = readOptions(context.args);
  const open = pullRequest ? await pullRequestOpener(context, repository) : null;
  const complete = await completeFields(context, users, fields);
  const files = planFiles(complete.users, complete.fields, id, context.cwd);
  const problems = files.flatMap(({ path, content }) => {
    const reading = readRequest(content, path);
    return reading.ok ? [] : reading.problems.map((problem) => explainAsOption(problem, context));
  });
  if (problems.length > 0) {
    context.stderr.write(`${[...new Set(problems)].join("\n\n")}\n\nNothing was written.\n`);
    return 2;
  }
  const paint = paintFor(context.stdout, context.env);
  const said: { id: string; path: string; pullRequest?: string }[] = [];
  if (open) {
    for (const file of files) {
      const url = await open({
        ...file,
        title: `Copilot feedback ${file.id}`,
        body: PULL_REQUEST_BODY,
      });
      if (json) said.push({ id: file.id, path: file.path, pullRequest: url });
      else context.stdout.write(`${paint("good", "opened")} ${neutralise(url)}  ${file.path}\n`);
    }
    if (json) context.stdout.write(`${JSON.stringify({ requests: said }, null, 2)}\n`);
    return 0;
  }
  mkdirSync(join(context.cwd, "requests"), { recursive: true });
  for (const { id: name, path, content } of files) {
    writeFileSync(join(context.cwd, path), content, { flag: "wx" });
    if (json) said.push({ id: name, path });
    else context.stdout.write(`${paint("good", "wrote")} ${path}\n`);
  }
  context.stdout.write(json ? `${JSON.stringify({ requests: said }, null, 2)}\n` : explainNextSteps(files));
  return 0;
}

const PULL_REQUEST_BODY =
  "Asks to share a user's Copilot conversation rounds with Microsoft. The log is attached here for review; merging submits exactly what was reviewed, closing cancels.";

function readOptions(args: readonly string[]): {
  users: readonly string[];
  fields: RequestFields;
  id: string | undefined;
  pullRequest: boolean;
  repository: string | undefined;
  json: boolean;
} {
  const { values } = parseArgs({
    args: [...args],
    options: {
      user: { type: "string", multiple: true },
      interactions: { type: "string" },
      comment: { type: "string" },
      apps: { type: "string", multiple: true },
      category: { type: "string" },
      ticket: { type: "string" },
      before: { type: "string" },
      after: { type: "string" },
      id: { type: "string" },
      "pull-request": { type: "boolean" },
      repository: { type: "string" },
      json: { type: "boolean" },
    },
  });
  const {
    user = [],
    interactions,
    apps,
    id,
    repository,
    "pull-request": pullRequest = false,
    json = false,
    ...texts
  } = values;
  if (id !== undefined && user.length > 1) {
    throw new UsageError(
      "--id names one file, but there are several users.",
      "Leave --id away; each file gets an id of its own.",
    );
  }
  return {
    users: split(user),
    fields: {
      ...texts,
      ...(interactions === undefined ? {} : { interactions: asNumber(interactions) }),
      ...(apps === undefined ? {} : { apps: split(apps) }),
    },
    id,
    pullRequest,
    repository,
    json,
  };
}

/** Lists may be given as several options, with commas, or both. */
function split(values: readonly string[]): string[] {
  return values
    .flatMap((value) => value.split(","))
    .map((value) => value.trim())
    .filter(Boolean);
}

/** Text that is no number stays as it is, for the reader to explain. */
function asNumber(text: string): number | string {
  return /^-?\d+$/.test(text) ? Number(text) : text;
}

async function completeFields(
  context: CommandContext,
  users: readonly string[],
  fields: RequestFields,
): Promise<{ users: readonly string[]; fields: RequestFields }> {
  const missing = [
    ...(users.length === 0 ? ["user"] : []),
    ...REQUIRED.filter((key) => fields[key] === undefined),
  ];
  if (missing.length === 0) return { users, fields };
  if (context.stdin.isTTY && context.stdout.isTTY) {
    const { user, ...answers } = await askForRequest(context, missing);
    return { users: user === undefined ? users : [String(user)], fields: { ...fields, ...answers } };
  }
  throw new UsageError(
    `${missing.map((key) => `--${key}`).join(", ")} ${missing.length === 1 ? "is" : "are"} missing, and there is no terminal to ask on.`,
    "Write for example `copilot-feedback new --user adele.vance@contoso.com --interactions 10 --comment 'Wrong meeting.'`.",
  );
}

function planFiles(
  users: readonly string[],
  fields: RequestFields,
  id: string | undefined,
  cwd: string,
): NewFile[] {
  if (id !== undefined && requestId(`requests/${id}.yaml`) === null) {
    throw new UsageError(
      `--id cannot be ${neutralise(id)}. Expected lower-case letters, digits and single hyphens, 64 at most.`,
      `Write \`--id ${idFrom(id)}\`.`,
    );
  }
  const planned = new Set<string>();
  const isTaken = (candidate: string): boolean =>
    planned.has(candidate) || existsSync(join(cwd, `requests/${candidate}.yaml`));
  if (id !== undefined && isTaken(id)) {
    throw new UsageError(
      `requests/${neutralise(id)}.yaml exists already.`,
      "Choose another --id; requests are never overwritten.",
    );
  }
  // Addresses are the same in any case, so two spellings would be two requests about one person.
  const people = new Map(users.map((user) => [user.toLowerCase(), user]));
  return [...people.values()].map((user) => {
    const own = id ?? proposeId(new Date(), randomBytes(3).toString("hex"), isTaken);
    planned.add(own);
    return { id: own, path: `requests/${own}.yaml`, content: composeRequest({ user, ...fields }), user };
  });
}

/** Commands for each file, from the branch they began on: a branch with two requests is refused. */
function explainNextSteps(files: readonly NewFile[]): string {
  const back = files.length > 1 ? "\n  git switch -" : "";
  const commands = files.map(
    ({ id, path }) => `  git switch -c copilot-feedback/${id}
  git add ${path} && git commit -m "Copilot feedback ${id}"
  git push -u origin HEAD${back}`,
  );
  return `
Next: open a pull request${files.length > 1 ? " for each file, since every request is reviewed on its own" : ""}.
${commands.join("\n\n")}
Or let the tool do it: sign in with gh, or set GITHUB_TOKEN, and add --pull-request.
`;
}
