import { readFileSync } from 'node:fs';
import type { CallbackRequest } from '../src/callback-request.js';
import { aRequest } from './a-request.js';

/** One callback of `test/fixtures/callbacks.json`. */
export interface CallbackFixture {
  readonly name: string;
  readonly kind: 'message' | 'call' | 'recording' | 'conference';
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** One record of `test/fixtures/signature-vectors.json`. */
export interface SignatureVector {
  readonly name: string;
  readonly library: string;
  readonly signingKey: string;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly contentType: string | null;
  readonly rawBody?: string;
  readonly signature: string;
  readonly valid: boolean | string;
  readonly results: Readonly<Record<string, boolean | string>>;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../test/fixtures/${name}.json`, import.meta.url), 'utf8'));

// oxlint-disable typescript/no-unsafe-type-assertion -- the files are part of the repository
export const { signingKey, publicUrl, callbacks } = read('callbacks') as {
  readonly signingKey: string;
  readonly publicUrl: string;
  readonly callbacks: readonly CallbackFixture[];
};

export const { vectors } = read('signature-vectors') as { readonly vectors: readonly SignatureVector[] };
// oxlint-enable typescript/no-unsafe-type-assertion

/** The fixture whose name begins with this number, as our door sees it. */
export function fixture(number: string): CallbackFixture & { readonly request: CallbackRequest } {
  const found = callbacks.find(({ name }) => name.startsWith(number));
  if (!found) throw new Error(`no fixture ${number}`);
  return { ...found, request: requestOf(found) };
}

export function requestOf(callback: CallbackFixture): CallbackRequest {
  const signature = callback.headers['X-SignalWire-Signature'] ?? callback.headers['X-Twilio-Signature'] ?? null;
  return aRequest({ ...callback, signature });
}
