/**
 * Loaded before a door by `--import`: SIGUSR2 sets the clock that the program sees back by an hour, as a wrong time
 * server does. The clock of this machine, which others share, stays as it is.
 */
const ONE_HOUR = 3_600_000;

let shiftMs = 0;

const RealDate = Date;

class ShiftedDate extends RealDate {
  constructor(...given: [] | ConstructorParameters<DateConstructor>) {
    if (given.length === 0) super(RealDate.now() + shiftMs);
    else super(...given);
  }

  static override now(): number {
    return RealDate.now() + shiftMs;
  }
}

globalThis.Date = ShiftedDate as DateConstructor;

process.on('SIGUSR2', () => {
  shiftMs -= ONE_HOUR;
});
