import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApiDoor, type OpenApiDoor } from '../../spec-support/open-api-door.js';
import { CONSOLE_PATHS } from './console-paths.js';

let door: OpenApiDoor;
let page: string;

beforeAll(async () => {
  door = await openApiDoor();
  page = await (await ask('/')).text();
});
afterAll(() => door.close());

/** No token is sent: the page itself asks for one. */
const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(door.url + path, { headers });

const assetsOf = (html: string): string[] =>
  [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url!).filter((url) => !url.startsWith('/docs'));

describe('the console’s page', () => {
  it.each(CONSOLE_PATHS.map((path) => `/${path.replace(/:\w+/, 'a%20b')}`))('answers at %s', async (path) => {
    const response = await ask(path);

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('<div id="console">');
  });

  it('lets nothing run but its own files, and styles with a nonce that is never the same', async () => {
    const [one, two] = await Promise.all([ask('/'), ask('/messages?status=sent')]);
    const policy = one.headers.get('content-security-policy')!;

    expect(policy).not.toContain('unsafe');
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w-]{22}';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toBe(two.headers.get('content-security-policy'));
    const nonce = /'nonce-([^']+)'/.exec(policy)![1];
    expect(await one.text()).toContain(`nonce="${nonce}"`);
  });

  it('names the files of what is at its path, so that they come together with those of the frame', async () => {
    const namesOf = async (path: string): Promise<string[]> =>
      assetsOf(await (await ask(path)).text()).filter((url) => !assetsOf(page).includes(url));

    expect(await namesOf('/sid/SM1')).toEqual([expect.stringMatching(/^\/assets\/sid-page-[\w-]+\.js$/)]);
    expect(await namesOf('/live')).toEqual([
      expect.stringMatching(/^\/assets\/live-page-[\w-]+\.js$/),
      expect.stringMatching(/^\/assets\/live-page-[\w-]+\.css$/),
    ]);
    expect(await namesOf('/sign-in')).toEqual([]);
  });

  it('holds no script or style of its own, and loads all from this door', () => {
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page).not.toMatch(/<style|style=/);
    expect(page).not.toContain('nonce-of-this-answer');
    for (const asset of assetsOf(page)) expect(asset).toMatch(/^\/assets\//);
  });
});

describe('an asset of the console', () => {
  it('is kept by a browser for good, and comes compressed', async () => {
    const script = assetsOf(page).find((url) => url.endsWith('.js'))!;
    const plain = await ask(script, { 'accept-encoding': 'identity' });
    const brotli = await ask(script, { 'accept-encoding': 'gzip, br' });

    expect(plain.status).toBe(200);
    expect(plain.headers.get('content-encoding')).toBeNull();
    for (const { headers } of [plain, brotli]) {
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('content-type')).toMatch(/javascript/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect(brotli.headers.get('content-encoding')).toBe('br');
    expect(await brotli.text()).toBe(await plain.text());
  });

  it.each(['/assets/nothing.js', '/assets/../index.html', '/assets/%2e%2e/index.html', '/assets/'])(
    'that is not there is a problem: %s',
    async (path) => {
      const response = await ask(path);

      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
    },
  );
});

describe('what is neither a page nor a route', () => {
  it.each(['/nothing', '/messages/SM1', '/v1/unknown', '/console.html'])('is told so: %s', async (path) => {
    const response = await door.fetch(path);

    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ type: 'urn:sidetrack:problem:no-such-route' });
  });
});

describe('a door that was built without the console', () => {
  it('answers everything else, and says what to do', async () => {
    const bare = await openApiDoor({ consoleDir: '/nowhere' });
    try {
      const response = await fetch(bare.url);

      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ detail: expect.stringContaining('npm run build') as string });
      expect((await bare.get('/v1/messages')).status).toBe(200);
    } finally {
      await bare.close();
    }
  });
});
