import { openWriter } from '@sidetrack/event-store';
import { createReplay, type Replay } from '@sidetrack/intake';
import { createDiagnosis } from '@sidetrack/signature-diagnosis';
import { PROJECTIONS } from '@sidetrack/views';
import { EXIT, type ExitCode } from '../frame/exit-codes.js';
import type { Surroundings } from '../frame/surroundings.js';
import { findKnownKeys } from '../verify/known-keys.js';
import { chooseEntries } from './choose-entries.js';
import { openQuarantine } from './open-quarantine.js';
import type { ReplayOptions } from './replay.verb.js';

/**
 * `sidetrack quarantine replay`: replays one entry after the other, in the order of receipt. A refused entry stays
 * where it is.
 */
export function runReplay(
  ids: readonly string[],
  options: ReplayOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { writer, signal } = surroundings;
  return openQuarantine(surroundings, async (pool, environment) => {
    const chosen = await chooseEntries('To be replayed:', ids, options, pool, surroundings);
    if (chosen === null) return EXIT.notDone;
    const keys = await findKnownKeys(environment);
    const publicUrls = environment.PUBLIC_URL;
    const log = openWriter({ pool, projections: PROJECTIONS });
    const replay = createReplay({
      pool,
      append: log.append,
      signing: typeof keys === 'string' ? null : { publicUrls, keys, explain: createDiagnosis({ publicUrls, keys }) },
      now: () => new Date(),
    });
    const replays: ({ readonly id: string } & Replay)[] = [];
    for (const id of chosen) {
      if (signal.aborted) break;
      const result = await replay(id, options.door);
      replays.push({ id, ...result });
      if (!options.json) writer.out(`${id}  ${describeReplay(result)}\n`);
    }
    await log.close();
    const done = replays.filter(({ result }) => result === 'stored' || result === 'repeat').length;
    if (options.json) writer.out(`${JSON.stringify({ asked: chosen.length, done, replays })}\n`);
    writer.err(`${done} of ${chosen.length} are events now.\n`);
    return done === chosen.length ? EXIT.done : EXIT.notDone;
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
