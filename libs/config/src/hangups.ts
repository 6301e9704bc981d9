import { isatty } from 'node:tty';

/** What a SIGHUP can mean to a process. */
export interface HangupListener {
  /** Somebody wants files of secrets to be read again. */
  readonly readAgain: () => void;
  /** The terminal on which this was started has been closed. */
  readonly terminalGone: () => void;
}

const STDOUT = 1;

/** As a shell tells it of a process that the signal has ended. */
const ENDED_BY_HANGUP = 128 + 1;

/**
 * Hears SIGHUP, from the moment that it is made: without a listener the signal would end the process. One that comes before
 * the process is ready is passed on when it is.
 *
 * Terminals send the same signal when they are closed, which has always ended what runs in them, and still does: the
 * terminal that the log went to is none any more then. On Windows it means nothing else.
 */
export class Hangups {
  readonly #isOnTerminal = isatty(STDOUT);
  #listener: HangupListener | null = null;
  #hasCome = false;

  constructor() {
    process.on('SIGHUP', () => this.#hear());
  }

  listen(listener: HangupListener): void {
    this.#listener = listener;
    if (this.#hasCome) listener.readAgain();
  }

  #hear(): void {
    if (process.platform === 'win32' || (this.#isOnTerminal && !isatty(STDOUT))) {
      if (this.#listener === null) process.exit(ENDED_BY_HANGUP);
      this.#listener.terminalGone();
    } else if (this.#listener === null) this.#hasCome = true;
    else this.#listener.readAgain();
  }
}
