import { useSyncExternalStore } from 'react';

const KEY = 'sidetrack-token';

const listeners = new Set<() => void>();

/** The token of this tab, or null. It is kept for the tab only: whoever closes it has signed out. */
export const readToken = (): string | null => sessionStorage.getItem(KEY);

/** Signs in with a token, or out with null. Whether it is a good one, the API says at the next question. */
export function setToken(token: string | null): void {
  if (token === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, token);
  for (const tell of listeners) tell();
}

/** What a link would sign this tab in with, which is signed in otherwise; null when there is no such question. */
let offered: string | null = null;

/**
 * Takes the token from a link that carries it in its fragment, which no server sees. The address is replaced at once,
 * so that neither the history nor a copied address holds it. A tab that is signed in is only asked: somebody else's link
 * would otherwise have its reader look for SIDs, and write notes, under a name that is not his.
 */
export function takeTokenFromAddress(): void {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  const current = readToken();
  if (token === '' || token === current) return;
  if (current === null) setToken(token);
  else offer(token);
}

/** Puts the question of another token, or with null takes it back. */
export function offer(token: string | null): void {
  offered = token;
  for (const tell of listeners) tell();
}

/** The token that was offered, for the component that asks. */
export const useOfferedToken = (): string | null => useSyncExternalStore(subscribe, () => offered);

/** The token, for components: they are drawn again when it changes. */
export const useToken = (): string | null => useSyncExternalStore(subscribe, readToken);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
