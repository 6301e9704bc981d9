/** A process of a door tells the one above it whether callbacks that are sent to it now are kept. */
export interface ProcessReadiness {
  readonly type: 'process-readiness';
  readonly isReady: boolean;
}

/** And hears from it whether they are kept by all of the others. */
export interface OthersReadiness {
  readonly type: 'others-readiness';
  readonly areReady: boolean;
}

/** The word by which its neighbours know a message; null for what is no message of ours. */
export const typeOf = (message: unknown): string | null =>
  typeof message === 'object' && message !== null && 'type' in message ? String(message.type) : null;
