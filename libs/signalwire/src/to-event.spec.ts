import type { Kind, Parameters } from '@sidetrack/domain';
import { describe, expect, it } from 'vitest';
import { fixture, publicUrl, signingKey } from '../spec-support/fixtures.js';
import { fingerprintOf } from './fingerprint.js';
import { parseParameters } from './parse-parameters.js';
import { createSignatureVerifier } from './signature.js';
import { SigningKeys } from './signing-keys.js';
import { toEvent } from './to-event.js';
import { validateCallback } from './validate-callback.js';

const RECEIVED_AT = new Date('2026-01-02T03:04:05.678Z');
const verifier = createSignatureVerifier({
  publicUrls: [publicUrl],
  keys: new SigningKeys([{ accountSid: '*', key: signingKey }]),
});

function eventOf(number: string, kind: Kind, more: Parameters = {}): ReturnType<typeof toEvent> {
  const { request } = fixture(number);
  const parsed = parseParameters(request);
  if (!parsed.ok) throw new Error(parsed.detail);
  const verification = verifier.verify(request, parsed.params);
  const params = { ...parsed.params, ...more };
  const validation = validateCallback(kind, params, parsed.foreign);
  if (!verification.ok || !validation.ok) throw new Error('not believed');
  return toEvent(kind, validation, parsed.tags, RECEIVED_AT, verification.evidence);
}

describe('an event', () => {
  it('says what the callback of a call said', () => {
    const { params, evidence, fingerprint, ...rest } = eventOf('04', 'call');
    expect(rest).toEqual({
      accountSid: 'b08dacad-2c5a-4a60-9a3e-7f1d2c3b4a50',
      kind: 'call',
      sid: '3f0a4c1e-5b7d-4e2a-9c11-0a1b2c3d4e5f',
      status: 'completed',
      occurredAt: new Date('2024-04-04T18:32:15.000Z'),
      receivedAt: RECEIVED_AT,
      sequenceNumber: 3,
      unread: [],
      tags: {},
    });
    expect(params).toMatchObject({ CallDuration: '94', AudioInMos: '4.3' });
    expect(evidence.scheme).toBe('form');
    expect(fingerprint).toEqual(fingerprintOf(params));
  });

  it('of a message happened when it was received, as its callback carries no time', () => {
    expect(eventOf('24', 'message')).toMatchObject({ occurredAt: RECEIVED_AT, sequenceNumber: null, status: 'queued' });
  });

  it('of a recording is told by the SID of the recording, not of the call', () => {
    expect(eventOf('44', 'recording').sid).toBe('19e436af-5688-4307-b03b-bdb2b42b8142');
  });

  it('with an unreadable Timestamp happened when it was received, and keeps the text', () => {
    const event = eventOf('04', 'call', { Timestamp: 'half past three' });
    expect(event.occurredAt).toEqual(RECEIVED_AT);
    expect(event.params['Timestamp']).toBe('half past three');
    expect(event.unread).toEqual(['Timestamp']);
  });

  it.each<[Parameters, number | null]>([
    [{ SequenceNumber: '' }, null],
    [{ SequenceNumber: 0 }, 0],
    [{ SequenceNumber: '007' }, 7],
  ])('with %j has the sequence number %j', (more, expected) => {
    expect(eventOf('04', 'call', more).sequenceNumber).toBe(expected);
  });

  it('of a retry has the same fingerprint, of another status another one', () => {
    expect(eventOf('05', 'call').fingerprint).toEqual(eventOf('04', 'call').fingerprint);
    expect(eventOf('25', 'message').fingerprint).not.toEqual(eventOf('24', 'message').fingerprint);
  });
});
