import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const pageOf = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const isThere = (path: string): boolean => existsSync(new URL(`../${path}`, import.meta.url));

describe('the threat model', () => {
  const page = pageOf('docs/threat-model.md');
  const [, promises = ''] = /## What is promised, and by which test\n([\s\S]*?)\n## /.exec(page) ?? [];
  const files = (text: string): string[] =>
    [...text.matchAll(/`([^`\s]*)`/g)].map(([, quoted = '']) => quoted).filter((quoted) => quoted.endsWith('.ts'));

  it('names only tests that exist', () => {
    expect(files(promises).length).toBeGreaterThan(0);
    expect(files(page).filter((path) => !isThere(path))).toEqual([]);
  });

  it('has a test for each of its promises', () => {
    const each = promises.trim().split(/\n\n/);
    expect(each.filter((promise) => files(promise).length === 0)).toEqual([]);
    expect(each.every((promise) => promise.startsWith('**'))).toBe(true);
  });
});
