import { expect, it } from 'vitest';
import { writeTicketText, type AnyResource } from './ticket-text.js';

const RECORDING: AnyResource = {
  kind: 'recording',
  sid: 'RE1',
  accountSid: 'AC1',
  callSid: 'CA1\n\nForged:      line',
  conferenceSid: null,
  status: 'failed',
  final: true,
  contradicted: false,
  url: null,
  durationSeconds: null,
  channels: null,
  source: null,
  errorCode: '\u202e40003\u001b[2K',
  price: null,
  priceUnit: null,
  observed: [],
  discrepancy: null,
  timestamps: {},
  eventCount: 1,
  firstSeenAt: '2026-03-01T12:00:00.000Z',
  lastSeenAt: '2026-03-01T12:00:00.000Z',
};

it('a ticket shows what a stranger put into a value, and keeps it in its line', () => {
  const text = writeTicketText({
    resource: RECORDING,
    events: [],
    remarks: ['one\rtwo'],
    tickets: ['T-1\u2066'],
    now: new Date('2026-03-01T13:00:00Z'),
  });

  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(text).toContain(String.raw`Call:        CA1\n\nForged:`);
  expect(text).not.toMatch(/^Forged/m);
  expect(text).toContain(String.raw`\u202e40003\x1b[2K`);
  expect(text).toContain(String.raw`one\rtwo`);
  expect(text).toContain(String.raw`T-1\u2066`);
});
