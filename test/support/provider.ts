import type { Kind } from '@sidetrack/domain';
import { PLURAL } from '@sidetrack/domain';
import { signForm } from '@sidetrack/signalwire';

/** Made-up, like everything that tests sign with. */
export const SIGNING_KEY = 'PSK_madeUpSigningKeyForSamples';
export const PUBLIC_URL = 'https://hooks.example.test';
export const ACCOUNT = 'b08dacad-2c5a-4a60-9a3e-7f1d2c3b4a50';

export const FORM = 'application/x-www-form-urlencoded';

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Headers;
}

/** Posts a signed form callback to a door, as the provider would; `params` override a plausible callback. */
export async function sendCallback(
  ingestUrl: string,
  kind: Kind,
  params: Readonly<Record<string, string>>,
  { key = SIGNING_KEY, query = '' }: { key?: string; query?: string } = {},
): Promise<Answer> {
  const path = `/callbacks/${PLURAL[kind]}${query}`;
  const complete = { AccountSid: ACCOUNT, ...params };
  const response = await fetch(ingestUrl + path, {
    method: 'POST',
    headers: { 'content-type': FORM, 'x-signalwire-signature': signForm(key, PUBLIC_URL + path, complete) },
    body: new URLSearchParams(complete).toString(),
  });
  return { status: response.status, body: await response.text(), headers: response.headers };
}

/** A message callback as SignalWire sends it. */
export function messageParams(
  sid: string,
  status: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    MessageSid: sid,
    MessageStatus: status,
    From: '+15550100001',
    To: '+15550100002',
    Body: 'made up',
    NumMedia: '0',
    NumSegments: '1',
    ...more,
  };
}
