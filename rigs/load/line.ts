import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Outcome } from './ledger.js';

/**
 * One keep-alive connection of the provider: one request at a time, and a new connection when the old one broke. It
 * reads only as much of an answer as it needs, because CPU time of the generator is taken from the program under load.
 */
export class Line {
  #socket: Socket | null = null;
  #answer = '';
  #done: ((outcome: Outcome) => void) | null = null;
  #askedAt = 0;

  constructor(
    readonly port: number,
    /**
     * The address that the connection comes from, if not 127.0.0.1. On Linux all of 127.0.0.0/8 belongs to this
     * machine. Linux takes a millisecond and more to find a port for an address that already has thousands of
     * connections, and finds none where it may choose the address itself.
     */
    readonly from?: string,
  ) {}

  get isIdle(): boolean {
    return this.#done === null;
  }

  /** Connects before there is something to ask. */
  async open(): Promise<void> {
    this.#socket ??= this.#connect();
    if (this.#socket.connecting) await once(this.#socket, 'connect');
  }

  ask(request: Buffer, done: (outcome: Outcome) => void): void {
    this.#done = done;
    this.#askedAt = performance.now();
    this.#answer = '';
    this.#socket ??= this.#connect();
    this.#socket.write(request);
  }

  /** The provider waits this long for an answer and not longer. */
  giveUpAfter(waitMs: number): void {
    if (this.#done !== null && performance.now() - this.#askedAt > waitMs) this.#break('timeout');
  }

  /** Connections that a burst has opened are closed after a while. The next request connects anew. */
  closeAfter(idleMs: number): void {
    if (this.#done === null && performance.now() - this.#askedAt > idleMs) this.#drop();
  }

  close(): void {
    this.#break('closed');
  }

  #connect(): Socket {
    const from = this.from === undefined ? {} : { localAddress: this.from };
    const socket = connect({ host: '127.0.0.1', port: this.port, noDelay: true, ...from });
    const isCurrent = (): boolean => this.#socket === socket;
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => isCurrent() && this.#read(chunk));
    socket.on('error', (error: NodeJS.ErrnoException) => isCurrent() && this.#break(error.code ?? 'error'));
    socket.on('close', () => isCurrent() && this.#break('closed'));
    return socket;
  }

  #read(chunk: string): void {
    this.#answer += chunk;
    if (!isComplete(this.#answer)) return;
    // A closing door says so in its answer, and the next request needs another connection.
    if (/^connection: close/im.test(this.#answer.slice(0, 400))) this.#drop();
    this.#finish(Number(this.#answer.slice(9, 12)));
  }

  #break(why: string): void {
    this.#drop();
    this.#finish(why);
  }

  #drop(): void {
    const socket = this.#socket;
    this.#socket = null;
    socket?.destroy();
  }

  #finish(outcome: Outcome): void {
    const done = this.#done;
    this.#done = null;
    done?.(outcome);
  }
}

/** Whether head and body of one answer are complete. Our doors always send the length. */
function isComplete(answer: string): boolean {
  const head = answer.indexOf('\r\n\r\n');
  if (head === -1) return false;
  const length = /content-length: (\d+)/i.exec(answer)?.[1];
  return length !== undefined && answer.length >= head + 4 + Number(length);
}
