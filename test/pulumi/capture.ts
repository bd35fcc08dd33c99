import { runtime } from "@pulumi/pulumi";
import { answer, create } from "./cloud.ts";
import { type Registration, readRegistration } from "./registration.ts";

type Register = (
  request: Parameters<typeof readRegistration>[0],
  callback: (error: unknown, response?: { getUrn(): string }) => void,
) => unknown;

/** Answers that differ from the usual cloud, by invoke token. */
export type Answers = Readonly<Record<string, (args: Record<string, unknown>) => Record<string, unknown>>>;

/**
 * Runs `program` against mocks and returns everything it registered, with resource options.
 * The program must import what it tests itself: resources bind to the mocks when they are constructed.
 */
export async function capture<T>(
  program: () => Promise<T> | T,
  options: { readonly config?: Readonly<Record<string, string>>; readonly answers?: Answers } = {},
): Promise<{ readonly registrations: readonly Registration[]; readonly result: T }> {
  runtime.setAllConfig({ ...options.config });
  await runtime.setMocks(
    {
      newResource: ({ type, name, inputs }) => create(type, name, inputs),
      call: ({ token, inputs }) => (options.answers?.[token] ?? ((args) => answer(token, args)))(inputs),
    },
    "copilot-feedback",
    "test",
    false,
  );
  const registrations: Registration[] = [];
  const monitor = runtime.getMonitor();
  if (monitor === undefined) throw new Error("the mocks brought no monitor");
  const register: Register = Object(monitor).registerResource.bind(monitor);
  const recording: Register = (request, callback) =>
    register(request, (error, response) => {
      if (response) registrations.push(readRegistration(request, response.getUrn()));
      callback(error, response);
    });
  Object.assign(monitor, { registerResource: recording });
  const result = await program();
  await runtime.disconnect();
  return { registrations, result };
}
