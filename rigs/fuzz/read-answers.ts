export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

interface Piece {
  /** Null for an interim answer such as 100. */
  readonly answer: Answer | null;
  readonly length: number;
}

/** Reads the complete answers from the bytes that arrived on a connection, and returns the remaining bytes. */
export function readAnswers(arrived: string, isClosed: boolean): { readonly answers: Answer[]; readonly rest: string } {
  const answers: Answer[] = [];
  let rest = arrived;
  for (;;) {
    const piece = readOne(rest, isClosed);
    if (piece === null) return { answers, rest };
    if (piece.answer !== null) answers.push(piece.answer);
    rest = rest.slice(piece.length);
  }
}

function readOne(text: string, isClosed: boolean): Piece | null {
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) return null;
  const head = text.slice(0, end);
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]);
  const start = end + 4;
  if (status < 200) return { answer: null, length: start };
  const contentType = /^content-type:(.*)$/im.exec(head)?.[1]?.trim() ?? '';
  const body = readBody(head, text.slice(start), status, isClosed);
  return body === null ? null : { answer: { status, contentType, body: body.text }, length: start + body.length };
}

function readBody(
  head: string,
  text: string,
  status: number,
  isClosed: boolean,
): { text: string; length: number } | null {
  if (status === 204 || status === 304) return { text: '', length: 0 };
  if (/^transfer-encoding: *chunked/im.test(head)) return readChunks(text);
  const length = /^content-length: *(\d+)/im.exec(head)?.[1];
  if (length === undefined) return isClosed ? { text, length: text.length } : null;
  return text.length < Number(length) ? null : { text: text.slice(0, Number(length)), length: Number(length) };
}

function readChunks(text: string): { text: string; length: number } | null {
  let [at, body] = [0, ''];
  for (;;) {
    const line = text.indexOf('\r\n', at);
    if (line === -1) return null;
    const size = Number.parseInt(text.slice(at, line), 16);
    const next = line + 2 + size + 2;
    if (text.length < next) return null;
    if (size === 0) return { text: body, length: next };
    body += text.slice(line + 2, line + 2 + size);
    at = next;
  }
}
