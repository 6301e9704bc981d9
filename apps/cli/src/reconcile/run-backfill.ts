import type { Kind } from '@sidetrack/domain';
import { dayOf, endOfDay, RETENTION_DAYS } from '@sidetrack/reconciliation';
import type { ExitCode } from '../frame/exit-codes.js';
import type { Surroundings } from '../frame/surroundings.js';
import { WrongUsage } from '../frame/wrong-usage.js';
import { askProviders } from './ask-providers.js';

const DAY_MS = 86_400_000;

export interface BackfillOptions {
  readonly from: string | undefined;
  readonly kind: readonly Kind[];
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** `sidetrack backfill`: the lists of all days from then on. Nothing is asked for by SID: nothing here is open yet. */
export function runBackfill(
  { from, kind: kinds, dryRun, json }: BackfillOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { askedAt } = surroundings;
  if (from === undefined) throw new WrongUsage('--from is missing: give the first day, such as --from 2026-03-01');
  const [today, earliest] = [dayOf(askedAt), dayOf(new Date(askedAt.getTime() - RETENTION_DAYS * DAY_MS))];
  if (from > today) throw new WrongUsage(`--from ${from} is a day that has not begun`);
  if (from < earliest) {
    throw new WrongUsage(
      `--from ${from} is too early: providers keep ${RETENTION_DAYS} days at most; the first is ${earliest}`,
    );
  }
  const range = { since: from, until: dayOf(endOfDay(today)) };
  return askProviders({ kinds, range, openEnds: false, dryRun, purpose: 'backfill' }, { json }, surroundings);
}
