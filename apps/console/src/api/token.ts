import { useSyncExternalStore } from 'react';

const KEY = 'sidetrack-token';

const listeners = new Set<() => void>();

/** The token of this tab, or null. Only this tab keeps the token: closing the tab signs out. */
export const readToken = (): string | null => sessionStorage.getItem(KEY);

/** Signs in with a token, or signs out with null. The API says with the next answer whether the token is valid. */
export function setToken(token: string | null): void {
  if (token === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, token);
  for (const tell of listeners) tell();
}

/** The token of a link that was opened in a tab with another token. Null when there is no such question. */
let offered: string | null = null;

/**
 * Takes the token from the fragment of a link. No server sees the fragment. The address is replaced at once, so neither
 * the history nor a copied address contains the token. A tab that is already signed in asks first: otherwise a
 * stranger's link could make its reader look for SIDs and write notes under another name.
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

/** Asks the reader about another token. Null withdraws the question. */
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
