import { describe, expect, it } from 'vitest';
import { callbackUrls } from './callback-urls.js';

const local = { publicUrls: [], host: '127.0.0.1', port: 3_000 };

describe('the URLs that the provider is given', () => {
  it('begin with the first PUBLIC_URL', () => {
    expect(callbackUrls({ ...local, publicUrls: ['https://hooks.example.com/a/', 'https://old.example.com'] })).toEqual(
      {
        isPublic: true,
        messages: 'https://hooks.example.com/a/callbacks/messages',
        calls: 'https://hooks.example.com/a/callbacks/calls',
        recordings: 'https://hooks.example.com/a/callbacks/recordings',
      },
    );
  });

  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000/callbacks/calls'],
    ['::1', 'http://[::1]:3000/callbacks/calls'],
  ])('are those of the ingest door at %s where none is set, and say so', (host, calls) => {
    expect(callbackUrls({ ...local, host })).toMatchObject({ isPublic: false, calls });
  });

  it('are not known while the ingest door takes any free port', () => {
    expect(callbackUrls({ ...local, port: 0 })).toEqual({
      isPublic: false,
      messages: null,
      calls: null,
      recordings: null,
    });
  });
});
