import { Writable } from "node:stream";
import { run } from "../src/cli/audit.ts";

/** `audit --verify` of one folder in a process of its own; prints its largest resident size in bytes. */
const nowhere = () =>
  new Writable({
    write(_chunk, _encoding, done) {
      done();
    },
  });
const folder = process.argv[2] ?? ".";
const context = { cwd: folder, env: {}, stdin: process.stdin, stdout: nowhere(), stderr: process.stderr };
process.exitCode = await run({ ...context, args: ["--verify", folder] });
console.log(process.resourceUsage().maxRSS * 1024);
