import { messageParams, sendCallback } from './provider.js';

/** The number of callbacks under way at any time. */
const AT_ONCE = 8;

let streams = 0;

/** A provider that keeps sending callbacks, each for another message, signed with one key. */
export class KeepSending {
  readonly statuses: number[] = [];
  readonly #sending: Promise<unknown>;
  readonly #stream = (streams += 1);
  #isStopped = false;

  constructor(
    private readonly ingestUrl: string,
    private readonly key: string,
  ) {
    this.#sending = Promise.all(Array.from({ length: AT_ONCE }, (_, worker) => this.#send(worker)));
  }

  /** Stops sending, and returns the statuses of all answers. */
  async stop(): Promise<readonly number[]> {
    this.#isStopped = true;
    await this.#sending;
    return this.statuses;
  }

  async #send(worker: number): Promise<void> {
    for (let n = 0; !this.#isStopped; n += 1) {
      const params = messageParams(`m-stream-${this.#stream}-${worker}-${n}`, 'sent');
      this.statuses.push((await sendCallback(this.ingestUrl, 'message', params, { key: this.key })).status);
    }
  }
}
