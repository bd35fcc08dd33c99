import process from "node:process";

// A process of its own for one command, as an operator starts it: sign-in and certificates come from its environment.
const [name, ...args] = process.argv.slice(2);
const { run } =
  name === "collect"
    ? await import("../../src/cli/collect.ts")
    : await import("../../src/cli/check-access.ts");
try {
  process.exitCode = await run({
    args,
    cwd: process.cwd(),
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
  });
} catch (error) {
  const { message, next } = error as { message: string; next?: string };
  process.stderr.write(`${message}\n${next ?? "no next step"}\n`);
  process.exitCode = 2;
}
