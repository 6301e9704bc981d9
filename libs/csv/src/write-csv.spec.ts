import { describe, expect, it } from 'vitest';
import { writeCsvHead, writeCsvLines } from './write-csv.js';

const COLUMNS = ['sid', 'final', 'timestamps.sent', 'timestamps.no-answer', 'params'];

describe('a table as CSV', () => {
  it('begins with the names of its columns', () => {
    expect(writeCsvHead(COLUMNS)).toBe('sid,final,timestamps.sent,timestamps.no-answer,params\r\n');
  });

  it('has a line for each record, whatever is in it', () => {
    const records = [
      { sid: 'a', final: false, timestamps: { sent: '2026-03-01T12:00:00.000Z' }, params: { To: '+1', Body: '"=1"' } },
      { sid: 'with, comma', final: true, timestamps: {}, params: null },
      { sid: '=1+1', final: null },
      { sid: 'two\nlines' },
    ];

    expect(writeCsvLines(COLUMNS, records)).toBe(
      [
        'a,false,2026-03-01T12:00:00.000Z,,"{""To"":""+1"",""Body"":""\\""\\u003d1\\""""}"',
        '"with, comma",true,,,',
        "'=1+1,,,,",
        '"two\nlines",,,,',
        '',
      ].join('\r\n'),
    );
  });

  it('of no records has no lines', () => {
    expect(writeCsvLines(COLUMNS, [])).toBe('');
  });
});
