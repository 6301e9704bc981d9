import { describe, expect, it } from 'vitest';
import { htmlPage, htmlTable } from './html-page.js';
import { textTable } from './text-table.js';

describe('a page', () => {
  it('needs nothing but itself', () => {
    expect(htmlPage('A & B', '<p>…</p>')).toContain('<title>A &#38; B</title>');
    expect(htmlPage('A', '')).not.toMatch(/<script|src=|href=|url\(|@import/);
  });

  it('takes no markup from what stands in its cells', () => {
    const table = htmlTable(['<b>'], [['<img src=x onerror=alert(1)>'], [3]]);

    expect(table).not.toContain('<img');
    expect(table).toContain('&#60;img src=x onerror=alert(1)&#62;');
    expect(table).toContain('<td class="number">3</td>');
  });

  it('shows what nobody would see of a cell', () => {
    expect(htmlTable(['channel'], [['sms\u202ecod.exe\u001b']])).toContain(String.raw`<td>sms\u202ecod.exe\x1b</td>`);
  });
});

describe('a table of text', () => {
  it('has one line for each row, whatever is in it', () => {
    expect(textTable(['tag', 'messages'], [['a\nb\u001b[1A', 2]])).toBe(
      'tag          messages\n───────────  ────────\n' + String.raw`a\nb\x1b[1A         2` + '\n',
    );
  });

  it('has columns as wide as their widest cell, and numbers to the right', () => {
    expect(
      textTable(
        ['class', 'messages'],
        [
          ['stalled', 12],
          ['failed', 3],
        ],
      ),
    ).toBe('class    messages\n───────  ────────\nstalled        12\nfailed          3\n');
  });

  it('of no rows has its heads', () => {
    expect(textTable(['a'], [])).toBe('a\n─\n');
  });
});
