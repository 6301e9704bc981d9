import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { hostileRequests } from './requests.js';
import type { AttackReport, HostileSilence } from './attack.js';

export interface Stay {
  readonly port: number;
  readonly door: 'ingest' | 'api';
  readonly from: string;
  readonly silence: HostileSilence;
  readonly connections: number;
}

const BODY_TO_COME = {
  ingest: head('POST /callbacks/messages', 'content-type: application/json', 'content-length: 60000'),
  api: head('POST /v1/messages/none/notes', 'content-type: application/json', 'content-length: 10000'),
};
const WITHOUT_TOKEN = head('GET /v1/messages');

/**
 * At most 2,000 new connections a second. A backlog that overflows is another attack, which no door could withstand.
 */
const AT_ONCE = 40;
const EVERY_MS = 20;

/**
 * Holds this many connections until the signal comes. Each connection sends a little and then nothing. Connections that
 * the door closes are opened again.
 */
export async function stay(
  { port, door, from, silence, connections }: Stay,
  until: AbortSignal,
): Promise<AttackReport> {
  const open = new Map<Socket, number>();
  const outcomes: Record<string, number> = {};
  let [sent, heldAtMost, longestHeldMs] = [0, 0, 0];
  const count = (outcome: string): void => void (outcomes[outcome] = (outcomes[outcome] ?? 0) + 1);
  const words = wordsOf(silence, door);

  const openOne = (): void => {
    const socket = connect({ host: '127.0.0.1', port, localAddress: from });
    open.set(socket, performance.now());
    socket.once('connect', () => {
      sent += 1;
      socket.write(words());
    });
    socket.once('data', (answer: Buffer) => count(answer.toString('latin1', 9, 12)));
    socket.on('error', (error: NodeJS.ErrnoException) => count(error.code ?? 'error'));
    socket.once('close', () => {
      longestHeldMs = Math.max(longestHeldMs, performance.now() - (open.get(socket) ?? 0));
      open.delete(socket);
      count('closed');
    });
  };

  while (!until.aborted) {
    for (let begun = 0; begun < AT_ONCE && open.size < connections; begun += 1) openOne();
    heldAtMost = Math.max(heldAtMost, [...open.keys()].filter((socket) => !socket.connecting).length);
    await sleep(EVERY_MS);
  }
  for (const [socket, since] of open) {
    if (!socket.connecting) longestHeldMs = Math.max(longestHeldMs, performance.now() - since);
    socket.removeAllListeners('close').destroy();
  }
  return { sent, outcomes, heldAtMost, longestHeldMs };
}

function wordsOf(silence: HostileSilence, door: 'ingest' | 'api'): () => Buffer | string {
  switch (silence) {
    case 'nothing':
      return () => '';
    case 'body-to-come':
      return () => BODY_TO_COME[door];
    case 'refused': {
      const requests = hostileRequests('refused');
      return door === 'api' ? () => WITHOUT_TOKEN : () => requests.next().value.bytes;
    }
  }
}

function head(line: string, ...headers: readonly string[]): string {
  return [`${line} HTTP/1.1`, 'host: localhost', ...headers, '', ''].join('\r\n');
}
