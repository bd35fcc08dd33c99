/** Receives a job's output line by line, obeys its workflow commands, and keeps the log GitHub would show. */
export interface JobLog {
  /** Output of a process; lines may be split over several chunks. */
  write(chunk: string): void;
  /** A line of the runner itself. */
  line(text: string): void;
  /** Hides a value from here on. */
  mask(value: string): void;
  /** True where the text holds a masked value. */
  isSecret(text: string): boolean;
  /** Ends an unfinished line. */
  flush(): void;
  text(): string;
}

const COMMAND = /^::([a-zA-Z-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/;

/** Shown with a prefix in the log; the others have an effect and leave no line. */
const SHOWN = new Set(["error", "warning", "notice", "group", "endgroup"]);

export function createJobLog(): JobLog {
  const lines: string[] = [];
  const masks = new Set<string>();
  let rest = "";
  let stopped: string | undefined;

  function mask(value: string): void {
    // GitHub masks each line of a value and ignores empty ones.
    for (const part of value.split(/\r?\n/)) if (part.trim() !== "") masks.add(part);
  }

  function masked(text: string): string {
    let result = text;
    for (const value of [...masks].sort((one, other) => other.length - one.length))
      result = result.replaceAll(value, "***");
    return result;
  }

  function accept(raw: string): void {
    const text = raw.replace(/\r$/, "");
    if (stopped !== undefined) {
      if (text.trim() === `::${stopped}::`) stopped = undefined;
      else lines.push(text);
      return;
    }
    const match = COMMAND.exec(text.trimStart());
    if (!match) {
      lines.push(text);
      return;
    }
    const [, name = "", , data = ""] = match;
    const value = unescapeData(data);
    switch (name.toLowerCase()) {
      case "add-mask":
        mask(value);
        return;
      case "stop-commands":
        stopped = value;
        return;
      case "debug":
        return;
      default:
        lines.push(SHOWN.has(name.toLowerCase()) ? `##[${name.toLowerCase()}]${value}` : text);
    }
  }

  return {
    write: (chunk) => {
      const parts = (rest + chunk).split("\n");
      rest = parts.pop() ?? "";
      for (const part of parts) accept(part);
    },
    line: (text) => {
      lines.push(text);
    },
    mask,
    isSecret: (text) => [...masks].some((value) => text.includes(value)),
    flush: () => {
      if (rest !== "") accept(rest);
      rest = "";
    },
    text: () => lines.map((line) => `${masked(line)}\n`).join(""),
  };
}

function unescapeData(data: string): string {
  return data.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}
