import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainOpenSecretFiles } from './open-secret-files.js';
import { readEnvironment } from './read-environment.js';
import { SECRETS } from './secret-files.js';
import { SettingError } from './setting-error.js';

const URL_OF_OWNER = 'postgres://owner:made-up@db.example.test/sidetrack';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidetrack-config-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
function file(content: string | Uint8Array): string {
  const path = join(folder, `secret-${(count += 1)}`);
  writeFileSync(path, content);
  return path;
}

const read = (variables: Record<string, string>) => () => readEnvironment(variables);

describe('a secret in a file', () => {
  it.each(SECRETS)('is the value of %s', (name) => {
    const lists: Readonly<Record<string, string>> = {
      SIGNING_KEYS: 'a=k1,b=k2',
      API_TOKENS: 'a=made-up-token-one',
      PROVIDER_ACCESS: 'a=https://a:PT1@space.signalwire.com,b=https://b:made-up@api.twilio.com',
    };
    const value = lists[name] ?? URL_OF_OWNER;
    const path = file(`${value}\n`);
    expect(readEnvironment({ [`${name}_FILE`]: path })).toEqual({
      ...readEnvironment({ [name]: value }),
      [`${name}_FILE`]: path,
    });
  });

  it('is a list by lines and by commas, without comments, empty lines, carriage returns and a byte order mark', () => {
    const text = '\uFEFF# the old one\r\n a=k#1 ,\r\n\r\n   # and others\nb=k2, *=any=\r';
    expect(readEnvironment({ SIGNING_KEYS_FILE: file(text) }).SIGNING_KEYS).toEqual([
      { accountSid: 'a', key: 'k#1' },
      { accountSid: 'b', key: 'k2' },
      { accountSid: '*', key: 'any=' },
    ]);
  });

  it('may be named from the folder that the program runs in, and is known by its whole path', () => {
    const path = file('a=b');
    const { SIGNING_KEYS, SIGNING_KEYS_FILE } = readEnvironment({ SIGNING_KEYS_FILE: relative(process.cwd(), path) });
    expect([SIGNING_KEYS, SIGNING_KEYS_FILE]).toEqual([[{ accountSid: 'a', key: 'b' }], path]);
  });

  it('goes with an empty variable of the same name, and an empty path is none', () => {
    expect(readEnvironment({ SIGNING_KEYS: '', SIGNING_KEYS_FILE: file('a=b') }).SIGNING_KEYS).toHaveLength(1);
    expect(readEnvironment({ SIGNING_KEYS: 'a=b', SIGNING_KEYS_FILE: ' ' })).toMatchObject({ SIGNING_KEYS_FILE: null });
  });

  it.each(['', '# nobody yet\n\n'])(
    'of access to the provider may have no entry, which is as if it were unset: %j',
    (text) => {
      expect(readEnvironment({ PROVIDER_ACCESS_FILE: file(text) }).PROVIDER_ACCESS).toBeNull();
    },
  );

  it.each(SECRETS)('does not go with %s itself', (name) => {
    expect(read({ [name]: 'secret', [`${name}_FILE`]: file('secret') })).toThrow(
      `${name} and ${name}_FILE are both set, and only one of them can count: unset the other.`,
    );
  });

  it.each([
    ['SIGNING_KEYS', '', 'has no entry in it'],
    ['API_TOKENS', '# none\n\n', 'has no entry in it'],
    ['DATABASE_URL', '\n', 'is empty.'],
    ['DATABASE_URL', `${URL_OF_OWNER}\n${URL_OF_OWNER}`, 'has 2 lines, where one URL is all that belongs there.'],
    ['DATABASE_URL', `'${URL_OF_OWNER}'`, 'does not start with postgres://'],
    ['SIGNING_KEYS', 'a=secret\nsecret', 'entry 2 has no "=" between name and secret.'],
    ['PROVIDER_ACCESS', 'a=https://a:secret@host', 'entry 1 has a host that does not tell'],
    ['API_TOKENS', 'a=secret', 'cannot be used: the token of a has 6 characters'],
    ['SIGNING_KEYS', `a=${'secret'.repeat(11_000)}`, 'is longer than 64 KiB, so it must be another file.'],
    ['SIGNING_KEYS', Buffer.from('\uFEFFa=secret', 'utf16le'), 'is no text in UTF-8: save it as that.'],
  ])(
    'of %s that is %j is refused in one line with variable and path, and without what stands in it',
    (name, content, words) => {
      const path = file(content);
      expect(read({ [`${name}_FILE`]: path })).toThrow(SettingError);
      expect(read({ [`${name}_FILE`]: path })).toThrow(`${name}_FILE (${path}) ${words}`);
      expect(read({ [`${name}_FILE`]: path })).not.toThrow(/a=secret|secretsecret|owner:|\n/);
    },
  );

  it('that is not there, a folder, or a pipe that nobody writes to is refused at once', () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(read({ SIGNING_KEYS_FILE: join(folder, 'none') })).toThrow(
      `${join(folder, 'none')}) does not exist (ENOENT).`,
    );
    expect(read({ SIGNING_KEYS_FILE: folder })).toThrow(`SIGNING_KEYS_FILE (${folder}) is no file: name one.`);
    expect(read({ SIGNING_KEYS_FILE: pipe })).toThrow(`SIGNING_KEYS_FILE (${pipe}) is no file: name one.`);
  });

  it.each(['a=PSK_secret', 'PSK_secret/of+base64', URL_OF_OWNER])(
    'is named by its path: the secret itself in its place is repeated nowhere (%s)',
    (secret) => {
      expect(read({ DATABASE_URL_FILE: secret })).toThrow(/^DATABASE_URL_FILE names no file that is there, [^\n]*$/);
      expect(read({ DATABASE_URL_FILE: secret })).not.toThrow(/PSK_|made-up/);
    },
  );

  it('is named by a path without quotes around it', () => {
    expect(read({ SIGNING_KEYS_FILE: `"${file('a=b')}"` })).toThrow('SIGNING_KEYS_FILE has quotes around its value');
  });
});

// There modes say nothing.
describe.skipIf(process.platform === 'win32')('a file of secrets that others can read', () => {
  const explain = (path: string): string[] =>
    explainOpenSecretFiles({ API_TOKENS_FILE: path, SIGNING_KEYS_FILE: null });

  it('is told of with its variable and path, unless a folder above keeps them out', () => {
    const open = join(folder, 'open');
    mkdirSync(open);
    chmodSync(folder, 0o755);
    const path = join(open, 'tokens');
    writeFileSync(path, 'a=b');
    const link = join(folder, 'link');
    symlinkSync(path, link);

    for (const [mode, isOpen] of [
      [0o644, true],
      [0o602, true],
      [0o440, false],
      [0o600, false],
      [0o444, true],
    ] as const) {
      chmodSync(path, mode);
      expect(explain(path)).toEqual(
        isOpen ? [expect.stringContaining(`API_TOKENS_FILE (${path}) can be read by every user of this machine`)] : [],
      );
    }
    expect(explain(link)).toHaveLength(1);
    chmodSync(open, 0o750);
    expect([...explain(path), ...explain(link)]).toEqual([]);
    chmodSync(open, 0o755);
    chmodSync(folder, 0o700);
    expect(explain(path)).toEqual([]);
  });
});
