import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardCell, guardJsonCell } from './guard-cell.js';

/** What a reader of CSV could run: a starter at the beginning of a piece, after blanks, that is no plain number. */
function formulasIn(text: string): string[] {
  return text
    .split(/[;,|\t\r\n"]/)
    .map((piece) => piece.trimStart())
    .filter((piece) => /^[=+\-@＝＋－＠]/.test(piece) && !/^[+-]?\d+(\.\d+)?$/.test(piece));
}

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("https://example.test";"open")', `'=HYPERLINK("https://example.test";"open")`],
    ['+1+cmd|/C calc!A0', "'+1+cmd|/C calc!A0"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['+1 555 0100', "'+1 555 0100"],
    ['+', "'+"],
    ['--1', "'--1"],
    [' =1', " '=1"],
    ['\t=1', "'\t'=1"],
    ['\n=1', "'\n'=1"],
    ['\ttext', "'\ttext"],
  ])('that begins like a formula gets an apostrophe: %j', (text, guarded) => {
    expect(guardCell(text)).toBe(guarded);
  });

  it.each([
    ['x;=1+1', "x;'=1+1"],
    ['x,=1+1', "x,'=1+1"],
    ['x\t=1+1', "x\t'=1+1"],
    ['x|@SUM(A1)', "x|'@SUM(A1)"],
    ['x\n=1+1', "x\n'=1+1"],
    ['x\r\n=1+1', "x\r\n'=1+1"],
    ['x;"=1+1"', `x;"'=1+1"`],
    ['x; \u00a0=1+1', "x; \u00a0'=1+1"],
    ['+15550100001;+1+1', "+15550100001;'+1+1"],
    ['a;=1;b;-x', "a;'=1;b;'-x"],
  ])('in which one follows a separator gets it there: %j', (text, guarded) => {
    expect(guardCell(text)).toBe(guarded);
  });

  it.each([
    ['\r=1', String.raw`\r=1`],
    ['\ufeff=1', String.raw`\ufeff=1`],
    ['invoice\u202efdp.exe', String.raw`invoice\u202efdp.exe`],
    ['\u001b]0;title\u0007', String.raw`\x1b]0;title\x07`],
  ])('has what nobody sees written out: %j', (text, shown) => {
    expect(guardCell(text)).toBe(shown);
  });

  it.each([
    '',
    '+15550100001',
    '+15550100001;+15550100002',
    '-7',
    '-7.5',
    '30003',
    'sip:=x@example.test',
    'a=1',
    "'=1",
    'delivered',
    'one, two; three',
  ])('stays as it is otherwise: %j', (text) => {
    expect(guardCell(text)).toBe(text);
  });

  it('holds nothing that could run, whatever is in it and wherever it is split', () => {
    const pieces = fc.constantFrom(...Array.from('=+-@＝;,|\t\r\n" \'1x.'));
    fc.assert(
      fc.property(fc.string({ unit: pieces }), (text) => {
        expect(formulasIn(guardCell(text))).toEqual([]);
      }),
    );
  });
});

describe('a cell of JSON', () => {
  it('means the same, and holds nothing that could run', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('=+-@;,|\t\r\n" \\1x\u202e')) });
    const value = fc.oneof(text, fc.integer(), fc.array(fc.oneof(text, fc.integer())));
    fc.assert(
      fc.property(fc.dictionary(text, value), (object) => {
        const cell = guardJsonCell(JSON.stringify(object));
        expect(JSON.parse(cell)).toEqual(JSON.parse(JSON.stringify(object)));
        expect(cell).not.toContain('\u202e');
        // A negative number is followed by what closes a list; it is written by us, and no stranger's text.
        expect(formulasIn(cell).filter((piece) => !/^-\d+[\]}]+$/.test(piece))).toEqual([]);
      }),
    );
  });

  it('keeps phone numbers readable', () => {
    expect(guardJsonCell('{"To":"+15550100001","Body":"x;=1+1"}')).toBe(
      String.raw`{"To":"+15550100001","Body":"x;\u003d1+1"}`,
    );
  });
});
