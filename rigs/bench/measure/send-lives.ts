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
  /**
   * The ports of a peer, one for each of its processes. The callbacks of each resource take turns between the
   * processes.
   */
  readonly ports: readonly number[];
  /** Lives are taken from the end of this list. The load ends early when none is left. */
  readonly lives: Life[];
  readonly connections: number;
  readonly milliseconds: number;
}

/** A peer that hangs is reported after this time, instead of being waited for. */
const ANSWER_WITHIN_MS = 10_000;

/**
 * Sends as fast as answers come, for a fixed time and over a fixed number of connections. Each connection has one
 * request under way and one resource at a time, with its callbacks in order. Every peer behind HTTP gets exactly this
 * load.
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
