import type { Reading, RepositorySettings } from "./settings.ts";

export type Verdict =
  | { readonly status: "ok"; readonly found: string }
  | { readonly status: "wrong"; readonly found: string; readonly expected: string }
  | { readonly status: "unknown"; readonly found: string };

/** How to mend a setting. */
export interface Remedy {
  /** One sentence for a person. */
  readonly text: string;
  /** What they can run instead of clicking. */
  readonly command?: string;
  /** Whether `doctor --fix` does it. */
  readonly automatic: boolean;
}

export interface Check {
  /** Stable name, listed in docs/setup.md. */
  readonly id: string;
  readonly title: string;
  /** `promise`: without it a promise of this project falls. `defence`: another barrier remains. */
  readonly severity: "promise" | "defence";
  /** What somebody could do if it were wrong. */
  readonly reason: string;
  readonly remedy: (settings: RepositorySettings) => Remedy;
  readonly judge: (settings: RepositorySettings) => Verdict;
}

export const ok = (found: string): Verdict => ({ status: "ok", found });
export const wrong = (found: string, expected: string): Verdict => ({ status: "wrong", found, expected });
export const unknown = (found: string): Verdict => ({ status: "unknown", found });

/** Judges a value that was read; what was not read cannot be told. */
export function judgeKnown<T>(reading: Reading<T>, judge: (value: T) => Verdict): Verdict {
  return reading.known ? judge(reading.value) : unknown(reading.reason);
}

/** A switch that must have one value. GitHub leaves switches out for tokens without administration. */
export function judgeSwitch(value: boolean | undefined, wanted: boolean): Verdict {
  if (value === undefined) return unknown("GitHub does not show this to the token; use an administrator's");
  return value === wanted ? ok(onOff(value)) : wrong(onOff(value), onOff(wanted));
}

function onOff(value: boolean): string {
  return value ? "on" : "off";
}

/** What Pulumi sets, so that the program and the repository do not drift apart. */
export const BY_PULUMI: Remedy = {
  text: "Run `pulumi up`, which sets this; see docs/infrastructure.md.",
  command: "pulumi up",
  automatic: false,
};

export function automatic(text: string, command: string): Remedy {
  return { text, command, automatic: true };
}

export function byHand(text: string, command?: string): Remedy {
  return command === undefined ? { text, automatic: false } : { text, command, automatic: false };
}
