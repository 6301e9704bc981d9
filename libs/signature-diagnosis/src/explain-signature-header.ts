import { readSignature } from '@sidetrack/signalwire';

/**
 * What is wrong with a signature header in a form that no provider writes, and what was probably meant, when that can
 * be told.
 */
export function mendSignature(text: string): { readonly mended: string | null; readonly detail: string } {
  if (text.length > MOST_CHARACTERS) return { mended: null, detail: explainLength(text) };
  const stripped = text.trim().replace(/^(["'])(.*)\1$/, '$2');
  if (stripped !== text && readSignature(stripped)) {
    return {
      mended: stripped,
      detail: 'The signature has spaces or quotes around it, which something on the way added.',
    };
  }
  const lowerCase = stripped.toLowerCase();
  if (stripped.length === 40 && readSignature(lowerCase)) {
    return { mended: lowerCase, detail: 'The signature is hex in upper case; providers write it in lower case.' };
  }
  const base64 = Buffer.from(stripped, 'base64').toString('base64');
  if (/^[\w+/-]{27}=?$/.test(stripped) && readSignature(base64)) {
    return {
      mended: base64,
      detail: 'The signature is not in standard base64 with its padding: something rewrote it.',
    };
  }
  if (/^[0-9a-f]{64}$/i.test(stripped)) {
    const detail =
      'The signature is an HMAC-SHA256 in hex: SignalWire signs only requests for SWML documents so, and no callback.';
    return { mended: null, detail };
  }
  return { mended: null, detail: explainLength(text) };
}

/** A signature has few quotes and spaces around it. A header of kilobytes is not a signature. */
const MOST_CHARACTERS = 200;

const explainLength = ({ length }: string): string =>
  `The signature has ${length} characters: a provider writes 28 or 44 of base64, or 40 of hex for JSON.`;
