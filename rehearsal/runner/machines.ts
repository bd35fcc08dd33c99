/** The machines jobs run on: a limited number, taken in the order in which jobs ask. */
export interface Machines {
  /** Resolves with the function that gives the machine back. */
  take(): Promise<() => void>;
}

/** A pool of `count` machines. */
export function createMachines(count: number): Machines {
  let free = count;
  const waiting: (() => void)[] = [];

  function giveBack(): void {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }

  return {
    take: async () => {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      return giveBack;
    },
  };
}
