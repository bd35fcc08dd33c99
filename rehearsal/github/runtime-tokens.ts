import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { JobIdentity } from "./state.ts";

/** Tokens the runner gives a job for the artifact service and for ID tokens; neither is a GitHub token. */
export interface RuntimeTokens {
  issue(job: JobIdentity): string;
  /** The job a token was issued for; undefined where it is forged or revoked. */
  verify(token: string): JobIdentity | undefined;
  revoke(token: string): void;
  backendIds(job: JobIdentity): { run: string; job: string };
}

export function createRuntimeTokens(): RuntimeTokens {
  const key = randomBytes(32);
  const issued = new Map<string, JobIdentity>();

  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const sign = (text: string) => createHmac("sha256", key).update(text).digest("base64url");

  function backendIds(job: JobIdentity) {
    return {
      run: uuid(`run ${job.run} ${job.attempt}`),
      job: uuid(`job ${job.run} ${job.attempt} ${job.job}`),
    };
  }

  return {
    backendIds,
    issue: (job) => {
      const ids = backendIds(job);
      const scp = `Actions.ExampleScope Actions.Results:${ids.run}:${ids.job}`;
      const unsigned = `${encode({ alg: "HS256", typ: "JWT" })}.${encode({ scp, iss: "https://token.actions.githubusercontent.com" })}`;
      const token = `${unsigned}.${sign(unsigned)}`;
      issued.set(token, job);
      return token;
    },
    verify: (token) => {
      const at = token.lastIndexOf(".");
      const given = Buffer.from(token.slice(at + 1));
      const expected = Buffer.from(sign(token.slice(0, Math.max(at, 0))));
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
      return issued.get(token);
    },
    revoke: (token) => {
      issued.delete(token);
    },
  };
}

function uuid(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
