import { describe, expect, it } from 'vitest';
import { suggest } from './suggest';

const textsOf = (text: string, title: string, recent: readonly string[] = []): readonly string[] =>
  suggest(text, recent)
    .find((group) => group.title === title)
    ?.suggestions.map((one) => `${one.text} – ${one.detail}`) ?? [];

describe('what the box suggests', () => {
  it('before anything is typed is what can be asked, and what was asked before', () => {
    expect(textsOf('', 'Filters')[0]).toMatch(/^status: – /);
    expect(textsOf('', 'Recent searches', ['status:sent'])).toEqual(['status:sent – messages: status sent']);
    expect(textsOf('', 'Go to')).toEqual([]);
  });

  it('are all ways in which a text reads, first the one that Enter takes', () => {
    expect(textsOf('30007', 'Go to')).toEqual([
      '30007 – what this error code means, and who has it',
      '30007 – messages and calls of this number',
      '30007 – look it up as a SID',
      '30007 – the SIDs of this ticket',
    ]);
    expect(textsOf('(555) 010-1234', 'Go to')[0]).toBe('(555) 010-1234 – messages and calls of this number');
    expect(textsOf('SW-48213', 'Go to')[0]).toBe('SW-48213 – look it up as a SID');
    expect(textsOf('Germany', 'Go to')[0]).toBe('Germany – messages: country Germany');
  });

  it.each([
    ['deliv', 'status:delivered'],
    ['overd', 'class:receipt-overdue'],
    ['german', 'country:DE'],
    ['dir', 'direction:'],
    ['status:deli', 'status:delivered'],
    ['status:sent,deli', 'status:sent,delivered'],
    ['country:ger', 'country:DE'],
    ['error:30003 in:c', 'error:30003 in:calls'],
  ])('for %s are the filters that it begins, such as %s', (text, filter) => {
    expect(textsOf(text, 'Filters').join('\n')).toMatch(new RegExp(`^${filter} – `, 'm'));
  });

  it('lead somewhere, but for a filter that still wants its value', () => {
    const all = ['', 'sta', 'status:', 'deliv', '30007', 'x'].flatMap((text) => suggest(text, []));
    for (const { text, to } of all.flatMap(({ suggestions }) => suggestions)) {
      expect(to === undefined, text).toBe(text.endsWith(':'));
    }
  });

  it('are few, and take no time, whatever is typed', () => {
    for (const text of ['a'.repeat(1_000), 'a '.repeat(500), ':'.repeat(1_000), '"'.repeat(1_000)]) {
      expect(suggest(text, []).flatMap(({ suggestions }) => suggestions).length).toBeLessThan(30);
    }
  });
});
