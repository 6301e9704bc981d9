/** Resolves after this time, or at once when the signal aborts. */
export function pause(pauseMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve();
    };
    const timer = setTimeout(stop, pauseMs);
    signal.addEventListener('abort', stop, { once: true });
  });
}
