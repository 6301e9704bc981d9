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

/**
 * Takes the token from a link that carries it in its fragment, which no server sees. The address is replaced at once,
 * so that neither the history nor a copied address holds it.
 */
export function takeTokenFromAddress(): void {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  if (token !== '') setToken(token);
}

/** The token, for components: they are drawn again when it changes. */
export const useToken = (): string | null => useSyncExternalStore(subscribe, readToken);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
