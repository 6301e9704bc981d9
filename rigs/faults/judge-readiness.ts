import type { Ledger } from '../load/ledger.js';
import type { Said } from './readiness-watch.js';

/** How well a door's readiness matched what the door did. */
export interface Readiness {
  /**
   * Time from the first 503 until the door said that it is not ready. Null when the door never said so, or when there
   * was no 503.
   */
  readonly saidNoAfterMs: number | null;
  /**
   * Time from the repair, or from the last 503, until the door said for good that it is ready. Null in the same cases.
   */
  readonly saidYesAfterMs: number | null;
  /** How often the door changed its answer between the first no and the last yes. Once is right. */
  readonly times: number;
  /** Sentences about what was not as it should be. */
  readonly astray: readonly string[];
}

export interface Witnesses {
  readonly ledger: Pick<Ledger, 'unavailable'>;
  readonly readiness: { readonly changes: readonly Said[] };
  readonly wholeAt: number | null;
}

const SAYS_NO_WITHIN_MS = 2_000;
const SAYS_YES_WITHIN_MS = 5_000;
/** Refusals that last shorter than this (a moment of too much at once) need not show in the readiness. */
const WORTH_TELLING_MS = 2_000;

/** Compares what a door said with the callbacks that it answered 503. */
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
