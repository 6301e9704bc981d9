import { describe, expect, it } from 'vitest';
import { refusePublicUrl } from './public-urls.js';

const BASE = 'https://hooks.example.test';

describe('a public URL', () => {
  it.each([
    '/callbacks/messages',
    '/callbacks/messages/',
    '/callbacks/calls',
    '/callbacks/recordings',
    '/callbacks/message',
    '/callbacks/messages/SM1',
    '/callbacks',
    '/callbacks/',
    '//callbacks//calls',
    '/Callbacks/Messages',
  ])('is told to leave out %s', (path) => {
    const said = `leave out ${JSON.stringify(path)}, so that it is "${BASE}`;
    expect(refusePublicUrl(BASE + path, 1)).toContain(`${said}"`);
    expect(refusePublicUrl(`${BASE}/prod${path}`, 1)).toContain(`${said}/prod"`);
    expect(refusePublicUrl(`${BASE}${path}?x=1`, 1)).toContain(`${said}"`);
    expect(refusePublicUrl(`${BASE}${path}#x`, 1)).toContain(`${said}"`);
  });

  it.each([
    ['https://…', 'entry 2 is a placeholder'],
    ['https://<your host>', 'entry 2 is a placeholder'],
    [`${BASE}/?x=1`, 'with a query or fragment'],
    [`${BASE}#top`, 'with a query or fragment'],
    ['hooks.example.test', 'holds "hooks.example.test", which is no base URL'],
    ['user:password@hooks.example.test', 'entry 2 is no base URL'],
    ['ftp://hooks.example.test', 'no base URL'],
    ['https:/hooks.example.test', 'no base URL'],
  ])('is not %s', (text, words) => {
    expect(refusePublicUrl(text, 2)).toContain(words);
  });

  it.each([
    BASE,
    `${BASE}/`,
    `${BASE}/prod`,
    'https://user:password@hooks.example.test',
    'http://127.0.0.1:3000',
    `${BASE}/callbacks/sidetrack`,
    `${BASE}/my-callbacks`,
    'https://callbacks.example.test',
  ])('is %s', (text) => {
    expect(refusePublicUrl(text, 1)).toBeNull();
  });
});
