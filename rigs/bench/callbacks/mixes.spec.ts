import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CALLS, MESSAGES, RECORDINGS } from './mixes.js';

const sidOf = (params: Readonly<Record<string, string>>, name: string): string => params[name] ?? '';

describe('the callbacks of the bench', () => {
  it('a callback of a call has the thirty parameters of its name', () => {
    for (const params of CALLS.newLife()) expect(Object.keys(params)).toHaveLength(30);
  });

  it.each([
    [MESSAGES, 'MessageSid'],
    [CALLS, 'CallSid'],
    [RECORDINGS, 'RecordingSid'],
  ])('each life is about one SID that no other has, and no callback repeats another', ({ newLife }, name) => {
    const [one, other] = [newLife(), newLife()];
    expect(new Set(one.map((params) => sidOf(params, name))).size).toBe(1);
    expect(sidOf(one[0]!, name)).not.toBe(sidOf(other[0]!, name));
    const hashes = one.map((params) => createHash('sha1').update(JSON.stringify(params)).digest('hex'));
    expect(new Set(hashes).size).toBe(one.length);
  });
});
