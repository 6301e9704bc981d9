import type { Ledger } from './ledger.js';
import { Line } from './line.js';
import type { OfferedCallback } from './traffic.js';

export interface LoadOptions {
  readonly port: number;
  readonly ledger: Ledger;
  /** The callbacks, in the order of sending. The load ends when they end. */
  readonly traffic: Iterator<OfferedCallback, unknown>;
  /** The most requests under way at a time. */
  readonly connections: number;
  /** Called with each callback that was not accepted. */
  readonly onRefused?: (callback: OfferedCallback) => void;
  /** Connections that are open already and stay open, because a busy door accepts new connections only slowly. */
  readonly open?: readonly Line[];
  /** The address that the connections come from. */
  readonly from?: string;
  /** Each callback comes over a new connection, so that a door that accepts no more connections is noticed. */
  readonly connectsAnew?: true;
  /** Callbacks a second, however the door answers. Without it, each connection sends as soon as it is answered. */
  readonly rate?: number;
}

export interface Load {
  /** Stops new requests. Resolves when every request under way has its outcome. */
  stop(): Promise<void>;
  /** Resolves when the traffic is used up and every request is answered. */
  readonly finished: Promise<void>;
}

/** For the provider an answer after five seconds is no answer (callback reference §0). */
const ANSWER_WITHIN_MS = 5_000;

/** Long before the door would close an idle connection. A request at that moment would find its connection closed. */
const IDLE_AT_MOST_MS = 30_000;

const TICK_MS = 5;

/** Fewer connections than any kernel queues for a listener. */
const AT_A_TIME = 100;

/** Opens keep-alive connections a few at a time, and resolves when all are open. */
export async function openLines(port: number, count: number): Promise<Line[]> {
  const lines = Array.from({ length: count }, () => new Line(port));
  for (let begun = 0; begun < count; begun += AT_A_TIME) {
    await Promise.all(lines.slice(begun, begun + AT_A_TIME).map((line) => line.open()));
  }
  return lines;
}

/** Offers callbacks over keep-alive connections until it is stopped, with one attempt each, and keeps the ledger. */
export function offerLoad(options: LoadOptions): Load {
  const { port, ledger, traffic, connections, rate, onRefused, from, connectsAnew = false, open = [] } = options;
  const lines: Line[] = [...open];
  const idle: Line[] = [...open];
  const startedAt = performance.now();
  let isOpen = true;
  let due = 0;
  let underWay = 0;
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));

  const sendNext = (line: Line): void => {
    const next = isOpen ? traffic.next() : { done: true as const, value: null };
    if (next.done) {
      isOpen = false;
      idle.push(line);
      return endIfDone();
    }
    const note = ledger.offer(next.value);
    underWay += 1;
    line.ask(next.value.bytes, (outcome) => {
      underWay -= 1;
      note(outcome);
      if (outcome !== 200) onRefused?.(next.value);
      if (connectsAnew) line.close();
      if (rate === undefined && isOpen) setImmediate(sendNext, line);
      else idle.push(line);
      endIfDone();
    });
  };

  const sendDue = (): void => {
    const until = ((performance.now() - startedAt) * (rate ?? 0)) / 1_000;
    for (; due < until; due += 1) {
      if (!isOpen) return;
      const line = idle.pop() ?? openAnother();
      // All connections wait for answers. A callback that is due now is not sent later, in a burst that nobody asked
      // for.
      if (line === null) ledger.missSending();
      else sendNext(line);
    }
  };

  const openAnother = (): Line | null => {
    if (lines.length >= connections) return null;
    const line = new Line(port, from);
    lines.push(line);
    return line;
  };

  const endIfDone = (): void => {
    if (isOpen || underWay > 0) return;
    clearInterval(ticking);
    clearInterval(sweeping);
    for (const line of lines.slice(open.length)) line.close();
    finish();
  };

  const ticking = setInterval(() => rate !== undefined && sendDue(), TICK_MS);
  const sweeping = setInterval(() => {
    for (const line of lines) line.giveUpAfter(ANSWER_WITHIN_MS);
    for (const line of lines.slice(open.length)) line.closeAfter(IDLE_AT_MOST_MS);
  }, 100);
  if (rate === undefined)
    for (let count = 0; count < connections; count += 1) sendNext(openAnother() ?? new Line(port, from));
  return {
    finished,
    stop: () => {
      isOpen = false;
      endIfDone();
      return finished;
    },
  };
}
