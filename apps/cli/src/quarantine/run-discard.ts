import { discardQuarantined } from '@sidetrack/intake';
import type { GivenOptions } from '../simulate/simulate-options.js';
import { chooseEntries, type Asking } from './choose-entries.js';
import { EXIT, openQuarantine } from './open-quarantine.js';

/** `sidetrack quarantine discard`: nothing is deleted at once, and a discarded entry can still be replayed by its id. */
export function runDiscard(ids: readonly string[], given: GivenOptions, asking: Asking): Promise<number> {
  const { writer } = asking;
  return openQuarantine('discard', asking, async (pool) => {
    const chosen = await chooseEntries('To be discarded:', ids, given, pool, asking);
    if (chosen === null) return EXIT.notAllDone;
    const discarded = await discardQuarantined(pool, chosen, new Date());
    const others = chosen.filter((id) => !discarded.includes(id));
    for (const id of others) writer.out(`${id}  was not waiting\n`);
    writer.err(`${discarded.length} of ${chosen.length} discarded.\n`);
    return others.length === 0 ? EXIT.done : EXIT.notAllDone;
  });
}
