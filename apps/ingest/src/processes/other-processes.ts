import cluster from 'node:cluster';
import { typeOf, type OthersReadiness, type ProcessReadiness } from './process-messages.js';

const LOOK_EVERY_MS = 500;

/**
 * The other processes on the port of this door. Whoever asks the port for its health is answered by any one of them, and
 * wants to know whether a callback is kept whichever of them takes it. So each process tells whether it keeps what it is
 * sent, and hears whether the others do.
 */
export class OtherProcesses {
  #areReady = true;
  #timer: NodeJS.Timeout | undefined;

  /** False while one of them refuses what is sent to it. */
  get areReady(): boolean {
    return this.#areReady;
  }

  /** Begins to tell the others of this process, whenever something has changed. Alone, it tells nobody. */
  tell(isReady: () => boolean): void {
    if (!cluster.isWorker) return;
    let told = true;
    process.on('message', (message: OthersReadiness) => {
      if (typeOf(message) === 'others-readiness') this.#areReady = message.areReady;
    });
    this.#timer = setInterval(() => {
      if (isReady() === told) return;
      told = !told;
      const readiness: ProcessReadiness = { type: 'process-readiness', isReady: told };
      // The one above may be gone; this process ends then.
      if (process.connected) process.send?.(readiness, undefined, undefined, () => undefined);
    }, LOOK_EVERY_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
