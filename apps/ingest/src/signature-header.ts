import { readSignature } from '@sidetrack/signalwire';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * The headers that carry a signature, in the order in which they are looked at: the own name of SignalWire first, as
 * its libraries read it (callback reference §4).
 */
const NAMES = ['x-signalwire-signature', 'x-twilio-signature'] as const;

/** A header that was sent several times arrives joined by commas; more than a few are nobody's signatures. */
const MOST_VALUES = 4;

/**
 * The signature of a request: of both headers the first value that is written as a provider writes a signature. When
 * there is none such, the first value that is not empty, for the diagnosis. An empty header hides no other. Null when
 * there is no value at all.
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
    // A signature in base64 or hex has no comma. A header without a comma is the usual case, and its value is taken as
    // it is.
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
