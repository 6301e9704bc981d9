import { isUuid } from '@sidetrack/domain';
import { listQuarantineIds, type QuarantineReason } from '@sidetrack/intake';
import type { Pool } from 'pg';
import type { Surroundings } from '../frame/surroundings.js';
import { WrongUsage } from '../frame/wrong-usage.js';

/** Which entries are chosen when no ids are named, and whether to ask a person first. */
export interface Choice {
  readonly reason?: QuarantineReason;
  readonly sid?: string;
  readonly yes: boolean;
}

/**
 * The entries that a verb works on: the named ones, or all that wait for a reason or name a SID. Prints their number
 * and, on a terminal, asks first. Null when the answer is no.
 */
export async function chooseEntries(
  doing: string,
  ids: readonly string[],
  { reason, sid, yes }: Choice,
  pool: Pool,
  { writer, ask }: Surroundings,
): Promise<readonly string[] | null> {
  const areAsked = reason !== undefined || sid !== undefined;
  if (ids.length > 0 === areAsked) {
    throw new WrongUsage(
      'name the entries by their ids, or all of one reason with --reason, or of one SID with --sid.',
    );
  }
  const chosen = areAsked
    ? await listQuarantineIds(pool, { reason, sid, state: 'waiting' })
    : [...new Set(ids.map(toId))];
  const count = `${chosen.length} ${chosen.length === 1 ? 'entry' : 'entries'}`;
  writer.err(`${doing} ${count}${areAsked ? ` waiting${saying({ reason, sid })}` : ''}.\n`);
  if (chosen.length === 0 || yes || (await ask('Go on?'))) return chosen;
  writer.err('Nothing was done.\n');
  return null;
}

const saying = ({ reason, sid }: Pick<Choice, 'reason' | 'sid'>): string =>
  [
    ...(reason === undefined ? [] : [` with the reason ${reason}`]),
    ...(sid === undefined ? [] : [` that name ${sid}`]),
  ].join('');

export function toId(text: string): string {
  const id = text.trim().toLowerCase();
  if (isUuid(id)) return id;
  throw new WrongUsage(`${JSON.stringify(text)} is no id: it is a UUID, as a 422 gives it as quarantineId.`);
}
