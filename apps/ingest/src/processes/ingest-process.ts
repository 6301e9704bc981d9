import { answerFor, type SecretFileWanted, type Variables } from '@sidetrack/config';
import cluster, { type Worker } from 'node:cluster';
import { typeOf, type OthersReadiness, type ProcessReadiness } from './process-messages.js';

/** How a process ended. */
export interface ProcessEnd {
  /** Null when a signal has ended it. */
  readonly code: number | null;
  readonly signal: string | null;
  /** Whether it had listened before. */
  readonly hasServed: boolean;
  readonly livedMs: number;
}

/** What a process says once it listens. */
interface Ready {
  readonly type: 'ready';
  readonly url: string;
}

/** It closes within 10 s by itself, and whoever waits for all of them waits for 12 s. */
const KILL_AFTER_MS = 11_000;

/** One of the processes that take callbacks at one port, from its start to its end. */
export class IngestProcess {
  readonly #worker: Worker;
  readonly #startedAt = performance.now();
  #isListening = false;
  #isReady = true;
  #isHangupOwed = false;

  /** Resolves with the URL of the door when the process listens. Never rejects: it may end before. */
  readonly listening: Promise<string>;
  readonly ended: Promise<ProcessEnd>;

  /**
   * @param variables what all of them are started with
   * @param onReadiness told when the process begins or ceases to refuse what is sent to it
   */
  constructor(variables: Variables, onReadiness: () => void) {
    const worker = cluster.fork(variables);
    this.#worker = worker;
    this.ended = new Promise((resolve) => {
      worker.once('exit', (code: number | null, signal: string | null) => {
        const livedMs = performance.now() - this.#startedAt;
        resolve({ code, signal, hasServed: this.#isListening, livedMs });
        this.#isListening = false;
      });
    });
    this.listening = new Promise((resolve) => {
      worker.on('message', (message: Ready | ProcessReadiness | SecretFileWanted) => {
        switch (typeOf(message) as typeof message.type) {
          case 'ready':
            this.#listens();
            resolve((message as Ready).url);
            break;
          case 'process-readiness':
            this.#isReady = (message as ProcessReadiness).isReady;
            onReadiness();
            break;
          case 'secret-file-wanted':
            // It left root, and may not be able to read the file any more; the process above it has stayed who it was.
            worker.send(answerFor(message as SecretFileWanted, variables), ignoreGone);
        }
      });
    });
    // What it could not be started with, it says by ending.
    worker.on('error', ignoreGone);
  }

  get pid(): number | undefined {
    return this.#worker.process.pid;
  }

  get isListening(): boolean {
    return this.#isListening;
  }

  /** False when it said that it refuses what is sent to it. Of one that does not listen nothing is expected. */
  get isReady(): boolean {
    return this.#isReady || !this.#isListening;
  }

  tellOfOthers(areReady: boolean): void {
    const message: OthersReadiness = { type: 'others-readiness', areReady };
    if (this.#isListening && this.#worker.isConnected()) this.#worker.send(message, ignoreGone);
  }

  /** Passes SIGHUP on. It would end a process that does not listen for signals yet, and is owed to that one. */
  hangUp(): void {
    if (this.#isListening) this.#worker.process.kill('SIGHUP');
    else this.#isHangupOwed = true;
  }

  /** Asks it to finish and close, and resolves when it has ended. */
  async close(): Promise<ProcessEnd> {
    this.#worker.process.kill('SIGTERM');
    const timer = setTimeout(() => this.#worker.process.kill('SIGKILL'), KILL_AFTER_MS);
    const end = await this.ended;
    clearTimeout(timer);
    return end;
  }

  #listens(): void {
    this.#isListening = true;
    if (this.#isHangupOwed) this.hangUp();
  }
}

/** It may have ended in the meantime. */
const ignoreGone = (): void => undefined;
