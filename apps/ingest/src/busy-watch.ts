import { performance, type EventLoopUtilization } from 'node:perf_hooks';

export const LOOK_EVERY_MS = 250;
/** One moment of rest between two requests that take seconds is no sign of time to spare. */
const REMEMBER_FOR_MS = 3_000;
/** With a third of its time left a process answers within milliseconds. */
const BUSY_FROM = 0.65;

/** Which share of the time between two looks the event loop was busy. */
export type LookAtLoop = (now?: EventLoopUtilization, last?: EventLoopUtilization) => EventLoopUtilization;

/** Whether this process has had little time to spare in the last seconds. */
export class BusyWatch {
  #share = 0;
  #last: EventLoopUtilization;

  readonly #timer = setInterval(() => this.#look(), LOOK_EVERY_MS).unref();

  constructor(private readonly lookAtLoop: LookAtLoop = (now, last) => performance.eventLoopUtilization(now, last)) {
    this.#last = lookAtLoop();
  }

  get isBusy(): boolean {
    return this.#share > BUSY_FROM;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const now = this.lookAtLoop();
    const { idle, active, utilization } = this.lookAtLoop(now, this.#last);
    this.#last = now;
    // A longer stretch weighs more: the short moment after a request of seconds tells less than that request.
    this.#share += (utilization - this.#share) * (1 - Math.exp(-(idle + active) / REMEMBER_FOR_MS));
  }
}
