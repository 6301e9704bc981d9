import { Line } from '../../load/line.js';
import { API_TOKEN } from '../../../test/support/api-client.js';

export interface Round {
  /** Answers per second over all connections. */
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly answers: number;
}

export interface Asking {
  readonly port: number;
  /** The path of the next request. */
  readonly nextPath: () => string;
  readonly connections: number;
  /** No request starts later than this. At least one request is always sent over each connection. */
  readonly milliseconds: number;
}

/**
 * Asks as fast as answers come, over a fixed number of connections that stay open, with one request at a time on each.
 *
 * @throws Error at the first answer that is not 200
 */
export async function askFor({ port, nextPath, connections, milliseconds }: Asking): Promise<Round> {
  const tookMs: number[] = [];
  const startedAt = performance.now();
  const until = startedAt + milliseconds;
  const lines = Array.from({ length: connections }, () => new Line(port));
  const askOver = async (line: Line): Promise<void> => {
    do tookMs.push(await askOnce(line, nextPath()));
    while (performance.now() < until);
  };
  try {
    await Promise.all(lines.map(askOver));
  } finally {
    for (const line of lines) line.close();
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  const sorted = tookMs.toSorted((a, b) => a - b);
  return {
    perSecond: tookMs.length / seconds,
    p50Ms: percentile(sorted, 0.5),
    p99Ms: percentile(sorted, 0.99),
    answers: tookMs.length,
  };
}

function askOnce(line: Line, path: string): Promise<number> {
  const request = Buffer.from(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${API_TOKEN}\r\n\r\n`);
  const askedAt = performance.now();
  return new Promise((resolve, reject) => {
    line.ask(request, (outcome) => {
      if (outcome === 200) resolve(performance.now() - askedAt);
      else reject(new Error(`GET ${path.split('?')[0]} was answered with ${outcome}`));
    });
  });
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
