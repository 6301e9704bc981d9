import {
  CHANNEL_WITHOUT_RECEIPT,
  FROM_BEFORE,
  NEVER_CALLED_BACK,
  pointOf,
  type Kind,
  type StatusPoint,
} from '@sidetrack/domain';
import type { ReportedResource } from '@sidetrack/provider-rest';
import type { KnownState } from './known-states.js';

/**
 * What an answer of the provider amounts to, beside what is known here:
 *
 * - `confirmed`: callbacks said the same, or nobody expected any: it is from before the account's first callback;
 * - `lost`: the provider reports an end, and no callback did;
 * - `unknown`: the provider has it, and no callback ever named it;
 * - `disagreeing`: callbacks reported another end, or the provider has stood behind them for a day;
 * - `undecided`: nothing can be concluded. It is too young, open at the provider too, behind what callbacks said, or in
 *   a word that is not known.
 */
export const FINDINGS = ['confirmed', 'lost', 'unknown', 'disagreeing', 'undecided'] as const;

export type Finding = (typeof FINDINGS)[number];

export interface Judgement {
  readonly finding: Finding;
  /** Whether the answer says something that is not known yet, and becomes an event. */
  readonly isNews: boolean;
  /** Whether the provider says less than callbacks did. It may lag, so this counts only when it lasts. */
  readonly isBehind: boolean;
  /** Whether the provider, which was behind for a day, says now what callbacks said. */
  readonly hasCaughtUp?: boolean;
}

/**
 * Three attempts of a callback take 15 seconds at most, and a door's journal is drained in moments. Nothing younger is
 * missing yet.
 */
export const GRACE_MS = 5 * 60_000;

/** The provider's copies may lag. Only after so long is what they say its word. */
export const LAG_MS = 24 * 3_600_000;

type Report = Pick<ReportedResource, 'kind' | 'sid' | 'status' | 'params' | 'createdAt' | 'updatedAt'>;

/**
 * Compares a resource as the provider reports it with what is known here, at the moment of asking (callback reference
 * §7). The judgement looks at what callbacks said. What earlier answers said changes no finding, so the same answer
 * leads to the same finding however often it is asked for.
 */
export function judgeReport(report: Report, known: KnownState | null, askedAt: Date): Judgement {
  const { kind, status, createdAt, updatedAt } = report;
  const point = status === null ? null : pointOf(kind, status);
  const changedAt = updatedAt ?? createdAt;
  if (point === null || changedAt === null || askedAt.getTime() - changedAt.getTime() < GRACE_MS) return UNDECIDED;
  if (known === null || known.observed.includes(NEVER_CALLED_BACK)) return judgeUnknown(report, point, known, askedAt);

  const calledBack = pointsOf(kind, known).filter(({ status: one }) => !known.observed.includes(one));
  if (calledBack.some((one) => one.status === point.status)) {
    if (isBehindAnyEnd(point, calledBack)) return judgeBehind(known, askedAt);
    return known.isBehind ? { ...CONFIRMED, isNews: true, hasCaughtUp: true } : CONFIRMED;
  }
  const ends = calledBack.filter(({ isEnd }) => isEnd);
  if (ends.length > 0 && !point.isEnd) return judgeBehind(known, askedAt);
  const isNews = !known.reported.includes(point.status);
  if (!isEndOf(report, known, point)) {
    const isAhead = calledBack.every(({ rank }) => rank < point.rank);
    return { ...(isAhead ? UNDECIDED : CONFIRMED), isNews: isAhead && isNews };
  }
  if (ends.length === 0) return { finding: 'lost', isNews, isBehind: false };
  if (ends.some(({ outcome }) => outcome === point.outcome)) {
    // `read` goes on from `delivered`: where it was lost, the end is known, and not all of it.
    return ends.every(({ rank }) => rank < point.rank) ? { finding: 'lost', isNews, isBehind: false } : CONFIRMED;
  }
  return { finding: 'disagreeing', isNews, isBehind: false };
}

const UNDECIDED: Judgement = { finding: 'undecided', isNews: false, isBehind: false };
const CONFIRMED: Judgement = { finding: 'confirmed', isNews: false, isBehind: false };

/** What no callback named. Before its end it may still be called back, so it has to have stood for a day. */
function judgeUnknown(report: Report, point: StatusPoint, known: KnownState | null, askedAt: Date): Judgement {
  const age = askedAt.getTime() - (report.createdAt ?? askedAt).getTime();
  if (known === null && !isEndOf(report, known, point) && age < LAG_MS) return UNDECIDED;
  const isNews = !(known?.reported.includes(point.status) ?? false);
  const isFromBefore = known?.observed.includes(FROM_BEFORE) ?? false;
  return { finding: isFromBefore ? 'confirmed' : 'unknown', isNews, isBehind: false };
}

function judgeBehind({ behindSince }: KnownState, askedAt: Date): Judgement {
  const hasLasted = behindSince !== null && askedAt.getTime() - behindSince.getTime() >= LAG_MS;
  return hasLasted
    ? { finding: 'disagreeing', isNews: true, isBehind: true }
    : { finding: 'undecided', isNews: false, isBehind: true };
}

/** A point before the end, which callbacks reported too, beside an end that they reported. */
const isBehindAnyEnd = (point: StatusPoint, calledBack: readonly StatusPoint[]): boolean =>
  !point.isEnd && calledBack.some(({ isEnd }) => isEnd);

const pointsOf = (kind: Kind, { reported }: KnownState): readonly StatusPoint[] =>
  reported.flatMap((status) => pointOf(kind, status) ?? []);

/** No receipt follows the `sent` of an MMS, so that is its end. */
function isEndOf({ kind, sid, params }: Report, known: KnownState | null, { status, isEnd }: StatusPoint): boolean {
  if (isEnd || kind !== 'message' || status !== 'sent') return isEnd;
  if (known?.channel !== undefined && known.channel !== null) return known.channel === CHANNEL_WITHOUT_RECEIPT;
  const isPlain = [params['From'], params['To']].every((address) => !/^[a-z][a-z0-9+.-]*:/i.test(address ?? ''));
  return isPlain && (sid.startsWith('MM') || Number(params['NumMedia'] ?? '0') > 0);
}
