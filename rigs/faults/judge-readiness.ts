import type { Ledger } from '../load/ledger.js';
import type { Said } from './readiness-watch.js';

/** How a door's word about itself went with what it did. */
export interface Readiness {
  /** From the first callback that was answered 503 until it said no; null when it never did, or none was. */
  readonly saidNoAfterMs: number | null;
  /** From when what was broken was whole again, or from the last 503, until it said yes for good; null as above. */
  readonly saidYesAfterMs: number | null;
  /** How often it changed its mind between the first no and the last yes: once is right. */
  readonly times: number;
  /** What should have been otherwise. */
  readonly astray: readonly string[];
}

export interface Witnesses {
  readonly ledger: Pick<Ledger, 'unavailable'>;
  readonly readiness: { readonly changes: readonly Said[] };
  readonly wholeAt: number | null;
}

const SAYS_NO_WITHIN_MS = 2_000;
const SAYS_YES_WITHIN_MS = 5_000;
/** Shorter refusals than this (a moment of too much at once) need not be told of. */
const WORTH_TELLING_MS = 2_000;

/** Holds what a door said against the callbacks that it answered 503. */
export function judgeReadiness({ ledger, readiness, wholeAt }: Witnesses): Readiness {
  const { unavailable } = ledger;
  const answers = readiness.changes.filter(({ status }) => status !== null);
  const noes = answers.filter(({ status }) => status === 503);
  const [firstNo] = noes;
  if (unavailable === null || firstNo === undefined) {
    const isLong = unavailable !== null && unavailable.until - unavailable.from > WORTH_TELLING_MS;
    const astray = [
      ...(firstNo === undefined ? [] : ['it said that it was not ready, and refused nothing']),
      ...(isLong && wholeAt !== null ? ['it refused callbacks, and never said that it was not ready'] : []),
    ];
    return { saidNoAfterMs: null, saidYesAfterMs: null, times: noes.length, astray };
  }
  const yes = answers.find(({ at, status }) => status === 200 && at > noes.at(-1)!.at);
  const saidNoAfterMs = Math.round(firstNo.at - unavailable.from);
  const saidYesAfterMs = yes === undefined ? null : Math.round(yes.at - (wholeAt ?? unavailable.until));
  const isLate = saidYesAfterMs === null || saidYesAfterMs > SAYS_YES_WITHIN_MS;
  const astray = [
    ...(saidNoAfterMs > SAYS_NO_WITHIN_MS ? [`it said only ${saidNoAfterMs} ms after it had refused the first`] : []),
    ...(isLate ? [`it was not ready again ${SAYS_YES_WITHIN_MS} ms after it could have been`] : []),
    ...(noes.length > 1 ? [`it changed its mind ${noes.length} times`] : []),
  ];
  return { saidNoAfterMs, saidYesAfterMs, times: noes.length, astray };
}
