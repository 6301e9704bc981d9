import { Agent, get } from 'node:http';

/** What a door answered when it was asked: the status, or null where no answer came. */
export interface Said {
  /** By `performance.now()`, when the answer came. */
  readonly at: number;
  readonly status: number | null;
}

const EVERY_MS = 100;
const ANSWER_WITHIN_MS = 2_000;

/**
 * Acts as a load balancer: asks `/health/ready` of a public door ten times a second, and remembers each change of the
 * answer.
 */
export class ReadinessWatch {
  readonly changes: Said[] = [];
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #timer = setInterval(() => this.#ask(), EVERY_MS);
  #isAsking = false;

  constructor(private readonly port: number) {}

  /** The latest answer. */
  get now(): number | null {
    return this.changes.at(-1)?.status ?? null;
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#agent.destroy();
  }

  #ask(): void {
    if (this.#isAsking) return;
    this.#isAsking = true;
    const request = get(
      { host: '127.0.0.1', port: this.port, path: '/health/ready', agent: this.#agent },
      (response) => {
        response.on('close', () => this.#note(response.statusCode ?? null)).resume();
      },
    );
    request.setTimeout(ANSWER_WITHIN_MS, () => request.destroy(new Error('no answer')));
    request.on('error', () => this.#note(null));
  }

  #note(status: number | null): void {
    this.#isAsking = false;
    if (this.changes.at(-1)?.status !== status) this.changes.push({ at: performance.now(), status });
  }
}
