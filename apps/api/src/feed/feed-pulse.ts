import type { FeedHorizon } from '@sidetrack/event-store';

/** How often the pulse looks for new events when none are announced. */
const LOOK_EVERY_MS = 1_000;

interface Sleeper {
  readonly position: number;
  readonly wake: () => void;
}

/**
 * Wakes readers when there are events after their position. An announcement of an append makes the pulse beat. While a
 * reader waits, the pulse also beats once a second by itself, so a lost announcement delays a reader by at most a
 * second. One look at the horizon serves all waiting readers.
 */
export class FeedPulse {
  readonly #horizon: FeedHorizon;
  readonly #onFailure: (error: unknown) => void;
  readonly #sleepers = new Set<Sleeper>();
  #timer: NodeJS.Timeout | null = null;

  constructor(horizon: FeedHorizon, onFailure: (error: unknown) => void) {
    this.#horizon = horizon;
    this.#onFailure = onFailure;
  }

  /** Says that there may be new events. */
  beat(): void {
    if (this.#sleepers.size > 0) void this.#look();
  }

  /**
   * Resolves with true when there are events after the position, and with false after the time limit or when aborted.
   */
  async sleep(position: number, forMs: number, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return false;
    if (this.#isBefore(position)) return true;
    return new Promise((resolve) => {
      const leave = (isWoken: boolean): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
        this.#sleepers.delete(sleeper);
        this.#keepTime();
        resolve(isWoken);
      };
      const giveUp = (): void => leave(false);
      const sleeper = { position, wake: () => leave(true) };
      const timer = setTimeout(giveUp, forMs);
      signal.addEventListener('abort', giveUp, { once: true });
      this.#sleepers.add(sleeper);
      this.#keepTime();
    });
  }

  #keepTime(): void {
    if (this.#sleepers.size > 0) {
      this.#timer ??= setInterval(() => void this.#look(), LOOK_EVERY_MS).unref();
    } else if (this.#timer !== null) {
      clearInterval(this.#timer);
      this.#timer = null;
    }
  }

  async #look(): Promise<void> {
    try {
      await this.#horizon.advance();
    } catch (error) {
      this.#onFailure(error);
      return;
    }
    for (const { position, wake } of this.#sleepers) if (this.#isBefore(position)) wake();
  }

  #isBefore(position: number): boolean {
    return (this.#horizon.settled ?? 0) > position;
  }
}
