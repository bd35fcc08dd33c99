import { dispatch } from "./dispatch.ts";

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await dispatch({
  args: process.argv.slice(2),
  cwd: process.cwd(),
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
