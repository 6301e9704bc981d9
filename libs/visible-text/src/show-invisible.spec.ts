import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeInvisibleInJson, showInOneLine, showInvisible } from './show-invisible.js';

/** Every character of these ranges, each of which moves, colours, turns round or hides what is shown beside it. */
const HOSTILE_RANGES: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2069],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe007f],
];

const everyCharacterOf = (ranges: typeof HOSTILE_RANGES): string[] =>
  ranges.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
  );

const PRINTABLE = /^[ -~]+$/;

describe('a text that is shown to people', () => {
  it.each(everyCharacterOf(HOSTILE_RANGES).map((character) => [character.codePointAt(0)!.toString(16), character]))(
    'has U+%s written out',
    (_code, character) => {
      expect(showInvisible(character)).toMatch(PRINTABLE);
      expect(showInOneLine(character)).toBe(showInvisible(character));
    },
  );

  it('names what it writes out as programmers do', () => {
    expect(showInvisible('\u001b[31mred\u0007 \u009b2J \u007f \u202etxt.exe\u2069 \u{e0041}')).toBe(
      String.raw`\x1b[31mred\x07 \u009b2J \u007f \u202etxt.exe\u2069 \udb40\udc41`,
    );
  });

  it('keeps its lines, and loses the carriage return that would begin one anew', () => {
    expect(showInvisible('one\ntwo\r\nthree\tfour\rfive')).toBe('one\ntwo\r\nthree\tfour\\rfive');
    expect(showInOneLine('one\ntwo\r\nthree\tfour\rfive')).toBe(String.raw`one\ntwo\r\nthree\tfour\rfive`);
  });

  it.each(['Zażółć gęślą jaźń', '日本語', 'שלום', 'مرحبا', '❤️ 👍🏽', '+1 555 0100', String.raw`\u202e`, ''])(
    'stays as it is otherwise: %s',
    (text) => {
      expect(showInvisible(text)).toBe(text);
      expect(showInOneLine(text)).toBe(text);
    },
  );
});

describe('JSON that is shown to people', () => {
  it('means the same as before, and has nothing invisible in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...everyCharacterOf(HOSTILE_RANGES)),
        (text, hostile) => {
          const json = JSON.stringify({ [text]: text + hostile + text });
          for (const shown of [showInvisible(json), escapeInvisibleInJson(json)]) {
            expect(JSON.parse(shown)).toEqual(JSON.parse(json));
            expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]/u);
          }
        },
      ),
    );
  });
});
