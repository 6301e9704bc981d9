import { createLogger } from '@sidetrack/observability';
import {
  createSignatureVerifier,
  signForm,
  SigningKeys,
  type CallbackRequest,
  type Verification,
} from '@sidetrack/signalwire';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchBelievedHosts } from './watch-believed-hosts.js';

const KEY = 'PSK_madeUpSigningKeyForSamples';
const TARGET = '/callbacks/messages';
const PARAMS = { AccountSid: 'a', MessageSid: 'SM1', MessageStatus: 'sent' };

describe('the watch over the hosts under which callbacks are believed', () => {
  const logger = createLogger('ingest', 'silent');
  const warn = vi.spyOn(logger, 'warn').mockReturnValue(undefined);
  let send: (host: string, signature?: string) => Verification;

  beforeEach(() => {
    warn.mockClear();
    const keys = new SigningKeys([{ accountSid: '*', key: KEY }]);
    const verifier = watchBelievedHosts(createSignatureVerifier({ publicUrls: [], keys }), logger);
    send = (host, signature = signForm(KEY, `https://${host}${TARGET}`, PARAMS)) => {
      const request: CallbackRequest = {
        method: 'POST',
        target: TARGET,
        host,
        bodyType: 'form',
        rawBody: Buffer.from(new URLSearchParams(PARAMS).toString()),
        signature,
      };
      return verifier.verify(request, PARAMS);
    };
  });

  const told = (): unknown[] => warn.mock.calls.map(([about]) => about);

  it('tells of a second name once, with the first beside it, and believes both', () => {
    const verdicts = ['hooks.example.test', 'other.example.test', 'hooks.example.test', 'other.example.test'].map(
      (host) => send(host).ok,
    );
    expect(verdicts).toEqual([true, true, true, true]);
    expect(told()).toEqual([{ first: 'hooks.example.test', other: 'other.example.test' }]);
    expect(warn.mock.lastCall?.[1]).toContain('set PUBLIC_URL');
  });

  it('takes a port, or letters of another size, for no other name', () => {
    for (const host of ['hooks.example.test', 'hooks.example.test:8443', 'Hooks.Example.Test']) {
      expect(send(host).ok).toBe(true);
    }
    expect(told()).toEqual([]);
  });

  it('counts no name of this machine, on whichever port', () => {
    for (const host of ['127.0.0.1:3000', 'hooks.example.test', 'localhost:3000', '[::1]:3000', '127.0.0.1:3001']) {
      expect(send(host).ok).toBe(true);
    }
    expect(told()).toEqual([]);
  });

  it('learns nothing from whoever is not believed', () => {
    expect(send('strangers.example.test', 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=').ok).toBe(false);
    expect(send('hooks.example.test').ok).toBe(true);
    expect(told()).toEqual([]);
  });

  it('tells of seven other names at most', () => {
    for (let each = 0; each < 50; each += 1) send(`name-${each}.example.test`);
    expect(told()).toHaveLength(7);
  });
});
