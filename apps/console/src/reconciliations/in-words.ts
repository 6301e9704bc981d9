import { formatNumber } from '../shared/format-number';
import type { Kind } from '../shared/kind';
import { isUnderWay } from './is-under-way';
import type { Reconciliation, Sweep } from './use-reconciliations';

const ASKERS: Readonly<Record<string, string>> = { schedule: 'the clock', cli: 'the command line' };

/** Who asked: the clock, a command, or the token of this name; and that it was for the time before callbacks. */
export function askerOf({ askedBy, purpose }: Pick<Reconciliation, 'askedBy' | 'purpose'>): string {
  const asker = Object.hasOwn(ASKERS, askedBy) ? ASKERS[askedBy]! : askedBy;
  return purpose === 'backfill' ? `${asker}, to fill in the time before callbacks` : asker;
}

const PLURALS: Readonly<Record<Kind, string>> = { message: 'messages', call: 'calls', recording: 'recordings' };

const kindsOf = ({ kinds }: Pick<Reconciliation, 'kinds'>): string =>
  kinds.map((kind) => PLURALS[kind as Kind] ?? kind).join(', ');

/** What was asked for: `messages, calls · 2026-01-28 to 2026-01-31 UTC · 9 of 9 lists of days read whole`. */
export function askedFor(run: Pick<Reconciliation, 'kinds' | 'since' | 'until' | 'totals'>): string {
  const { since, until, totals } = run;
  if (since === null || until === null) return `${kindsOf(run)} · only what had no end`;
  const last = new Date(Date.parse(until) - 1).toISOString().slice(0, 10);
  const days = last === since ? since : `${since} to ${last}`;
  const [whole, all] = [formatNumber(totals.complete), formatNumber(totals.sweeps)];
  return `${kindsOf(run)} · ${days} UTC · ${whole} of ${all} lists of days read whole`;
}

/** Each finding of the API with its words here, in the order of the columns. */
export const FINDINGS = [
  { name: 'seen', label: 'At the provider', isFound: false },
  { name: 'lost', label: 'Lost', isFound: true },
  { name: 'unknown', label: 'Never called back', isFound: true },
  { name: 'disagreeing', label: 'Disagree', isFound: true },
  { name: 'confirmed', label: 'Confirmed', isFound: false },
  { name: 'undecided', label: 'Undecided', isFound: false },
] as const;

/** What was found, in a sentence: `1,200 at the provider: 14 lost, 2 never called back`. */
export function foundIn({ totals, openEnds, state }: Pick<Reconciliation, 'totals' | 'openEnds' | 'state'>): string {
  const ofOpenEnds = openEndsIn(openEnds);
  if (totals.sweeps === 0)
    return ofOpenEnds ?? (state === 'done' ? 'nothing without an end had to be asked for' : 'nothing yet');
  return [ofDays(totals, state), ...(ofOpenEnds === null ? [] : [ofOpenEnds])].join('; ');
}

/** What came of the resources that were asked for by SID; null where none was. */
export function openEndsIn({ seen, gone, lost, disagreeing }: Reconciliation['openEnds']): string | null {
  const asked = seen + gone;
  if (asked === 0) return null;
  const found = [
    ...(lost > 0 ? [`${formatNumber(lost)} lost`] : []),
    ...(disagreeing > 0 ? [`${formatNumber(disagreeing)} disagree`] : []),
    ...(gone > 0 ? [`${formatNumber(gone)} not at the provider`] : []),
  ];
  return `${formatNumber(asked)} without an end asked for by SID: ${found.join(', ') || 'none lost'}`;
}

function ofDays(totals: Reconciliation['totals'], state: Reconciliation['state']): string {
  const { seen, sweeps, complete } = totals;
  if (seen === 0 && complete === sweeps) return 'nothing at the provider';
  if (seen === 0) return isUnderWay({ state }) ? 'nothing read yet' : 'nothing in what could be read';
  const found = FINDINGS.filter(({ name, isFound }) => isFound && totals[name] > 0).map(
    ({ name, label }) => `${formatNumber(totals[name])} ${label.toLowerCase()}`,
  );
  return `${formatNumber(seen)} at the provider: ${found.join(', ') || 'none lost'}`;
}

/** Whether the list of a day was read to its end, or why not. */
export function listOf({ complete, finishedAt, startedAt, pages, problem }: Sweep): string {
  if (complete) return 'whole';
  if (problem !== null) return `${finishedAt === null ? 'not yet' : 'not whole'}: ${problem.detail}`;
  return startedAt === null ? 'not begun' : `being read, ${formatNumber(pages)} pages so far`;
}
