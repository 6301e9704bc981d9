import { expect, it } from 'vitest';
import { plainEnvironment } from './run-program.js';

it('PostgreSQL gets a plain environment without our secrets and without settings of its own', () => {
  const ours = {
    PATH: '/bin',
    PGDATA: '/elsewhere',
    LC_ALL: 'de_DE',
    LD_LIBRARY_PATH: '/odd',
    API_TOKENS: 'a=b',
    TZ: 'X',
  };
  expect(plainEnvironment(ours)).toEqual({ PATH: '/bin', LC_ALL: 'C', LANG: 'C', TZ: 'UTC' });
});
