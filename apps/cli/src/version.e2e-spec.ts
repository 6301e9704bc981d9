import { MIGRATIONS } from '@sidetrack/migrations';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runSidetrack } from '../../../test/support/sidetrack-command.js';

const versionIn = (path: string): string =>
  (JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as { version: string }).version;

describe('sidetrack --version', () => {
  it.each(['--version', '-V'])(
    'says with %s which version, Node.js and schema it is, wherever the program lies',
    async (flag) => {
      const command = runSidetrack([flag], {});
      expect(await command.ended).toBe(0);
      expect(command.output()).toBe(
        `sidetrack ${versionIn('../../../package.json')} (Node.js ${process.version}, schema ${MIGRATIONS.length}: ${MIGRATIONS.at(-1)?.name})\n`,
      );
    },
  );

  it('is one version, also of the package that npx runs', () => {
    expect(versionIn('../package.json')).toBe(versionIn('../../../package.json'));
  });
});
