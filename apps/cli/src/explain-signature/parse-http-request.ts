import type { CallbackRequest } from '@sidetrack/signalwire';

export interface PastedRequest {
  readonly ok: true;
  readonly headers: Readonly<Record<string, string>>;
  /**
   * The request with each body that pasting may have changed into this one (line ends differ). The likeliest comes
   * first.
   */
  readonly readings: readonly CallbackRequest[];
}

export type PastedRequestReading = PastedRequest | { readonly ok: false; readonly detail: string };

/** Reads a pasted HTTP/1.1 request, with LF or CRLF, with or without a newline after its body. */
export function parseHttpRequest(input: Buffer): PastedRequestReading {
  const [head, body] = splitHead(input);
  const [requestLine = '', ...headerLines] = head.split(/\r?\n/);
  const [, method = '', url = ''] = /^(GET|POST) +(\S+)(?: +HTTP\/[\d.]+)? *$/i.exec(requestLine) ?? [];
  if (method === '') {
    const shown = JSON.stringify(requestLine.split('?', 1)[0]?.slice(0, 60));
    return refuse(
      `the first line has to be a request line such as "POST /callbacks/messages HTTP/1.1", but it is ${shown}`,
    );
  }
  const headers: Record<string, string> = {};
  for (const [index, line] of headerLines.entries()) {
    const colon = line.indexOf(':', 1);
    if (colon === -1) return refuse(`line ${index + 2} is no header: it has no colon`);
    headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  const [, origin = '', path = ''] = /^https?:\/\/([^/?#]*)((?:[/?#].*)?)$/i.exec(url) ?? ['', '', url];
  const isGet = method.toUpperCase() === 'GET';
  const request: Omit<CallbackRequest, 'rawBody'> = {
    method: isGet ? 'GET' : 'POST',
    target: path,
    host: headers['host'] ?? headers[':authority'] ?? origin,
    bodyType: isGet ? null : bodyTypeOf(headers['content-type'], body),
    signature: headers['x-signalwire-signature'] ?? headers['x-twilio-signature'] ?? null,
  };
  const bodies = isGet ? [Buffer.alloc(0)] : readBodies(body, Number(headers['content-length']));
  return { ok: true, headers, readings: bodies.map((rawBody) => ({ ...request, rawBody })) };
}

const refuse = (detail: string): PastedRequestReading => ({ ok: false, detail });

/** The text before the first blank line, and the bytes after that line. */
function splitHead(input: Buffer): [head: string, body: Buffer] {
  // In latin1 one byte is one character, so positions are the same in text and bytes.
  const text = input.toString('latin1');
  const start = /^(\u00ef\u00bb\u00bf)?\s*/.exec(text)?.[0].length ?? 0;
  const blank = /\r?\n\r?\n/g;
  blank.lastIndex = start;
  const found = blank.exec(text);
  if (found === null) return [text.slice(start).trimEnd(), Buffer.alloc(0)];
  return [text.slice(start, found.index), input.subarray(found.index + found[0].length)];
}

function bodyTypeOf(contentType: string | undefined, body: Buffer): 'form' | 'json' {
  if (contentType !== undefined) return /^application\/json\b/i.test(contentType) ? 'json' : 'form';
  return /^\s*[{[]/.test(body.toString('latin1')) ? 'json' : 'form';
}

function readBodies(body: Buffer, contentLength: number): Buffer[] {
  const text = body.toString('latin1');
  const stripped = text.replace(/\r?\n$/, '');
  const variants = [
    contentLength <= text.length ? text.slice(0, contentLength) : stripped,
    stripped,
    text,
    stripped.replaceAll('\r\n', '\n'),
    stripped.replaceAll(/\r?\n/g, '\r\n'),
  ];
  return [...new Set(variants)].map((variant) => Buffer.from(variant, 'latin1'));
}
