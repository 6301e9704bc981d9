import { pointOf, type Kind } from '@sidetrack/domain';

/**
 * Words of the REST API for which callbacks have another one (callback reference §2.2, §3). `initiated` is SignalWire's for
 * `sending`. A recording that waits, pauses, or is being made into a file has begun and has not ended.
 */
const OTHER_WORDS: Readonly<Record<Kind, ReadonlyMap<string, string>>> = {
  message: new Map([['initiated', 'sending']]),
  call: new Map(),
  recording: new Map(
    ['queued', 'paused', 'resumed', 'stopped', 'processing'].map((word) => [word, 'in-progress'] as const),
  ),
};

/** The word that a callback would have for a status of the REST API; null where no callback has one. */
export function callbackWord(kind: Kind, word: string): string | null {
  const status = OTHER_WORDS[kind].get(word) ?? word;
  return pointOf(kind, status) === null ? null : status;
}
