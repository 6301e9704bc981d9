import type { Kind } from './kind.js';

/** One point that a resource of a kind can reach. */
export interface StatusPoint {
  /** The word of the projection and of `timestamps`. */
  readonly status: string;
  /** Every word that the providers send for this point; only `status` itself where no words are listed. */
  readonly words: readonly string[];
  /** How far along the path the point is: a greater rank is reached later. All ends of a kind share one rank. */
  readonly rank: number;
  readonly isEnd: boolean;
  /** Ends with different outcomes contradict each other; `read` only confirms `delivered`. */
  readonly outcome: string | null;
}

const step = (rank: number, status: string, ...otherWords: string[]): StatusPoint => ({
  status,
  words: [status, ...otherWords],
  rank,
  isEnd: false,
  outcome: null,
});

const end = (rank: number, status: string, outcome = status): StatusPoint => ({
  status,
  words: [status],
  rank,
  isEnd: true,
  outcome,
});

/**
 * The paths, from the first point to the last, ends in the order of precedence that decides between them.
 *
 * Source: the callback reference §1.2, §2.2 and §3. A word that is in no row here is still stored, but it is not
 * recognised and moves no state. SignalWire says both `answered` and `in-progress` for one moment of a call, so both
 * words are one point.
 */
export const STATUS_PATH: Readonly<Record<Kind, readonly StatusPoint[]>> = {
  message: [
    step(0, 'accepted'),
    step(0, 'scheduled'),
    step(1, 'queued'),
    step(1, 'receiving'),
    step(2, 'sending'),
    step(3, 'sent'),
    end(5, 'read', 'delivered'),
    end(4, 'delivered'),
    end(4, 'undelivered'),
    end(4, 'failed'),
    end(4, 'canceled'),
    end(4, 'received'),
  ],
  call: [
    step(0, 'queued'),
    step(1, 'initiated'),
    step(2, 'ringing'),
    step(3, 'answered', 'in-progress'),
    end(4, 'completed'),
    end(4, 'busy'),
    end(4, 'no-answer'),
    end(4, 'failed'),
    end(4, 'canceled'),
  ],
  recording: [step(0, 'in-progress'), end(1, 'completed'), end(1, 'failed'), end(1, 'absent')],
};

const POINT_BY_WORD: Readonly<Record<Kind, ReadonlyMap<string, StatusPoint>>> = {
  message: byWord(STATUS_PATH.message),
  call: byWord(STATUS_PATH.call),
  recording: byWord(STATUS_PATH.recording),
};

/** The point that a provider's word means for this kind, or null when the word is not in the known list. */
export function pointOf(kind: Kind, word: string): StatusPoint | null {
  return POINT_BY_WORD[kind].get(word) ?? null;
}

/**
 * The status of a call's event that says only who answered: an asynchronous answering-machine result has no
 * `CallStatus`. The word is ours, and moves no status (callback reference §1.5).
 */
export const ANSWERED_BY = 'answered-by';

/**
 * The status of an observation that the provider's REST API does not have the resource (any more). The word is ours,
 * and moves no status.
 */
export const GONE_AT_PROVIDER = 'gone-at-provider';

/** Whether the word is in the known list of its kind. */
export function isRecognised(kind: Kind, word: string): boolean {
  return POINT_BY_WORD[kind].has(word) || word === GONE_AT_PROVIDER || (kind === 'call' && word === ANSWERED_BY);
}

function byWord(path: readonly StatusPoint[]): ReadonlyMap<string, StatusPoint> {
  return new Map(path.flatMap((point) => point.words.map((word) => [word, point] as const)));
}
