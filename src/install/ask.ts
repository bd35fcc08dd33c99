import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";
import { neutralise } from "../document/hostile-text.ts";

/** A conversation on a terminal. Each question shows its default; Enter takes it. */
export interface Interview {
  ask(question: string, fallback: string): Promise<string>;
  /** Tells something on a line of its own. */
  say(text: string): void;
  /** Yes or no; anything that is not a clear yes is no. */
  confirm(question: string): Promise<boolean>;
  end(): void;
}

/** The input ended (Ctrl+D) before everything was answered. */
class InterviewEnded extends Error {
  readonly next = "Nothing was written. Run init again, or give the answers as options.";

  constructor() {
    super("The questions were not all answered.");
  }
}

export function openInterview(input: Readable, output: Writable): Interview {
  const terminal = createInterface({ input, output });
  const ended = new Promise<never>((_, reject) => terminal.once("close", () => reject(new InterviewEnded())));
  // Unhandled while nobody is asking; each question races it.
  ended.catch(() => undefined);
  const ask = (text: string) => Promise.race([terminal.question(text), ended]);
  return {
    async ask(question, fallback) {
      const answer = (await ask(fallback === "" ? `${question}: ` : `${question} [${fallback}]: `)).trim();
      return answer === "" ? fallback : answer;
    },
    async confirm(question) {
      return /^y(?:es)?$/i.test((await ask(`${question} [y/N]: `)).trim());
    },
    say: (text) => void output.write(`${neutralise(text)}\n`),
    end: () => terminal.close(),
  };
}
