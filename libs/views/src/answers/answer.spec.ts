import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MessageResource } from '../messages/message-resource.js';
import { LookupResource } from '../lookup/lookup-resource.js';
import { answer, answerNamed, columnsOf, exampleOf, type Answer } from './answer.js';
import { DESCRIPTIONS } from './descriptions.js';
import * as field from './fields.js';

const Leg = answer('LegOfSpec', {
  number: field.text('Who was called.', '+15550100001'),
  rings: field.count('How often.', 3),
});
const Trunk = answer('TrunkOfSpec', {
  kind: field.word('trunk'),
  first: field.part(Leg, 'The first one.'),
  last: field.partOrNull(Leg, 'The last one, if any.', null),
  legs: field.listOf(Leg, 'All of them.'),
  timestamps: field.timestamps(['up', 'down'], { up: '2026-01-31T08:00:00.000Z' }),
  asOf: z.optional(field.time('When.')),
});

// The API documents of another spec in the same process have to be without these.
const made: Answer[] = [Leg, Trunk];
afterAll(() => made.forEach((one) => DESCRIPTIONS.remove(one)));

describe('an answer', () => {
  it('has an example out of those of its fields, which it takes itself', () => {
    const leg = { number: '+15550100001', rings: 3 };

    expect(exampleOf(Trunk)).toEqual({
      kind: 'trunk',
      first: leg,
      last: null,
      legs: [leg],
      timestamps: { up: '2026-01-31T08:00:00.000Z' },
    });
    expect(Trunk.parse(exampleOf(Trunk))).toEqual(exampleOf(Trunk));
    expect(LookupResource.parse(exampleOf(LookupResource))).toEqual(exampleOf(LookupResource));
  });

  it('has columns in the order of its fields, its parts field by field, and none for what is not always there', () => {
    expect(columnsOf(Trunk)).toEqual([
      'kind',
      'first.number',
      'first.rings',
      'last',
      'legs',
      'timestamps.up',
      'timestamps.down',
    ]);
  });

  it('refuses what it does not describe', () => {
    const message = exampleOf(MessageResource);

    expect(MessageResource.safeParse({ ...message, price: 1 }).success).toBe(false);
    expect(MessageResource.safeParse({ ...message, lastSeenAt: '2026-01-31 08:00' }).success).toBe(false);
    expect(MessageResource.safeParse({ ...message, status: 'on its way' }).success).toBe(false);
  });

  it('is found by its name', () => {
    expect(answerNamed('TrunkOfSpec')).toBe(Trunk);
    expect(answerNamed('NoneOfSpec')).toBeUndefined();
  });

  it('without an example of a field says which', () => {
    const Bare = answer('BareOfSpec', { at: field.time('When it rang.') });
    made.push(Bare);

    expect(() => exampleOf(Bare)).toThrow('a field ({"description":"When it rang."}) has no example; give it one.');
  });
});
