import type { Kind } from '@sidetrack/domain';
import { dayOf, endOfDay, RETENTION_DAYS } from '@sidetrack/reconciliation';
import type { ExitCode } from '../frame/exit-codes.js';
import type { Surroundings } from '../frame/surroundings.js';
import { WrongUsage } from '../frame/wrong-usage.js';
import { askProviders } from './ask-providers.js';

const THREE_DAYS_MS = 3 * 86_400_000;

export interface ReconcileOptions {
  readonly since: Date | undefined;
  readonly kind: readonly Kind[];
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** `sidetrack reconcile`: asks about the days since then, and about what has no end. */
export function runReconcile(
  { since, kind: kinds, dryRun, json }: ReconcileOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { askedAt } = surroundings;
  if (since !== undefined && since > askedAt) throw new WrongUsage('--since is a time that has passed');
  const earliest = dayOf(new Date(askedAt.getTime() - RETENTION_DAYS * 86_400_000));
  const from = dayOf(since ?? new Date(askedAt.getTime() - THREE_DAYS_MS));
  if (from < earliest) {
    throw new WrongUsage(
      `--since is too early: providers keep ${RETENTION_DAYS} days at most; the first is ${earliest}`,
    );
  }
  const range = { since: from, until: dayOf(endOfDay(dayOf(askedAt))) };
  return askProviders({ kinds, range, openEnds: true, dryRun, purpose: 'request' }, { json }, surroundings);
}
