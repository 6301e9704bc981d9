import { connect } from 'node:net';
import { readAnswers, type Answer } from './read-answers.js';

/**
 * `closed`: the door closed the connection, with or without answers. `silent`: the door neither answered nor closed.
 */
export interface Reply {
  readonly answers: readonly Answer[];
  readonly end: 'answered' | 'closed' | 'silent' | 'refused';
}

const SILENCE_MS = 5_000;

/**
 * Writes requests one behind the other on a new connection and reads the answers. With `closes`, this side says that
 * nothing more will come, so a door that waits for the rest of a body has to give up then.
 */
export function ask(
  port: number,
  requests: readonly Buffer[],
  { closes, from = '127.0.0.1' }: { readonly closes: boolean; readonly from?: string },
): Promise<Reply> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, localAddress: from, noDelay: true });
    const answers: Answer[] = [];
    let rest = '';
    const finish = (end: Reply['end']): void => {
      clearTimeout(silence);
      socket.destroy();
      resolve({ answers, end });
    };
    const read = (chunk: string, isClosed: boolean): void => {
      const found = readAnswers(rest + chunk, isClosed);
      rest = found.rest;
      answers.push(...found.answers);
    };
    const silence = setTimeout(() => finish('silent'), SILENCE_MS);
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      read(chunk, false);
      if (!closes && answers.length >= requests.length) finish('answered');
    });
    socket.on('error', (error: NodeJS.ErrnoException) => error.code === 'ECONNREFUSED' && finish('refused'));
    socket.on('close', () => {
      read('', true);
      finish('closed');
    });
    socket.write(Buffer.concat(requests));
    if (closes) socket.end();
  });
}
