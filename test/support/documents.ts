import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** All pages for readers of the repository, by their paths in the repository. */
export const DOCUMENTS: readonly string[] = [
  ...['README.md', 'SECURITY.md', 'CHANGELOG.md', 'rigs/README.md'].filter((path) => existsSync(join(ROOT, path))),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The text between this second-level heading and the next one. Throws when the heading is missing. */
export function sectionOf(path: string, heading: string): string {
  const text = textOf(path);
  const start = text.indexOf(`\n## ${heading}\n`);
  if (start === -1) throw new Error(`${path} has no section “${heading}”`);
  const end = text.indexOf('\n## ', start + 1);
  return text.slice(start, end === -1 ? text.length : end);
}

/** The rows of all tables in a text, without their heads' underlines, as cells without padding. */
export function rowsOf(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|:-]+$/.test(line))
    .map(cellsOf);
}

/** The cells of a Markdown table's row, without padding. */
export function cellsOf(row: string): string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** The texts in backticks on one line. */
export function codesOf(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}
