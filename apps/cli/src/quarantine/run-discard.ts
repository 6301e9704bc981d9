import { discardQuarantined } from '@sidetrack/intake';
import { EXIT, type ExitCode } from '../frame/exit-codes.js';
import type { Surroundings } from '../frame/surroundings.js';
import { chooseEntries } from './choose-entries.js';
import type { DiscardOptions } from './discard.verb.js';
import { openQuarantine } from './open-quarantine.js';

/** `sidetrack quarantine discard`: deletes nothing at once. A discarded entry can still be replayed by its id. */
export function runDiscard(
  ids: readonly string[],
  options: DiscardOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { writer } = surroundings;
  return openQuarantine(surroundings, async (pool) => {
    const chosen = await chooseEntries('To be discarded:', ids, options, pool, surroundings);
    if (chosen === null) return EXIT.notDone;
    const discarded = await discardQuarantined(pool, chosen, new Date());
    const others = chosen.filter((id) => !discarded.includes(id));
    writer.out(
      options.json
        ? `${JSON.stringify({ discarded, notWaiting: others })}\n`
        : others.map((id) => `${id}  was not waiting\n`).join(''),
    );
    writer.err(`${discarded.length} of ${chosen.length} discarded.\n`);
    return others.length === 0 ? EXIT.done : EXIT.notDone;
  });
}
