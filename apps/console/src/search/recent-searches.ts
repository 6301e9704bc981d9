import { readSession, useSession } from '../api/session';
import { keep, useKept } from '../shared/kept';

const MOST_KEPT = 8;

interface Recent {
  /** The session in which this was searched for. */
  readonly openedAt: string;
  /** The latest first. */
  readonly texts: readonly string[];
}

const NONE: Recent = { openedAt: '', texts: [] };

const isRecent = (found: unknown): found is Recent =>
  typeof found === 'object' &&
  found !== null &&
  'openedAt' in found &&
  'texts' in found &&
  Array.isArray(found.texts) &&
  found.texts.every((text) => typeof text === 'string');

/**
 * What was searched for in this tab. It goes with the tab, and with whoever signs out: numbers are in it, and the next
 * reader is not to see them.
 */
const RECENT = keep<Recent>('sidetrack-recent', sessionStorage, (found) => (isRecent(found) ? found : NONE));

export function useRecentSearches(): readonly string[] {
  const session = useSession();
  const { openedAt, texts } = useKept(RECENT);
  return session?.openedAt === openedAt ? texts : NONE.texts;
}

export function rememberSearch(text: string): void {
  const openedAt = readSession()?.openedAt ?? '';
  const before = RECENT.get();
  const others = before.openedAt === openedAt ? before.texts.filter((one) => one !== text) : [];
  RECENT.set({ openedAt, texts: [text, ...others].slice(0, MOST_KEPT) });
}

/** Called when the box goes away. It does so when somebody signs out. */
export function forgetSearchesWhenSignedOut(): void {
  if (readSession() === null) RECENT.set(NONE);
}
