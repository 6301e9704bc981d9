import { readSignature } from '@sidetrack/signalwire';
import type { IncomingHttpHeaders } from 'node:http';

/** In this order: SignalWire's own name first, as its libraries read it (callback reference §4). */
const NAMES = ['x-signalwire-signature', 'x-twilio-signature'] as const;

/** A header that was sent several times arrives joined by commas; more than a few are nobody's signatures. */
const MOST_VALUES = 4;

/**
 * The signature of a request: the first value that is written as a provider writes one, of either header, else the first
 * that says anything, for the diagnosis. An empty header says nothing, so it hides no other. Null when there is none.
 */
export function signatureOf(headers: IncomingHttpHeaders): string | null {
  const [only, ...others] = valuesOf(headers);
  if (only === undefined) return null;
  if (others.length === 0) return only;
  return [only, ...others].find((value) => readSignature(value) !== null) ?? only;
}

function valuesOf(headers: IncomingHttpHeaders): string[] {
  const values: string[] = [];
  for (const name of NAMES) {
    const header = headers[name];
    if (header === undefined || header === '') continue;
    const text = Array.isArray(header) ? header.join(',') : header;
    // Base64 and hex have no comma; a header without one is the usual case, and is what it is.
    if (!text.includes(',')) {
      if (text.trim() !== '') values.push(text);
    } else
      values.push(
        ...text
          .split(',', MOST_VALUES)
          .map((value) => value.trim())
          .filter((value) => value !== ''),
      );
  }
  return values;
}
