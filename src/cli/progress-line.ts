import { neutralise } from "../document/hostile-text.ts";
import type { CommandContext } from "./command.ts";

/** One line on a terminal that is written over; nothing where output goes to a file or a job log. */
export interface ProgressLine {
  show(text: string): void;
  clear(): void;
}

const DEFAULT_COLUMNS = 80;

/** A progress line on a stream. */
export function createProgressLine(stream: CommandContext["stderr"]): ProgressLine {
  if (stream.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  return {
    show: (text) => {
      stream.write(`\r\u001b[2K${neutralise(text).slice(0, (stream.columns ?? DEFAULT_COLUMNS) - 1)}`);
    },
    clear: () => {
      stream.write("\r\u001b[2K");
    },
  };
}
