import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileCommands } from "../../rehearsal/runner/file-commands.ts";
import { createJobLog } from "../../rehearsal/runner/workflow-commands.ts";

test("masks hide a value from the whole log, however it was split", () => {
  const log = createJobLog();
  log.write("before hunter2\n::add-mask::hun");
  log.write("ter2\nafter hunter2 and hunter2\nno new line hunter2");
  log.flush();
  assert.equal(log.text(), "before ***\nafter *** and ***\nno new line ***\n");
  assert.equal(log.isSecret("x hunter2 y"), true);
  assert.equal(log.isSecret("nothing"), false);
});

test("each line of a masked value is hidden", () => {
  const log = createJobLog();
  log.write("::add-mask::first%0Asecond%0A\nthe first, the second\n");
  assert.equal(log.text(), "the ***, the ***\n");
});

test("errors are shown with their text, debug lines are not, stopped commands are plain text", () => {
  const log = createJobLog();
  log.write("::error file=a.yaml,line=3,col=1,title=Wrong: type::expected a number%0Aand more\n");
  log.write("::debug::hidden\n::stop-commands::pause\n::add-mask::shown\n::pause::\n::notice::seen\n");
  assert.equal(log.text(), "##[error]expected a number\nand more\n::add-mask::shown\n##[notice]seen\n");
});

test("output files hold lines and blocks", () => {
  const content = "a=1=2\nb<<END_1\nline one\n\nline=three\nEND_1\nc=\n";
  assert.deepEqual(Object.fromEntries(readFileCommands(content)), {
    a: "1=2",
    b: "line one\n\nline=three",
    c: "",
  });
  assert.throws(() => readFileCommands("b<<END\nopen"), /Matching delimiter not found/);
  assert.throws(() => readFileCommands("no sign"), /Invalid format/);
});
