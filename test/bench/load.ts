import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { signForm } from '@sidetrack/signalwire';
import { ACCOUNT, FORM, PUBLIC_URL, SIGNING_KEY } from '../support/provider.js';

export interface LoadResult {
  readonly perSecond: number;
  readonly answered: number;
  /** Answers other than 200, which a peer's callbacks per second do not count. */
  readonly refused: number;
}

export interface LoadOptions {
  readonly connections: number;
  readonly milliseconds: number;
  /** How many messages to prepare, four callbacks each; the load ends early when they are used up. */
  readonly messages: number;
}

const PATH = '/callbacks/messages';
const STATUSES = ['queued', 'sending', 'sent', 'delivered'];

/**
 * Sends message callbacks with fresh SIDs, each SID its four statuses in order, as fast as they are answered, over a
 * fixed number of connections and for a fixed time. Every peer gets exactly this.
 *
 * Requests are written and signed before the clock starts, and answers are read no further than needed: on two cores
 * whatever the generator computes is taken from the program under load, and more from the faster one.
 */
export async function measureThroughput(url: string, options: LoadOptions): Promise<LoadResult> {
  const { hostname, port, host } = new URL(url);
  const prepared = Array.from({ length: options.messages }, () => lifeOfOneMessage(host));
  const tally = { accepted: 0, refused: 0 };
  const startedAt = performance.now();
  const until = startedAt + options.milliseconds;
  const next = (): Buffer[] | undefined => (performance.now() < until ? prepared.pop() : undefined);
  await Promise.all(
    Array.from({ length: options.connections }, () => sendOverOneConnection(hostname, Number(port), next, tally)),
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  return { perSecond: tally.accepted / seconds, answered: tally.accepted + tally.refused, refused: tally.refused };
}

function lifeOfOneMessage(host: string): Buffer[] {
  const sid = randomUUID();
  return STATUSES.map((status) => {
    const params = {
      MessageStatus: status,
      MessageSid: sid,
      AccountSid: ACCOUNT,
      From: '+15550100001',
      To: '+15550100002',
      Body: 'Your order has shipped and will arrive tomorrow.',
      NumMedia: '0',
      NumSegments: '1',
    };
    const body = new URLSearchParams(params).toString();
    return Buffer.from(
      `POST ${PATH} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: ${FORM}\r\ncontent-length: ${body.length}\r\n` +
        `x-signalwire-signature: ${signForm(SIGNING_KEY, PUBLIC_URL + PATH, params)}\r\n\r\n${body}`,
    );
  });
}

/** One request at a time, as a provider's worker does: the next leaves when the last is answered. */
function sendOverOneConnection(
  hostname: string,
  port: number,
  next: () => Buffer[] | undefined,
  tally: { accepted: number; refused: number },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port, noDelay: true });
    let rest: Buffer[] = [];
    let answer = '';
    const send = (): void => {
      if (rest.length === 0) rest = next() ?? [];
      const request = rest.shift();
      if (request === undefined) socket.end(resolve);
      else socket.write(request);
    };
    socket.setEncoding('latin1');
    socket.once('connect', send);
    socket.once('error', reject);
    socket.on('data', (chunk: string) => {
      answer += chunk;
      if (!isComplete(answer)) return;
      if (answer.startsWith('HTTP/1.1 200')) tally.accepted += 1;
      else tally.refused += 1;
      answer = '';
      send();
    });
  });
}

/** Whether head and body of one answer are all there; a peer that says no length is not measured here. */
function isComplete(answer: string): boolean {
  const head = answer.indexOf('\r\n\r\n');
  if (head === -1) return false;
  const length = /content-length: (\d+)/i.exec(answer)?.[1];
  return length !== undefined && answer.length >= head + 4 + Number(length);
}
