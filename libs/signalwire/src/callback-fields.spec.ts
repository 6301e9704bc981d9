import { KINDS, type Kind } from '@sidetrack/domain';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CallCallbackDto } from './call-callback.dto.js';
import { keepsItsRules } from './callback-fields.js';
import { MessageCallbackDto } from './message-callback.dto.js';
import { FIELDS } from './read-fields.js';
import { RecordingCallbackDto } from './recording-callback.dto.js';

const DTO = { message: MessageCallbackDto, call: CallCallbackDto, recording: RecordingCallbackDto } as const;

/** What fits every rule, and what breaks one, two or all of them. */
const VALUES = [
  '12',
  undefined,
  '',
  'a b',
  'sid_x',
  '1234567890',
  'é',
  'x'.repeat(65),
  'x'.repeat(513),
  '9'.repeat(9999),
];

const fieldsOf = (kind: Kind): fc.Arbitrary<Record<string, string | undefined>> => {
  const fits = fc.constantFrom('12');
  const any = fc.oneof(fc.constantFrom(...VALUES), fc.string());
  const value = fc.oneof({ weight: 9, arbitrary: fits }, { weight: 1, arbitrary: any });
  return fc.record(Object.fromEntries(FIELDS[kind].map(([field]) => [field, value])));
};

describe('the rules of a DTO', () => {
  it.each(KINDS)('of a %s are kept exactly when class-validator finds nothing', (kind) => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(fieldsOf(kind), (fields) => {
        const callback = Object.assign(new DTO[kind](), fields);
        const isFine = validateSync(callback).length === 0;
        seen.add(isFine);

        expect(keepsItsRules(callback)).toBe(isFine);
      }),
      { numRuns: 300 },
    );
    expect(seen).toEqual(new Set([true, false]));
  });

  it.each(KINDS)('of a %s are broken by each value of each field by which class-validator finds one broken', (kind) => {
    const fine = Object.fromEntries(FIELDS[kind].map(([field]) => [field, '12']));
    for (const [field] of FIELDS[kind]) {
      for (const value of VALUES) {
        const callback = Object.assign(new DTO[kind](), { ...fine, [field]: value });

        expect(keepsItsRules(callback)).toBe(validateSync(callback).length === 0);
      }
    }
  });

  it('cannot be kept by what has none', () => {
    expect(keepsItsRules({})).toBe(false);
  });
});
