import { createHash } from 'node:crypto';

/** What one door answered, as far as two doors of the same history have to agree. */
export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/**
 * Keys whose values each door makes up for itself:
 * `next`: a cursor; each walk follows its own, so only whether there is one is held against the other
 * `id`, `createdAt` of a note: drawn and read off the clock when the note was written
 * `requestId`, `instance`: name the request, not what it asked for
 */
const OWN = new Set(['requestId', 'instance']);

export function normalise(
  route: string,
  status: number,
  type: string,
  bytes: Buffer,
  own: readonly string[],
): Answered {
  return { status, type, body: normaliseBody(route, type, bytes, own) };
}

function normaliseBody(route: string, type: string, bytes: Buffer, own: readonly string[]): string {
  // Figures of this process: which there are is the same, what they have counted is not.
  if (route === '/metrics') return [...bytes.toString().matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name).join('\n');
  if (type.includes('zip')) return createHash('sha256').update(bytes).digest('hex');
  let text = bytes.toString();
  for (const value of own) text = text.replaceAll(value, '~own~');
  if (!type.includes('json') || type.includes('ndjson')) return text;
  return JSON.stringify(JSON.parse(text), replaceOwn, 1);
}

function replaceOwn(key: string, value: unknown): unknown {
  if (OWN.has(key)) return undefined;
  return key === 'next' && typeof value === 'string' && value !== '' ? '~cursor~' : value;
}
