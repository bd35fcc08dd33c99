// Loaded before an emulator's own code: its clock is the rehearsal's, which stands in a file. An emulator on real time
// would date a delivery after the mail that reports it.
const { readFileSync } = require("node:fs");
const file = process.env.REHEARSAL_CLOCK_FILE;
const RealDate = Date;

const now = () => Number(readFileSync(file, "utf8"));

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
});
