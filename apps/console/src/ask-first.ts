/**
 * So long a page waits for its answers before it is drawn without them. Most have come by then, and a page that is drawn
 * once is there sooner than one that is drawn empty first.
 */
export const WORTH_WAITING_MS = 250;

/**
 * Asks the API what a page will ask, before the page is drawn; the page itself tells what went wrong, and asks again. Who
 * is on the page already sees at once what was chosen. A link that the pointer is over asks nothing.
 */
export function askFirst(cause: 'preload' | 'enter' | 'stay', ask: () => Promise<unknown>): Promise<void> | undefined {
  if (cause === 'preload') return undefined;
  const answers = atMost(WORTH_WAITING_MS, ask());
  return cause === 'enter' ? answers : undefined;
}

/** Resolves with a promise, however that ends, or after this time. */
export const atMost = (mostMs: number, promise: Promise<unknown>): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, mostMs);
    promise.catch(() => undefined).finally(resolve);
  });
