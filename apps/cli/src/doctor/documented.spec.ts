import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALL_CHECKS } from './all-checks.js';

const page = readFileSync(new URL('../../../../docs/doctor.md', import.meta.url), 'utf8');

describe('docs/doctor.md', () => {
  it('lists every check, in the order in which they are made, with what the code says that it looks at', () => {
    const [, table = ''] = page.split('<!-- kept equal');
    const rows = table
      .split('\n')
      .filter((line) => /^\| `[a-z-]+` +\|/.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    expect(rows).toEqual(ALL_CHECKS.map(({ name, looksAt }) => [`\`${name}\``, looksAt]));
  });

  it('and no two checks have one name', () => {
    expect(new Set(ALL_CHECKS.map(({ name }) => name)).size).toBe(ALL_CHECKS.length);
  });
});
