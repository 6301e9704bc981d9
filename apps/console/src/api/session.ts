import { useSyncExternalStore } from 'react';

const KEY = 'sidetrack-session';

/** Who is signed in, in all tabs of this browser. */
export interface Session {
  /** The name of the token that opened the session. */
  readonly name: string;
  /** When it was opened; another session has another time. */
  readonly openedAt: string;
}

const listeners = new Set<() => void>();

let last: { readonly raw: string | null; readonly session: Session | null } = { raw: null, session: null };

/**
 * The session of this browser, or null. Its secret is in a cookie that no script can read; what is kept here only says
 * whose session it is, so that no page has to ask before it is drawn. The API says with each answer whether it lasts.
 */
export function readSession(): Session | null {
  const raw = localStorage.getItem(KEY);
  if (raw !== last.raw) last = { raw, session: raw === null ? null : parse(raw) };
  return last.session;
}

/** Notes who is signed in now, for this tab and all others; null for nobody. */
export function keepSession(session: Session | null): void {
  if (session === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, JSON.stringify(session));
  tell();
}

/** The session, for components: they are drawn again when it changes, in whichever tab. */
export const useSession = (): Session | null => useSyncExternalStore(subscribe, readSession);

// Another tab has signed in or out. The key is null when everything was removed.
addEventListener('storage', ({ key }) => {
  if (key === KEY || key === null) tell();
});

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function parse(raw: string): Session | null {
  try {
    const { name, openedAt } = JSON.parse(raw) as Partial<Session>;
    return typeof name === 'string' && typeof openedAt === 'string' ? { name, openedAt } : null;
  } catch {
    return null;
  }
}
