import { useSyncExternalStore } from 'react';

/** The token of a link that was opened although somebody is signed in. */
export interface OfferedToken {
  readonly token: string;
  /** The name of the token. Null when it opens no door. */
  readonly name: string | null;
}

let offered: OfferedToken | null = null;
const listeners = new Set<() => void>();

/** Asks the reader about another token. Null withdraws the question. */
export function offer(token: OfferedToken | null): void {
  offered = token;
  for (const tell of listeners) tell();
}

/** The token that was offered, for the component that asks. */
export const useOfferedToken = (): OfferedToken | null => useSyncExternalStore(subscribe, () => offered);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
