import { askForOne, column, rowReader } from '@sidetrack/database';
import { askDatabase } from '../ask/ask-database.js';
import { withDatabase } from '../ask/with-database.js';
import { fail, ok, warn, type Check, type Finding } from '../check.js';

const TRIES = 3;
const WARN_FROM_MS = 2_000;
const FAIL_FROM_MS = 60_000;

const CLOCK = 'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms';
const readClock = rowReader({ ms: column.number });

export const clockCheck: Check<never> = {
  name: 'clock',
  looksAt:
    'this machine’s clock beside the database’s, whatever their time zones: more than 2 s apart is a warning, more than 60 s a failure',
  needs: [],
  look: (_, about) =>
    withDatabase(about, async ({ url }) => {
      const apart = await askDatabase(url, async (client) => {
        let best: Reading | null = null;
        for (let attempt = 0; attempt < TRIES; attempt += 1) {
          const before = about.now();
          const clock = await askForOne(client, { text: CLOCK }, readClock);
          const after = about.now();
          const reading = { apartMs: (clock?.ms ?? 0) - (before + after) / 2, tripMs: after - before };
          // The shorter the round trip, the more exactly the time of the database's clock reading is known.
          if (best === null || reading.tripMs < best.tripMs) best = reading;
        }
        return best?.apartMs ?? 0;
      });
      return [judgeClock(apart)];
    }),
};

interface Reading {
  readonly apartMs: number;
  readonly tripMs: number;
}

/** @param apartMs by how much the database's clock is ahead of this machine's */
export function judgeClock(apartMs: number): Finding {
  const seconds = (Math.abs(apartMs) / 1_000).toFixed(1);
  if (Math.abs(apartMs) <= WARN_FROM_MS) return ok(`this machine and the database are ${seconds} s apart`);
  const found = `this machine’s clock is ${seconds} s ${apartMs > 0 ? 'behind' : 'ahead of'} the database’s`;
  const next =
    'set both by NTP (`timedatectl`, `chronyc tracking`): times of receipt, windows and silences go by these clocks';
  return Math.abs(apartMs) > FAIL_FROM_MS ? fail(found, next) : warn(found, next);
}
