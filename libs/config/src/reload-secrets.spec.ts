import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProviderAccessEntry } from './provider-access.js';
import { createReload } from './reload-secrets.js';

let folder: string;
let path: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidetrack-reload-'));
  path = join(folder, 'provider-access');
});
afterAll(() => rmSync(folder, { recursive: true }));

let inForce: readonly ProviderAccessEntry[];
let lines: [level: string, facts: object, words: string][];
beforeEach(() => {
  inForce = [];
  lines = [];
});

const log = (level: string) => (facts: object, words: string) => void lines.push([level, facts, words]);
const logger = { info: log('info'), warn: log('warn'), error: log('error') };

const reload = (file: string | null): Promise<void> =>
  createReload([{ name: 'PROVIDER_ACCESS', path: file, replace: (entries) => (inForce = entries) }], logger)();

describe('access to providers that is read again', () => {
  it('is replaced as a whole, and told of by how many accounts it has', async () => {
    writeFileSync(path, '# ours\na=https://a:PT1@my.signalwire.com\nb=https://b:made-up@api.twilio.com\n');
    await reload(path);
    expect(inForce.map(({ accountSid, secret }) => [accountSid, secret])).toEqual([
      ['a', 'PT1'],
      ['b', 'made-up'],
    ]);
    expect(lines).toEqual([
      [
        'info',
        { variable: 'PROVIDER_ACCESS_FILE', file: path, accounts: 2 },
        'PROVIDER_ACCESS_FILE was read again and is in force',
      ],
    ]);
    writeFileSync(path, '# nobody any more\n');
    await reload(path);
    expect([inForce, lines.at(-1)?.[1]]).toEqual([[], expect.objectContaining({ accounts: 0 })]);
  });

  it('stays as it was where the file cannot be used, which is told without a part of it', async () => {
    inForce = [{ accountSid: 'a', user: 'a', secret: 'old', baseUrl: 'https://api.twilio.com', dialect: 'twilio' }];
    writeFileSync(path, 'a=https://a:hush/hush@api.twilio.com');
    await reload(path);
    expect(inForce).toHaveLength(1);
    expect(lines).toEqual([
      ['error', expect.anything(), expect.stringContaining(`PROVIDER_ACCESS_FILE (${path}) entry 1 cannot be read as`)],
    ]);
    expect(JSON.stringify(lines)).not.toContain('hush');
  });

  it('cannot be read again where it came as a variable', async () => {
    await reload(null);
    expect(lines).toEqual([
      ['warn', { variable: 'PROVIDER_ACCESS' }, expect.stringContaining('PROVIDER_ACCESS came as a variable')],
    ]);
  });
});
