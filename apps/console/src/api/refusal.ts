import { useSyncExternalStore } from 'react';

let refusal: string | null = null;
const listeners = new Set<() => void>();

/** Stores why nobody is signed in any more, for the sign-in page. */
export const refuseSession = (detail: string): void => change(detail);

export const forgetRefusal = (): void => change(null);

/** Why nobody is signed in any more, or null, for components. */
export const useRefusal = (): string | null => useSyncExternalStore(subscribe, () => refusal);

function change(next: string | null): void {
  refusal = next;
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
