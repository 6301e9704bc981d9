import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor, type Cursor } from './cursor.js';

const CURSOR: Cursor = {
  kind: 'message',
  askedAt: new Date('2026-03-01T12:00:00.123Z'),
  after: { firstSeenAt: new Date('2026-02-28T23:59:59.999Z'), sid: 'SM1', accountSid: 'AC1' },
};

const encode = (fields: unknown): string => Buffer.from(JSON.stringify(fields)).toString('base64url');

describe('a cursor', () => {
  it('comes back as it was', () => {
    expect(decodeCursor(encodeCursor(CURSOR))).toEqual(CURSOR);
  });

  it('can stand in a URL as it is', () => {
    expect(encodeCursor(CURSOR)).toMatch(/^[A-Za-z0-9_-]+$/);
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
    `${encodeCursor(CURSOR)}=`,
    ` ${encodeCursor(CURSOR)}`,
    `${encodeCursor(CURSOR)}!`,
    encodeCursor(CURSOR).slice(0, -1),
  ])('that this program did not write (%j) is not read', (text) => {
    expect(decodeCursor(text)).toBeNull();
  });

  it('out of any text is either what wrote exactly that text, or nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => Buffer.from(json).toString('base64url')),
        ),
        (text) => {
          const cursor = decodeCursor(text);
          return cursor === null || encodeCursor(cursor) === text;
        },
      ),
    );
  });
});
