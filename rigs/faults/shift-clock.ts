/**
 * Loaded before a door by `--import`. On SIGUSR2 the clock that the program sees goes back by an hour, as with a wrong
 * time server. The clock of the machine stays as it is, because others share it.
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
