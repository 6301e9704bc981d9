import { isatty } from 'node:tty';

/** What a SIGHUP can mean to a process. */
export interface HangupListener {
  /** Somebody wants files of secrets to be read again. */
  readonly readAgain: () => void;
  /** The terminal from which this process was started has been closed. */
  readonly terminalGone: () => void;
}

const STDOUT = 1;

/** The exit code that a shell reports for a process that the signal has ended. */
const ENDED_BY_HANGUP = 128 + 1;

/**
 * Hears SIGHUP from the moment that this object is made; without a listener the signal would end the process. A signal
 * that comes before the process is ready is passed on when the process is ready.
 *
 * Terminals send the same signal when they are closed. A closed terminal has always ended the processes in it, and
 * still does, because the terminal that the log went to is gone. On Windows the signal means nothing else.
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
