import { KINDS, PLURAL, type Kind } from '@sidetrack/domain';
import { openWriter } from '@sidetrack/event-store';
import { createReplay, type Replay } from '@sidetrack/intake';
import { createDiagnosis } from '@sidetrack/signature-diagnosis';
import { PROJECTIONS } from '@sidetrack/views';
import type { GivenOptions } from '../simulate/simulate-options.js';
import { findKnownKeys } from '../verify/known-keys.js';
import { chooseEntries, type Asking } from './choose-entries.js';
import { EXIT, openQuarantine, WrongUsage } from './open-quarantine.js';

/** `sidetrack quarantine replay`: one after the other, in the order of receipt; what is refused stays where it is. */
export function runReplay(ids: readonly string[], given: GivenOptions, asking: Asking): Promise<number> {
  const { writer, signal } = asking;
  return openQuarantine('replay', asking, async (pool, environment) => {
    const door = toDoor(given['door']);
    const chosen = await chooseEntries('To be replayed:', ids, given, pool, asking);
    if (chosen === null) return EXIT.notAllDone;
    const keys = await findKnownKeys(environment);
    const publicUrls = environment.PUBLIC_URL;
    const log = openWriter({ pool, projections: PROJECTIONS });
    const replay = createReplay({
      pool,
      append: log.append,
      signing: typeof keys === 'string' ? null : { publicUrls, keys, explain: createDiagnosis({ publicUrls, keys }) },
      now: () => new Date(),
    });
    let done = 0;
    for (const id of chosen) {
      if (signal.aborted) break;
      const result = await replay(id, door);
      writer.out(`${id}  ${describeReplay(result)}\n`);
      if (result.result === 'stored' || result.result === 'repeat') done += 1;
    }
    await log.close();
    writer.err(`${done} of ${chosen.length} are events now.\n`);
    return done === chosen.length ? EXIT.done : EXIT.notAllDone;
  });
}

function describeReplay(replay: Replay): string {
  switch (replay.result) {
    case 'unknown':
      return 'unknown   nothing is kept under this id';
    case 'refused':
      return `refused   ${replay.code}: ${replay.detail}`;
    case 'stored':
    case 'repeat': {
      const when = replay.isAlreadyReplayed ? `, replayed before, at ${replay.handledAt.toISOString()}` : '';
      const word = replay.result === 'repeat' ? 'repeat    ' : 'stored    ';
      return `${word}${replay.kind} ${replay.sid} ${replay.status}${when}`;
    }
  }
}

function toDoor(door: string | boolean | undefined): Kind | undefined {
  if (door === undefined) return undefined;
  const kind = KINDS.find((each) => PLURAL[each] === door);
  if (kind !== undefined) return kind;
  throw new WrongUsage(`--door ${JSON.stringify(door)} is none of ${Object.values(PLURAL).join(', ')}.`);
}
