import { request, type RequestOptions } from 'node:https';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

export interface HttpsQuestion {
  /** The name in the URL, in the handshake and in the `Host` header. */
  readonly host: string;
  readonly port: number;
  /** Path and query, sent exactly so. */
  readonly target: string;
  /** The authority that the client trusts, in PEM. */
  readonly ca: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The address of this machine that asks. */
  readonly from?: string;
}

export interface HttpsAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks a server of this machine under one of its public names, over a separate connection. */
export async function askHttps(question: HttpsQuestion): Promise<HttpsAnswer> {
  const answer = await openHttps(question);
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) };
}

/** Asks in the same way, and returns the answer as soon as its headers have arrived. */
export function openHttps(question: HttpsQuestion): Promise<IncomingMessage> {
  const { host, port, target, ca, method = 'GET', headers = {}, body, from } = question;
  const options: RequestOptions = {
    host: '127.0.0.1',
    port,
    servername: host,
    ca,
    agent: false,
    method,
    path: target,
    headers: { host, ...headers, ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }) },
    ...(from === undefined ? {} : { localAddress: from }),
  };
  return new Promise((resolve, reject) => {
    const asked = request(options, resolve);
    asked.once('error', reject);
    asked.once('upgrade', (answer: IncomingMessage, socket) => {
      socket.destroy();
      resolve(answer);
    });
    asked.end(body);
  });
}
