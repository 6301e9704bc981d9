import { KINDS, type Kind } from '@sidetrack/domain';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CallCallbackDto } from './call-callback.dto.js';
import { keepsRule } from './callback-fields.js';
import { MessageCallbackDto } from './message-callback.dto.js';
import { FIELDS } from './read-fields.js';
import { RecordingCallbackDto } from './recording-callback.dto.js';

const DTO = { message: MessageCallbackDto, call: CallCallbackDto, recording: RecordingCallbackDto } as const;
const FINE = { sid: 'SM1', accountSid: 'AC1', status: 'sent' };

/** What fits some rules and breaks others. */
const VALUES = [
  '12',
  '',
  'a b',
  'sid_x',
  'v3:x',
  'whatsapp',
  '1234567890',
  'é',
  'Thu, 04 Apr 2024 18:30:31 +0000',
  'x'.repeat(65),
  'x'.repeat(129),
  'x'.repeat(513),
  `sip:${'x'.repeat(2044)}`,
  `sip:${'x'.repeat(2045)}`,
  '9'.repeat(9999),
];

describe('the rules of a DTO', () => {
  it.each(KINDS)('of a %s are kept by each text in each field exactly when class-validator finds nothing', (kind) => {
    const judge = (field: string, text: string): void => {
      const callback = Object.assign(new DTO[kind](), { ...FINE, [field]: text });

      expect(keepsRule(DTO[kind], field, text), `${field} ${text}`).toBe(validateSync(callback).length === 0);
    };
    for (const [field] of FIELDS[kind]) for (const value of VALUES) judge(field, value);
    const names = FIELDS[kind].map(([field]) => field);
    fc.assert(fc.property(fc.constantFrom(...names), fc.string(), judge), { numRuns: 300 });
  });

  it.each<[Kind, string, string]>([
    ['message', 'from', 'x'.repeat(513)],
    ['message', 'to', `sip:${'x'.repeat(2045)}`],
    ['message', 'channelPrefix', 'no channel'],
    ['call', 'timestamp', 'yesterday'],
    ['call', 'durationSeconds', '12.0'],
    ['recording', 'callSid', 'a/b'],
  ])('of a %s are broken by %s = %j', (kind, field, text) => {
    expect(keepsRule(DTO[kind], field, text)).toBe(false);
  });

  it('cannot be kept by a field that has none', () => {
    expect(keepsRule(MessageCallbackDto, 'body', 'x')).toBe(false);
  });
});
