import { expect, it } from 'vitest';
import { rowCounter } from './count-rows';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('counts the rows of a CSV, whose texts may have line ends, and not its head', () => {
  const count = rowCounter('csv');

  expect(count(bytes('sid,text\r'))).toBe(0);
  expect(count(bytes('\n1,"two\nli'))).toBe(0);
  expect(count(bytes('nes ""and\n a quote"""\r\n'))).toBe(1);
  expect(count(bytes('2,\r\n3,"b"\r\n'))).toBe(3);
});

it('counts the rows of an NDJSON, each a line', () => {
  const count = rowCounter('ndjson');

  expect(count(bytes('{"text":"\\"\\n"}\n{"a"'))).toBe(1);
  expect(count(bytes(':1}\n'))).toBe(2);
});
