import { useSyncExternalStore } from 'react';

/** A value that the browser keeps under a name, as JSON. */
export interface Kept<Value> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  /** Calls the listener after each change, also after a change in another tab. Gives the function that ends this. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Describes a kept value.
 *
 * @param storage `localStorage` for what all tabs share, `sessionStorage` for what goes with the tab
 * @param read makes a value of whatever was found there: null for nothing, and anything that somebody has written
 */
export function keep<Value>(name: string, storage: Storage, read: (found: unknown) => Value): Kept<Value> {
  const listeners = new Set<() => void>();
  let text: string | null = null;
  let value = read(null);
  return {
    get() {
      const found = storage.getItem(name);
      if (found !== text) [text, value] = [found, read(parse(found))];
      return value;
    },
    set(next) {
      storage.setItem(name, JSON.stringify(next));
      for (const tell of listeners) tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      addEventListener('storage', listener);
      return () => {
        listeners.delete(listener);
        removeEventListener('storage', listener);
      };
    },
  };
}

/** The value as it is now, drawn again whenever it changes. */
export const useKept = <Value>({ get, subscribe }: Kept<Value>): Value => useSyncExternalStore(subscribe, get);

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
