import { createInterface, type Interface } from "node:readline/promises";
import { neutralise } from "../document/hostile-text.ts";
import type { Problem } from "../document/problem.ts";
import { composeRequest } from "../request/compose-request.ts";
import { readRequest } from "../request/read-request.ts";
import type { CommandContext } from "./command.ts";
import { paintFor } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

interface Question {
  readonly text: string;
  /** Stands in for the answer while other answers are checked. */
  readonly example: unknown;
  parse(answer: string): unknown;
}

const QUESTIONS: Readonly<Record<string, Question>> = {
  user: {
    text: "Who had the problem? (e-mail address)",
    example: "adele.vance@contoso.com",
    parse: (answer) => answer,
  },
  interactions: {
    text: "How many of the latest rounds should be shared? (1 to 30)",
    example: 10,
    parse: (answer) => (/^-?\d+$/.test(answer) ? Number(answer) : answer),
  },
  comment: { text: "What went wrong?", example: "Wrong answer.", parse: (answer) => answer },
};

/** Asks for what is missing, again until each answer is valid. Ends with a usage error when input ends. */
export async function askForRequest(
  context: CommandContext,
  missing: readonly string[],
): Promise<Record<string, unknown>> {
  const terminal = createInterface({ input: context.stdin, output: context.stdout });
  const answers: Record<string, unknown> = {};
  try {
    for (const key of missing) answers[key] = await askUntilValid(terminal, key, context);
    return answers;
  } finally {
    terminal.close();
  }
}

async function askUntilValid(terminal: Interface, key: string, context: CommandContext): Promise<unknown> {
  const question = QUESTIONS[key];
  if (!question) throw new Error(`There is no question for ${key}.`);
  const paint = paintFor(context.stdout, context.env);
  for (;;) {
    const answer = question.parse((await ask(terminal, `${paint("strong", question.text)} `)).trim());
    const problem = checkAnswer(key, answer);
    if (!problem) return answer;
    context.stdout.write(
      `${paint("error", neutralise(problem.message))}\n${neutralise(problem.fix ?? "")}\n`,
    );
  }
}

function ask(terminal: Interface, question: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const ended = () =>
      reject(new UsageError("The input ended before every question was answered.", "Nothing was written."));
    terminal.once("close", ended);
    terminal.question(question).then((answer) => {
      terminal.off("close", ended);
      resolve(answer);
    }, reject);
  });
}

/** Reads a whole request with examples in place of the other answers: the one way answers are judged. */
function checkAnswer(key: string, answer: unknown): Problem | undefined {
  const examples = Object.entries(QUESTIONS).map(([name, { example }]) => [name, example]);
  const content = composeRequest({ ...Object.fromEntries(examples), [key]: answer });
  const reading = readRequest(content, "requests/example.yaml");
  return reading.ok ? undefined : reading.problems[0];
}
