import { request as requestHttp, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { TLSSocket } from 'node:tls';

/** The beginning of the type of every problem of the doors. Other programs do not use this prefix. */
const OUR_PROBLEM = 'urn:sidetrack:problem:';

const MOST_OF_A_BODY = 16 * 1024;

export interface UrlAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /**
   * The code of Sidetrack's problem in the body (`unsigned`, `not-found`, …). Null when the body is no such problem.
   */
  readonly problem: string | null;
  /** The end of the validity of the server's certificate. Null without TLS. */
  readonly certificateUntil: Date | null;
}

export interface UrlQuestion {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly withinMs: number;
}

/**
 * Asks a URL over a separate connection. Follows no redirects, and reads no more of the answer than a door would send.
 * Certificates are checked as Node checks them (NODE_EXTRA_CA_CERTS adds authorities). User and password of the URL are
 * sent as a provider sends them.
 *
 * @throws the system's error, of TLS as well; an Error with the code ETIMEDOUT when there is no answer in time
 */
export function askUrl(url: URL, { method, headers = {}, withinMs }: UrlQuestion): Promise<UrlAnswer> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const asked = send(url, { method, headers: { 'content-length': '0', ...headers }, agent: false });
    const timer = setTimeout(() => {
      asked.destroy(Object.assign(new Error(`no answer within ${withinMs / 1_000} s`), { code: 'ETIMEDOUT' }));
    }, withinMs);
    asked.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    const take = async (response: IncomingMessage): Promise<void> => {
      const certificateUntil = validUntil(response);
      const problem = problemOf(await readSome(response));
      clearTimeout(timer);
      asked.destroy();
      resolve({ status: response.statusCode ?? 0, headers: response.headers, problem, certificateUntil });
    };
    asked.once('response', (response) => void take(response));
    asked.end();
  });
}

function validUntil({ socket }: IncomingMessage): Date | null {
  const certificate = 'getPeerCertificate' in socket ? (socket as TLSSocket).getPeerCertificate() : null;
  return certificate?.valid_to === undefined ? null : new Date(certificate.valid_to);
}

/** A body that ends early is returned as far as it came. An endless body is cut. */
async function readSome(response: IncomingMessage): Promise<string> {
  let body = '';
  try {
    for await (const chunk of response) {
      body += String(chunk);
      if (body.length > MOST_OF_A_BODY) break;
    }
  } catch {
    return body;
  }
  return body;
}

function problemOf(body: string): string | null {
  try {
    const { type } = JSON.parse(body) as { type?: unknown };
    return typeof type === 'string' && type.startsWith(OUR_PROBLEM) ? type.slice(OUR_PROBLEM.length) : null;
  } catch {
    return null;
  }
}
