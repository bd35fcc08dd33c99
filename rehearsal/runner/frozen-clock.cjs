// Loaded before an action's own code: its machine's clock is the rehearsal's. Whole minutes of real time still pass,
// so that a loop waiting for a deadline ends, while a job of ordinary length sees one instant and leaves the same
// bytes every time.
const start = Number(process.env.REHEARSAL_CLOCK);
delete process.env.REHEARSAL_CLOCK;
const RealDate = Date;
const began = RealDate.now();
const STEP = 60_000;

const now = () => start + Math.floor((RealDate.now() - began) / STEP) * STEP;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
});
