import { openLines } from '../../load/offer-load.js';
import type { Line } from '../../load/line.js';
import type { Life } from '../callbacks/lives.js';

export interface Sent {
  /** Answered with 200. */
  readonly accepted: number;
  readonly refused: number;
  readonly seconds: number;
}

export interface SendOptions {
  /** Of a peer that runs as several processes, one for each: every resource's callbacks take turns between them. */
  readonly ports: readonly number[];
  /** Used up from the end; the load ends early when nothing is left. */
  readonly lives: Life[];
  readonly connections: number;
  readonly milliseconds: number;
}

/** A peer that hangs is found out, and not waited for. */
const ANSWER_WITHIN_MS = 10_000;

/**
 * Sends as fast as it is answered, for a fixed time and over a fixed number of connections, each with one request under
 * way and one resource at a time, its callbacks in order. Every peer behind HTTP gets exactly this.
 */
export async function sendLives({ ports, lives, connections, milliseconds }: SendOptions): Promise<Sent> {
  const opened = await Promise.all(ports.map((port) => openLines(port, connections)));
  const lines = opened.flat();
  const sweeping = setInterval(() => lines.forEach((line) => line.giveUpAfter(ANSWER_WITHIN_MS)), 500);
  let [accepted, refused] = [0, 0];
  const startedAt = performance.now();
  const until = startedAt + milliseconds;
  const sendOver = (linesInTurn: readonly Line[]): Promise<void> =>
    new Promise((resolve) => {
      let life: Life = [];
      let step = 0;
      const sendNext = (): void => {
        if (performance.now() >= until) return resolve();
        if (step >= life.length) [life, step] = [lives.pop() ?? [], 0];
        const callback = life[step];
        if (callback === undefined) return resolve();
        const line = linesInTurn[step % linesInTurn.length]!;
        step += 1;
        line.ask(callback.bytes, (outcome) => {
          if (outcome === 200) accepted += 1;
          else refused += 1;
          sendNext();
        });
      };
      sendNext();
    });
  await Promise.all(opened[0]!.map((_, place) => sendOver(opened.map((each) => each[place]!))));
  const seconds = (performance.now() - startedAt) / 1_000;
  clearInterval(sweeping);
  for (const line of lines) line.close();
  return { accepted, refused, seconds };
}
