import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesReachedFrom, importsOf, ROOMS, ROOT, sourceFolder, sourcesOf } from './support/read-imports.js';

/** The writer of the commands, and what a door says when it cannot open; both write out what nobody would see. */
const MAY_WRITE_TO_TERMINAL = ['libs/http-service/src/run-door.ts', 'apps/cli/src/terminal-writer.ts'];

/** The settings; and what the programs of PostgreSQL inherit, which is no setting of ours. */
const MAY_READ_ENVIRONMENT = ['libs/config/src/variables.ts', 'libs/database/src/embedded-postgres/run-program.ts'];

/** Files with such a line that is no comment. */
const filesWith = (pattern: RegExp): string[] =>
  ROOMS.flatMap((room) => sourcesOf(sourceFolder(room)))
    .filter((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .some((line) => !isComment(line) && pattern.test(line)),
    )
    .map((file) => relative(ROOT, file));

const isComment = (line: string): boolean => ['*', '/*', '//'].some((mark) => line.trimStart().startsWith(mark));

describe('the rules of the house', () => {
  it('keep the diagnosis of signatures out of all that the public door runs', () => {
    const reached = filesReachedFrom(join(ROOT, 'apps/ingest/src/main.ts'));
    expect(reached.size).toBeGreaterThan(50);
    expect([...reached].filter((file) => file.includes('/signature-diagnosis/'))).toEqual([]);
    expect([...reached].filter((file) => /explain-?signature/i.test(readFileSync(file, 'utf8')))).toEqual([]);
    // The private door does run it: the walk would see it.
    expect([...filesReachedFrom(join(ROOT, 'apps/api/src/main.ts'))].join()).toContain('/explain-signature.ts');
  });

  it('write to the terminal in one place: the others could not be trusted with a stranger’s text', () => {
    expect(filesWith(/process\.(stdout|stderr)\.write\b|console\.(log|error)\(/)).toEqual(MAY_WRITE_TO_TERMINAL);
  });

  it('read the environment in the room of settings alone: what is read elsewhere no document names', () => {
    expect(filesWith(/process\.env\b/)).toEqual(MAY_READ_ENVIRONMENT);
  });

  it('decide about errors of the database by one table: no SQLSTATE stands anywhere else', () => {
    // The domain's codes of five digits are the provider's.
    const found = filesWith(/'(?:08|2[2358]|3D|4[02]|5[34578]|XX)(?:[0-9][0-9A-Z]|P0)[0-9]'/);
    expect(found.filter((file) => !file.startsWith('libs/domain/'))).toEqual([
      'libs/database/src/failures/failure-table.ts',
    ]);
  });

  it.each([...ROOMS, 'rigs'])(
    'leave no knot between the folders of %s: each can be read before those that use it',
    (room) => {
      expect(knotsOf(sourceFolder(room))).toEqual([]);
    },
  );
});

/** Folders side by side that need each other, in a circle: `one → other → one`. */
function knotsOf(source: string): string[] {
  const pairs = sourcesOf(source).flatMap((file) =>
    importsOf(file, '')
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map(({ specifier }) => siblingsOf(relative(source, file), relative(source, resolve(dirname(file), specifier))))
      .filter((pair) => pair !== null),
  );
  const needs = new Map<string, Set<string>>();
  for (const [one, other] of pairs) needs.set(one, (needs.get(one) ?? new Set()).add(other));
  return [...needs.keys()].map((folder) => circleFrom(folder, needs)).filter((circle) => circle !== null);
}

/** The two folders, side by side, that an import leads from and to; null where it stays in one, or at no folder. */
function siblingsOf(from: string, to: string): [string, string] | null {
  const [ones, others] = [from.split(sep), to.split(sep)];
  let depth = 0;
  while (ones[depth] === others[depth]) depth += 1;
  if (depth >= ones.length - 1 || depth >= others.length - 1) return null;
  return [ones.slice(0, depth + 1).join('/'), others.slice(0, depth + 1).join('/')];
}

function circleFrom(start: string, needs: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  const seen = new Set<string>();
  const walk = (path: readonly string[]): string | null => {
    for (const next of needs.get(path.at(-1)!) ?? []) {
      if (next === start) return [...path, start].join(' → ');
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk([...path, next]);
      if (found !== null) return found;
    }
    return null;
  };
  return walk([start]);
}
