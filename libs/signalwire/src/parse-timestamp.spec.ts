import { describe, expect, it } from 'vitest';
import { parseTimestamp } from './parse-timestamp.js';

describe('a timestamp', () => {
  it.each([
    ['Thu, 04 Apr 2024 18:30:31 +0000', '2024-04-04T18:30:31.000Z'],
    ['Thu, 04 Apr 2024 20:30:31 +0200', '2024-04-04T18:30:31.000Z'],
    ['Thu, 4 Apr 2024 18:30:31 GMT', '2024-04-04T18:30:31.000Z'],
    ['04 Apr 2024 18:30 +0000', '2024-04-04T18:30:00.000Z'],
    ['Thu, 01 Jan 1970 00:00:00 +0000', '1970-01-01T00:00:00.000Z'],
    ['Sun, 09 Feb 2020 09:30:03 Etc/UTC', '2020-02-09T09:30:03.000Z'],
    ['Thu, 04 Apr 2024 18:30:31 UTC', '2024-04-04T18:30:31.000Z'],
    ['Thu, 04 Apr 2024 18:30:31 UT', '2024-04-04T18:30:31.000Z'],
    ['Thu, 04 Apr 2024 18:30:31 Z', '2024-04-04T18:30:31.000Z'],
    ['Thu, 04 Apr 2024 14:30:31 EDT', '2024-04-04T18:30:31.000Z'],
    ['Thu, 04 Apr 2024 10:30:31 pst', '2024-04-04T18:30:31.000Z'],
    ['Thu, 04 Apr 2024 18:30:31 A', '2024-04-04T18:30:31.000Z'],
    [' Thu, 04 Apr 2024 18:30:31 +0000 (UTC) ', '2024-04-04T18:30:31.000Z'],
    ['2024-04-04T18:30:31Z', '2024-04-04T18:30:31.000Z'],
    ['2024-04-04T18:30:31.123456Z', '2024-04-04T18:30:31.123Z'],
    ['2024-04-04t20:30:31+02:00', '2024-04-04T18:30:31.000Z'],
    ['2024-04-04 20:30:31+0200', '2024-04-04T18:30:31.000Z'],
  ])('%s is %s', (text, iso) => {
    expect(parseTimestamp(text)?.toISOString()).toBe(iso);
  });

  it.each([
    '',
    'yesterday',
    '2024-04-04T18:30:31',
    '2024-04-04',
    '2024-04-04T25:30:31Z',
    '1712255431',
    'Thu, 04 Apr 2024 18:30:31 J',
    'Fri, 04 Apr 2024 18:30:31 +0000',
    'Thu, 04 Apr 2024 18:30:31',
    'Thu, 04 Apr 2024 25:30:31 +0000',
    'Wed, 30 Feb 2024 18:30:31 +0000',
    'Wed, 31 Dec 1969 23:59:59 +0000',
    `Thu, 04 Apr 2024 18:30:31 +0000 (${'x'.repeat(100)})`,
  ])('is not read from %j', (text) => {
    expect(parseTimestamp(text)).toBeNull();
  });

  it.each([
    (time: Date) => time.toUTCString(),
    (time: Date) => time.toUTCString().replace('GMT', '+0000'),
    (time: Date) => time.toISOString(),
    (time: Date) => time.toISOString().replace('.000Z', 'Z'),
  ])('is the same moment in each form that needs no library, over all years: form %#', (write) => {
    for (let day = 0; day < 2_932_000; day += 997) {
      const time = new Date((day * 86_400 + (day % 86_400)) * 1_000);
      expect([write(time), parseTimestamp(write(time))]).toEqual([write(time), time]);
    }
  });

  it.each([
    'Thu, 31 Nov 2024 18:30:31 GMT',
    'Tue, 04 Apr 2024 18:30:31 +0000',
    '2024-02-30T18:30:31Z',
    '2024-11-31T18:30:31.000Z',
  ])('is not made to fit where no calendar has it: %s', (text) => {
    expect(parseTimestamp(text)).toBeNull();
  });

  it('is read anew for everyone: nobody can change another’s date', () => {
    const text = 'Thu, 04 Apr 2024 18:30:31 +0000';
    parseTimestamp(text)?.setFullYear(1999);
    expect(parseTimestamp(text)?.getUTCFullYear()).toBe(2024);
  });

  it('is read rightly, also after many others', () => {
    for (let minute = 0; minute < 60; minute += 1) {
      for (const second of [0, 30]) {
        const time = new Date(Date.UTC(2024, 3, 4, 18, minute, second));
        expect(parseTimestamp(time.toUTCString())).toEqual(time);
      }
    }
  });
});
