import { formatInstant } from '@sidetrack/domain';
import { MOST_QUARANTINED, type QuarantinedCallback } from './quarantined-callback.js';

/** `one that names it was refused at …` and the like, newest first given, as the middle of a sentence. */
export function tellRefused(refused: readonly QuarantinedCallback[], one: string, many: string): string {
  const newest = refused[0];
  if (newest === undefined) return '';
  const why = `${formatInstant(new Date(newest.receivedAt))} (${newest.reason}: ${newest.detail.trim().replace(/\.$/, '')})`;
  if (refused.length === 1) return `${one} that names it was refused at ${why}`;
  const count = refused.length === MOST_QUARANTINED ? `${refused.length} or more` : String(refused.length);
  return `${count} ${many} that name it were refused, the latest at ${why}`;
}

/**
 * What the state of a resource cannot know: the callbacks about the resource that were refused and still wait. Empty
 * when there are none.
 */
export function explainWaiting(quarantined: readonly QuarantinedCallback[]): readonly string[] {
  const waiting = quarantined.filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return [];
  const they = waiting.length === 1 ? 'it' : 'they';
  return [`${tellRefused(waiting, 'One more callback', 'more callbacks')}; ${they} may change what is said here.`];
}

/**
 * The same for the provider's support, without what was wrong with the callbacks, because that wording may quote their
 * content.
 */
export function remarkOnWaiting(quarantined: readonly QuarantinedCallback[]): readonly string[] {
  return quarantined
    .filter(({ state }) => state === 'waiting')
    .toReversed()
    .map(({ receivedAt, reason, status }) => {
      const word = status === null ? 'without a status that can be read' : `with the status "${status}"`;
      return `One more callback came in at ${receivedAt}, ${word}, and was refused here (${reason}).`;
    });
}
