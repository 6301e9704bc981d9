import type { Kind } from '@sidetrack/domain';
import { API_TOKEN } from '../../support/api-client.js';
import { startBuiltDoor } from '../../support/built-door.js';
import { cloneDatabase } from '../../support/clone-database.js';
import { sendCallback } from '../../support/provider.js';
import { openBrowser } from './open-browser.js';
import { openContext, openWatchedPage, type PageSettings, type WatchedPage } from './watched-page.js';

export interface OpenConsole {
  readonly url: string;
  readonly databaseUrl: string;
  /** The public door, for what `send` would throw at. */
  readonly ingestUrl: string;
  /** Sends a signed callback to the public door. @throws Error when it is refused */
  send(kind: Kind, params: Readonly<Record<string, string>>): Promise<void>;
  /** A signed-in page at this path. */
  open(path: string, settings?: PageSettings): Promise<WatchedPage>;
  /** A page that has no token and has not been anywhere. */
  openBlank(settings?: PageSettings): Promise<WatchedPage>;
  /** Ends the API door; `startApi` brings it back under the same address. */
  endApi(): Promise<void>;
  startApi(): Promise<void>;
  close(): Promise<void>;
}

/** Both doors as built, over a database of their own, and a browser. */
export async function openConsole(): Promise<OpenConsole> {
  const database = await cloneDatabase();
  const [ingest, firstApi, browser] = await Promise.all([
    startBuiltDoor('ingest', database.url),
    startBuiltDoor('api', database.url),
    openBrowser(),
  ]);
  const context = await openContext(browser);
  // A tab that stays: the process of the pages, with what it has compiled, ends with the last of them.
  const keeper = await context.newPage();
  await keeper.goto(`${firstApi.url}/sign-in`);
  let api = firstApi;
  return {
    url: api.url,
    databaseUrl: database.url,
    ingestUrl: ingest.url,
    async send(kind, params) {
      const { status, body } = await sendCallback(ingest.url, kind, params);
      if (status !== 200) throw new Error(`the callback was answered ${status}: ${body}`);
    },
    async open(path, settings) {
      const watched = await openWatchedPage(context, settings);
      await watched.page.goto(`${api.url}${path}#token=${API_TOKEN}`);
      return watched;
    },
    openBlank: (settings) => openWatchedPage(context, settings),
    async endApi() {
      await api.end();
    },
    async startApi() {
      api = await startBuiltDoor('api', database.url, { API_PORT: new URL(firstApi.url).port });
    },
    async close() {
      await browser.close();
      await Promise.all([ingest.end(), api.end()]);
      await database.close();
    },
  };
}
