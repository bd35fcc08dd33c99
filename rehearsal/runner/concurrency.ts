/** Somebody who wants to run alone in a group. */
export interface Claim {
  group: string;
  cancelInProgress: boolean;
  queue: "single" | "max";
  /** Asked of whoever has to make way: a running holder, or one that still waits. */
  cancel(): void;
}

export interface ConcurrencyGroups {
  /**
   * Resolves when the claim may run, with the function that gives the group back; resolves to undefined where it was
   * displaced or withdrawn while it waited.
   */
  enter(claim: Claim): Promise<(() => void) | undefined>;
  /** Takes back a claim that still waits. */
  withdraw(claim: Claim): void;
}

interface Group {
  holder: Claim | undefined;
  waiting: { claim: Claim; admit(release: (() => void) | undefined): void }[];
}

/**
 * GitHub's concurrency: one holder and one waiting per group (many with `queue: max`), a newer one displaces the one
 * that waits, `cancel-in-progress` cancels the holder too. Group names ignore case and span all workflows.
 */
export function createConcurrencyGroups(): ConcurrencyGroups {
  const groups = new Map<string, Group>();

  function groupOf(claim: Claim): Group {
    const name = claim.group.toLowerCase();
    const known = groups.get(name) ?? { holder: undefined, waiting: [] };
    groups.set(name, known);
    return known;
  }

  function releaser(group: Group, claim: Claim): () => void {
    return () => {
      if (group.holder !== claim) return;
      group.holder = undefined;
      const next = group.waiting.shift();
      if (!next) return;
      group.holder = next.claim;
      next.admit(releaser(group, next.claim));
    };
  }

  return {
    enter: (claim) => {
      const group = groupOf(claim);
      if (!group.holder) {
        group.holder = claim;
        return Promise.resolve(releaser(group, claim));
      }
      if (claim.queue === "single")
        for (const displaced of group.waiting.splice(0)) {
          displaced.claim.cancel();
          displaced.admit(undefined);
        }
      const admitted = new Promise<(() => void) | undefined>((admit) => group.waiting.push({ claim, admit }));
      if (claim.cancelInProgress) group.holder.cancel();
      return admitted;
    },
    withdraw: (claim) => {
      const group = groupOf(claim);
      const index = group.waiting.findIndex((one) => one.claim === claim);
      if (index !== -1) group.waiting.splice(index, 1)[0]?.admit(undefined);
    },
  };
}
