import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codesOf, DOCUMENTS, ROOT, textOf } from './support/documents.js';

const GLOSSARY = 'docs/glossary.md';

const ENTRIES = textOf(GLOSSARY)
  .split(/^### /m)
  .slice(1)
  .map((entry) => {
    const [term = '', ...rest] = entry.split('\n');
    return { term, text: rest.join(' ').trim() };
  });

const sourcesIn = (folder: string): string =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/spec/.test(name))
    .map((name) => `${name}\n${readFileSync(join(ROOT, folder, name), 'utf8')}`)
    .join('\n');

/** `delivery class` is also `DeliveryClass`, `delivery_class` and `delivery-class`, and may have an ending. */
const inAnyForm = (term: string): RegExp => new RegExp(term.split(' ').join(String.raw`[\s_-]?`), 'i');

/** What nobody would understand who has not been told. */
const OUR_OWN = ['breaker', 'culprit', 'drain', 'horizon', 'journal', 'lane', 'projection', 'quarantine', 'shadow'];

describe('the glossary', () => {
  it('is in the order of the alphabet, and has no word twice', () => {
    const terms = ENTRIES.map(({ term }) => term.toLowerCase());
    expect(terms.length).toBeGreaterThan(30);
    expect(terms).toEqual([...new Set(terms)].toSorted());
  });

  it.each(ENTRIES)('says truly where $term lives in the code', ({ term, text }) => {
    const folders = codesOf(text).filter((code) => /^(?:libs|apps)\/\S+\/$/.test(code));
    expect(folders).toHaveLength(1);
    expect(folders.filter((folder) => !inAnyForm(term).test(sourcesIn(folder)))).toEqual([]);
  });

  it('explains every word of which a reader could not know what it is here', () => {
    expect(OUR_OWN.filter((word) => !ENTRIES.some(({ term }) => term === word))).toEqual([]);
  });

  it('is one step from wherever a page uses such a word', () => {
    const proseOf = (path: string): string =>
      textOf(path)
        .replaceAll(/^```[\s\S]*?^```$/gm, '')
        .replaceAll(/^[|#<].*$/gm, '')
        .replaceAll(/`[^`\n]*`|\]\([^)\n]*\)/g, ' ');
    const due = DOCUMENTS.filter((path) => path !== GLOSSARY && path !== 'CHANGELOG.md').flatMap((path) =>
      OUR_OWN.filter((word) => new RegExp(String.raw`(?<![\w-])${word}s?(?![\w-])`).test(proseOf(path))).map(
        (word) => ({ path, word }),
      ),
    );
    expect(due.length).toBeGreaterThan(15);
    expect(due.filter(({ path, word }) => !textOf(path).includes(`glossary.md#${word})`))).toEqual([]);
  });
});
