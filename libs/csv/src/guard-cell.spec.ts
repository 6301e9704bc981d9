import { describe, expect, it } from 'vitest';
import { guardCell } from './guard-cell.js';

describe('a cell', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("https://example.test";"open")',
    '+1+cmd|/C calc!A0',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '+1 555 0100',
    '+',
    '-',
    '--1',
  ])('that begins like a formula gets an apostrophe: %j', (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
  });

  it.each(['', '+15550100001', '-7', '-7.5', '30003', 'sip:=x@example.test', 'a=1', "'=1", ' =1', 'delivered'])(
    'stays as it is otherwise: %j',
    (text) => {
      expect(guardCell(text)).toBe(text);
    },
  );
});
