import { dispatch } from "./dispatch.ts";

process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, closes the pipe: that is no failure of ours.
  if (code === "EPIPE") process.exit();
  process.stderr.write(
    `The output could not be written (${code ?? "unknown"}); it is incomplete.\nMake room, or write it somewhere else, and run it again.\n`,
  );
  process.exit(2);
});

process.exitCode = await dispatch({
  args: process.argv.slice(2),
  cwd: currentFolder(),
  env: process.env,
  // Opened when used: opening an unused stream takes as long as validating a request.
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  get stderr() {
    return process.stderr;
  },
});

function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    process.stderr.write("The folder you are in was deleted.\nGo to another folder, and run it again.\n");
    process.exit(2);
  }
}
