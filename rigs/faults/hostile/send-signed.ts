import { signForm } from '@sidetrack/signalwire';
import { ACCOUNT, FORM, PUBLIC_URL } from '../../../test/support/provider.js';

export interface Signed {
  readonly key: string;
  /** The base URL that the callback is signed for. */
  readonly base?: string;
}

export interface SignedAnswer {
  readonly status: number;
  /** For a 422, the id under which the callback is kept. */
  readonly quarantineId: string | null;
}

const PATH = '/callbacks/messages';
const WITHIN_MS = 5_000;

/**
 * Sends one callback that is signed with a key, for the right URL or for another one. Returns null when no answer comes
 * in time.
 */
export async function sendSigned(
  port: number,
  params: Readonly<Record<string, string>>,
  { key, base = PUBLIC_URL }: Signed,
): Promise<SignedAnswer | null> {
  const whole = { AccountSid: ACCOUNT, ...params };
  try {
    const response = await fetch(`http://127.0.0.1:${port}${PATH}`, {
      method: 'POST',
      headers: { 'content-type': FORM, 'x-signalwire-signature': signForm(key, base + PATH, whole) },
      body: new URLSearchParams(whole).toString(),
      signal: AbortSignal.timeout(WITHIN_MS),
    });
    return { status: response.status, quarantineId: idIn(await response.text()) };
  } catch {
    return null;
  }
}

function idIn(body: string): string | null {
  return /"quarantineId":"([0-9a-f-]{36})"/.exec(body)?.[1] ?? null;
}
