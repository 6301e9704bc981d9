import { askForOne, column, rowReader } from '@sidetrack/database';
import { compareClocks, isApart, type ClockReading } from '@sidetrack/intake';
import { askDatabase } from '../ask/ask-database.js';
import { withDatabase } from '../ask/with-database.js';
import { fail, ok, warn, type Check, type Finding } from '../check.js';

const TRIES = 3;
const FAIL_FROM_MS = 60_000;

const CLOCK = 'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms';
const readClock = rowReader({ ms: column.number });

export const clockCheck: Check<never> = {
  name: 'clock',
  looksAt:
    'this machine’s clock beside the database’s, whatever their time zones: more than half a second apart (and half a round trip) is a warning, more than 60 s a failure',
  needs: [],
  look: (_, about) =>
    withDatabase(about, async ({ url }) => {
      const reading = await askDatabase(url, async (client) => {
        let best: ClockReading | null = null;
        for (let attempt = 0; attempt < TRIES; attempt += 1) {
          const before = about.now();
          const clock = await askForOne(client, { text: CLOCK }, readClock);
          const after = about.now();
          const found = compareClocks(after, after - before, clock?.ms ?? 0);
          // The shorter the round trip, the more exactly the time of the database's clock reading is known.
          if (best === null || found.uncertaintyMs < best.uncertaintyMs) best = found;
        }
        return best ?? { aheadMs: 0, uncertaintyMs: 0 };
      });
      return [judgeClock(reading)];
    }),
};

export function judgeClock(reading: ClockReading): Finding {
  const { aheadMs } = reading;
  const seconds = (Math.abs(aheadMs) / 1_000).toFixed(1);
  if (!isApart(reading)) return ok(`this machine and the database are ${seconds} s apart`);
  const found = `this machine’s clock is ${seconds} s ${aheadMs < 0 ? 'behind' : 'ahead of'} the database’s`;
  const next =
    'set both by NTP (`timedatectl`, `chronyc tracking`): times of receipt, windows and silences go by these clocks';
  return Math.abs(aheadMs) > FAIL_FROM_MS ? fail(found, next) : warn(found, next);
}
