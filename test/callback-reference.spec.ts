import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ANSWERED_BY, describeSipCode, KINDS, MESSAGE_ERROR_CODES, PARAMETERS, STATUS_PATH } from '@sidetrack/domain';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const reference = readFileSync(join(ROOT, 'docs/callback-reference.md'), 'utf8');

/** What stands under the heading of a section, with its own sections. */
function sectionOf(number: string): string {
  const [, marks = '', rest = ''] =
    new RegExp(`^(#+) ${number.replace('.', '\\.')}\\.? .*\\n([\\s\\S]*)`, 'm').exec(reference) ?? [];
  const end = new RegExp(`^#{1,${marks.length}} `, 'm').exec(rest)?.index ?? rest.length;
  return rest.slice(0, end);
}

const sections = new Set([...reference.matchAll(/^#+ (\d+(?:\.\d+)?)\.? /gm)].map(([, number = '']) => number));

const cellsOf = (row: string): string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** A citation: one section, several, or from one to another; after an RFC's number it is of that RFC. */
const SECTION = /§\d+(?:\.\d+)*/;
const CITATION = new RegExp(
  `(callback reference|RFC \\d+,) (${SECTION.source}(?:(?:, | and | to )${SECTION.source})*)`,
  'g',
);

interface Source {
  readonly file: string;
  readonly text: string;
}

const sources: Source[] = ['libs', 'apps', 'migrations', 'rigs', 'test'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/node_modules|dist/.test(name))
    .filter((name) => name !== 'callback-reference.spec.ts')
    .map((name) => ({
      file: join(folder, name),
      // A comment may be broken in the middle of a citation.
      text: readFileSync(join(ROOT, folder, name), 'utf8').replaceAll(/\n *(?:\*|\/\/) /g, ' '),
    })),
);
const citations = sources.flatMap(({ file, text }) =>
  [...text.matchAll(CITATION)].map(([whole, of = '', numbers = '']) => ({ file, whole, of, numbers })),
);

describe('the callback reference', () => {
  it('has every section that a comment cites', () => {
    const ours = citations.filter(({ of }) => of === 'callback reference');
    expect(ours.length).toBeGreaterThan(25);
    const missing = ours.filter(({ numbers }) =>
      [...numbers.matchAll(/§([\d.]+\d|\d)/g)].some(([, number = '']) => !sections.has(number)),
    );
    expect(missing).toEqual([]);
  });

  it('is cited in one way: no comment names a section without saying of what', () => {
    const marks = (text: string): number => text.split('§').length - 1;
    const unclear = sources
      .filter(({ file, text }) => {
        const inThisFile = citations.filter((citation) => citation.file === file);
        return marks(text) !== inThisFile.reduce((sum, { numbers }) => sum + marks(numbers), 0);
      })
      .map(({ file }) => file);
    expect(unclear).toEqual([]);
  });

  it.each(KINDS)('names every parameter from which something of a %s is read', (kind) => {
    const section = sectionOf({ call: '1.1', message: '2.1', recording: '3' }[kind]);
    const names = Object.values<readonly string[]>(PARAMETERS[kind]).flat();
    expect(names.filter((name) => !section.includes(`\`${name}\``))).toEqual([]);
  });

  it.each(KINDS)('has every word of the status of a %s in a row of its own table', (kind) => {
    const rows = sectionOf({ call: '1.2', message: '2.2', recording: '3' }[kind]).split('\n');
    const words = STATUS_PATH[kind].flatMap((point) => point.words);
    expect(words.filter((word) => !rows.some((row) => cellsOf(row)[0]?.includes(`\`${word}\``)))).toEqual([]);
  });

  it('tells of the one status that is a word of ours', () => {
    expect(sectionOf('1.5')).toContain(`\`${ANSWERED_BY}\``);
  });

  it('explains the codes of messages in the words of the code, each of them and no other', () => {
    const rows = sectionOf('6.1')
      .split('\n')
      .filter((line) => /^\| \d/.test(line));
    const expected = Object.entries(MESSAGE_ERROR_CODES).map(([code, { signalwire, twilio = '' }]) => [
      code,
      signalwire,
      twilio,
    ]);
    expect(rows.map(cellsOf)).toEqual(expected);
  });

  it('explains the codes of SIP in the words of the code', () => {
    const rows = sectionOf('6.2')
      .split('\n')
      .filter((line) => /^\| \d/.test(line))
      .map(cellsOf);
    expect(rows.length).toBeGreaterThan(15);
    expect(rows).toEqual(rows.map(([code = '']) => [code, describeSipCode(code)]));
    const every = Array.from({ length: 700 }, (_, code) => String(code)).filter((code) => describeSipCode(code));
    expect(rows.map(([code]) => code)).toEqual(every);
  });
});
