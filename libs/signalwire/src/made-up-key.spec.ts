import type { CallbackEvent } from '@sidetrack/domain';
import { describe, expect, it } from 'vitest';
import { judgeEvent } from './judge-event.js';
import { MADE_UP_KEY } from './made-up-key.js';
import { signForm } from './sign.js';
import { createSignatureVerifier } from './signature.js';
import { keyIdOf, SigningKeys } from './signing-keys.js';
import { toEvent } from './to-event.js';
import { validateCallback } from './validate-callback.js';

const BASE = 'https://hooks.example.test';
const TARGET = '/callbacks/messages';
const OWN_KEY = 'PSK_of_this_sidetrack';
const KEYS = new SigningKeys([{ accountSid: '*', key: OWN_KEY }]);

const paramsOf = (accountSid: string) => ({ AccountSid: accountSid, MessageSid: 'SM1', MessageStatus: 'sent' });

function eventOf(accountSid: string, key: string): CallbackEvent {
  const params = paramsOf(accountSid);
  const reading = validateCallback('message', params);
  if (!reading.ok) throw new Error(reading.problems[0]?.detail);
  const signature = signForm(key, BASE + TARGET, params);
  const evidence = { scheme: 'form', signedUrl: BASE + TARGET, signature, keyId: keyIdOf(key), rawBody: null } as const;
  return toEvent('message', reading, {}, new Date('2026-03-01T12:00:00Z'), evidence);
}

describe('the key of what is made up', () => {
  it.each(['made-up-clinic', 'AC1'])('opens no door, whatever the account: %s', (accountSid) => {
    const params = paramsOf(accountSid);
    const verifier = createSignatureVerifier({ publicUrls: [BASE], keys: KEYS });
    const verdict = verifier.verify(
      {
        method: 'POST',
        target: TARGET,
        host: 'hooks.example.test',
        bodyType: 'form',
        rawBody: Buffer.from(new URLSearchParams(params).toString()),
        signature: signForm(MADE_UP_KEY.key, BASE + TARGET, params),
      },
      params,
    );
    expect(verdict).toEqual({ ok: false, reason: 'wrong' });
  });

  it('is known to whoever judges what was made up, and for nobody else', () => {
    const none = new SigningKeys([]);
    expect(judgeEvent(eventOf('made-up-clinic', MADE_UP_KEY.key), none)).toBe('made-up');
    expect(judgeEvent(eventOf('AC1', MADE_UP_KEY.key), none)).toBe('key-unknown');
    expect(judgeEvent(eventOf('AC1', MADE_UP_KEY.key), KEYS)).toBe('key-unknown');
  });
});

it('nothing made up is ever verified, also where a key of this Sidetrack signed it; and a change to it is found', () => {
  const live = eventOf('made-up-simulation', OWN_KEY);
  expect(judgeEvent(live, KEYS)).toBe('made-up');
  expect(judgeEvent(live, new SigningKeys([]))).toBe('key-unknown');
  expect(judgeEvent({ ...live, status: 'delivered' }, KEYS)).toBe('wrong');
  expect(judgeEvent(eventOf('AC1', OWN_KEY), KEYS)).toBe('verified');
});
