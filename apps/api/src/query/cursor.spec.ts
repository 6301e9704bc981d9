import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABSENCE_CURSORS } from '../audit/absences.question.js';
import { DISCREPANCY_CURSORS } from '../audit/discrepancies.question.js';
import { QUARANTINE_CURSORS } from '../quarantine/list-quarantine.question.js';
import { LIST_CURSORS } from '../listing/list-cursors.js';

const ASKED_AT = new Date('2026-03-01T12:00:00.123Z');
const CURSOR = {
  askedAt: ASKED_AT,
  after: { firstSeenAt: new Date('2026-02-28T23:59:59.999Z'), sid: 'SM1', accountSid: 'AC1' },
};
const ABSENCE = {
  askedAt: new Date('2026-03-01T12:00:00Z'),
  after: { since: new Date('2026-02-01T12:00:00.123Z'), class: 'open-call', sid: 'CA_1-x', accountSid: 'AC1' },
};

const encode = (fields: unknown): string => Buffer.from(JSON.stringify(fields)).toString('base64url');
const messages = LIST_CURSORS.message;
const written = messages.encode(CURSOR);
const writtenAbsence = ABSENCE_CURSORS.encode(ABSENCE);

describe('a cursor', () => {
  it('comes back as it was', () => {
    expect(messages.decode(written)).toEqual(CURSOR);
    expect(ABSENCE_CURSORS.decode(writtenAbsence)).toEqual(ABSENCE);
  });

  it('can stand in a URL as it is', () => {
    expect(written).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it('holds any SID', () => {
    const any = { ...ABSENCE, after: { ...ABSENCE.after, sid: 'v3:9X2v[~|`$]^=', accountSid: 'x'.repeat(128) } };
    expect(ABSENCE_CURSORS.decode(ABSENCE_CURSORS.encode(any))).toEqual(any);
  });

  it('is one of those that were given out before', () => {
    const [asked, time] = [ASKED_AT.getTime(), 1_772_323_199_999];
    const id = '3f0c8b7e-0000-8000-8000-000000000005';
    const at = { askedAt: ASKED_AT };
    const resource = { sid: 'SM1', accountSid: 'AC1' };
    expect(LIST_CURSORS.call.decode(encode(['call', asked, time, 'SM1', 'AC1']))).toEqual({
      ...at,
      after: { firstSeenAt: new Date(time), ...resource },
    });
    expect(DISCREPANCY_CURSORS.decode(encode(['discrepancies', asked, time, '', 'SM1', 'AC1']))).toEqual({
      ...at,
      after: { firstSeenAt: new Date(time), class: '', ...resource },
    });
    expect(ABSENCE_CURSORS.decode(encode(['absences', asked, time, 'open-call', 'SM1', 'AC1']))).toEqual({
      ...at,
      after: { since: new Date(time), class: 'open-call', ...resource },
    });
    expect(QUARANTINE_CURSORS.decode(encode(['quarantine', asked, time, id]))).toEqual({
      ...at,
      after: { receivedAt: new Date(time), id },
    });
  });

  it('belongs to its list', () => {
    expect(LIST_CURSORS.call.decode(written)).toBeNull();
    expect(DISCREPANCY_CURSORS.decode(writtenAbsence)).toBeNull();
  });

  it.each([
    '',
    'x',
    '[]',
    encode(null),
    encode({}),
    encode(['message', 1, 1, 'SM1']),
    encode(['message', 1, 1, 'SM1', 'AC1', 'more']),
    encode(['fax', 1, 1, 'SM1', 'AC1']),
    encode(['message', '1', 1, 'SM1', 'AC1']),
    encode(['message', 1, 1.5, 'SM1', 'AC1']),
    encode(['message', 1, -1, 'SM1', 'AC1']),
    encode(['message', 1, 8.64e15, 'SM1', 'AC1']),
    encode(['message', 1, 1, 'SM\0', 'AC1']),
    encode(['message', 1, 1, 'SM1', 7]),
    `${written}=`,
    ` ${written}`,
    `${written}!`,
    written.slice(0, -1),
  ])('that this program did not write (%j) is not read', (text) => {
    expect(messages.decode(text)).toBeNull();
  });

  it.each(['', 'x', `${writtenAbsence}=`, encode(['absences', 1, 2, 'a', 'b'])])(
    'of the absences is none that %j could be taken for',
    (text) => {
      expect(ABSENCE_CURSORS.decode(text)).toBeNull();
    },
  );

  it.each([encode(['quarantine', 1, 1, 'no-uuid']), encode(['quarantine', 1, 1, '-'.repeat(36)])])(
    'of the quarantine is none with an id that is no UUID (%j)',
    (text) => {
      expect(QUARANTINE_CURSORS.decode(text)).toBeNull();
    },
  );

  it('out of any text is either what wrote exactly that text, or nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => Buffer.from(json).toString('base64url')),
        ),
        (text) => {
          const cursor = messages.decode(text);
          return cursor === null || messages.encode(cursor) === text;
        },
      ),
    );
  });
});
