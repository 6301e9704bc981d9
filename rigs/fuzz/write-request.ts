/** Writes the head lines as given and the bytes as Latin-1. Nothing is checked or repaired on the way. */
export function writeRequest(
  method: string,
  target: string,
  headers: readonly (readonly [name: string, value: string | number])[],
  body: string | Buffer = '',
): Buffer {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const lines = [['host', 'localhost'] as const, ...headers, ['content-length', bytes.length] as const];
  return Buffer.concat([writeHead(`${method} ${target} HTTP/1.1`, lines), bytes]);
}

/** A request line and headers, with nothing added. */
export function writeHead(line: string, headers: readonly (readonly [name: string, value: string | number])[]): Buffer {
  const head = [line, ...headers.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n');
  return Buffer.from(head, 'latin1');
}
