import { useSyncExternalStore } from 'react';
import { GrowingPauses } from './growing-pauses';
import { pause } from './pause';

/** Whether the API answers. While it does not, the time of the next try, in milliseconds since 1970. */
export type Reachability = { readonly is: 'here' } | { readonly is: 'away'; readonly againAt: number };

const HERE: Reachability = { is: 'here' };

/** An answer that takes longer counts as missing. */
const PATIENCE_MS = 5_000;

const listeners = new Set<() => void>();
let reachability: Reachability = HERE;
let asking: Promise<boolean> | null = null;
let waking = new AbortController();

/** Whether the API answers, for components. */
export const useReachability = (): Reachability => useSyncExternalStore(subscribe, () => reachability);

/**
 * Called after a request without an answer. Asks the API whether it is there, with growing pauses, until it answers.
 * Resolves when it is known whether the API is there.
 */
export async function doubtReachability(): Promise<void> {
  if (reachability.is === 'away') return;
  asking ??= isAnswering().finally(() => (asking = null));
  if (!(await asking) && reachability.is === 'here') void askUntilBack();
}

/** If the API is away, asks at once: a user wants this, or another request was just answered. */
export function askAgainNow(): void {
  waking.abort();
}

/** Resolves when the API answers again: at once while it does. */
export function untilBack(): Promise<void> {
  if (reachability.is === 'here') return Promise.resolve();
  return new Promise((resolve) => {
    const stop = onBack(() => {
      stop();
      resolve();
    });
  });
}

/** Calls the listener whenever the API answers again. Returns a function that removes the listener. */
export function onBack(listener: () => void): () => void {
  let before = reachability;
  return subscribe(() => {
    const isBack = before.is === 'away' && reachability.is === 'here';
    before = reachability;
    if (isBack) listener();
  });
}

async function askUntilBack(): Promise<void> {
  const pauses = new GrowingPauses();
  do {
    const pauseMs = pauses.next();
    waking = new AbortController();
    change({ is: 'away', againAt: Date.now() + pauseMs });
    await pause(pauseMs, waking.signal);
  } while (!(await isAnswering()));
  change(HERE);
}

const isAnswering = (): Promise<boolean> =>
  fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) }).then(
    ({ ok }) => ok,
    () => false,
  );

function change(next: Reachability): void {
  reachability = next;
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
