import { isUuid } from '@sidetrack/domain';
import { listQuarantineIds, QUARANTINE_REASONS, type QuarantineReason } from '@sidetrack/intake';
import type { Pool } from 'pg';
import type { Surroundings } from '../exit-codes.js';
import type { GivenOptions } from '../simulate/simulate-options.js';
import { WrongUsage } from './open-quarantine.js';

export interface Asking extends Surroundings {
  readonly ask: (question: string) => Promise<boolean>;
}

/**
 * The entries that a verb shall work on: those named, or all that wait for a reason. Says how many they are and, on a
 * terminal, asks first; null when the answer is no.
 */
export async function chooseEntries(
  doing: string,
  ids: readonly string[],
  { reason, yes }: GivenOptions,
  pool: Pool,
  { writer, ask }: Asking,
): Promise<readonly string[] | null> {
  if ((ids.length === 0) === (reason === undefined)) {
    throw new WrongUsage('name the entries by their ids, or all of one reason with --reason.');
  }
  const chosen =
    reason === undefined
      ? [...new Set(ids.map(toId))]
      : await listQuarantineIds(pool, { reason: toReason(reason), state: 'waiting' });
  const count = `${chosen.length} ${chosen.length === 1 ? 'entry' : 'entries'}`;
  writer.err(`${doing} ${count}${reason === undefined ? '' : ` waiting with the reason ${String(reason)}`}.\n`);
  if (chosen.length === 0 || yes === true || (await ask('Go on?'))) return chosen;
  writer.err('Nothing was done.\n');
  return null;
}

export function toId(text: string): string {
  const id = text.trim().toLowerCase();
  if (isUuid(id)) return id;
  throw new WrongUsage(`${JSON.stringify(text)} is no id: it is a UUID, as a 422 gives it as quarantineId.`);
}

export function toReason(text: string | boolean): QuarantineReason {
  const reason = QUARANTINE_REASONS.find((known) => known === text);
  if (reason !== undefined) return reason;
  throw new WrongUsage(`--reason ${JSON.stringify(text)} is none of ${QUARANTINE_REASONS.join(', ')}.`);
}
