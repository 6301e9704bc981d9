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
});

describe('a table of text', () => {
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
