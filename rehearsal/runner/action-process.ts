import { spawn } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import type { JobLog } from "./workflow-commands.ts";

/** As the real runner: interrupt, then terminate, then kill. */
const GRACE_AFTER_INTERRUPT = 7_500;
const GRACE_AFTER_TERMINATE = 2_500;

export interface ActionProcess {
  /** Exit code, or undefined where a signal ended it. */
  finished: Promise<number | undefined>;
  /** Ends it the way a cancelled job ends. */
  cancel(): void;
  /** Ends it at once, as a machine that dies. */
  kill(): void;
}

interface Start {
  main: string;
  cwd: string;
  env: Readonly<Record<string, string>>;
  log: JobLog;
}

const FROZEN_CLOCK = new URL("./frozen-clock.cjs", import.meta.url).pathname;

/** Starts a JavaScript action with exactly the given environment. */
export function startAction({ main, cwd, env, log }: Start): ActionProcess {
  const child = spawn(process.execPath, ["--require", FROZEN_CLOCK, main], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.setEncoding("utf8").on("data", log.write);
  child.stderr.setEncoding("utf8").on("data", log.write);
  let ended = false;
  const finished = new Promise<number | undefined>((resolve, reject) => {
    child.on("error", (cause) => reject(new Error("An action could not be started", { cause })));
    child.on("close", (code) => {
      ended = true;
      log.flush();
      resolve(code ?? undefined);
    });
  });

  async function cancel(): Promise<void> {
    child.kill("SIGINT");
    await delay(GRACE_AFTER_INTERRUPT, undefined, { ref: false });
    if (ended) return;
    child.kill("SIGTERM");
    await delay(GRACE_AFTER_TERMINATE, undefined, { ref: false });
    if (!ended) child.kill("SIGKILL");
  }

  return {
    finished,
    cancel: () => {
      void cancel();
    },
    kill: () => {
      child.kill("SIGKILL");
    },
  };
}
